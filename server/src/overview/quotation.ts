import type { Quote } from '../lint/quote';
import { printable } from '../text/printable';

/** Words of a report round those that are meant. */
export interface Quotation {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** In UTF-16 code units: more than a person reads to see what is meant. */
const mostAround = 80;
const mostMarked = 120;

const stops = '。！？；';

/**
 * The sentence of a line in which the words that are meant stand, or the row of a table with its cells parted by bars;
 * Markdown’s marks left out.
 */
export function quotationOf({ line, start, end }: Quote): Quotation {
  const before = line.slice(0, start);
  const marked = line.slice(start, end);
  const after = line.slice(end);
  if (line.includes('\t') || line.trimStart().startsWith('|')) return rowOf(before, marked, after);
  const isAtPeriod = marked !== '' && stops.includes(marked.at(-1)!);
  return {
    before: endOf(words(sincePeriod(before)).replace(/^[\s#>]+/, ''), mostAround),
    marked: beginningOf(words(marked), mostMarked),
    after: isAtPeriod ? '' : beginningOf(words(untilPeriod(after)), mostAround),
  };
}

function words(text: string): string {
  return printable(text.replace(/\s+/g, ' ')).replaceAll('**', '');
}

/**
 * The cells of a table row. Blank ones between figures are said, since a person counts along them; those before the first
 * figure are merged ones as a rule.
 */
function rowOf(before: string, marked: string, after: string): Quotation {
  let isAmongFigures = false;
  const cells = (text: string): string => {
    const all = text.split(/[|\t]/).map((cell) => cell.trim());
    const shown = all.flatMap((cell, index) => {
      isAmongFigures ||= /^[\d０-９]/.test(cell);
      // The first and the last go on in what stands beside.
      if (cell !== '' || index === 0 || index === all.length - 1) return [cell];
      return isAmongFigures ? [blank] : [];
    });
    return words(shown.join(' | '));
  };
  return {
    before: endOf(cells(before.slice(-mostOfRow)).replace(/^[ |]+/, ''), mostAround),
    marked: marked === '' ? blank : beginningOf(cells(marked), mostMarked),
    after: beginningOf(cells(after.slice(0, mostOfRow)).replace(/(?: \| (?:（空）)?)+$/, ''), mostAround),
  };
}

const blank = '（空）';
/** Of the text, in which cells are padded with blanks. */
const mostOfRow = 500;

function sincePeriod(text: string): string {
  return text.slice(Math.max(...Array.from(stops, (stop) => text.lastIndexOf(stop))) + 1);
}

function untilPeriod(text: string): string {
  const ends = Array.from(stops, (stop) => text.indexOf(stop)).filter((at) => at >= 0);
  return ends.length > 0 ? text.slice(0, Math.min(...ends) + 1) : text;
}

function beginningOf(text: string, most: number): string {
  return text.length > most ? `${cut(text, most)}…` : text;
}

function endOf(text: string, most: number): string {
  return text.length > most ? `…${text.slice(cut(text, text.length - most).length)}` : text;
}

/** The first so many code units, or one more where that would part a pair. */
function cut(text: string, length: number): string {
  return text.slice(0, /[\ud800-\udbff]/.test(text[length - 1]!) ? length + 1 : length);
}
