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
      const whole = matchAt(glyphs, wording.stem, at);
      const torn = whole < 0 ? matchTorn(glyphs, wording.stem, at) : undefined;
      const end = torn?.end ?? whole;
      if (end < 0 || !(torn || endsAt(glyphs, end))) continue;
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

/** As many letters of a label must stand before its figures, and as many figures between the two halves. */
const fewestLetters = 4;
const fewestFigures = 3;

interface Torn {
  readonly end: number;
  readonly restStart: number;
  readonly restEnd: number;
}

/**
 * Where the two halves of a stem stand that its own figures part: a page sets them beside the middle of a label of several lines, and who copies
 * it gets them after the first.
 */
function matchTorn({ codes, gaps, size }: Glyphs, stem: string, at: number): Torn | undefined {
  const holds = (i: number, place: number): boolean =>
    codes[place] === stem.charCodeAt(i) && (gaps[place]! & (bits.bar | bits.stop | bits.tab)) === 0;
  let i = 1;
  while (i < stem.length && at + i < size && holds(i, at + i)) i++;
  const end = at + i;
  if (i < fewestLetters || i === stem.length || end >= size || gaps[end] === 0) return undefined;
  let place = end;
  let figures = 0;
  for (; place < size && isDigit(codes[place]!); place++) {
    const gap = gaps[place]!;
    if (place > end && (gap & bits.line) !== 0) break;
    if (place === end || gap !== 0) figures++;
  }
  if (figures < fewestFigures || place >= size || (gaps[place]! & bits.line) === 0) return undefined;
  const restStart = place;
  for (; i < stem.length; i++, place++) {
    const isSame = place === restStart ? codes[place] === stem.charCodeAt(i) : place < size && holds(i, place);
    if (!isSame) return undefined;
  }
  return place < size && gaps[place] === 0 ? undefined : { end, restStart, restEnd: place };
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
