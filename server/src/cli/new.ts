import { open, rm } from 'node:fs/promises';
import { reasonOf } from '../files/problem';
import { writeBlankReport } from '../report/write';
import { inLanguage, type Localized, localized } from '../text/localized';
import type { NewInvocation } from './arguments';
import { exitStatus } from './exit-status';
import { tell } from './printable';

/** `nianbao new`: prints a blank report, or writes it to a file that does not exist yet. Gives the exit status. */
export async function createReport({ organization, year, layout, output, language }: NewInvocation): Promise<number> {
  const text = writeBlankReport({ organization, year, layout });
  if (output === undefined) {
    process.stdout.write(text);
    return exitStatus.clean;
  }
  try {
    await writeNewFile(output, text);
  } catch (error) {
    tell(`${output}: ${inLanguage(whyNot(error), language)}`);
    return exitStatus.failure;
  }
  return exitStatus.clean;
}

function whyNot(error: unknown): Localized {
  return (error as NodeJS.ErrnoException).code === 'EEXIST' ? exists : reasonOf(error);
}

async function writeNewFile(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(text);
    await file.close();
  } catch (error) {
    // Half a report would only be in the way of the next attempt.
    await file.close().catch(() => {});
    await rm(path);
    throw error;
  }
}

const exists = localized(
  '已有同名文件，没有覆盖。请换一个文件名。',
  'The file exists already and was not replaced. Please choose another name.',
);
