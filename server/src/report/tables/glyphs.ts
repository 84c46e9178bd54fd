import type { Span } from '../../text/span';
import { isPageNumber } from '../structure/page-breaks';

/** What a character is to a reader of tables. */
export const skip = 0;
export const blank = 1;
export const lineEnd = 2;
export const tab = 3;
export const bar = 4;
export const comma = 5;
export const stop = 6;
export const mark = 7;
export const digit = 8;
export const letter = 9;
/** Where something was taken out that stands in the way: a page number, a running header, a note. */
export const cleared = 10;

/** What stands between two characters of the letters, as bits. */
export const bits = { line: 1, tab: 2, bar: 4, blank: 8, mark: 16, stop: 32, comma: 64 } as const;
const bitOf = new Uint8Array(16);
bitOf[lineEnd] = bits.line;
bitOf[tab] = bits.tab;
bitOf[bar] = bits.bar;
bitOf[blank] = bits.blank;
bitOf[mark] = bits.mark;
bitOf[stop] = bits.stop;
bitOf[comma] = bits.comma;

const kindOf = new Uint8Array(0x10000).fill(letter);
/** Of each range from its first to its last code; what stands later holds. */
const ranges: readonly (readonly [kind: number, first: number, last: number])[] = [
  [mark, 0, 0x7f],
  [mark, 0x2000, 0x303f],
  [mark, 0xff00, 0xffef],
  [digit, 0x30, 0x39],
  [letter, 0x41, 0x5a],
  [letter, 0x61, 0x7a],
  [digit, 0xff10, 0xff19],
  [letter, 0xff21, 0xff3a],
  [letter, 0xff41, 0xff5a],
];
for (const [kind, first, last] of ranges) kindOf.fill(kind, first, last + 1);
const set = (characters: string, kind: number) => {
  for (const character of characters) kindOf[character.charCodeAt(0)] = kind;
};
set('〇々', letter);
set(
  ' \u00a0\u3000\u000b\u0085\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f',
  blank,
);
set('\u200b\u200c\u200d\u2060\ufeff\u00ad*#\r', skip);
set('\f', cleared);
set('\n', lineEnd);
set('\t', tab);
set('|｜', bar);
set(',，', comma);
set('。；;！？', stop);

/** A stretch of a text as its characters are to a reader of tables; positions count from `start`. */
export interface Glyphs {
  readonly text: string;
  readonly start: number;
  readonly kinds: Uint8Array;
  /** The letters and digits alone, full-width ones made plain; where each stands; and the bits before it. */
  readonly codes: Uint16Array;
  readonly places: Uint32Array;
  readonly gaps: Uint8Array;
  readonly size: number;
  /** Where the lines of prose begin that stand among the rest; offsets in the text. */
  readonly notes: readonly number[];
  /** The same of page numbers, running headers and the rules of Markdown tables, which are neither. */
  readonly pages: readonly number[];
}

/** Words without the tags and the entities of HTML. */
export function withoutMarkup(text: string): string {
  return /[<&]/.test(text) ? text.replace(/<[^<>]*>|&(?:nbsp|emsp|ensp);/g, '').replace(/&[a-z]+;/g, '"') : text;
}

/** Takes a stretch of a text apart, without what only gets in the way of tables. */
export function glyphsOf(text: string, { start, end }: Span, furniture: ReadonlySet<string>): Glyphs {
  const length = end - start;
  const kinds = new Uint8Array(length);
  const aside: Aside = { notes: [], pages: [] };
  let from = 0;
  let seen = 0;
  let tabs = 0;
  let inside = false;
  for (let i = 0; i < length; i++) {
    const code = text.charCodeAt(start + i);
    const kind = kindOf[code]!;
    kinds[i] = kind;
    if (kind === lineEnd || (code === 13 && text.charCodeAt(start + i + 1) !== 10)) {
      kinds[i] = inside ? blank : lineEnd;
      if (seen !== 0) clearLine(text, start, kinds, from, i, seen, tabs, furniture, aside);
      from = i + 1;
      seen = 0;
      tabs = 0;
    } else if (code === 60) {
      const tag = tagAt(text, start + i, end);
      if (!tag) continue;
      kinds[i] = tag.kind;
      // Line ends in the source of an HTML table mean nothing.
      if (tag.inside !== undefined) inside = tag.inside;
      i = Math.min(tag.end - start, length) - 1;
      seen |= bits.bar;
    } else if (code === 38) {
      const entity = entityForm.exec(text.slice(start + i, start + i + 10));
      if (!entity) continue;
      kinds[i] = entity[1] ? blank : mark;
      kinds.fill(skip, i + 1, i + entity[0].length);
      i += entity[0].length - 1;
    } else if (code === 91 && text.startsWith('[bookmark:', start + i)) {
      const close = text.slice(start + i, Math.min(end, start + i + longestFurniture)).indexOf(']');
      kinds[i] = skip;
      if (close > 0) i += close;
    } else if (kind === bar && text.charCodeAt(start + i - 1) === 92) {
      kinds[i] = mark;
    } else if (kind === tab) {
      if (seen !== 0) tabs++;
    } else if (kind !== blank && kind !== skip) seen |= bitOf[kind]! || (kind === digit ? seenDigit : seenLetter);
  }
  if (seen !== 0) clearLine(text, start, kinds, from, length, seen, tabs, furniture, aside);
  return { text, start, kinds, ...aside, ...lettersOf(text, start, kinds) };
}

