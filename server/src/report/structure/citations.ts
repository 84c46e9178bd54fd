import { isBlankAt, type Span } from '../../text/span';

/** A document that the text cites: by its title, by its number, or by both, the one right behind the other. */
export interface Citation {
  /** `《…》`, marks included. */
  readonly title: Span | undefined;
  readonly number: DocumentNumber | undefined;
}

/** 发文字号: `〔2021〕30号`, with what stands in front of it. */
export interface DocumentNumber {
  /** From the bracket to 号. */
  readonly span: Span;
  /** The two brackets round the year. */
  readonly brackets: readonly [open: Span, close: Span];
  readonly year: number;
  readonly ordinal: number;
  /** The agency's token in front of it, as far as it is Chinese: `国办公开办函`; empty where none stands there. */
  readonly issuer: Span;
}

/** A decree: `国务院令第711号`. */
export interface Decree {
  readonly span: Span;
  readonly ordinal: number;
}

const yearInBrackets =
  /([〔[［（(【〖])[ \u3000\u00a0]?((?:19|20)\d\d)[ \u3000\u00a0]?([〕\]］）)】〗])[ \u3000\u00a0]?第?[ \u3000\u00a0]?(\d{1,5})[ \u3000\u00a0]?$/;
/** No bracketed year with its number is longer, and no agency's token; UTF-16 code units. */
const longestNumber = 20;
const longestIssuer = 16;
/** A title is no longer than this. */
const longestTitle = 120;

/** The documents that a text cites, in its order. Looks at each 号 and each 》, and no further than a few words back. */
export function readCitations(text: string): readonly Citation[] {
  const citations: { title: Span | undefined; number: DocumentNumber | undefined }[] = [];
  let open = -1;
  for (const at of placesOf(text, '《》号')) {
    const character = text[at];
    if (character === '《') {
      open = at;
    } else if (character === '》') {
      if (open >= 0 && at - open < longestTitle)
        citations.push({ title: { start: open, end: at + 1 }, number: undefined });
      open = -1;
    } else {
      const number = numberBefore(text, at);
      if (!number) continue;
      const last = citations.at(-1);
      const between = last?.title ? text.slice(last.title.end, number.issuer.start) : undefined;
      if (last && !last.number && between !== undefined && /^[\s（(，]{0,4}$/.test(between)) last.number = number;
      else citations.push({ title: undefined, number });
    }
  }
  return citations;
}

/** Where any of some characters stand in a text, in its order. */
function placesOf(text: string, characters: string): readonly number[] {
  const places: number[] = [];
  for (const character of characters)
    for (let at = text.indexOf(character); at >= 0; at = text.indexOf(character, at + 1)) places.push(at);
  return places.sort((a, b) => a - b);
}

function numberBefore(text: string, at: number): DocumentNumber | undefined {
  const from = Math.max(0, at - longestNumber);
  const found = yearInBrackets.exec(text.slice(from, at));
  if (!found) return undefined;
  const [, , year, close, ordinal] = found;
  const start = from + found.index;
  const closeAt = text.indexOf(close!, start + 1);
  const issuerEnd = start > 0 && isBlankAt(text, start - 1) ? start - 1 : start;
  let issuer = issuerEnd;
  while (issuer > 0 && issuerEnd - issuer < longestIssuer && isChinese(text.charCodeAt(issuer - 1))) issuer--;
  return {
    span: { start, end: at + 1 },
    brackets: [
      { start, end: start + 1 },
      { start: closeAt, end: closeAt + 1 },
    ],
    year: Number(year),
    ordinal: Number(ordinal),
    issuer: { start: issuer, end: issuerEnd },
  };
}

function isChinese(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

const numberOfDecree = /^国务院令[ ]?[（(]?第?[ ]?(\d{1,4})[ ]?号/;
/** No decree is cited in more; UTF-16 code units. */
const longestDecree = 16;

/** The decrees that a text cites by number. */
export function readDecrees(text: string): readonly Decree[] {
  const decrees: Decree[] = [];
  for (let start = text.indexOf('国务院令'); start >= 0; start = text.indexOf('国务院令', start + 1)) {
    const found = numberOfDecree.exec(text.slice(start, start + longestDecree));
    if (found) decrees.push({ span: { start, end: start + found[0].length }, ordinal: Number(found[1]) });
  }
  return decrees;
}
