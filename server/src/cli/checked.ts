import type { FoundConfiguration } from '../files/find-configuration';
import type { Unreadable } from '../files/problem';
import type { IgnoreEntry } from '../lint/ignore-entries';
import { type Finding, type FindNeighbours, lint } from '../lint/lint';
import type { Refusal, Report } from '../report/report';
import type { Related, Severity } from '../rules/rule';
import { type Lines, linesOf } from '../text/lines';
import { type Localized, localized } from '../text/localized';
import type { Span } from '../text/span';
import type { Input, Inputs } from './inputs';
import { neighboursAmong } from './neighbours';

/** A file that was looked at: a report with its findings, or the reason why it was passed over. */
export interface CheckedFile {
  readonly path: string;
  readonly named: boolean;
  readonly text: string;
  readonly lines: Lines;
  readonly report: Report | undefined;
  readonly findings: readonly Finding[];
  /** How many findings the configuration or comments in the text ignore. */
  readonly ignored: number;
  readonly usedEntries: readonly IgnoreEntry[];
  readonly passedOver: { readonly kind: Refusal; readonly reason: Localized } | undefined;
}

/** Everything an output format may tell. */
export interface Checked {
  readonly files: readonly CheckedFile[];
  readonly ignored: number;
  readonly unreadable: readonly Unreadable[];
  readonly faultyConfigurations: readonly FoundConfiguration[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly reports: number;
  /** Mandated tables that were seen and could not be read: nothing was checked in them. */
  readonly unreadTables: number;
}

/** Checks every input, along with the others. */
export function checkInputs({ inputs, ...rest }: Inputs): Checked {
  const neighboursOf = neighboursAmong(inputs);
  return countedUp({ files: inputs.map((input) => checkInput(input, neighboursOf(input))), ...rest });
}

export function checkInput({ path, named, content, settings }: Input, findNeighbours: FindNeighbours): CheckedFile {
  if (content.kind === 'passed-over') {
    const passedOver = { kind: 'too-large', reason: content.reason } as const;
    const nothing = { report: undefined, findings: [], ignored: 0, usedEntries: [] };
    return { path, named, text: '', lines: linesOf(''), ...nothing, passedOver };
  }
  const { text } = content;
  const { report, refusal, findings, ignored, usedEntries } = lint(text, settings, findNeighbours);
  const passedOver = refusal && { kind: refusal, reason: refusals[refusal] };
  const lines = report?.lines ?? linesOf('');
  return { path, named, text, lines, report, findings, ignored: ignored.length, usedEntries, passedOver };
}

export function countedUp(checked: Omit<Checked, 'counts' | 'reports' | 'unreadTables'>): Checked {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of checked.files.flatMap(({ findings }) => findings)) counts[severity]++;
  const reports = checked.files.flatMap(({ report }) => report ?? []);
  const unreadTables = reports.flatMap(({ tables }) => tables.filter(({ unread }) => unread)).length;
  return { ...checked, counts, reports: reports.length, unreadTables };
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

/** A span as people and editors count: lines and columns from 1, columns in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function placeOf(lines: Lines, { start, end }: Span): Place {
  const from = lines.position(start);
  const to = lines.position(end);
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

/** The place of an operand, which may be in another file. */
export function relatedPlaceOf({ path, lines }: CheckedFile, { span, elsewhere }: Related): Place & { path: string } {
  if (!elsewhere) return { path, ...placeOf(lines, span) };
  const { start, end } = elsewhere;
  return {
    path: elsewhere.path,
    line: start.line + 1,
    column: start.column + 1,
    endLine: end.line + 1,
    endColumn: end.column + 1,
  };
}

/** Where an operand stands, for people to read: `12:3`, or `去年.md:12:3` in another file. */
export function relatedAddress(file: CheckedFile, related: Related): string {
  const { path, line, column } = relatedPlaceOf(file, related);
  return related.elsewhere ? `${path}:${line}:${column}` : `${line}:${column}`;
}
