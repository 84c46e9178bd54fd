import { createTwoFilesPatch, OMIT_HEADERS } from 'diff';
import type { EditWay } from '../documents/source-document';
import { encode } from '../files/decode';
import type { Unreadable } from '../files/problem';
import type { TextContent } from '../files/read-file';
import { replaceOrSayWhy } from '../files/replace-file';
import { signature } from '../files/signature';
import { type FixedReport, fixReport, type MakeFixes } from '../lint/fix-all';
import { type Linted, lintAmong } from '../lint/lint';
import { readReport } from '../report/read';
import { inLanguage, type Localized, localized } from '../text/localized';
import { printable } from '../text/printable';
import { complain } from './complain';
import { exitStatus, fails } from './exit-status';
import { summary } from './formats/pretty';
import { type Input, readInputs, standardInput } from './inputs';
import type { FixInvocation } from './invocation';
import { type Look, passedOver, reportLook } from './look';
import { Mending } from './mending';
import { tell } from './printable';
import { Together } from './together';

/**
 * `nianbao fix`: writes the safe fixes, or with `--dry-run` prints the difference. The text of standard input goes to
 * standard output. Gives the exit status, which follows from what is left after the fixes.
 */
export async function fix(invocation: FixInvocation): Promise<number> {
  const { language, failOn, dryRun } = invocation;
  const way: EditWay = invocation.tracked ? { kind: 'tracked', ...signature() } : { kind: 'plain' };
  const notes: string[] = [];
  const unreadable: Unreadable[] = [];
  const inputs: Input[] = [];
  const results: (FixedReport | Look)[] = [];
  let applied = 0;
  let changed = 0;
  const leftOut = await readInputs(invocation, async (input) => {
    const mending = mendingOf(input, way);
    const fixed = fixedReport(input, mending?.make);
    const before = 'text' in input.content ? input.content.text : '';
    const after = 'report' in fixed ? fixed.report.text : before;
    const refused = await carryOut(input, before, after, mending, dryRun);
    if (refused) unreadable.push({ path: input.path, reason: refused });
    for (const reason of mending?.refused ?? []) notes.push(`${input.path}: ${inLanguage(reason, language)}`);
    inputs.push(input);
    results.push(refused ? fixedReport(input, leaveAll) : fixed);
    if (refused || after === before || !('report' in fixed)) return;
    applied += fixed.applied;
    changed++;
  });

  const together = new Together(inputs);
  const take = (at: number, one: FixedReport | Look, linted?: Linted): void => {
    const { content } = inputs[at]!;
    const document = content.kind === 'document' ? content.document : undefined;
    together.take(at, 'report' in one ? reportLook(one.report, linted ?? one, document) : one);
  };
  for (const [at, one] of results.entries()) take(at, one);
  for (const { at, neighbours } of [...together.worthAnotherLook()]) {
    const one = results[at]!;
    if ('report' in one) take(at, one, lintAmong(one, neighbours));
  }
  const after = together.checked({ ...leftOut, unreadable: [...leftOut.unreadable, ...unreadable] });
  const did = dryRun
    ? localized(
        `可修复 ${applied} 处，涉及 ${changed} 个文件；没有写入。`,
        `Would fix ${applied} in ${changed} file(s); nothing was written.`,
      )
    : localized(`已修复 ${applied} 处，涉及 ${changed} 个文件。`, `Fixed ${applied} in ${changed} file(s).`);
  notes.forEach(tell);
  process.stderr.write(`${inLanguage(did, language)}\n${inLanguage(leftOver, language)}${summary(after, language)}\n`);
  const failed = after.files.some(({ findings }) => findings.some(({ severity }) => fails(severity, failOn)));
  return complain(after, after.reports, language) ?? (failed ? exitStatus.findings : exitStatus.clean);
}

const leftOver = localized('修复之后：', 'After that: ');

/** How the fixes of a Word file are made; a page or a PDF is not changed. */
function mendingOf({ content }: Input, way: EditWay): Pick<Mending, 'make' | 'refused' | 'bytes'> | undefined {
  if (content.kind !== 'document') return undefined;
  return content.document.edit ? new Mending(content.document, way) : { make: leaveAll, refused: [], bytes: undefined };
}

const leaveAll: MakeFixes = (text) => ({ text, made: 0 });

/** What becomes of a file, where it is a report. */
function fixedReport({ content, settings, configuration }: Input, make?: MakeFixes): FixedReport | Look {
  if (content.kind === 'passed-over') return passedOver(content.refusal, content.reason);
  const { report, refusal } = readReport(content.text, settings);
  if (!report) return passedOver(refusal);
  // With a configuration that is only half understood, something might be fixed that it means to leave alone.
  const isCertain = !configuration || configuration.problems.length === 0;
  return fixReport(report, settings, isCertain ? make : leaveAll);
}

/** Writes or shows a change; gives the reason where it must not be written. */
async function carryOut(
  { path, content }: Input,
  from: string,
  to: string,
  mending: Pick<Mending, 'bytes'> | undefined,
  dryRun: boolean,
): Promise<Localized | undefined> {
  if (content.kind === 'passed-over') return undefined;
  const isStandardInput = path === standardInput;
  if (dryRun) {
    if (from !== to) process.stdout.write(difference(path, from, to));
    return undefined;
  }
  if (from === to) {
    if (isStandardInput) process.stdout.write(content.bytes);
    return undefined;
  }
  const bytes = content.kind === 'document' ? mending?.bytes : await encoded(content, to);
  if (!bytes) return cannotEncode;
  if (isStandardInput) {
    process.stdout.write(bytes);
    return undefined;
  }
  return replaceOrSayWhy(path, content.bytes, bytes, changedMeanwhile);
}

/** The bytes of a changed text, if what was not touched comes out as it was. */
async function encoded({ text, encoding, bytes }: TextContent, changed: string): Promise<Uint8Array | undefined> {
  try {
    const isSame = Buffer.compare(await encode(text, encoding), bytes) === 0;
    return isSame ? await encode(changed, encoding) : undefined;
  } catch {
    return undefined;
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

const changedMeanwhile = localized(
  '文件刚刚被其他程序改动，为免覆盖没有写入。请重新运行 nianbao fix。',
  'Another program has just changed the file, so it was not overwritten. Please run nianbao fix again.',
);
