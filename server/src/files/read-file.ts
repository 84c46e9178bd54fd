import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Localized, localized } from '../text/localized';
import { decode, type Encoding } from './decode';
import { notAFile, reasonOf } from './problem';

/** No report comes near this many bytes; what is larger is passed over unread. */
export const mostBytes = 8 * 1024 * 1024;

export type FileContent =
  | { readonly kind: 'text'; readonly text: string; readonly encoding: Encoding; readonly bytes: Uint8Array }
  /** Too large to be a report: not an error. */
  | { readonly kind: 'passed-over'; readonly reason: Localized }
  | { readonly kind: 'unreadable'; readonly reason: Localized };

/** Reads and decodes a regular file, or a link to one. Never throws, and never waits for somebody to write. */
export async function readTextFile(path: string): Promise<FileContent> {
  let bytes: Uint8Array;
  try {
    // Without this flag, which Windows does not have, to open a pipe is to wait for its other end.
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const status = await file.stat();
      if (!status.isFile() && !status.isDirectory()) return { kind: 'unreadable', reason: notAFile };
      if (status.size > mostBytes) return { kind: 'passed-over', reason: tooLarge(status.size) };
      bytes = await readAtMost(file, status.size, mostBytes + 1);
    } finally {
      await file.close();
    }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
  return contentOf(bytes);
}

/** Reads as many bytes as a file says that it has; where it gives no size, to its end, but no more than `most` bytes. */
async function readAtMost(file: FileHandle, size: number, most: number): Promise<Uint8Array> {
  let bytes = Buffer.allocUnsafe(size || 65_536);
  for (let length = 0; ; ) {
    const { bytesRead } = await file.read(bytes, length, bytes.length - length);
    length += bytesRead;
    if (bytesRead === 0 || length === size || length === most) return bytes.subarray(0, length);
    if (length === bytes.length) bytes = Buffer.concat([bytes], Math.min(2 * length, most));
  }
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
    `文件有 ${megabytes} MB，超过 ${mostBytes / 1024 / 1024} MB，不会是年度报告，没有检查。`,
    `The file has ${megabytes} MB, more than ${mostBytes / 1024 / 1024} MB: it cannot be an annual report and was passed over.`,
  );
}
