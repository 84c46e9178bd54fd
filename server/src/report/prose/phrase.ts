import { type Span, textOf } from '../../text/span';
import { firstOfName, type Item, type Quantity } from './clauses';
import { spanOf } from './tokens';

/** UTF-16 code units that a message quotes before a number. */
const longestLead = 16;
/** The classes of words that introduce a list and belong to no name in it. */
const openers: ReadonlySet<string> = new Set(['selection', 'division', 'series']);

/** A quantity with the words that name it, without white space, as a message quotes it: `批评、建议和意见18件`. */
export function phrase(quantity: Quantity): string {
  const { start, end, text } = stretchOf(quantity);
  const from = Math.max(start, quantity.start - longestLead);
  return (from > start ? '…' : '') + text.slice(from, end);
}

/** Where the words stand that `phrase` quotes. */
export function phraseSpan(quantity: Quantity): Span {
  const { start, end } = stretchOf(quantity);
  return spanOf(quantity.item().sentence().passage().wording, start, end);
}

/** The word behind the number, as it is written: 宗, %. */
export function unitOf(quantity: Quantity): string {
  return quantity.item().tokens[quantity.at]!.entry!.word;
}

/** What stands at some place of the report, without white space, as a message quotes it. */
export function quoted(text: string, span: Span): string {
  return textOf(text, span).replace(/\s+/g, '');
}

function stretchOf(quantity: Quantity): { readonly start: number; readonly end: number; readonly text: string } {
  const item = quantity.item();
  const own = item.tokens.slice(0, quantity.at);
  const last = own.findLastIndex(({ kind, entry }) => kind === 'quantity' || (entry && openers.has(entry.class)));
  const first = own[last + 1];
  const bracket = item.brackets.findLast(({ end }) => end < quantity.start);
  const joined = last < 0 && first ? joinedBefore(item) : first?.start;
  return {
    start: Math.max(joined ?? quantity.start, bracket ? bracket.end + 1 : 0),
    end: quantity.end,
    text: item.sentence().passage().wording.text,
  };
}

/** What only 、 parts from an item belongs to its name. */
function joinedBefore(item: Item): number {
  const first = firstOfName(item);
  const opener = first.tokens.findLastIndex(({ entry }) => entry && openers.has(entry.class));
  return (first === item ? first.tokens[0] : (first.tokens[opener + 1] ?? first.tokens[0]))!.start;
}
