import type { SectionId } from '../../standard/standard';
import type { Numeral } from '../../text/numbers';
import type { Span } from '../../text/span';
import type { Entry } from './lexicon';
import { spanOf, type Token, type Wording } from './tokens';

/** One or several paragraphs that are read as one, since a list goes on from each to the next. */
export interface Passage {
  readonly wording: Wording;
  /** The section it stands in; `undefined` before the first. */
  readonly section: SectionId | undefined;
  readonly sentences: readonly Sentence[];
  /** The passage before it in the same section. */
  readonly before: Passage | undefined;
}

/** What stands between two full stops, or inside a bracket: items, one behind the other. */
export interface Sentence {
  readonly passage: () => Passage;
  /** The number of the sentence in its passage, from 0; that of the outer sentence, inside a bracket. */
  readonly index: number;
  readonly items: readonly Item[];
  /** Inside a bracket: what the bracket stands behind. */
  readonly behind: { readonly item: Item; readonly quantity: Quantity | undefined } | undefined;
  readonly start: number;
  readonly end: number;
  /** Whether a quantity stands in it, its brackets included: most sentences count nothing. */
  readonly isCounting: boolean;
}

/** What stands between two of the marks 、，；：— of one depth. Positions are those of the wording. */
export interface Item {
  readonly sentence: () => Sentence;
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** Without the marks at its ends and without what stands in brackets. */
  readonly tokens: readonly Token[];
  readonly quantities: readonly Quantity[];
  readonly brackets: readonly Sentence[];
  /** The mark before it and the mark behind it; `''` at the ends of a sentence. */
  readonly opened: string;
  readonly closed: string;
}

/** A number with its unit: `18件`, `十八件`, `1.2万元`. */
export interface Quantity {
  readonly item: () => Item;
  /** Which token of the item it is. */
  readonly at: number;
  readonly start: number;
  readonly end: number;
  /** Number and unit, and the number alone, in the report. */
  readonly span: Span;
  readonly number: Span;
  /** In the plain unit: `1.2万元` is 12000 with unit `元`. */
  readonly value: number;
  /** What it stands for: 宗 counts as 件. */
  readonly unit: string;
  readonly dimension: NonNullable<Entry['dimension']>;
  /** Half a unit of the last digit printed, in the plain unit. */
  readonly precision: number;
  /** Whether it was printed to its last digit: not so for `40万元`, which may be rounded. */
  readonly exact: boolean;
  /** 余, 多, 约, 近, 以上 …: never compared exactly. */
  readonly approximate: boolean;
  readonly script: Numeral['script'];
  /** A lone 一, which often counts nothing: 统一一次, 一批. */
  readonly weak: boolean;
}

const stops = new Set(['。', '！', '？', '\n']);
const separators = new Set(['、', '，', '；', '：', '——']);

