import { extname } from 'node:path';
import { writeNewFile } from '../files/new-file';
import { readReport } from '../report/read';
import { writeBlankReport } from '../report/write';
import { inLanguage } from '../text/localized';
import { exitStatus } from './exit-status';
import type { NewInvocation } from './invocation';
import { tell } from './printable';

/**
 * `nianbao new`: prints a blank report, or writes it to a file that does not exist yet; as a Word file where its name is that
 * of one. Gives the exit status.
 */
export async function createReport({ organization, year, layout, output, language }: NewInvocation): Promise<number> {
  const text = writeBlankReport({ organization, year, layout });
  if (output === undefined) {
    process.stdout.write(text);
    return exitStatus.clean;
  }
  const isWord = extname(output).toLowerCase() === '.docx';
  const problem = await writeNewFile(output, isWord ? await asWordFile(text) : text);
  if (!problem) return exitStatus.clean;
  tell(`${output}: ${inLanguage(problem, language)}`);
  return exitStatus.failure;
}

async function asWordFile(text: string): Promise<Uint8Array> {
  const { docxOf, publicationOf } = await import('../publish');
  return docxOf(publicationOf(readReport(text).report!));
}
