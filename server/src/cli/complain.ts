import { relative } from 'node:path';
import { linesOf } from '../text/lines';
import { inLanguage, type Language, localized } from '../text/localized';
import { printedPlace } from './checked';
import { exitStatus } from './exit-status';
import type { LeftOut } from './inputs';
import { tell } from './printable';

/**
 * Tells on standard error what kept a run from doing all that it was asked to do.
 * Gives the exit status that follows from it, if any.
 */
export function complain(
  { unreadable, faultyConfigurations }: LeftOut,
  reports: number,
  language: Language,
): number | undefined {
  const problems = faultyConfigurations.flatMap(({ path, text, problems }) => {
    const lines = linesOf(text);
    return problems.map(({ message, span }) => {
      const { line, column } = printedPlace(lines, span);
      return `${shortPath(path)}:${line}:${column}: ${inLanguage(message, language)}`;
    });
  });
  for (const { path, reason } of unreadable) problems.push(`${path}: ${inLanguage(reason, language)}`);
  if (problems.length > 0) {
    problems.forEach(tell);
    return exitStatus.failure;
  }
  if (reports > 0) return undefined;
  const nothing = localized(
    '没有找到年度报告，什么也没有检查。请检查路径；如果文件确是年报，标题应含“政府信息公开工作年度报告”。',
    'No annual report was found, so nothing was checked. Please check the paths; a report has 政府信息公开工作年度报告 in its title.',
  );
  tell(inLanguage(nothing, language));
  return exitStatus.noReport;
}

/** A path as people know it who are in the working folder. */
export function shortPath(path: string): string {
  const short = relative('.', path);
  return short.startsWith('..') ? path : short;
}
