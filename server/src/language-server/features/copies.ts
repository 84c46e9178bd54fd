import { basename, dirname, extname } from 'node:path';
import { writeUnderFreeName } from '../../files/new-file';
import type { readContent } from '../../files/read-file';
import { signature } from '../../files/signature';
import { remarkOf } from '../../lint/remark';
import { inLanguage, type Language, type Localized, localized } from '../../text/localized';
import type { CheckedDocument } from '../checked-document';
import { addressOf, pathOf } from '../file-addresses';
import type { ExportParams, NewFileResult } from '../messages';
import { statusOf } from './status';

/** Writes a copy of an open Word file with a comment (批注) at each finding, beside it. */
export async function annotatedCopy(
  checked: CheckedDocument | undefined,
  readFile: typeof readContent,
  language: Language,
): Promise<NewFileResult> {
  const path = pathOf(checked?.document.uri ?? '');
  if (!checked || path === undefined) return refusal(notSaved, language);
  if (!checked.report) return { problem: statusOf(checked).explanation };
  const content = await readFile(path);
  if (content.kind === 'unreadable' || content.kind === 'passed-over') return refusal(content.reason, language);
  if (content.kind !== 'document' || !content.document.remark) return refusal(notWord, language);
  // The places of the findings are those of the text in the editor.
  if (content.text !== checked.document.getText().replace(/\r\n?/g, '\n')) return refusal(notSaved, language);
  const remarks = checked.findings.map((finding) => remarkOf(finding, checked.settings.language));
  const stem = basename(path, extname(path));
  return newFile(dirname(path), `${stem}（批注）`, '.docx', content.document.remark(remarks, signature()), language);
}

/** Writes an open report in the form in which it is published, beside the draft and under its title. */
export async function exportedCopy(
  checked: CheckedDocument | undefined,
  to: ExportParams['to'],
  language: Language,
): Promise<NewFileResult> {
  const path = pathOf(checked?.document.uri ?? '');
  if (!checked || path === undefined) return refusal(notSaved, language);
  if (!checked.report) return { problem: statusOf(checked).explanation };
  const { docxOf, fileNameOf, htmlOf, publicationOf } = await import('../../publish');
  const publication = publicationOf(checked.report);
  const stem = fileNameOf(publication) || basename(path, extname(path));
  return newFile(dirname(path), stem, `.${to}`, to === 'docx' ? docxOf(publication) : htmlOf(publication), language);
}

async function newFile(
  folder: string,
  stem: string,
  extension: string,
  content: string | Uint8Array,
  language: Language,
): Promise<NewFileResult> {
  const written = await writeUnderFreeName(folder, stem, extension, content);
  return 'path' in written ? { uri: addressOf(written.path) } : refusal(written.reason, language);
}

function refusal(reason: Localized, language: Language): NewFileResult {
  return { problem: inLanguage(reason, language) };
}

const notSaved = localized('请先保存这份报告。', 'Please save the report first.');

const notWord = localized(
  '不是 Word 文件（.docx），不能写批注。',
  'This is not a Word file (.docx), so no comments can be written into it.',
);
