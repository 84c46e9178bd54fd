import { writeNewFile } from '../files/new-file';
import { writeBlankReport } from '../report/write';
import { inLanguage } from '../text/localized';
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
  const problem = await writeNewFile(output, text);
  if (!problem) return exitStatus.clean;
  tell(`${output}: ${inLanguage(problem, language)}`);
  return exitStatus.failure;
}
