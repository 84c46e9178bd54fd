import { bits, digit, type Glyphs, letter } from './glyphs';
import { startKey, type Wording, wordingsByStart } from './sequence';

/** A label's wording as it was found; positions count from the start of the glyphs. */
export interface FoundLabel {
  readonly wording: Wording;
  /** With the number in front and the marks that belong to it. */
  readonly start: number;
  readonly end: number;
  /** The number in front, as one character; `''` where there is none. */
  readonly ordinal: string;
}

const ordinals = '一二三四五六七八九十';

/**
 * Finds every label among the letters of a text, in one pass, the longest at each place first. A label may be wrapped,
 * indented and quoted; it reaches over no bar and no full stop, and over a tab only at a line's end.
 */
export function findLabels(glyphs: Glyphs, most: number): readonly FoundLabel[] {
  const { codes, gaps, size } = glyphs;
  const found: FoundLabel[] = [];
  let behind = 0;
  for (let at = 0; at < size - 1 && found.length < most; at++) {
    const wordings = wordingsByStart.get(startKey(codes[at]!, codes[at + 1]!));
    if (!wordings) continue;
    const isFree =
      at === behind || gaps[at] !== 0 || isDigit(codes[at - 1]!) || ordinals.includes(char(codes[at - 1]!));
    if (!isFree) continue;
    for (const wording of wordings) {
      const end = matchAt(glyphs, wording.stem, at);
      if (end < 0 || !endsAt(glyphs, end)) continue;
      const label = withMarks(glyphs, wording, at, end, behind);
      if (!label) continue;
      found.push(label);
      behind = end;
      at = end - 1;
      break;
    }
  }
  return found;
}

/** Where a stem that begins at a letter ends, or -1. */
function matchAt({ codes, gaps, size }: Glyphs, stem: string, at: number): number {
  const end = at + stem.length;
  if (end > size) return -1;
  for (let i = 0; i < stem.length; i++) {
    if (codes[at + i] !== stem.charCodeAt(i)) return -1;
    const gap = i === 0 ? 0 : gaps[at + i]!;
    if ((gap & (bits.bar | bits.stop)) !== 0 || ((gap & bits.tab) !== 0 && (gap & bits.line) === 0)) return -1;
  }
  return end;
}

/** A label ends before a gap, a figure, or another label glued to it. */
function endsAt(glyphs: Glyphs, end: number): boolean {
  const { codes, gaps, size } = glyphs;
  if (end >= size || gaps[end] !== 0 || isDigit(codes[end]!)) return true;
  const next = wordingsByStart.get(startKey(codes[end]!, codes[end + 1] ?? 0));
  return next?.some(({ stem }) => matchAt(glyphs, stem, end) > 0) ?? false;
}

/** A label with its number in front; `undefined` where what stands directly before it makes it another word. */
function withMarks(glyphs: Glyphs, wording: Wording, at: number, end: number, behind: number): FoundLabel | undefined {
  const { text, start: from, kinds, codes, places, gaps } = glyphs;
  let start = places[at]!;
  let ordinal = '';
  const before = at > behind ? codes[at - 1]! : 0;
  const character = char(before);
  const isNumber = before !== 0 && (isDigit(before) || ordinals.includes(character));
  if (isNumber) {
    const gap = gaps[at]!;
    const isGlued = gap === 0;
    const isMarked =
      (gap & bits.mark) !== 0 && (gap & (bits.tab | bits.bar | bits.stop)) === 0 && isOrdinalMark(glyphs, at);
    const isExpected = wording.meanings.some((meaning) => meaning.ordinal === character);
    const isBounded = at - 1 === behind || gaps[at - 1] !== 0;
    const mayHaveOne = wording.meanings.some((meaning) => meaning.ordinal !== '');
    if ((isExpected && (isMarked || isGlued)) || (mayHaveOne && isMarked && isBounded)) {
      ordinal = character;
      start = places[at - 1]!;
    } else if (isGlued && !isDigit(before)) return undefined;
  }
  const opens = start > 0 ? text[from + start - 1]! : '';
  if ((opens === '（' || opens === '(') && (ordinal !== '' || wording.opensWithBracket)) start--;
  let to = places[end - 1]! + 1;
  for (let i = 0; i < wording.closers && to < kinds.length && /[）)”"』」]/.test(text[from + to]!); i++) to++;
  return { wording, start, end: to, ordinal };
}

/** What stands between a number and a label is what stands behind ordinals, and no sign or quotation mark. */
function isOrdinalMark({ text, start, places }: Glyphs, at: number): boolean {
  return /^[\s\u3000\u00a0]*[、.．)）]/.test(text.slice(start + places[at - 1]! + 1, start + places[at]!));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function char(code: number): string {
  return String.fromCharCode(code);
}

/** Whether a kind is a letter or a digit. */
export function isWord(kind: number): boolean {
  return kind === letter || kind === digit;
}
