import type { Report, Row, Table } from '../../report/report';
import { skeleton } from '../../report/tables/sequence';
import { betweenRows, writeTable } from '../../report/write';
import type { TablePart } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { type Span, textOf } from '../../text/span';
import type { TextEdit } from '../rule';

/** A part of a table whose rows are there, but not what stands above them. */
export interface MissingHeader {
  readonly part: TablePart;
  /** The first row below the place. */
  readonly row: Row;
  /** What is absent: the article's heading, the row of column labels, or both. */
  readonly heading: boolean;
  readonly header: boolean;
  /** Puts it back; absent where a header has several rows, which may be there in part. */
  readonly edit: TextEdit | undefined;
}

/** A heading of the form of table two's, whatever its numbers. */
export const itemHeading = /第?[一二三四五六七八九十\d]{1,4}条第?[（(][一二三四五六七八九十]{1,2}[）)]项/g;

/** Where the headings and headers above a part's rows stand: behind the part before it, or behind the section's heading. */
export function aboveRows(report: Report, table: Table, row: Row): Span {
  const end = startOf(row);
  const before = table.rows.findLast((other) => other.part !== row.part && startOf(other) < end);
  const section = report.sections.find(({ span }) => span.start <= end && end < span.end);
  const start = before
    ? (before.cells?.at(-1)?.span.end ?? startOf(before))
    : (section?.body.start ?? table.span.start);
  return { start: Math.min(start, end), end };
}

/** Where a row itself begins: several may stand on one line. */
function startOf({ label, cells, raw, span }: Row): number {
  return label?.span.start ?? cells?.[0]?.span.start ?? raw[0]?.span.start ?? span.start;
}

/** The parts that stand without heading or header; one that is there in any wording is not absent. */
export function* missingHeaders(report: Report, table: Table): Iterable<MissingHeader> {
  for (const part of table.standard.parts) {
    const row = table.rows.find((other) => other.part === part);
    if (!row) continue;
    const above = aboveRows(report, table, row);
    const text = textOf(report.text, above);
    const heading = part.heading !== undefined && !hasHeading(table, above, text, part.heading.label);
    const header = !hasColumn(table, part, above) && !saysColumn(text, part);
    if (heading || header)
      yield { part, row, heading, header, edit: restore(report, table, part, row, above, heading, header) };
  }
}

function hasHeading({ labels }: Table, { start, end }: Span, text: string, label: string): boolean {
  // Where the parts are out of order, a heading stands elsewhere.
  const isHere = ({ start: at }: Span) => start <= at && at < end;
  if (labels.some(({ kind, span, expected }) => kind === 'heading' && (expected === label || isHere(span))))
    return true;
  return skeleton(text).includes(skeleton(label)) || text.search(itemHeading) >= 0;
}

function hasColumn({ labels }: Table, { columns }: TablePart, { start, end }: Span): boolean {
  return labels.some(
    ({ kind, expected, span }) =>
      kind === 'column' && start <= span.start && span.start < end && columns.some(({ label }) => label === expected),
  );
}

/** Whether the words of a column label stand there, taken for one or not. */
function saysColumn(text: string, { header }: TablePart): boolean {
  const words = skeleton(text);
  return header.flat().some((label) => {
    const own = skeleton(label);
    return own.length > 2 && words.includes(own);
  });
}

function restore(
  report: Report,
  table: Table,
  part: TablePart,
  row: Row,
  above: Span,
  heading: boolean,
  header: boolean,
): TextEdit | undefined {
  // Only parts with a heading have a header of one row.
  if (!part.heading) return undefined;
  const newline = lineEndOf(report.text);
  const rows = writeTable(table.standard, table.layout, {
    newline,
    lines: (line) => line.part === part && ((heading && line.kind === 'heading') || (header && line.kind === 'header')),
  });
  const at = heading && !header ? startOfHeader(report, table, above) : row.span.start;
  if (at === undefined) return undefined;
  return { span: { start: at, end: at }, text: rows + betweenRows(table.layout, newline) };
}

/** The start of the line with the first column label; in a Markdown table that begins there, that of the rule above it. */
function startOfHeader({ text, lines }: Report, table: Table, above: Span): number | undefined {
  const first = table.labels.find(
    ({ kind, span }) => kind === 'column' && above.start <= span.start && span.start < above.end,
  );
  if (!first) return undefined;
  const line = lines.at(first.span.start);
  const previous = lines.all[line.number - 1];
  const isRule = previous !== undefined && /^\s*\|[\s|:-]+$/.test(textOf(text, previous.span));
  return table.layout === 'pipes' && isRule && previous.span.start >= above.start
    ? previous.span.start
    : line.span.start;
}
