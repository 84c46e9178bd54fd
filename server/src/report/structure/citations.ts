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
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '《') {
      open = at;
    } else if (character === '》') {
      if (open >= 0 && at - open < longestTitle)
        citations.push({ title: { start: open, end: at + 1 }, number: undefined });
      open = -1;
    } else if (character === '号') {
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

function numberBefore(text: string, at: number): DocumentNumber | undefined {
  const from = Math.max(0, at - longestNumber);
  const found = yearInBrackets.exec(text.slice(from, at));
  if (!found) return undefined;
  const [, , year, close, ordinal] = found;
  const start = from + found.index;
  const closeAt = text.indexOf(close!, start + 1);
  const issuerEnd = start > 0 && isBlankAt(text, start - 1) ? start - 1 : start;
  let issuer = issuerEnd;
  while (issuer > 0 && issuerEnd - issuer < longestIssuer && /[\u4e00-\u9fff]/.test(text[issuer - 1]!)) issuer--;
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

/** The decrees that a text cites by number. */
export function readDecrees(text: string): readonly Decree[] {
  return Array.from(
    text.matchAll(/国务院令[ ]?[（(]?第?[ ]?(\d{1,4})[ ]?号/g),
    ({ 0: written, 1: ordinal, index }) => ({
      span: { start: index, end: index + written.length },
      ordinal: Number(ordinal),
    }),
  );
}
