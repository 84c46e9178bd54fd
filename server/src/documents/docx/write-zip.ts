import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from './crc32';
import { endRecord, keyOf, type Zip, type ZipEntry } from './zip';

/** The zip file with the content of some parts replaced, or added behind the others; all else is copied byte for byte. */
export function writeZip(zip: Zip, changes: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const left = new Map([...changes].map(([name, content]) => [keyOf(name), { name, content }]));
  const records: { readonly local: Uint8Array; readonly directory: Uint8Array }[] = zip.entries.map((entry) => {
    const change = left.get(keyOf(entry.name));
    left.delete(keyOf(entry.name));
    return change ? packed(entry.name, change.content, timeOf(entry)) : entry;
  });
  const model = zip.entries[0];
  for (const { name, content } of left.values()) records.push(packed(name, content, model ? timeOf(model) : 0x21_0000));

  const directories: Uint8Array[] = [];
  let offset = 0;
  for (const { local, directory } of records) {
    const moved = directory.slice();
    new DataView(moved.buffer).setUint32(42, offset, true);
    directories.push(moved);
    offset += local.length;
  }
  const size = directories.reduce((total, { length }) => total + length, 0);
  const end = new Uint8Array(22);
  const view = new DataView(end.buffer);
  view.setUint32(0, endRecord, true);
  view.setUint16(8, records.length, true);
  view.setUint16(10, records.length, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return joined([...records.map(({ local }) => local), ...directories, end]);
}

/** A changed part with the time of the part it stands for, so that the same change gives the same bytes. */
function packed(name: string, content: Uint8Array, time: number): { local: Uint8Array; directory: Uint8Array } {
  const nameBytes = strToU8(name);
  const data = deflateSync(content);
  const shared = new Uint8Array(26);
  const view = new DataView(shared.buffer);
  view.setUint16(0, 20, true);
  view.setUint16(2, 0x800, true);
  view.setUint16(4, 8, true);
  view.setUint32(6, time, true);
  view.setUint32(10, crc32(content), true);
  view.setUint32(14, data.length, true);
  view.setUint32(18, content.length, true);
  view.setUint16(22, nameBytes.length, true);
  const local = joined([Uint8Array.of(0x50, 0x4b, 3, 4), shared, nameBytes, data]);
  const directory = joined([Uint8Array.of(0x50, 0x4b, 1, 2, 20, 0), shared, new Uint8Array(14), nameBytes]);
  return { local, directory };
}

function timeOf({ directory }: ZipEntry): number {
  return new DataView(directory.buffer, directory.byteOffset).getUint32(12, true);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const result = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    result.set(part, at);
    at += part.length;
  }
  return result;
}
