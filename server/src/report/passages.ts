import { isDigitAt } from '../text/numbers';
import type { Span } from '../text/span';
import type { Paragraph, Quantity } from './prose-parts';

/** A bracket in a passage's text, marks included; `depth` is that of what stands inside, from 1. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
}

/**
 * One or several paragraphs that are read as one, since a list goes on from each to the next. Positions given to and
 * returned by its functions are in `text`; those of quantities are in the report: they differ by `start`.
 */
export interface Passage {
  readonly start: number;
  /** With every line end made a blank. */
  readonly text: string;
  readonly quantities: readonly Quantity[];
  readonly brackets: readonly Bracket[];
  /** How many brackets are open at a place. */
  depthAt(at: number): number;
  sentenceStart(at: number): number;
  sentenceEnd(at: number): number;
  /** The next 、，； outside brackets and names, or `limit`. */
  separatorAfter(at: number, limit: number): number;
  /** The place right behind the last separator before `at`. */
  separatorBefore(at: number): number;
  quantitiesBetween(start: number, end: number): readonly Quantity[];
  /** Where the clause at `at` begins: behind the last ，。；： outside brackets and names; 、 does not end a clause. */
  clauseStart(at: number): number;
  /** What 、 separates, outside brackets and names. */
  itemsBetween(start: number, end: number): readonly string[];
  /** 上年284件, 去年同期为284件: a figure of last year, which is no part of this year's. */
  isOfLastYear(quantity: Quantity): boolean;
  /** 2023年284件: a year's figure. */
  isOfAYear(quantity: Quantity): boolean;
  /** 较上年增加41件: by how much a figure differs from last year's. */
  isChange(quantity: Quantity): boolean;
  /** Up to `length` characters before a quantity. */
  before(quantity: Quantity, length: number): string;
}

/** The passages of a report's prose. */
export function readPassages(text: string, paragraphs: readonly Paragraph[]): Passage[] {
  const groups: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const above = groups.at(-1)?.at(-1);
    if (above && goesOn(text, above, paragraph)) groups.at(-1)!.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups.map((group) => passage(text, group));
}

/** A paragraph that ends in the middle of a sentence goes on in the next one, unless a heading or table stands between. */
function goesOn(text: string, above: Paragraph, below: Paragraph): boolean {
  if (above.section !== below.section) return false;
  if (!/[：；，、:;,]$/.test(text.slice(above.span.end - 1, above.span.end)))
    return below.sentences[0]?.text.startsWith('其中') ?? false;
  return text.slice(above.span.end, below.span.start).trim() === '';
}

