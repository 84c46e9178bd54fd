import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Replaces a file's content in one step, so that at no moment there is half a file: a new file beside it takes its
 * place and its mode. A link keeps pointing at the file. Gives `false`, and changes nothing, where the content is no longer
 * the `expected` one.
 *
 * @throws the error of the file system; the file is then as it was.
 */
export async function replaceFile(path: string, expected: Uint8Array, bytes: Uint8Array): Promise<boolean> {
  const target = await realpath(path);
  const { mode } = await stat(target);
  // Renaming needs no permission on the file itself: ask for it, so that a read-only file stays as it is.
  await (await open(target, 'r+')).close();
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.chmod(mode);
      await file.sync();
    } finally {
      await file.close();
    }
    if (Buffer.compare(await readFile(target), expected) !== 0) return false;
    await rename(temporary, target);
    return true;
  } finally {
    await rm(temporary, { force: true });
  }
}
