import { basename, dirname, extname } from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../../documents/source-document';
import { writeUnderFreeName } from '../../files/new-file';
import { signature } from '../../files/signature';
import { remarkOf } from '../../lint/remark';
import type { Report } from '../../report/report';
import type { Neighbours } from '../../rules/neighbours';
import { inLanguage, type Localized, localized } from '../../text/localized';
import { type CheckedDocument, checkDocument, readDocument } from '../checked-document';
import { addressOf, pathOf } from '../file-addresses';
import type { ExportParams, NewFileResult } from '../messages';
import type { WorkspaceHost } from '../workspace-host';
import { statusOf } from './status';

/** What is needed to check one file as it is on the disk. */
export interface CopyHost extends Pick<WorkspaceHost, 'readFile' | 'settingsFor'> {
  neighboursOf(path: string): Neighbours;
}

/** Writes a copy of a Word file with a comment (批注) at each finding, beside it. */
export async function annotatedCopy(uri: string, host: CopyHost): Promise<NewFileResult> {
  const path = pathOf(uri) ?? '';
  const file = await check(path, host);
  if ('problem' in file) return file;
  const { document, checked } = file;
  const { language } = checked.settings;
  if (!document?.remark) return { problem: inLanguage(notWord, language) };
  const remarks = checked.findings.map((finding) => remarkOf(finding, language));
  const stem = basename(path, extname(path));
  return newFile(path, `${stem}（批注）`, '.docx', document.remark(remarks, signature()), checked);
}

/** Writes a report in the form in which it is published, beside the draft and under its title. */
export async function exportedCopy({ uri, to }: ExportParams, host: CopyHost): Promise<NewFileResult> {
  const path = pathOf(uri) ?? '';
  const file = await check(path, host);
  if ('problem' in file) return file;
  const { docxOf, fileNameOf, htmlOf, publicationOf } = await import('../../publish');
  const publication = publicationOf(file.report);
  const stem = fileNameOf(publication) || basename(path, extname(path));
  const content = to === 'docx' ? docxOf(publication) : htmlOf(publication);
  return newFile(path, stem, `.${to}`, content, file.checked);
}

/** A report as it is on the disk; or why it is none, in the user's language. */
async function check(
  path: string,
  host: CopyHost,
): Promise<
  | { readonly problem: string }
  | { readonly checked: CheckedDocument; readonly report: Report; readonly document: SourceDocument | undefined }
> {
  const [content, settings] = await Promise.all([host.readFile(path), host.settingsFor(path)]);
  if (content.kind === 'unreadable' || content.kind === 'passed-over') {
    return { problem: inLanguage(content.reason, settings.language) };
  }
  const text = TextDocument.create(addressOf(path), 'plaintext', 0, content.text);
  const checked = checkDocument(readDocument(text, settings, true), host.neighboursOf(path));
  if (!checked.report) return { problem: statusOf(checked).explanation };
  return { checked, report: checked.report, document: content.kind === 'document' ? content.document : undefined };
}

async function newFile(
  beside: string,
  stem: string,
  extension: string,
  content: string | Uint8Array,
  { settings: { language } }: CheckedDocument,
): Promise<NewFileResult> {
  const written = await writeUnderFreeName(dirname(beside), stem, extension, content);
  return 'path' in written ? { uri: addressOf(written.path) } : { problem: inLanguage(written.reason, language) };
}

const notWord: Localized = localized(
  '不是 Word 文件（.docx），不能写批注。',
  'This is not a Word file (.docx), so no comments can be written into it.',
);
