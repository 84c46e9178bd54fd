import type { Report } from '../report/report';
import { contains, type Span } from '../text/span';

/** What a comment above it can mean: a table, the line of a heading, or a paragraph; from the start of its first line. */
export interface Block {
  readonly span: Span;
  readonly isTable: boolean;
}

/** The block that holds a span, or in which it begins. */
export function blockAt(report: Report, span: Span): Block {
  const { text, lines, tables, otherTables, paragraphs, sections } = report;
  const line = lines.at(span.start).span;
  const table = [...tables, ...otherTables]
    .map((candidate) => ({ start: firstRow(report, candidate.span.start), end: candidate.span.end }))
    .find((candidate) => contains(candidate, span) || (candidate.start <= line.start && line.start < candidate.end));
  if (table) return { span: table, isTable: true };
  if (sections.some(({ heading }) => heading.span.start >= line.start && heading.span.end <= line.end)) {
    return { span: line, isTable: false };
  }
  const paragraph = paragraphs.find(
    (candidate) => candidate.span.start <= line.end && line.start <= candidate.span.end,
  );
  if (paragraph) {
    const { start, end } = paragraph.span;
    return { span: { start: lines.at(start).span.start, end: Math.max(line.end, end) }, isTable: false };
  }
  // A table of the report's own, which nothing is read from.
  const isTable = isRow(text, line);
  return { span: isTable ? { start: firstRow(report, line.start), end: lastRow(report, line.start) } : line, isTable };
}

/** Where the rows begin that a table stands among: its own first rows may be such as no table is known by. */
function firstRow(report: Report, offset: number): number {
  return outermostRow(report, offset, -1).start;
}

function lastRow(report: Report, offset: number): number {
  return outermostRow(report, offset, 1).end;
}

/** The last line of rows from a line upwards or downwards without a gap. */
function outermostRow({ text, lines }: Report, offset: number, step: -1 | 1): Span {
  let last = lines.at(offset);
  for (let next = lines.all[last.number + step]; next && isRow(text, next.span); next = lines.all[last.number + step]) {
    last = next;
  }
  return last.span;
}

function isRow(text: string, { start, end }: Span): boolean {
  return /^[^\S\t]*\||\t/.test(text.slice(start, end));
}
