import { writeBlankReport } from '../report/write';
import { inLanguage } from '../text/localized';
import type { NewInvocation } from './arguments';
import { exitStatus } from './exit-status';
import { tell } from './printable';
import { whyNotWritten, writeNewFile } from './write-new-file';

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
    tell(`${output}: ${inLanguage(whyNotWritten(error), language)}`);
    return exitStatus.failure;
  }
  return exitStatus.clean;
}
