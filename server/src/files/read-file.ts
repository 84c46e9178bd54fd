import { open } from 'node:fs/promises';
import { type Localized, localized } from '../text/localized';
import { decode, type Encoding } from './decode';
import { reasonOf } from './problem';

/** No report comes near this many bytes; what is larger is passed over unread. */
export const mostBytes = 8 * 1024 * 1024;

export type FileContent =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly bytes: Uint8Array }
  /** Too large to be a report: not an error. */
  | { readonly kind: 'passed-over'; readonly reason: Localized }
  | { readonly kind: 'unreadable'; readonly reason: Localized };

/** Reads and decodes a file. Never throws. */
export async function readTextFile(path: string): Promise<FileContent> {
  let bytes: Uint8Array;
  try {
    const file = await open(path, 'r');
    try {
      const { size } = await file.stat();
      if (size > mostBytes) return { kind: 'passed-over', reason: tooLarge(size) };
      bytes = await file.readFile();
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  return contentOf(bytes);
}

/** The same for bytes that were read elsewhere, e.g. from standard input. */
export function contentOf(bytes: Uint8Array): FileContent {
  if (bytes.length > mostBytes) return { kind: 'passed-over', reason: tooLarge(bytes.length) };
  const decoded = decode(bytes);
  return decoded.problem
    ? { kind: 'unreadable', reason: decoded.problem }
    : { kind: 'text', text: decoded.text, encoding: decoded.encoding, bytes };
}

function tooLarge(bytes: number): Localized {
  const megabytes = (bytes / 1024 / 1024).toFixed(1);
  return localized(
    `文件有 ${megabytes} MB，超过 ${mostBytes / 1024 / 1024} MB，不会是年度报告，已跳过。`,
    `The file has ${megabytes} MB, more than ${mostBytes / 1024 / 1024} MB: it cannot be an annual report and was passed over.`,
  );
}
