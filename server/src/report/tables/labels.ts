import { bar, bits, digit, type Glyphs, letter, tab } from './glyphs';
import { startKey, type Wording, wordingsByStart } from './sequence';

/** A label's wording as it was found; positions count from the start of the glyphs. */
export interface FoundLabel {
  readonly wording: Wording;
  /** With the number in front and the marks that belong to it. */
  readonly start: number;
  readonly end: number;
  /** The number in front, as one character; `''` where there is none. */
  readonly ordinal: string;
  /** Where the label goes on behind its figures. */
  readonly rest?: { readonly start: number; readonly end: number };
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
  let noted = 0;
  for (let at = 0; at < size - 1 && found.length < most; at++) {
    if (glyphs.places[at]! < noted) continue;
    const wordings = wordingsByStart.get(startKey(codes[at]!, codes[at + 1]!));
    if (!wordings) continue;
    const isFree =
      at === behind || gaps[at] !== 0 || isDigit(codes[at - 1]!) || ordinals.includes(char(codes[at - 1]!));
    if (!isFree) continue;
    for (const wording of wordings) {
      const letters = lettersAt(glyphs, wording.stem, at);
      const isWhole = letters === wording.stem.length;
      const torn = isWhole ? undefined : tornAt(glyphs, wording.stem, at, letters);
      const end = at + letters;
      if (!(torn || (isWhole && endsAt(glyphs, end)))) continue;
      const label = withMarks(glyphs, wording, at, end, behind);
      if (!label) continue;
      found.push(torn ? { ...label, rest: restOf(glyphs, torn) } : label);
      noted = noteEnd(glyphs, label);
      behind = torn?.restEnd ?? end;
      at = behind - 1;
      break;
    }
  }
  return found;
}

/** No note is longer. UTF-16 code units. */
const longestNote = 200;

/** Where the bracket ends that explains a row right behind its label: what it names, 含行政处罚、行政强制, are no labels. */
function noteEnd({ text, start, kinds }: Glyphs, { wording, end }: FoundLabel): number {
  if (!'（('.includes(text[start + end] ?? ' ') || !wording.meanings.some(({ item }) => item.kind === 'row')) return 0;
  for (let at = end; at < Math.min(kinds.length, end + longestNote) && kinds[at] !== bar && kinds[at] !== tab; at++)
    if ('）)'.includes(text[start + at]!)) return at;
  return 0;
}

/** How many letters of a stem, from the one numbered `from` on, stand one after the other at a letter. */
function lettersAt({ codes, gaps, size }: Glyphs, stem: string, at: number, from = 0): number {
  let count = 0;
  for (; from + count < stem.length && at + count < size; count++) {
    if (codes[at + count] !== stem.charCodeAt(from + count)) break;
    const gap = count === 0 ? 0 : gaps[at + count]!;
    if ((gap & (bits.bar | bits.stop)) !== 0 || ((gap & bits.tab) !== 0 && (gap & bits.line) === 0)) break;
  }
  return count;
}

/** As many letters of a label must stand before its figures, and as many figures between the two halves. */
const fewestLetters = 4;
const fewestFigures = 3;

interface Torn {
  readonly restStart: number;
  readonly restEnd: number;
}

/**
 * Where the second half of a stem stands, behind the figures that part it from the first: a page sets them beside the middle of a label of
 * several lines, and who copies it gets them after the first.
 */
function tornAt(glyphs: Glyphs, stem: string, at: number, letters: number): Torn | undefined {
  const { codes, gaps, size } = glyphs;
  const end = at + letters;
  if (letters < fewestLetters || end >= size || gaps[end] === 0) return undefined;
  let place = end;
  let figures = 0;
  for (; place < size && isDigit(codes[place]!); place++) {
    const gap = gaps[place]!;
    if (place > end && (gap & bits.line) !== 0) break;
    if (place === end || gap !== 0) figures++;
  }
  if (figures < fewestFigures || place >= size || (gaps[place]! & bits.line) === 0) return undefined;
  const restEnd = place + lettersAt(glyphs, stem, place, letters);
  const isRest = restEnd - place === stem.length - letters;
  return isRest && (restEnd === size || gaps[restEnd] !== 0) ? { restStart: place, restEnd } : undefined;
}

/** The second half with the marks that close it. */
function restOf({ text, start, kinds, places }: Glyphs, { restStart, restEnd }: Torn): NonNullable<FoundLabel['rest']> {
  let end = places[restEnd - 1]! + 1;
  while (end < kinds.length && /[）)”"』」]/.test(text[start + end]!)) end++;
  return { start: places[restStart]!, end };
}

/** A label ends before a gap, a figure, or another label glued to it. */
function endsAt(glyphs: Glyphs, end: number): boolean {
  const { codes, gaps, size } = glyphs;
  if (end >= size || gaps[end] !== 0 || isDigit(codes[end]!)) return true;
  const next = wordingsByStart.get(startKey(codes[end]!, codes[end + 1] ?? 0));
  return next?.some(({ stem }) => lettersAt(glyphs, stem, end) === stem.length) ?? false;
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
