import { isDigitAt, numeralAt, toChinese } from '../../../text/numbers';
import type { Span } from '../../../text/span';
import type { Item, Passage, Sentence } from '../clauses';
import { spanOf } from '../tokens';

/** How the items of a list are numbered: 一是, 一要, 其一, 第一, 首先, ①, （1）, 1. */
export type Style = '是' | '要' | '其' | '第' | '先' | '①' | '（' | '.';

/** The beginning of a numbered item. */
export interface Ordinal {
  readonly style: Style;
  readonly value: number;
  readonly item: Item;
  readonly passage: Passage;
  /** The number of the passage. */
  readonly at: number;
  /** Where the ordinal itself ends in the wording. */
  readonly end: number;
}

/** No list of a report is longer. */
export const longestList = 20;

type Found = Pick<Ordinal, 'style' | 'value' | 'end'>;

/** The numbered items of a sentence of the passage number `at`, those in brackets included. */
export function* ordinalsOf({ items }: Sentence, passage: Passage, at: number): Iterable<Ordinal> {
  for (const item of items) {
    const found = ordinalOf(item, passage.wording.text);
    if (found) yield { style: found.style, value: found.value, end: found.end, item, passage, at };
    for (const bracket of item.brackets) yield* ordinalsOf(bracket, passage, at);
  }
}

export function placeOf({ passage: { wording }, item, end }: Ordinal): Span {
  return spanOf(wording, item.start, end);
}

/** How an ordinal is written. */
export function wordFor(style: Style, value: number): string {
  if (style === '①') return String.fromCharCode(0x245f + value);
  const word = toChinese(value);
  return style === '是' || style === '要' ? word + style : style + word;
}

/** The ordinal with which an item begins. */
export function ordinalOf({ start: at, opened }: Item, text: string): Found | undefined {
  const first = text[at] ?? '';
  const code = first.charCodeAt(0);
  if (code >= 0x2460 && code < 0x2460 + longestList) return { style: '①', value: code - 0x245f, end: at + 1 };
  for (const [word, value] of ordinalWords) if (text.startsWith(word, at)) return { style: '先', value, end: at + 2 };
  const style = first === '其' || first === '第' ? first : text[at - 1] === '（' ? '（' : undefined;
  const numeral = numeralAt(text, first === style ? at + 1 : at);
  if (!numeral || numeral.approximate || numeral.decimals > 0 || numeral.value < 1 || numeral.value > longestList)
    return undefined;
  const { value, end, script } = numeral;
  const behind = text[end] ?? '';
  if (style === '（' && behind === '）') return script === 'arabic' ? { style, value, end: end + 1 } : undefined;
  if (script === 'chinese') {
    if (first === style) return behind && '，、：是'.includes(behind) ? { style, value, end } : undefined;
    return behind === '是' || behind === '要' ? { style: behind, value, end: end + 1 } : undefined;
  }
  if (style || !'：；'.includes(opened) || (behind !== '.' && behind !== '、') || isDigitAt(text, end + 1))
    return undefined;
  return { style: '.', value, end: end + 1 };
}

/** Those that have no number of their own follow the one before. */
const ordinalWords = [
  ['首先', 1],
  ['其次', 2],
  ['再次，', 0],
  ['最后，', 0],
] as const;
