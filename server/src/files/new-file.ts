import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Localized, localized } from '../text/localized';
import { reasonOf } from './problem';

/** Writes a file that does not exist yet, and no half of one. Gives the reason where that cannot be. */
export async function writeNewFile(path: string, content: string | Uint8Array): Promise<Localized | undefined> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(content);
      await file.close();
    } catch (error) {
      // Half a report would only be in the way of the next attempt.
      await file.close().catch(() => {});
      await rm(path);
      throw error;
    }
    return undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EEXIST' ? exists : reasonOf(error);
  }
}

/**
 * Writes a new file into a folder under a name that is free: `年报.docx`, else `年报（2）.docx` and so on. Gives its path, or the
 * reason where that cannot be.
 */
export async function writeUnderFreeName(
  folder: string,
  stem: string,
  extension: string,
  content: string | Uint8Array,
): Promise<{ readonly path: string } | { readonly reason: Localized }> {
  for (let number = 1; ; number++) {
    const path = join(folder, `${stem}${number === 1 ? '' : `（${number}）`}${extension}`);
    const reason = await writeNewFile(path, content);
    if (reason !== exists) return reason ? { reason } : { path };
  }
}

const exists = localized(
  '已有同名文件，没有覆盖。请换一个文件名。',
  'The file exists already and was not replaced. Please choose another name.',
);
