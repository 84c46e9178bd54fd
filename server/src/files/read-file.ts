import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { formatOf } from '../documents/format';
import type { ReadDocument, SourceDocument } from '../documents/source-document';
import { whyUnreadable } from '../documents/unreadable';
import type { Refusal } from '../report/report';
import { type Localized, localized } from '../text/localized';
import { decode, type Encoding } from './decode';
import { notAFile, reasonOf } from './problem';
import { isPageName } from './searched';

/** No report in plain text comes near this many bytes; what is larger is passed over unread. */
export const mostBytes = 8 * 1024 * 1024;
/** Documents hold pictures as well, and people put photographs of whole afternoons into them. */
const mostDocumentBytes = 64 * 1024 * 1024;

/** What a file holds, whatever wrote it. */
export type FileContent =
  | TextContent
  | DocumentContent
  /** Too large to be a report, or the page of a check: not an error. */
  | { readonly kind: 'passed-over'; readonly refusal: Refusal; readonly reason: Localized }
  | Unread;

export interface TextContent {
  readonly kind: 'text';
  readonly text: string;
  readonly encoding: Encoding;
  readonly bytes: Uint8Array;
}

/** A Word file, a web page or a PDF. */
export interface DocumentContent {
  readonly kind: 'document';
  /** That of the document. */
  readonly text: string;
  readonly document: SourceDocument;
  readonly bytes: Uint8Array;
}

/** The content of a file that must be nothing but text, such as a configuration. */
export function plainTextOf(content: FileContent): Exclude<FileContent, DocumentContent> {
  return content.kind === 'document' ? { kind: 'unreadable', reason: notPlainText } : content;
}

const notPlainText = localized('这不是纯文本文件。', 'This is not a plain text file.');

interface Unread {
  readonly kind: 'unreadable';
  readonly reason: Localized;
}

/** Reads a regular file, or a link to one, as what it is. Never throws, and never waits for somebody to write. */
export async function readContent(path: string): Promise<FileContent> {
  let bytes: Uint8Array;
  try {
    // Without this flag, which Windows does not have, to open a pipe is to wait for its other end.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await file.stat();
      if (!status.isFile() && !status.isDirectory()) return { kind: 'unreadable', reason: notAFile };
      const start = status.size > mostBytes ? await readAtMost(file, 0, startBytes) : new Uint8Array();
      if (isTooLarge(status.size, start))
        return { kind: 'passed-over', refusal: 'too-large', reason: tooLarge(status.size) };
      bytes = await readAtMost(file, status.size, mostDocumentBytes + 1);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  return contentOf(bytes, path);
}

/** What bytes hold that were read elsewhere, e.g. from standard input; `name` is that of their file. Never throws. */
export async function contentOf(bytes: Uint8Array, name = ''): Promise<FileContent> {
  if (isTooLarge(bytes.length, bytes))
    return { kind: 'passed-over', refusal: 'too-large', reason: tooLarge(bytes.length) };
  const format = formatOf(bytes);
  if (format === 'docx' || format === 'pdf') return documentIn(format, bytes);
  if (format === 'html' || isPageName(name)) {
    const page = textOf(bytes);
    if (page.kind !== 'text') return page;
    return isOwnPage(page.text)
      ? { kind: 'passed-over', refusal: 'not-a-report', reason: ownPage }
      : documentIn('html', bytes, page.text);
  }
  const reason = format && whyUnreadable(format);
  return reason ? { kind: 'unreadable', reason } : textOf(bytes);
}

/** Whether a page is what a check wrote of reports, whose words it quotes. It lies where they do, and is none. */
function isOwnPage(page: string): boolean {
  return /<meta name="generator" content="nianbao">/.test(page.slice(0, startBytes));
}

const ownPage = localized(
  '这是年报校验写出的检查结果，没有检查。',
  'This is a page of findings that nianbao wrote; it is not checked.',
);

/** What is larger than any report. A document is known by its first bytes. */
function isTooLarge(size: number, start: Uint8Array): boolean {
  if (size <= mostBytes) return false;
  const format = formatOf(start);
  return size > mostDocumentBytes || (format !== 'docx' && format !== 'pdf');
}

function textOf(bytes: Uint8Array): TextContent | Unread {
  const decoded = decode(bytes);
  return decoded.problem
    ? { kind: 'unreadable', reason: decoded.problem }
    : { kind: 'text', text: decoded.text, encoding: decoded.encoding, bytes };
}

/** The readers are loaded with the first document: most runs meet none. */
async function documentIn(
  format: 'docx' | 'pdf' | 'html',
  bytes: Uint8Array,
  page = '',
): Promise<DocumentContent | Unread> {
  const read = await readAs(format, bytes, page);
  if (read.problem) return { kind: 'unreadable', reason: read.problem };
  const { document } = read;
  const scan = document.text.trim() === '' ? document.notes.find(({ kind }) => kind === 'no-text') : undefined;
  if (scan) return { kind: 'unreadable', reason: scan.message };
  return { kind: 'document', text: document.text, document, bytes };
}

async function readAs(format: 'docx' | 'pdf' | 'html', bytes: Uint8Array, page: string): Promise<ReadDocument> {
  if (format === 'pdf') return (await import('../documents/pdf/bundle')).readPdf(bytes);
  const { readDocx, readHtml } = await import('../documents');
  return format === 'docx' ? readDocx(bytes) : readHtml(page);
}

/** How many of the first bytes show what a file is. */
const startBytes = 8192;

/** Reads as many bytes as a file says that it has; where it gives no size, to its end, but no more than `most` bytes. */
async function readAtMost(file: FileHandle, size: number, most: number): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(size || Math.min(65_536, most));
  for (let length = 0; ; ) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length, length);
    length += bytesRead;
    if (bytesRead === 0 || length === size || length === most) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length, most));
  }
}

function tooLarge(bytes: number): Localized {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return localized(
    `文件有 ${megabytes} MB，不会是年度报告，没有检查。`,
    `The file has ${megabytes} MB: it cannot be an annual report and was passed over.`,
  );
}
