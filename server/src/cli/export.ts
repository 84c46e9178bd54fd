import { basename, dirname, extname, join } from 'node:path';
import { writeNewFile } from '../files/new-file';
import { inLanguage, localized } from '../text/localized';
import { shortPath } from './complain';
import { exitStatus } from './exit-status';
import { standardInput } from './inputs';
import type { ExportInvocation } from './invocation';
import { readOneReport } from './one-report';
import { tell } from './printable';

/**
 * `nianbao export`: writes a report in the form in which it is published to a new file, beside the draft and named after
 * its title unless told otherwise. What comes from standard input goes to standard output. Gives the exit status.
 */
export async function exportReport({ path, to, output, language }: ExportInvocation): Promise<number> {
  const { report, status } = await readOneReport(path, language);
  if (!report) return status;
  const { publicationOf, docxOf, fileNameOf, htmlOf } = await import('../publish');
  const publication = publicationOf(report);
  const content = to === 'docx' ? docxOf(publication) : htmlOf(publication);
  // Where a person looks for it: in the folder of the draft, under the title that it will bear when it is sent.
  const name = fileNameOf(publication) || basename(path, extname(path));
  const target = output ?? (path === standardInput ? standardInput : join(dirname(path), `${name}.${to}`));
  if (target === standardInput) {
    if (to === 'docx' && process.stdout.isTTY) {
      tell(inLanguage(notToTerminal, language));
      return exitStatus.failure;
    }
    process.stdout.write(content);
    return status;
  }
  const problem = await writeNewFile(target, content);
  if (problem) {
    const advice = output === undefined ? orName(to) : localized('', '');
    tell(`${shortPath(target)}: ${inLanguage(problem, language)}${inLanguage(advice, language)}`);
    return exitStatus.failure;
  }
  tell(inLanguage(written(shortPath(target)), language));
  return status;
}

const notToTerminal = localized(
  'Word 文件不能显示在终端里。请写明文件：--output 年报.docx。',
  'A Word file cannot be shown in a terminal. Name a file: --output report.docx.',
);

const written = (name: string) => localized(`已导出：${name}`, `Written: ${name}`);

const orName = (to: string) => localized(`例如：--output 年报2.${to}。`, ` E.g. --output report-2.${to}.`);
