import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import type { SourceDocument } from '../../documents/source-document';
import type { FileContent, readContent } from '../../files/read-file';
import { replaceOrSayWhy } from '../../files/replace-file';
import { signature } from '../../files/signature';
import type { TextEdit } from '../../text/edits';
import { linesOf } from '../../text/lines';
import { inLanguage, type Language, type Localized, localized } from '../../text/localized';
import { pathOf } from '../file-addresses';
import type { ReadDocumentResult, WriteDocumentParams, WriteDocumentResult } from '../messages';
import { minimalEdits } from '../minimal-edits';

/** A Word file or a PDF as it was read. */
interface DocumentFile {
  readonly path: string;
  readonly document: SourceDocument;
  readonly bytes: Uint8Array;
}

/** The text of a Word file or a PDF. Nothing of it is kept: whoever writes to it says by its version what was read. */
export async function readDocumentFile(
  uri: string,
  readFile: typeof readContent,
  language: Language,
): Promise<ReadDocumentResult> {
  const file = await open(uri, readFile);
  if ('problem' in file) return { problem: inLanguage(file.problem, language) };
  return { text: file.document.text, version: versionOf(file.bytes) };
}

/**
 * Writes tracked changes, as few and as small as make the text of a Word file another one; all of them, and into the very file
 * that was read, or none.
 */
export async function writeDocumentFile(
  { uri, version, text }: WriteDocumentParams,
  readFile: typeof readContent,
  language: Language,
): Promise<WriteDocumentResult> {
  const refuse = (problem: Localized): WriteDocumentResult => ({ problem: inLanguage(problem, language) });
  const file = await open(uri, readFile);
  if ('problem' in file) return refuse(file.problem);
  const { path, document, bytes } = file;
  if (!document.edit) return refuse(readOnly);
  const current = versionOf(bytes);
  if (version !== undefined && current !== version) return refuse(changedMeanwhile);
  const intended = text.replace(/\r\n?/g, '\n');
  const edits = minimalEdits(document.text, intended);
  if (edits.length === 0) return { version: current };
  const edited = document.edit(edits, { kind: 'tracked', ...signature(userName()) });
  if (edited.refused) return refuse(refusalOf(edited.refused, edits, intended));
  const reason = await replaceOrSayWhy(path, bytes, edited.bytes, changedMeanwhile);
  return reason ? refuse(reason) : { version: versionOf(edited.bytes) };
}

async function open(
  uri: string,
  readFile: typeof readContent,
): Promise<DocumentFile | { readonly problem: Localized }> {
  const path = pathOf(uri);
  if (path === undefined) return { problem: notADocument };
  const content: FileContent = await readFile(path);
  if (content.kind === 'document') return { path, document: content.document, bytes: content.bytes };
  return { problem: content.kind === 'text' ? notADocument : content.reason };
}

function versionOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64');
}

/** As Word does, unless its user says another one. */
function userName(): string | undefined {
  try {
    return userInfo().username || undefined;
  } catch {
    // Somebody whom the system does not know by name.
    return undefined;
  }
}

/** What cannot be written and why, by the lines of the text that was to be. */
function refusalOf(
  refused: readonly { readonly edit: TextEdit; readonly reason: Localized }[],
  edits: readonly TextEdit[],
  intended: string,
): Localized {
  const lines = linesOf(intended);
  const linesFor = new Map<Localized, Set<number>>();
  let shift = 0;
  for (const edit of edits) {
    for (const { reason } of refused.filter((one) => one.edit === edit)) {
      const line = lines.position(edit.span.start + shift).line + 1;
      linesFor.set(reason, (linesFor.get(reason) ?? new Set()).add(line));
    }
    shift += edit.text.length - (edit.span.end - edit.span.start);
  }
  const each = [...linesFor].map(([reason, at]) => ({ ...reason, at: [...at].join(', ') }));
  return localized(
    `没有写入 Word 文件。${each.map(({ at, zh }) => `第 ${at.replaceAll(', ', '、')} 行：${zh}`).join('')}`,
    `Nothing was written to the Word file. ${each.map(({ at, en }) => `Line ${at}: ${en}`).join(' ')}`,
  );
}

const notADocument = localized('这不是 Word 文件或 PDF。', 'This is neither a Word file nor a PDF.');

const readOnly = localized(
  '这种文件只能查看，不能修改。请修改制作它所用的 Word 文件。',
  'A file of this kind can only be looked at. Change the Word file that it was made from.',
);

const changedMeanwhile = localized(
  '没有写入：Word 文件打开之后被别的程序改过，为免覆盖没有保存。请把这里的改动复制出来，再运行“还原文件”（Revert File）读入新的内容。',
  'Nothing was written: another program has changed the Word file since it was opened. Copy what you changed here, then run Revert File to read the file anew.',
);
