import { Inflate, strFromU8 } from 'fflate';
import { whyUnreadable } from '../unreadable';
import { crc32 } from './crc32';
import { DocumentProblem, damaged, tooLarge } from './problem';

/** The parts of a zip file as they stand in it. Names are compared without regard to case, as Word does. */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** The content of a part, or `undefined` where there is none of that name. Throws where it is damaged or too large. */
  read(name: string): Uint8Array | undefined;
}

export interface ZipEntry {
  readonly name: string;
  /** The record of the directory at the end, and the whole of the local one with its data, both as they stand. */
  readonly directory: Uint8Array;
  readonly local: Uint8Array;
  readonly data: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
}

/** No part of a report comes near; what is larger was made to be. Together for all parts that are read. */
const mostBytes = 64 * 1024 * 1024;
/** XML of tables is packed to a thirtieth or so; only what repeats itself on purpose goes below this. */
const mostRatio = 250;
/** Small parts may repeat themselves as they like. */
const harmlessBytes = 4 * 1024 * 1024;

const localRecord = 0x04034b50;
const directoryRecord = 0x02014b50;
export const endRecord = 0x06054b50;

/** Reads the directory of a zip file; throws where it is not whole. */
export function readZip(given: Uint8Array): Zip {
  // What is given may be of a class of its own, in which `slice` shares the bytes.
  const bytes = new Uint8Array(given.buffer, given.byteOffset, given.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  const entries: ZipEntry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let i = 0; i < count; i++) {
    const entry = entryAt(bytes, view, at);
    entries.push(entry);
    at += entry.directory.length;
  }
  if (at > end) throw new DocumentProblem(damaged);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = keyOf(entry.name);
    // Two parts of one name are read differently by different programs: nobody could say what was checked.
    if (byName.has(key)) throw new DocumentProblem(damaged);
    byName.set(key, entry);
  }
  const opened = new Set<ZipEntry>();
  let left = mostBytes;
  return {
    entries,
    read(name) {
      const entry = byName.get(keyOf(name));
      if (!entry) return undefined;
      if (!opened.has(entry)) left -= entry.size;
      opened.add(entry);
      if (left < 0) throw new DocumentProblem(tooLarge);
      return inflated(entry);
    },
  };
}

/** The name of a part by which it is found. */
export function keyOf(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function endOf(view: DataView): number {
  const first = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === endRecord) return at;
  }
  throw new DocumentProblem(damaged);
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): ZipEntry {
  if (at + 46 > bytes.length || view.getUint32(at, true) !== directoryRecord) throw new DocumentProblem(damaged);
  const flags = view.getUint16(at + 8, true);
  if (flags & 1) throw new DocumentProblem(whyUnreadable('encrypted')!);
  const packedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const directoryLength = 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  const start = view.getUint32(at + 42, true);
  if (start + 30 > bytes.length || view.getUint32(start, true) !== localRecord) throw new DocumentProblem(damaged);
  const dataStart = start + 30 + view.getUint16(start + 26, true) + view.getUint16(start + 28, true);
  const dataEnd = dataStart + packedSize;
  if (dataEnd > at || at + directoryLength > bytes.length) throw new DocumentProblem(damaged);
  return {
    name: strFromU8(bytes.subarray(at + 46, at + 46 + nameLength), !(flags & 0x800)),
    directory: bytes.subarray(at, at + directoryLength),
    local: bytes.subarray(start, dataEnd + (flags & 8 ? descriptorLength(view, dataEnd) : 0)),
    data: bytes.subarray(dataStart, dataEnd),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
  };
}

/** Size and check sum may stand once more behind the data, with a mark before them or without. */
function descriptorLength(view: DataView, at: number): number {
  if (at + 16 > view.byteLength) throw new DocumentProblem(damaged);
  return view.getUint32(at, true) === 0x08074b50 ? 16 : 12;
}

function inflated({ data, method, size, crc }: ZipEntry): Uint8Array {
  if (size > harmlessBytes && size > data.length * mostRatio) throw new DocumentProblem(tooLarge);
  const content = method === 0 ? data : method === 8 ? inflate(data, size) : undefined;
  if (!content || content.length !== size || crc32(content) !== crc) throw new DocumentProblem(damaged);
  return content;
}

/** Piece by piece, so that content larger than it says it is ends at once. */
function inflate(data: Uint8Array, size: number): Uint8Array {
  const result = new Uint8Array(size);
  let at = 0;
  const stream = new Inflate((piece) => {
    if (at + piece.length > size) throw new DocumentProblem(tooLarge);
    result.set(piece, at);
    at += piece.length;
  });
  const step = 16 * 1024;
  try {
    for (let from = 0; from < data.length; from += step) {
      stream.push(data.subarray(from, from + step), from + step >= data.length);
    }
  } catch (error) {
    throw error instanceof DocumentProblem ? error : new DocumentProblem(damaged);
  }
  return result.subarray(0, at);
}
