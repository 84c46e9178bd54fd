import type { Span } from '../../text/span';
import type { Assignment } from './cells';
import type { Draft, DraftRow } from './drafts';
import type { Glyphs } from './glyphs';
import type { Habits } from './habits';
import type { Token } from './tokens';

/** Widens a span to the whole of its first and last line. */
export type LinesRound = (span: Span) => Span;

/** A table may stand on one long line, so that the ends of a line are looked for once for all that stands on it. */
export function lineFinder(text: string): LinesRound {
  let known: Span | undefined;
  const lineAt = (offset: number): Span => {
    if (!known || offset < known.start || offset > known.end) {
      const end = text.indexOf('\n', offset);
      known = { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end };
    }
    return known;
  };
  return ({ start, end }) => {
    const from = lineAt(start).start;
    const to = lineAt(end).end;
    return { start: from, end: text[to - 1] === '\r' && to > end ? to - 1 : to };
  };
}

/** From the start of a row's first line to the end of its last, the labels of merged cells before it included. */
export function rowSpan(
  row: DraftRow,
  own: Assignment,
  { labels }: Draft,
  tokens: readonly Token[],
  { text }: Glyphs,
  { boundary }: Habits,
  linesRound: LinesRound,
): Span {
  const label = tokens[row.at]!.span;
  const end = Math.max(tokens[own.to - 1]?.span.end ?? 0, label.end, own.cells?.at(-1)?.span.end ?? 0);
  if (boundary === 'line') return linesRound({ start: label.start, end });
  let first = row.at;
  if (boundary === 'label') while (labels.get(first - 1)?.item.kind === 'group') first--;
  else while (first > 0 && tokens[first]!.gap.breaks === 0 && tokens[first - 1]!.kind === 'label') first--;
  const whole = linesRound({ start: tokens[first]!.span.start, end });
  if (boundary === 'label') return whole;
  return { start: blockStart(text, whole.start, tokens[first - 1]?.span.end ?? 0), end: whole.end };
}

/** Where a block begins: behind a blank line; a line that holds a tab is an empty cell. */
function blockStart(text: string, lineStart: number, floor: number): number {
  let start = lineStart;
  while (start > floor) {
    const above = text.lastIndexOf('\n', start - 2) + 1;
    const line = text.slice(above, start);
    if (above < floor || (line.trim() === '' && !line.includes('\t'))) break;
    start = above;
  }
  return start;
}