function passage(text: string, group: readonly Paragraph[]): Passage {
  const span: Span = { start: group[0]!.span.start, end: group.at(-1)!.span.end };
  const own = text.slice(span.start, span.end).replace(/[\r\n]/g, ' ');
  const sentences = group.flatMap(({ sentences }) => sentences);
  const { depths, brackets } = readDepths(own);
  // A bracket may be opened in one paragraph and closed in the next.
  const depthOf = (quantity: Quantity): number =>
    brackets.filter(
      ({ start, end }) => start < quantity.span.start - span.start && quantity.span.end - span.start < end,
    ).length;
  const quantities = sentences
    .flatMap((sentence) => sentence.quantities)
    .map((quantity) => (group.length > 1 ? { ...quantity, depth: depthOf(quantity) } : quantity));
  const stops = sentenceStops(own, depths);
  const before = (quantity: Quantity, length: number): string =>
    own.slice(Math.max(0, quantity.span.start - span.start - length), quantity.span.start - span.start);

  const squeezed = (quantity: Quantity): string => before(quantity, 24).replace(/\s+/g, '');

  return {
    start: span.start,
    text: own,
    quantities,
    brackets,
    depthAt: (at) => depths[at] ?? 0,
    sentenceStart: (at) => (stops.findLast((stop) => stop < at) ?? -1) + 1,
    sentenceEnd: (at) => stops.find((stop) => stop >= at) ?? own.length,
    separatorAfter(at, limit) {
      for (let i = at; i < limit; i++) {
        if (depths[i] === 0 && isSeparatorAt(own, i)) return i;
      }
      return limit;
    },
    separatorBefore(at) {
      for (let i = at - 1; i >= 0; i--) {
        if (depths[i] === 0 && (isSeparatorAt(own, i) || own[i] === '。')) return i + 1;
      }
      return 0;
    },
    quantitiesBetween: (start, end) =>
      quantities.filter(
        (quantity) => quantity.span.start - span.start >= start && quantity.span.end - span.start <= end,
      ),
    clauseStart(at) {
      for (let i = at - 1; i >= 0; i--) {
        if (depths[i] === 0 && (own[i] === '。' || own[i] === '：' || (own[i] !== '、' && isSeparatorAt(own, i))))
          return i + 1;
      }
      return 0;
    },
    itemsBetween(start, end) {
      const items: string[] = [];
      let from = start;
      for (let i = start; i < end; i++) {
        if (own[i] !== '、' || depths[i] !== 0) continue;
        items.push(own.slice(from, i));
        from = i + 1;
      }
      return [...items, own.slice(from, end)];
    },
    isOfLastYear: (quantity) => lastYear.test(squeezed(quantity)),
    isOfAYear: (quantity) => year.test(squeezed(quantity)),
    isChange: (quantity) => change.test(squeezed(quantity)),
    before,
  };
}

/** `上年284件`, `去年同期为284件`, `较2023年的284件`. */
const lastYear =
  /(?:(?:上年|去年|上一年)(?:度|同期)?(?:的|为|是|共|有|收到|公开|发布|接待){0,2}|[比较由从]20\d\d年(?:度|同期)?的?)$/;
/** `2023年284件`. */
const year = /20\d\d年(?:度)?(?:的|为|是|共)?$/;
/** `较上年增加41件`. */
const change =
  /(?:同比|[比较与](?:上年|上一年|去年|20\d\d年))[^，。；]{0,8}(?:增加|增长|增多|净增|新增|减少|上升|下降|多|少)(?:了|出)?$/;

function isSeparatorAt(text: string, at: number): boolean {
  const character = text[at];
  if (character === '；' || character === ';') return true;
  if (character === '、') return !isOrdinal(text, at);
  // Between digits a comma separates thousands.
  return (character === '，' || character === ',') && !(isDigitAt(text, at - 1) && isDigitAt(text, at + 1));
}

/** `2、` at the beginning of a line numbers an item and parts nothing. */
function isOrdinal(text: string, at: number): boolean {
  return /(?:^|\s)(?:\d{1,2}|[一二三四五六七八九十]{1,2})$/.test(text.slice(Math.max(0, at - 3), at));
}

/** Depth counts round brackets; quotation marks and 《》 make what they hold as deep as a bracket, so that it separates nothing. */
function readDepths(text: string): { depths: Uint8Array; brackets: Bracket[] } {
  const depths = new Uint8Array(text.length);
  const brackets: Bracket[] = [];
  const open: number[] = [];
  let name = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if (character === '（' || character === '(') open.push(i);
    else if (character === '《' || character === '“') name++;
    depths[i] = open.length + Math.max(name, 0);
    if ((character === '）' || character === ')') && open.length > 0) {
      const depth = open.length;
      brackets.push({ start: open.pop()!, end: i + 1, depth });
    } else if ((character === '》' || character === '”') && name > 0) name--;
    // A mark left open must not swallow the rest of the passage.
    if (character === '。') {
      open.length = 0;
      name = 0;
    }
  }
  return { depths, brackets };
}

function sentenceStops(text: string, depths: Uint8Array): number[] {
  const stops: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const character = text[i]!;
    if ((character === '。' || character === '！' || character === '？') && depths[i]! <= 1) stops.push(i);
  }
  return stops;
}
