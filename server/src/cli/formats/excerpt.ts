import type { Lines } from '../../text/lines';
import type { Span } from '../../text/span';
import { type ShownCharacter, showCharacter } from './display-width';

/** The line of a finding, cut to fit, and the underline that belongs below it. */
export interface Excerpt {
  /** What stands before the marked part, the marked part, and what stands behind it. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly underline: string;
}

/**
 * Shows the first line of a span in at most `columns` columns of a terminal. An empty span is marked by one caret; a
 * span that goes on over the line's end is marked as far as that.
 */
export function excerptOf(text: string, lines: Lines, span: Span, columns: number, ambiguousIsWide: boolean): Excerpt {
  const line = lines.at(span.start).span;
  const from = Math.min(span.start, line.end);
  const to = Math.max(from, Math.min(span.end, line.end));
  const show = (start: number, end: number): ShownCharacter[] =>
    Array.from(text.slice(start, end), (character) => showCharacter(character, ambiguousIsWide));

  const before = show(line.start, from);
  const marked = show(from, to);
  const after = show(to, line.end);
  if (width(before) + width(marked) + width(after) > columns) {
    // The words before a finding say what it is about: they get a third, and what the rest leaves over.
    const others = Math.min(width(marked) + width(after), Math.floor((columns * 2) / 3));
    cutStart(before, columns - others);
    const room = columns - width(before);
    const whole = width(marked) + width(after) <= room;
    // Where something behind the finding is left out, its dots take room as well.
    const left = after.length > 0 && !whole ? room - ellipsis.width : room;
    if (width(marked) > left) after.length = 0;
    cutEnd(marked, left);
    cutEnd(after, room - width(marked));
  }
  return {
    before: shown(before),
    marked: shown(marked),
    after: shown(after),
    underline: ' '.repeat(width(before)) + '^'.repeat(Math.max(1, width(marked))),
  };
}

const ellipsis: ShownCharacter = { shown: '...', width: 3 };

function cutStart(characters: ShownCharacter[], columns: number): void {
  let left = width(characters);
  if (left <= columns) return;
  let count = 0;
  while (count < characters.length && left + ellipsis.width > columns) left -= characters[count++]!.width;
  characters.splice(0, count, ellipsis);
}

function cutEnd(characters: ShownCharacter[], columns: number): void {
  let left = width(characters);
  if (left <= columns) return;
  while (characters.length > 0 && left + ellipsis.width > columns) left -= characters.pop()!.width;
  characters.push(ellipsis);
}

function width(characters: readonly ShownCharacter[]): number {
  return characters.reduce((sum, character) => sum + character.width, 0);
}

function shown(characters: readonly ShownCharacter[]): string {
  return characters.map((character) => character.shown).join('');
}
