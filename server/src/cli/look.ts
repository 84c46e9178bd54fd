import { resolve } from 'node:path';
import { type LintedAlone, lintAmong } from '../lint/lint';
import type { Settings } from '../lint/settings';
import { readReport } from '../report/read';
import type { Refusal, Report } from '../report/report';
import { summarize } from '../report/summary';
import { noNeighbours, type UnitGroup } from '../rules/neighbours';
import { linesOf } from '../text/lines';
import { type Localized, localized } from '../text/localized';
import { textOf } from '../text/span';
import { WorkspaceIndex } from '../workspace/workspace-index';
import type { Checked, CheckedFile, ReportHead } from './checked';
import type { Input, LeftOut } from './inputs';

/** A file that was read and looked at by itself. What is kept of it is small, since all files are kept. */
export interface FirstLook<Found extends LintedAlone = LintedAlone>
  extends Pick<CheckedFile, 'path' | 'named' | 'configuration' | 'passedOver'> {
  /** What was found in it, where it is a report. */
  readonly found: Found | undefined;
}

/** Reads a file as a report, this once, and has it judged by itself. */
export function lookAt<Found extends LintedAlone>(
  { path, named, content, settings, configuration }: Input,
  judge: (report: Report, settings: Settings) => Found,
): FirstLook<Found> {
  const file = { path, named, configuration, found: undefined };
  if (content.kind === 'passed-over') return { ...file, passedOver: { kind: 'too-large', reason: content.reason } };
  const { report, refusal } = readReport(content.text, settings);
  if (!report) return { ...file, passedOver: { kind: refusal, reason: refusals[refusal] } };
  return { ...file, found: judge(report, settings), passedOver: undefined };
}

/**
 * Holds the reports that are checked together against each other. A file that lies beside them but was not named, nor
 * found in a folder that was, is never read: what is said of a report depends on nothing but the arguments.
 */
export function checkTogether(looked: readonly FirstLook[], leftOut: LeftOut): Checked {
  const index = new WorkspaceIndex();
  if (looked.length > 1) {
    const shown = new Map(looked.map(({ path }) => [resolve(path), path]));
    for (const { path, found, configuration } of looked) {
      const units = asShown(configuration?.units ?? [], shown);
      if (found) index.set(path, { summary: summarize(found.report), units });
    }
  }
  const files = looked.map(({ found, ...file }): CheckedFile => {
    const neighbours = looked.length > 1 ? index.neighboursOf(file.path) : noNeighbours;
    const { findings, ignored, usedEntries } = found ? lintAmong(found, neighbours) : nothing;
    const { text, lines } = found && findings.length > 0 ? found.report : noText;
    const report = found && headOf(found.report);
    return { ...file, report, text, lines, findings, ignored: ignored.length, usedEntries };
  });
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of files.flatMap(({ findings }) => findings)) counts[severity]++;
  const reports = files.flatMap(({ report }) => report ?? []);
  const unreadTables = reports.reduce((sum, report) => sum + report.unreadTables, 0);
  return { ...leftOut, files, counts, reports: reports.length, unreadTables };
}

const nothing = { findings: [], ignored: [], usedEntries: [] };
const noText = { text: '', lines: linesOf('') };

/** The index, like every output, names files as they were given. */
function asShown(groups: readonly UnitGroup[], shown: ReadonlyMap<string, string>): readonly UnitGroup[] {
  const name = (fileOrAgency: string): string => shown.get(fileOrAgency) ?? fileOrAgency;
  return groups.map(({ parent, units }) => ({ parent: name(parent), units: units.map(name) }));
}

function headOf({ text, title, organization, year, edition, tables }: Report): ReportHead {
  // A title may stand on two lines.
  const written = title && textOf(text, title.span).replace(/\s*[\r\n]\s*/g, '');
  const unreadTables = tables.filter(({ unread }) => unread).length;
  return { title: written?.trim(), organization, year, edition: edition.id, unreadTables };
}

const refusals: Readonly<Record<Refusal, Localized>> = {
  'not-a-report': localized(
    '不像政府信息公开工作年度报告，已跳过',
    'not a government information disclosure annual report; passed over',
  ),
  'too-old': localized(
    '报告年度早于 2019 年，当时没有统一格式，已跳过',
    'reports a year before 2019, when there was no official format; passed over',
  ),
  'too-large': localized('文件太大，不会是年度报告，已跳过', 'too large to be an annual report; passed over'),
};
