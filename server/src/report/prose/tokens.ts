import { isChineseNumeralAt, isDigitAt, type Numeral, numeralAt, numeralRunEnd } from '../../text/numbers';
import { isBlankAt, type Span } from '../../text/span';
import { type Entry, lexicon, type WordClass } from './lexicon';
import { longestAt, treeOf } from './word-tree';

/**
 * What a passage says, without its white space and with every digit and mark made one width, so that no reader has to
 * know how a text was wrapped. Positions in it are its own; `spanOf` leads back to the report.
 */
export interface Wording {
  readonly text: string;
  /** Where each code unit of `text` stands in the report. */
  readonly offsets: Int32Array;
}

export type TokenKind = 'word' | 'other' | 'mark' | 'name' | 'number' | 'quantity' | 'year';

/** A piece of a wording. Every code unit of it belongs to one token. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** Of a word: what the lexicon says of it; of a quantity: its unit, absent where none is known. */
  readonly entry: Entry | undefined;
  readonly numeral: Numeral | undefined;
}

/** Whether a token is a word of one of some classes. */
export function isA(...classes: readonly WordClass[]): (token: Token) => boolean {
  return ({ entry }) => entry !== undefined && classes.includes(entry.class);
}

/** The stretch of the report that a stretch of the wording stands for. */
export function spanOf({ offsets }: Wording, start: number, end: number): Span {
  return { start: offsets[start]!, end: end > start ? offsets[end - 1]! + 1 : offsets[start]! };
}

/** What every mark is made, so that a half-width one is read like the other. */
const marks = new Map([...'，、；：。！？（）\n'].map((mark) => [mark.charCodeAt(0), mark.charCodeAt(0)]));
for (const [written, mark] of [
  '(（',
  ')）',
  ';；',
  ':：',
  '!！',
  '?？',
  '.。',
  '｡。',
  '﹔；',
  '﹕：',
  '【（',
  '】）',
  '[（',
  ']）',
]) {
  marks.set(written!.charCodeAt(0), mark!.charCodeAt(0));
}
/** What closes a name, by the mark that opens it. */
const names = new Map(
  ['《》', '“”', '〔〕', '「」', '‘’', '〈〉'].map(([open, close]) => [open!.charCodeAt(0), close!]),
);
/** A name is no longer than this; an opening mark whose partner is further off is a slip. UTF-16 code units. */
const longestName = 80;

// Characters are held against their codes: cut out of a Chinese text, each would be a string of its own.
const lineEnd = 0x0a;
const space = 0x20;
const heading = 0x23; // #
const percent = 0x25;
const emphasis = 0x2a; // *
const comma = 0x2c;
const fullStop = 0x2e; // .
const colon = 0x3a;
const quotation = 0x3e; // >
const longDash = 0x2014;
const fullComma = 0xff0c;
const fullWidthFullStop = 0xff0e; // ．
const fullWidthPercent = 0xff05;

/** The wording of one stretch, or of several that are read as one: a line end parts them. */
export function wordingOf(text: string, parts: readonly Span[]): Wording {
  const longest = parts.reduce((sum, { start, end }) => sum + end - start + 1, 0);
  const offsets = new Int32Array(longest);
  const codes = new Uint16Array(longest);
  let length = 0;
  const add = (code: number, at: number): void => {
    codes[length] = code;
    offsets[length++] = at;
  };
  for (const [index, { start, end }] of parts.entries()) {
    if (index > 0) add(lineEnd, start);
    let lineStart = true;
    for (let i = start; i < end; i++) {
      const code = text.charCodeAt(i);
      if (isBlankAt(text, i)) {
        if (code === lineEnd) lineStart = true;
        // Two numbers that only a blank parts stay two.
        else if (isDigitAt(text, i - 1) && isDigitAt(text, i + 1)) add(space, i);
        continue;
      }
      if (code === emphasis || (lineStart && (code === heading || code === quotation))) continue;
      lineStart = false;
      add(plain(code, text, i), i);
    }
  }
  return { text: textOfCodes(codes.subarray(0, length)), offsets: offsets.subarray(0, length) };
}

