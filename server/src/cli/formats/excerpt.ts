import type { Quote } from '../../lint/quote';
import { type ShownCharacter, showCharacter } from './display-width';

/** The line of a finding, cut to fit, and the underline that belongs below it. */
export interface Excerpt {
  /** What stands before the marked part, the marked part, and what stands behind it. */
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  readonly underline: string;
}

/** Shows a line in at most `columns` columns of a terminal. An empty part is marked by one caret. */
export function excerptOf({ line, start, end }: Quote, columns: number, ambiguousIsWide: boolean): Excerpt {
  const show = (part: string): ShownCharacter[] =>
    Array.from(part, (character) => showCharacter(character, ambiguousIsWide));

  const before = show(line.slice(0, start));
  const marked = show(line.slice(start, end));
  const after = show(line.slice(end));
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
