import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import { encode } from '../files/decode';
import { reasonOf, type Unreadable } from '../files/problem';
import { type FixedReport, fixReport } from '../lint/fix-all';
import { lintAlone, lintAmong } from '../lint/lint';
import type { Settings } from '../lint/settings';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { inLanguage, type Localized, localized } from '../text/localized';
import type { FixInvocation } from './arguments';
import { complain } from './complain';
import { exitStatus, fails } from './exit-status';
import { summary } from './formats/pretty';
import { type Input, readInputs, standardInput } from './inputs';
import { type Look, passedOver, reportLook } from './look';
import { printable } from './printable';
import { HalfWritten, replaceFile } from './replace-file';
import { Together } from './together';

/**
 * `nianbao fix`: writes the safe fixes, or with `--dry-run` prints the difference. The text of standard input goes to
 * standard output. Gives the exit status, which follows from what is left after the fixes.
 */
export async function fix(invocation: FixInvocation): Promise<number> {
  const { language, failOn, dryRun } = invocation;
  const unreadable: Unreadable[] = [];
  const inputs: Input[] = [];
  const results: (FixedReport | Look)[] = [];
  let applied = 0;
  let changed = 0;
  const leftOut = await readInputs(invocation, async (input) => {
    const fixed = fixedReport(input);
    const before = input.content.kind === 'text' ? input.content.text : '';
    const after = 'report' in fixed ? fixed.report.text : before;
    const refused = await carryOut(input, before, after, dryRun);
    if (refused) unreadable.push({ path: input.path, reason: refused });
    inputs.push(input);
    results.push(refused ? fixedReport(input, lintUnfixed) : fixed);
    if (refused || after === before || !('report' in fixed)) return;
    applied += fixed.applied;
    changed++;
  });

  const together = new Together(inputs);
  results.forEach((one, at) => void together.take(at, 'report' in one ? reportLook(one.report, one) : one));
  for (const { at, neighbours } of [...together.worthAnotherLook()]) {
    const one = results[at]!;
    if ('report' in one) together.take(at, reportLook(one.report, lintAmong(one, neighbours)));
  }
  const after = together.checked({ ...leftOut, unreadable: [...leftOut.unreadable, ...unreadable] });
  const did = dryRun
    ? localized(
        `可修复 ${applied} 处，涉及 ${changed} 个文件；没有写入。`,
        `Would fix ${applied} in ${changed} file(s); nothing was written.`,
      )
    : localized(`已修复 ${applied} 处，涉及 ${changed} 个文件。`, `Fixed ${applied} in ${changed} file(s).`);
  process.stderr.write(`${inLanguage(did, language)}\n${inLanguage(leftOver, language)}${summary(after, language)}\n`);
  const failed = after.files.some(({ findings }) => findings.some(({ severity }) => fails(severity, failOn)));
  return complain(after, after.reports, language) ?? (failed ? exitStatus.findings : exitStatus.clean);
}

const leftOver = localized('修复之后：', 'After that: ');

/** What becomes of a file, where it is a report. */
function fixedReport({ content, settings, configuration }: Input, judge?: typeof lintUnfixed): FixedReport | Look {
  if (content.kind === 'passed-over') return passedOver('too-large', content.reason);
  const { report, refusal } = readReport(content.text, settings);
  if (!report) return passedOver(refusal);
  // With a configuration that is only half understood, something might be fixed that it means to leave alone.
  const isCertain = !configuration || configuration.problems.length === 0;
  return (judge ?? (isCertain ? fixReport : lintUnfixed))(report, settings);
}

function lintUnfixed(report: Report, settings: Settings): FixedReport {
  return { ...lintAlone(report, settings), applied: 0 };
}

/** Writes or shows a change; gives the reason where it must not be written. */
async function carryOut(input: Input, from: string, to: string, dryRun: boolean): Promise<Localized | undefined> {
  const { path, content } = input;
  if (content.kind !== 'text') return undefined;
  const isStandardInput = path === standardInput;
  if (dryRun) {
    if (from !== to) process.stdout.write(difference(path, from, to));
    return undefined;
  }
  if (from === to) {
    if (isStandardInput) process.stdout.write(content.bytes);
    return undefined;
  }
  let bytes: Uint8Array;
  try {
    // What was not touched must come out as the same bytes.
    const same = Buffer.compare(await encode(from, content.encoding), content.bytes) === 0;
    if (!same) return cannotEncode;
    bytes = await encode(to, content.encoding);
  } catch {
    return cannotEncode;
  }
  if (isStandardInput) {
    process.stdout.write(bytes);
    return undefined;
  }
  try {
    return (await replaceFile(path, content.bytes, bytes)) ? undefined : changedMeanwhile;
  } catch (error) {
    return error instanceof HalfWritten ? halfWritten(error.copy) : reasonOf(error);
  }
}

function difference(path: string, from: string, to: string): string {
  const hunks = createTwoFilesPatch('', '', from, to, undefined, undefined, { headerOptions: OMIT_HEADERS });
  // The package would write every Chinese character of a path as three octal numbers.
  return `--- a/${printable(path)}\n+++ b/${printable(path)}\n${hunks.split(/\r?\n/).map(printableLine).join('\n')}`;
}

/** A line of the difference, which people read: tabs are part of tables. */
function printableLine(line: string): string {
  return line.split('\t').map(printable).join('\t');
}

const cannotEncode = localized(
  '文件的编码无法原样写回，为免丢字没有修改。请先另存为 UTF-8，再运行 nianbao fix。',
  'The file cannot be written back in its encoding without loss, so it was left as it is. Save it as UTF-8 first.',
);

function halfWritten(copy: string): Localized {
  return localized(
    `写到一半出错，文件已不完整。原来的内容完好地保存在 ${copy}，请用它恢复。`,
    `Writing failed half-way, and the file is damaged. Its former content is whole in ${copy}: please restore it from there.`,
  );
}

const changedMeanwhile = localized(
  '文件刚刚被其他程序改动，为免覆盖没有写入。请重新运行 nianbao fix。',
  'Another program has just changed the file, so it was not overwritten. Please run nianbao fix again.',
);