/** The passage that a wording and its tokens make: built once, looked at by every reader. */
export function readClauses(
  wording: Wording,
  tokens: readonly Token[],
  section: SectionId | undefined,
  before: Passage | undefined,
): Passage {
  const sentences: Sentence[] = [];
  const passage: Passage = { wording, section, sentences, before };
  const ownPassage = () => passage;
  let next = 0;

  const isStop = (token: Token, depth: number): boolean =>
    token.kind === 'mark' &&
    stops.has(wording.text[token.start]!) &&
    (depth === 0 || wording.text[token.start] !== '\n');

  /** Reads items until the sentence ends, or the bracket that `depth` counts. */
  const readItems = (depth: number, behind: Sentence['behind'], index: number): Sentence => {
    const items: Item[] = [];
    const start = tokens[next]?.start ?? wording.text.length;
    const sentence: { -readonly [K in keyof Sentence]: Sentence[K] } = {
      passage: ownPassage,
      index,
      items,
      behind,
      start,
      end: start,
      isCounting: false,
    };
    const ownSentence = () => sentence;
    let opened = '';
    for (;;) {
      const { closed, ended } = readItem(items, ownSentence, depth, opened, index);
      if (ended || items.length === longestSentence) break;
      opened = closed;
    }
    sentence.end = items.at(-1)?.end ?? start;
    sentence.isCounting = items.some(
      ({ quantities, brackets }) => quantities.length > 0 || brackets.some((bracket) => bracket.isCounting),
    );
    return sentence;
  };

  /** Reads one item; `ended` says that nothing of its sentence follows. */
  const readItem = (
    items: Item[],
    sentence: () => Sentence,
    depth: number,
    opened: string,
    index: number,
  ): { closed: string; ended: boolean } => {
    const own: Token[] = [];
    const quantities: Quantity[] = [];
    const brackets: Sentence[] = [];
    const start = tokens[next]?.start ?? wording.text.length;
    const item: { -readonly [K in keyof Item]: Item[K] } = {
      sentence,
      index: items.length,
      start,
      end: start,
      tokens: own,
      quantities,
      brackets,
      opened,
      closed: '',
    };
    const ownItem = () => item;
    let ended = true;
    while (next < tokens.length) {
      if (own.length + brackets.length >= longestItem) {
        ended = false;
        break;
      }
      const token = tokens[next]!;
      if (token.kind === 'mark') {
        const mark = wording.text.slice(token.start, token.end);
        // A line end behind ；or ：parts nothing that the mark has not parted.
        if (mark === '\n' && own.length === 0 && brackets.length === 0) {
          next++;
          continue;
        }
        if (isStop(token, depth)) {
          // A bracket that is still open at a full stop is closed by it; the stop ends the outer sentence too.
          if (depth === 0) next++;
          break;
        }
        if (mark === '（' && depth < deepest) {
          next++;
          brackets.push(readItems(depth + 1, { item, quantity: quantities.at(-1) }, index));
          continue;
        }
        if (mark === '）') {
          next++;
          if (depth > 0) break;
          continue;
        }
        if (separators.has(mark) && !isOrdinal(own)) {
          next++;
          item.closed = mark;
          ended = false;
          break;
        }
        next++;
        continue;
      }
      next++;
      own.push(token);
      if (token.kind === 'quantity') quantities.push(quantityFrom(wording, own, ownItem));
    }
    if (own.length > 0) item.start = Math.min(own[0]!.start, brackets[0]?.start ?? own[0]!.start);
    item.end = own.length > 0 ? Math.max(own.at(-1)!.end, brackets.at(-1)?.end ?? 0) : start;
    if (own.length > 0 || brackets.length > 0) items.push(item);
    // What was roughly said is known only once the words behind it are.
    for (let i = 0; i < quantities.length; i++) {
      const quantity = quantities[i]!;
      const after = own[quantity.at + 1];
      if (after?.entry?.class === 'rough-after' && after.start === quantity.end)
        quantities[i] = { ...quantity, approximate: true };
    }
    return { closed: item.closed, ended };
  };

  while (next < tokens.length) {
    const sentence = readItems(0, undefined, sentences.length);
    if (sentence.items.length > 0) sentences.push(sentence);
  }
  return passage;
}

/** Brackets in brackets are read to this depth. */
const deepest = 3;
/**
 * No item that a person wrote holds so many words and brackets, and no sentence so many items; a tenth of it is much.
 * Behind them the next one begins, so that whoever looks through a sentence never looks through a whole text.
 */
const longestItem = 100;
export const longestSentence = 200;

/** `2、` at the beginning numbers an item and parts nothing. */
function isOrdinal(own: readonly Token[]): boolean {
  return (
    own.length === 1 && (own[0]!.kind === 'number' || (own[0]!.kind === 'other' && own[0]!.end - own[0]!.start === 1))
  );
}

/** What the last of an item's tokens counts. */
export function quantityFrom(wording: Wording, own: readonly Token[], item: () => Item): Quantity {
  const at = own.length - 1;
  const { start, end, entry, numeral } = own[at]!;
  const before = own[at - 1];
  const { value, precision, multiplier, decimals, approximate, script } = numeral!;
  const factor = entry!.factor ?? 1;
  return {
    item,
    at,
    start,
    end,
    span: spanOf(wording, start, end),
    number: spanOf(wording, numeral!.start, numeral!.end),
    value: value * factor,
    unit: entry!.unit!,
    dimension: entry!.dimension!,
    // 增长一倍 is said of what about doubled, and not of half as much again.
    precision: factor === 100 && decimals === 0 ? factor / 4 : precision * factor,
    exact: multiplier === '' || decimals > 0,
    approximate: approximate || (before?.entry?.class === 'rough-before' && before.end === start),
    script,
    weak: script === 'chinese' && value === 1,
  };
}

/** 政策文件、解读材料41条: the first of the items that only 、 parts from this one and that have no number of their own. */
export function firstOfName(item: Item): Item {
  const { items } = item.sentence();
  let first = item;
  while (first.opened === '、') {
    const before = items[first.index - 1];
    if (!before || before.quantities.length > 0) break;
    first = before;
  }
  return first;
}
