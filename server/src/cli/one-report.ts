import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { inLanguage, type Language, localized } from '../text/localized';
import { complain } from './complain';
import { exitStatus } from './exit-status';
import { type Input, readInputs } from './inputs';
import { tell } from './printable';

/** What came of it: the report, if it is one, and the exit status as far as reading it decides. */
export interface OneReport {
  readonly report: Report | undefined;
  readonly status: number;
}

/** Reads the one file, or standard input, that a command is about; tells what is wrong with it, and with its configuration. */
export async function readOneReport(path: string, language: Language): Promise<OneReport> {
  let input: Input | undefined;
  const options = { paths: [path], config: undefined, edition: undefined, language };
  const leftOut = await readInputs(options, (one) => {
    if (one.named) input = one;
  });
  if (!input && leftOut.unreadable.length === 0) {
    tell(`${path}: ${inLanguage(notAFile, language)}`);
    return { report: undefined, status: exitStatus.failure };
  }
  const report = input && 'text' in input.content ? readReport(input.content.text, input.settings).report : undefined;
  const problem = complain(leftOut, report ? 1 : 0, language);
  return { report, status: problem ?? (report ? exitStatus.clean : exitStatus.noReport) };
}

const notAFile = localized('请写一个文件，不能是文件夹。', 'Name a file, not a folder.');