/** So many arguments a function surely takes. */
const mostArguments = 8192;

function textOfCodes(codes: Uint16Array): string {
  let text = '';
  // `apply` takes the numbers as they lie there; spread, they would go through an iterator one by one.
  for (let from = 0; from < codes.length; from += mostArguments)
    text += String.fromCharCode.apply(
      null,
      codes.subarray(from, from + mostArguments) as ArrayLike<number> as number[],
    );
  return text;
}

/** The code of the character that the one at `at` is read as. */
function plain(code: number, text: string, at: number): number {
  if (code >= 0xff10 && code <= 0xff19) return code - 0xfee0;
  if (code > 0x2000 && code < 0xff00) return code;
  if (code === fullWidthPercent) return percent;
  if (code === fullWidthFullStop) return fullStop;
  if (code === comma || code === fullComma)
    return isDigitAt(text, at - 1) &&
      isDigitAt(text, at + 3) &&
      isDigitAt(text, at + 1) &&
      isDigitAt(text, at + 2) &&
      !isDigitAt(text, at + 4)
      ? comma
      : fullComma;
  if (code === fullStop || code === colon) return code;
  return marks.get(code) ?? code;
}

const behindNumbers = new Set(['unit', 'measure']);

/** How a wording is cut into tokens; made once for a lexicon. */
export type Tokenizer = (wording: Wording) => readonly Token[];

export function tokenizerFor(entries: readonly Entry[]): Tokenizer {
  const words = treeOf(entries.filter((entry) => !behindNumbers.has(entry.class)));
  const units = treeOf(entries.filter((entry) => behindNumbers.has(entry.class)));
  return ({ text }) => {
    const tokens: Token[] = [];
    const unlisted = unlistedUnits(text);
    let other = -1;
    const add = (kind: TokenKind, start: number, end: number, entry?: Entry, numeral?: Numeral): void => {
      if (other >= 0) tokens.push({ kind: 'other', start: other, end: start, entry: undefined, numeral: undefined });
      other = -1;
      tokens.push({ kind, start, end, entry, numeral });
    };
    for (let i = 0; i < text.length; ) {
      const code = text.charCodeAt(i);
      const close = names.get(code);
      const closed = close === undefined ? -1 : text.slice(i, i + longestName).indexOf(close);
      if (closed > 0) {
        add('name', i, i + closed + 1);
        i += closed + 1;
        continue;
      }
      const dash = code === longDash && text.charCodeAt(i + 1) === longDash ? 2 : 0;
      if (dash || marks.has(code)) {
        const isMark = dash > 0 || (code !== fullStop && code !== colon);
        if (isMark) {
          add('mark', i, i + Math.max(dash, 1));
          i += Math.max(dash, 1);
          continue;
        }
        if (code === colon || !isDigitAt(text, i + 1)) {
          add('mark', i, i + 1);
          i++;
          continue;
        }
      }
      const word = longestAt(words, text, i);
      // 一季度 and 一年来 begin with a numeral and are words all the same.
      if (word && (word.word.length > 1 || !isChineseNumeralAt(text, i))) {
        add('word', i, i + word.word.length, word);
        i += word.word.length;
        continue;
      }
      const isNumeral = isDigitAt(text, i) || isChineseNumeralAt(text, i);
      const numeral = isNumeral ? numeralAt(text, i) : undefined;
      if (numeral) {
        const found = unitBehind(text, numeral, longestAt(units, text, numeral.end), unlisted);
        const fraction = found && fractionOf(text, numeral, found);
        if (fraction) {
          add('quantity', i, fraction.end, found.entry, fraction);
          i = fraction.end;
          continue;
        }
        const kind = kindOf(text, numeral, found?.entry);
        const end = kind === 'number' ? numeral.end : found!.end;
        if (kind === 'number' && numeral.script === 'chinese' && numeral.end - numeral.start === 1) {
          if (other < 0) other = i;
        } else add(kind, i, end, found?.entry, numeral);
        i = end;
        continue;
      }
      if (other < 0) other = i;
      // What is too long for a number has no number in it either.
      i = isNumeral ? numeralRunEnd(text, i) : i + 1;
    }
    if (other >= 0)
      tokens.push({ kind: 'other', start: other, end: text.length, entry: undefined, numeral: undefined });
    return tokens;
  };
}

