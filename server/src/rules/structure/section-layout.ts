import type { Report, Section } from '../../report/report';
import { mandatedHeading } from '../../report/structure/section-words';
import type { SectionStandard } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { isBlankAt, type Span, trim } from '../../text/span';
import type { TextEdit } from '../rule';

/** How a report sets its section headings. */
interface HeadingStyle {
  /** What stands on the line before the number: `## `, `**`, white space. */
  readonly before: string;
  readonly after: string;
  readonly blankAbove: boolean;
  readonly blankBelow: boolean;
}

/** The edit that puts a section's heading, and below it what belongs there, above the line that begins at `offset`. */
export function insertSectionAbove(
  report: Report,
  offset: number,
  standard: SectionStandard,
  content: string | undefined,
): TextEdit {
  const newline = lineEndOf(report.text);
  const style = headingStyle(report);
  const { number } = report.lines.at(offset);
  const above = number > 0 && style.blankAbove && !isBlankLine(report, number - 1) ? newline : '';
  const below = opensSection(report, offset) ? style.blankAbove : style.blankBelow;
  return {
    span: { start: offset, end: offset },
    text: above + sectionText(style, standard, content, newline) + newline + (below ? newline : ''),
  };
}

/** The edit that puts a section's heading, and below it what belongs there, behind the line that ends at `offset`. */
export function insertSectionBelow(
  report: Report,
  offset: number,
  standard: SectionStandard,
  content: string | undefined,
): TextEdit {
  const newline = lineEndOf(report.text);
  const style = headingStyle(report);
  const above = style.blankAbove ? newline + newline : newline;
  return { span: { start: offset, end: offset }, text: above + sectionText(style, standard, content, newline) };
}

/** A section's heading, and below it what belongs there, up to the end of the last line. */
function sectionText(
  { before, after, blankBelow }: HeadingStyle,
  standard: SectionStandard,
  content: string | undefined,
  newline: string,
): string {
  const heading = before + mandatedHeading(standard) + after;
  return content === undefined ? heading : heading + newline + (blankBelow ? newline : '') + content;
}

/** Where the last line of a section that is not blank ends; a line that holds a tab is an empty cell, and not blank. */
export function endOfContent({ text }: Report, { span }: Section): number {
  let end = span.end;
  while (end > span.start && isBlankAt(text, end - 1) && text[end - 1] !== '\t') end--;
  return end;
}

/** The words of the line at an offset, cut after the first sentence. */
export function firstWords({ visible: text, lines }: Report, offset: number): Span {
  const line = trim(text, lines.at(offset).span);
  const marks = /^(?:#{1,6}[ \t]+|\*\*)/.exec(text.slice(line.start, line.start + 16))?.[0].length ?? 0;
  const stop = text.slice(line.start, line.end).search(/[。；！？]/);
  return { start: line.start + marks, end: stop < 0 ? line.end : line.start + stop + 1 };
}

/** The last words of the text: its last sentence, or its last line where that is a table row or a list item. */
export function lastWords({ visible: text, lines }: Report): Span {
  const { end } = trim(text, { start: 0, end: text.length });
  const line = trim(text, lines.at(Math.max(0, end - 1)).span);
  const words = text.slice(line.start, line.end - 1);
  const stop = Math.max(words.lastIndexOf('。'), words.lastIndexOf('；'));
  return { start: line.start + stop + 1, end: line.end };
}

function headingStyle(report: Report): HeadingStyle {
  const { text, sections, lines } = report;
  const before = mostFrequent(
    sections.map(({ span, heading }) => text.slice(span.start, heading.span.start).replace(/\[bookmark:[^\]]*\]/, '')),
    report.layout === 'pipes' ? '## ' : '',
  );
  return {
    before,
    after: before.endsWith('**') ? '**' : '',
    blankAbove: mostFrequent(
      sections.map(({ span }) => lines.at(span.start).number).map((line) => line > 0 && isBlankLine(report, line - 1)),
      true,
    ),
    blankBelow: mostFrequent(
      sections.map(({ span }) => isBlankLine(report, lines.at(span.start).number + 1)),
      report.layout === 'pipes',
    ),
  };
}

function mostFrequent<T>(values: readonly T[], fallback: T): T {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? fallback;
}

/** A line that holds a tab is an empty cell, and not blank. */
function isBlankLine({ text, lines }: Report, number: number): boolean {
  const line = lines.all[number];
  if (!line) return false;
  const { start, end } = trim(text, line.span);
  return start === end && !text.slice(line.span.start, line.span.end).includes('\t');
}

function opensSection({ sections }: Report, offset: number): boolean {
  return sections.some(({ span }) => span.start === offset);
}
