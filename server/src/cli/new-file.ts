import { open, rm } from 'node:fs/promises';
import { reasonOf } from '../files/problem';
import { type Localized, localized } from '../text/localized';

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

const exists = localized(
  '已有同名文件，没有覆盖。请换一个文件名。',
  'The file exists already and was not replaced. Please choose another name.',
);
