import type { FoundConfiguration } from '../files/find-configuration';
import type { IgnoreEntry } from '../lint/ignore-entries';
import type { Finding } from '../lint/lint';
import type { Refusal } from '../report/report';
import type { Related, Severity } from '../rules/rule';
import type { Lines } from '../text/lines';
import type { Localized } from '../text/localized';
import type { Span } from '../text/span';
import type { LeftOut } from './inputs';

/** A file that was looked at: a report with its findings, or the reason why it was passed over. */
export interface CheckedFile {
  readonly path: string;
  readonly named: boolean;
  readonly configuration: FoundConfiguration | undefined;
  readonly report: ReportHead | undefined;
  /** What the findings point into; nothing is kept where there are none. */
  readonly text: string;
  readonly lines: Lines;
  readonly findings: readonly Finding[];
  /** How many findings the configuration or comments in the text ignore. */
  readonly ignored: number;
  readonly usedEntries: readonly IgnoreEntry[];
  readonly passedOver: { readonly kind: Refusal; readonly reason: Localized } | undefined;
}

/** What outputs tell of a report beside its findings. */
export interface ReportHead {
  readonly title: string | undefined;
  readonly organization: string | undefined;
  readonly year: number | undefined;
  /** The id of the edition. */
  readonly edition: string;
  /** How many mandated tables were seen and could not be read. */
  readonly unreadTables: number;
}

/** Everything an output format may tell. */
export interface Checked extends LeftOut {
  readonly files: readonly CheckedFile[];
  readonly counts: Readonly<Record<Severity, number>>;
  readonly reports: number;
  /** Nothing was checked in these. */
  readonly unreadTables: number;
}

/** A span as people and editors count: lines and columns from 1, columns in UTF-16 code units. */
export interface PrintedPlace {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function printedPlace(lines: Lines, { start, end }: Span): PrintedPlace {
  const from = lines.position(start);
  const to = lines.position(end);
  return { line: from.line + 1, column: from.column + 1, endLine: to.line + 1, endColumn: to.column + 1 };
}

/** The place of an operand, which may be in another file. */
export function relatedPlace(
  { path, lines }: CheckedFile,
  { span, elsewhere }: Related,
): PrintedPlace & { path: string } {
  if (!elsewhere) return { path, ...printedPlace(lines, span) };
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
  const { path, line, column } = relatedPlace(file, related);
  return related.elsewhere ? `${path}:${line}:${column}` : `${line}:${column}`;
}
