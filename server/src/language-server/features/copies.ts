import { basename, dirname, extname, join } from 'node:path';
import { writeUnderFreeName } from '../../files/new-file';
import { signature } from '../../files/signature';
import { remarkOf } from '../../lint/remark';
import { readReport } from '../../report/read';
import { inLanguage, type Language, localized } from '../../text/localized';
import { checkFile, type FileHost } from '../check-file';
import { addressOf, pathOf } from '../file-addresses';
import type { ExportParams, NewFileResult, NewWordReportParams } from '../messages';
import { newReport } from './standard-tables';

/** Writes a copy of a Word file with a comment (批注) at each finding, beside it. */
export async function annotatedCopy(uri: string, host: FileHost, language: Language): Promise<NewFileResult> {
  const path = pathOf(uri) ?? '';
  const file = await checkFile(path, host);
  if (file.kind !== 'report') return { problem: inLanguage(file.reason, language) };
  const { checked, document } = file;
  if (!document?.remark) return { problem: inLanguage(notWord, language) };
  const remarks = checked.findings.map((finding) => remarkOf(finding, language));
  const stem = basename(path, extname(path));
  return newFile(path, `${stem}（批注）`, '.docx', document.remark(remarks, signature()), language);
}

/** Writes a report in the form in which it is published, beside the draft and under its title. */
export async function exportedCopy(
  { uri, to }: ExportParams,
  host: FileHost,
  language: Language,
): Promise<NewFileResult> {
  const path = pathOf(uri) ?? '';
  const file = await checkFile(path, host);
  if (file.kind !== 'report') return { problem: inLanguage(file.reason, language) };
  const { docxOf, fileNameOf, htmlOf, publicationOf } = await import('../../publish');
  const publication = publicationOf(file.report);
  const stem = fileNameOf(publication) || basename(path, extname(path));
  return newFile(path, stem, `.${to}`, to === 'docx' ? docxOf(publication) : htmlOf(publication), language);
}

/** Writes a blank report as a Word file. Throws like `newReport`. */
export async function blankWordFile(
  { folder, ...asked }: NewWordReportParams,
  language: Language,
): Promise<NewFileResult> {
  const { text } = newReport({ ...asked, layout: 'tabs' }, language);
  const { docxOf, fileNameOf, publicationOf } = await import('../../publish');
  const publication = publicationOf(readReport(text).report!);
  const place = join(pathOf(folder) ?? '', 'new');
  return newFile(place, fileNameOf(publication), '.docx', docxOf(publication), language);
}

async function newFile(
  beside: string,
  stem: string,
  extension: string,
  content: string | Uint8Array,
  language: Language,
): Promise<NewFileResult> {
  const written = await writeUnderFreeName(dirname(beside), stem, extension, content);
  return 'path' in written ? { uri: addressOf(written.path) } : { problem: inLanguage(written.reason, language) };
}

const notWord = localized(
  '不是 Word 文件（.docx），不能写批注。',
  'This is not a Word file (.docx), so no comments can be written into it.',
);
