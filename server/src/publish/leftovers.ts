import type { Report, Table } from '../report/report';
import { isPageNumber } from '../report/structure/page-breaks';
import { isRunningHeader } from '../report/tables/glyphs';
import { isTableLine } from '../report/tables/sequence';
import { linesOf } from '../text/lines';
import { type Span, trim } from '../text/span';
import type { TextBlock } from './blocks';
import { hasWords, plainText, shownText, withoutOpeningMarks } from './plain-text';
import type { Placed } from './prose-blocks';

/**
 * What of the report's own text stands in none of the places that are published otherwise, line by line: words among the
 * figures of a table, the lines of one that could not be read. So nothing is lost, whatever the draft looks like.
 */
export function leftovers(report: Report, published: readonly Span[], printed: readonly Table[]): Placed<TextBlock>[] {
  const { visible, preface } = report;
  const blocks: Placed<TextBlock>[] = [];
  let from = preface.start;
  for (const { start, end } of [...published, { start: visible.length, end: visible.length }].sort(byStart)) {
    if (start > from) {
      for (const line of linesIn(visible, { start: from, end: start })) {
        const isInTable = printed.some(({ span }) => span.start <= line.start && line.start < span.end);
        const text = isInTable ? besideTable(shownText(report, line)) : wordsOf(shownText(report, line));
        if (hasWords(text)) blocks.push({ start: line.start, block: { kind: 'paragraph', text } });
      }
    }
    from = Math.max(from, end);
  }
  return blocks;
}

function byStart(a: Span, b: Span): number {
  return a.start - b.start;
}

function* linesIn(text: string, { start, end }: Span): Iterable<Span> {
  // The lines of the stretch alone: a page may stand on one long line, with a thousand stretches.
  for (const { span } of linesOf(text.slice(start, end)).all)
    yield trim(text, { start: start + span.start, end: start + span.end });
}

function wordsOf(line: string): string {
  return plainText(withoutOpeningMarks(line).text.replace(/[|｜\t]+/g, ' '));
}

/** Without what is printed on every page, and without labels: a head that is repeated on the next page repeats by itself. */
function besideTable(line: string): string {
  const words = plainText(line);
  if (isPageNumber(words) || isRunningHeader(words)) return '';
  return line
    .split(/[|｜\t]|<\/?t[dhr]\b[^<>]{0,600}>/i)
    .map(wordsOf)
    .filter((cell) => hasWords(cell) && !isTableLine(cell))
    .join(' ');
}
