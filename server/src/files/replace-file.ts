import { randomBytes } from 'node:crypto';
import { type FileHandle, open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Localized, localized } from '../text/localized';
import { reasonOf } from './problem';

/** A file that could be written neither to its end nor back to what it was. */
export class HalfWritten extends Error {
  constructor(
    /** Where the whole of its former content is. */
    readonly copy: string,
    cause: unknown,
  ) {
    super(`Its former content is in ${copy}.`, { cause });
  }
}

/**
 * Replaces a file's content, and keeps all else: its mode, its owner, its other names; a link keeps pointing at it. A new
 * file beside it takes its place in one step, so that at no moment there is half a file. Where a new file would lose the
 * owner or the other names, the old one is written over, with a copy beside it until that is done. Gives `false`, and
 * changes nothing, where the content is no longer the `expected` one.
 *
 * @throws HalfWritten, or the error of the file system; after the latter the file is as it was.
 */
export async function replaceFile(path: string, expected: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const target = await realpath(path);
  const { mode, uid, gid, nlink } = await stat(target);
  // Renaming needs no permission on the file itself: ask for it, so that a read-only file stays as it is.
  await (await open(target, 'r+')).close();
  // Not made from the file’s own name, which may be as long as a name can be.
  const beside = join(dirname(target), `.nianbao-${randomBytes(6).toString('hex')}.tmp`);
  let isNeeded = false;
  try {
    const file = await open(beside, 'wx', mode);
    let isAlike: boolean;
    try {
      isAlike = nlink === 1 && (await hasOwner(file, uid, gid));
      await write(file, isAlike ? bytes : expected);
      await file.chmod(mode);
    } finally {
      await file.close();
    }
    if (Buffer.compare(await readFile(target), expected) !== 0) return false;
    if (isAlike) await rename(beside, target);
    else await writeOver(target, expected, bytes, beside);
    return true;
  } catch (error) {
    isNeeded = error instanceof HalfWritten;
    throw error;
  } finally {
    if (!isNeeded) await rm(beside, { force: true });
  }
}

/** The same for people: gives the reason where the file was not replaced, `changed` where it is that somebody else did. */
export async function replaceOrSayWhy(
  path: string,
  expected: Uint8Array,
  bytes: Uint8Array,
  changed: Localized,
): Promise<Localized | undefined> {
  try {
    return (await replaceFile(path, expected, bytes)) ? undefined : changed;
  } catch (error) {
    return error instanceof HalfWritten ? halfWritten(error.copy) : reasonOf(error);
  }
}

function halfWritten(copy: string): Localized {
  return localized(
    `写到一半出错，文件已不完整。原来的内容完好地保存在 ${copy}，请用它恢复。`,
    `Writing failed half-way, and the file is damaged. Its former content is whole in ${copy}: please restore it from there.`,
  );
}

/** Whether a file has an owner, or can be given it. */
async function hasOwner(file: FileHandle, uid: number, gid: number): Promise<boolean> {
  const own = await file.stat();
  if (own.uid === uid && own.gid === gid) return true;
  return file.chown(uid, gid).then(
    () => true,
    () => false,
  );
}

async function writeOver(target: string, expected: Uint8Array, bytes: Uint8Array, copy: string): Promise<void> {
  const file = await open(target, 'r+');
  try {
    await write(file, bytes);
  } catch (error) {
    // The disk had room for what was there before.
    await write(file, expected).catch(() => {
      throw new HalfWritten(copy, error);
    });
    throw error;
  } finally {
    await file.close();
  }
}

/** Makes bytes the whole content of a file. What is cut off is cut off last, so that its room stays taken until then. */
async function write(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let done = 0; done < bytes.length; ) {
    done += (await file.write(bytes, done, bytes.length - done, done)).bytesWritten;
  }
  await file.truncate(bytes.length);
  await file.sync();
}
