import type { Glyph } from './page-content';

/** Characters side by side, from left to right. Points from the upper left corner of the page. */
export interface TextLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Whether it is a row of a table without ruling lines; its cells are parted by tabs. */
  readonly isRow: boolean;
}

/** The lines that characters make, from top to bottom. */
export function linesOf(glyphs: readonly Glyph[]): TextLine[] {
  const sorted = glyphs.toSorted((a, b) => a.base - b.base || a.left - b.left);
  const rows: Glyph[][] = [];
  let base = Number.NEGATIVE_INFINITY;
  for (const glyph of sorted) {
    if (glyph.base - base > glyph.size * 0.45) {
      rows.push([]);
      base = glyph.base;
    }
    rows.at(-1)!.push(glyph);
  }
  return rows.flatMap((row) => lineOf(row) ?? []);
}

function lineOf(row: readonly Glyph[]): TextLine | undefined {
  const sorted = row.toSorted((a, b) => a.left - b.left);
  const seen = sorted.filter(({ text }) => text.trim() !== '');
  const first = seen[0];
  if (!first) return undefined;
  const isRow = countWideGaps(seen) >= fewestGaps;
  let text = '';
  let before: Glyph | undefined;
  for (const glyph of isRow ? seen : sorted) {
    // Some programs make letters bold by drawing them twice.
    if (before?.text === glyph.text && glyph.left - before.left < glyph.size * 0.3) continue;
    if (before && isRow && isWideGap(before, glyph)) text += '\t';
    else if (before && isGap(before, glyph)) text += ' ';
    text += glyph.text.trim() === '' ? glyph.text.replace(/[^\u3000]/g, ' ') : glyph.text;
    before = glyph;
  }
  const right = Math.max(...seen.map((glyph) => glyph.right));
  const size = median(seen.map((glyph) => glyph.size));
  return { text: text.trim(), left: first.left, right, base: first.base, size, isRow };
}

/** So many gaps of a width that no sentence has make a line a row of a table. */
const fewestGaps = 3;

function countWideGaps(seen: readonly Glyph[]): number {
  return seen.slice(1).filter((glyph, i) => isWideGap(seen[i]!, glyph)).length;
}

function isWideGap(before: Glyph, glyph: Glyph): boolean {
  return glyph.left - before.right > 1.5 * Math.max(before.size, glyph.size);
}

/** Whether a blank is seen between two characters. Between Chinese ones and others a quarter of one is always set. */
function isGap(before: Glyph, glyph: Glyph): boolean {
  if (before.text.trim() === '' || glyph.text.trim() === '') return false;
  const gap = (glyph.left - before.right) / Math.max(before.size, glyph.size);
  return gap > (isNarrow(before.text) && isNarrow(glyph.text) ? 0.2 : 0.6);
}

/** Letters and digits, which belong to a word or a figure with what they touch. */
function isNarrow(text: string): boolean {
  return /^[A-Za-z0-9.,%]/.test(text);
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** Joins a text with the line that goes on with it: words are parted at the end of a line, Chinese characters are not. */
export function joinWrapped(text: string, next: string): string {
  return /[A-Za-z0-9]$/.test(text) && /^[A-Za-z0-9]/.test(next) ? `${text} ${next}` : text + next;
}
