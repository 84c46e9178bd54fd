import type { Report } from '../report/report';
import { contains, type Span } from '../text/span';

/** What a comment above it can mean: a table, the line of a heading, or a paragraph; from the start of its first line. */
export interface Block {
  readonly span: Span;
  readonly isTable: boolean;
}

/** The block that holds a span, or in which it begins. */
export function blockAt(report: Report, span: Span): Block {
  const { lines, tables, otherTables, paragraphs, sections } = report;
  const line = lines.at(span.start).span;
  const table = [...tables, ...otherTables]
    .map((candidate) => ({ start: firstRow(report, candidate.span.start), end: candidate.span.end }))
    .find((candidate) => contains(candidate, span) || (candidate.start <= line.start && line.start < candidate.end));
  if (table) return { span: table, isTable: true };
  const isHeading = sections.some(({ heading }) => heading.span.start >= line.start && heading.span.end <= line.end);
  const paragraph = isHeading
    ? undefined
    : paragraphs.find((candidate) => candidate.span.start <= line.end && line.start <= candidate.span.end);
  return {
    span: {
      start: lines.at(paragraph?.span.start ?? line.start).span.start,
      end: Math.max(line.end, paragraph?.span.end ?? line.end),
    },
    isTable: false,
  };
}

/** Where the rows begin that a table stands among: its own first rows may be such as no table is known by. */
function firstRow({ text, lines }: Report, offset: number): number {
  let { number, span } = lines.at(offset);
  for (;;) {
    const above = lines.all[number - 1];
    if (!above || !/^[^\S\t]*\||\t/.test(text.slice(above.span.start, above.span.end))) return span.start;
    ({ number, span } = above);
  }
}
