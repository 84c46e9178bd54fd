import { type Finding, lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { type ReportSummary, summarize } from '../../server/src/report/summary';
import type { UnitGroup } from '../../server/src/rules/neighbours';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';

export function summaryOf(text: string): ReportSummary {
  return summarize(readReport(text).report!);
}

/** An index of texts by their paths. */
export function indexOf(texts: Readonly<Record<string, string>>, units: readonly UnitGroup[] = []): WorkspaceIndex {
  const index = new WorkspaceIndex();
  for (const [path, text] of Object.entries(texts)) index.set(path, { summary: summaryOf(text), units });
  return index;
}

/** The findings of one rule in one of several texts that are checked together. */
export function findingsIn(
  texts: Readonly<Record<string, string>>,
  path: string,
  rule: string,
  units: readonly UnitGroup[] = [],
): readonly Finding[] {
  const index = indexOf(texts, units);
  return lintText(texts[path]!, {}, () => index.neighboursOf(path)).findings.filter((finding) => finding.rule === rule);
}

/** A report of which hardly any prose is left, so that only its tables can resemble another's. */
export function withoutProse(text: string): string {
  return text.replace(/[^\n]{60,}\n/g, (line) => (line.startsWith('|') ? line : '略。\n'));
}