/** A full-width letter or digit as a plain one; everything else as it is. */
function plain(code: number): number {
  return code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code;
}

function lettersOf(text: string, start: number, kinds: Uint8Array): Pick<Glyphs, 'codes' | 'places' | 'gaps' | 'size'> {
  const codes = new Uint16Array(kinds.length);
  const places = new Uint32Array(kinds.length);
  const gaps = new Uint8Array(kinds.length);
  let size = 0;
  let gap = 0;
  for (let i = 0; i < kinds.length; i++) {
    const kind = kinds[i]!;
    if (kind < digit || kind === cleared) gap |= bitOf[kind]!;
    else {
      codes[size] = plain(text.charCodeAt(start + i));
      places[size] = i;
      gaps[size++] = gap;
      gap = 0;
    }
  }
  return { codes, places, gaps, size };
}

interface Aside {
  readonly notes: number[];
  readonly pages: number[];
}

/** Beside the bits, what is seen on a line. */
const seenLetter = 128;
const seenDigit = 256;
/** No page number and no running header is longer. */
const longestFurniture = 60;
const rule = /^(?=.*(?:---|[|+]\s?:?--))[\s|｜:+-]*$/;
const runningHeader = /信息公开[^，：:|]*(?:年度报告|年报)\s*\d{0,3}$/;
/** Whether words are the title of such a report, as pages repeat it above a table. */
export function isRunningHeader(words: string): boolean {
  return runningHeader.test(words);
}

const note = /^(?:[（(]?(?:注|备注|附注|说明|填表说明)\d{0,2}[：:])/;

/** Takes a line out that is no part of a table: with its line end, so that nothing else moves apart. */
function clearLine(
  text: string,
  start: number,
  kinds: Uint8Array,
  from: number,
  to: number,
  seen: number,
  tabs: number,
  furniture: ReadonlySet<string>,
  { notes, pages }: Aside,
): void {
  // Figures alone are nothing of a page.
  if ((seen & ~(seenDigit | bits.bar | bits.comma)) === 0) return;
  const isRow = (seen & bits.bar) !== 0 || tabs > 0;
  let isNote = !isRow && (seen & bits.stop) !== 0;
  let isFurniture = false;
  if (!isNote && to - from <= longestFurniture * 2) {
    const content = text.slice(start + from, start + to).trim();
    isFurniture = (seen & (seenLetter | seenDigit)) === 0 && rule.test(content);
    if (!isRow) {
      isNote = note.test(content);
      isFurniture ||=
        content.length <= longestFurniture &&
        (isPageNumber(content) || isRunningHeader(content) || furniture.has(content));
    }
  }
  if (!isNote && !isFurniture) return;
  (isNote ? notes : pages).push(start + from);
  kinds.fill(skip, from, Math.min(to + 1, kinds.length));
  kinds[from] = isNote ? stop : cleared;
}

interface Tag {
  readonly kind: number;
  readonly end: number;
  readonly inside?: boolean;
}

/** `&nbsp;`, `&ldquo;`: blanks of any width, and everything else that a label may hold. */
const entityForm = /^&(?:(nbsp|emsp|ensp|#160|#12288)|[a-z]{2,6}|#\d{2,5});/;
const longestTag = 600;
const tagForm = /^<(\/?)([A-Za-z][A-Za-z0-9]{0,9})(?=[\s/>])/;

function tagAt(text: string, at: number, limit: number): Tag | undefined {
  const found = tagForm.exec(text.slice(at, at + 14));
  if (!found) return undefined;
  const close = text.slice(at, Math.min(limit, at + longestTag)).indexOf('>');
  if (close < 0) return undefined;
  const name = found[2]!.toLowerCase();
  const end = at + close + 1;
  if (found[1]) return { kind: blank, end, ...(name === 'table' && { inside: false }) };
  if (name === 'td' || name === 'th') return { kind: tab, end, inside: true };
  return name === 'tr' || name === 'table' ? { kind: lineEnd, end, inside: true } : { kind: blank, end };
}