const chinese = /\p{Script=Han}/u;

/** Characters that count something in this text though no list has them: 38所 before a mark says that 所 does. */
function unlistedUnits(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let i = 2; i <= text.length; i++) {
    if (!isDigitAt(text, i - 2) || isDigitAt(text, i - 1)) continue;
    const isEnd = i === text.length || '、，。；）\n'.includes(text[i]!);
    if (isEnd && chinese.test(text[i - 1]!)) found.add(text[i - 1]!);
  }
  return found;
}

/** The unit behind a number, in the lexicon or not. */
function unitBehind(
  text: string,
  { end, script }: Numeral,
  entry: Entry | undefined,
  unlisted: ReadonlySet<string>,
): { readonly entry: Entry; readonly end: number } | undefined {
  if (entry) return { entry, end: end + entry.word.length };
  const character = text[end];
  if (script !== 'arabic' || character === undefined || !unlisted.has(character)) return undefined;
  return { entry: { word: character, class: 'unit', unit: character, dimension: 'things' }, end: end + 1 };
}

/** 百分之八十, 三分之二 and 两成五, of which the number goes on behind the word. */
function fractionOf(
  text: string,
  numeral: Numeral,
  { entry: { word }, end }: { readonly entry: Entry; readonly end: number },
): Numeral | undefined {
  const next = word === '分之' || word === '成' ? numeralAt(text, end) : undefined;
  if (!next || (word === '成' && (next.script !== 'chinese' || next.end > end + 1 || next.value > 9))) return undefined;
  const isPercent = word === '分之' && /^[百1]/.test(text.slice(numeral.start, numeral.end));
  const value = word === '成' ? numeral.value + next.value / 10 : (100 * next.value) / numeral.value;
  // A fraction is said of what is about as much.
  const precision = isPercent ? next.precision : word === '成' ? 0.1 : 2;
  return { ...next, start: numeral.start, value, precision };
}

function kindOf(
  text: string,
  { start, end, script, value }: Numeral,
  unit: Entry | undefined,
): 'number' | 'quantity' | 'year' {
  const before = text[start - 1] ?? '';
  if (unit?.class === 'measure' && /^年/.test(unit.word) && value > 1980 && value < 2100 && end - start === 4)
    return 'year';
  if (unit?.class !== 'unit') return 'number';
  if (before === '第' || /[A-Za-z]/.test(before)) return 'number';
  // 十分重要, 9时30分: only digits make a score, and none behind an hour.
  if (unit.word === '分' && (script === 'chinese' || /[时点：]/.test(before))) return 'number';
  if (isJoint(text, start - 1, -1) || isJoint(text, end, 1)) return 'number';
  if (script === 'chinese' && (isDigitAt(text, start - 1) || /[每同任某之统唯这那另逐进]/.test(before)))
    return 'number';
  return 'quantity';
}

const joints = new Set('-–—~～/／×xX*:+＋·•.');

/** Whether a range, ratio, sum or decimal is joined to the number here: `2024-2027`, `7×24`, `1:1`, `1+X`, `5·15`. */
function isJoint(text: string, at: number, direction: 1 | -1): boolean {
  const character = text[at] ?? '';
  if (!joints.has(character)) return false;
  const beyond = text[at + direction] ?? '';
  if (character === '—' && beyond === '—') return false;
  return isDigitAt(text, at + direction) || /[A-Za-z]/.test(beyond);
}

/** Cuts a wording into its tokens by the project's lexicon. */
export const tokenize: Tokenizer = tokenizerFor(lexicon);
