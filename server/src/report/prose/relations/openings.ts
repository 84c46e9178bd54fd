import type { Item, Sentence } from '../clauses';
import type { Evidence } from '../evidence';
import type { Token } from '../tokens';
import { itemsBack, type Reader } from './counts';

/** What introduced a list. */
export type Opener = 'selection' | 'containing' | 'division' | 'colon' | 'bracket' | 'none';

/** Where a list begins in a sentence. */
export interface Opening {
  readonly opener: Opener;
  readonly item: Item;
  /** The token of the item with which the list begins, behind the words that introduce it. */
  readonly token: number;
  readonly evidence: readonly Evidence[];
  /** 按渠道分, 从内容看: the total may be that of the list, or of the paragraph, before. */
  readonly isAnew?: boolean;
  /** 主要包括: not all are named. */
  readonly isOpen?: boolean;
}

/** The lists that words, marks or brackets introduce in a sentence, in its order. */
export function* openingsOf(sentence: Sentence, reader: Reader): Iterable<Opening> {
  const { items, behind } = sentence;
  const [first] = items;
  if (behind?.quantity && first && !first.tokens.some(isOpener)) {
    yield { opener: 'bracket', item: first, token: 0, evidence: [] };
  }
  for (const item of items) {
    if (dividesBy(item, reader)) {
      const next = items[item.index + 1];
      if (next)
        yield {
          opener: 'division',
          item: next,
          token: 0,
          evidence: reader.text[item.start] === '从' ? [] : ['divided-by'],
          isAnew: true,
        };
      continue;
    }
    const words = wordsAt(item);
    if (words) {
      const { opener, token, isOpen } = words;
      yield { opener, item, token, evidence: evidenceOfDivision(item, opener, reader), isOpen };
      continue;
    }
    if (isAmong(item, reader)) {
      const next = items[item.index + 1];
      if (next) yield { opener: 'selection', item: next, token: 0, evidence: [] };
      continue;
    }
    if (startsComposition(item, reader)) {
      yield { opener: 'division', item, token: 0, evidence: ['composed-of'] };
      continue;
    }
    const sums = item.tokens[0]?.entry?.class === 'total' || item.tokens[0]?.entry?.class === 'all';
    if ((item.opened === '：' || item.opened === '——') && !sums && endsWithCount(items[item.index - 1], reader)) {
      yield { opener: 'colon', item, token: 0, evidence: [] };
    }
  }
}

export function isOpener({ entry }: Token): boolean {
  return (
    entry?.class === 'selection' ||
    entry?.class === 'series' ||
    (entry?.class === 'division' && !closesComposition(entry.word))
  );
}

/** 其中, 分为 and their like, at the beginning of an item or right behind a count in it. */
function wordsAt(
  item: Item,
): { readonly opener: Opener; readonly token: number; readonly isOpen: boolean } | undefined {
  const at = item.tokens.findIndex(isOpener);
  if (at < 0) return undefined;
  const { entry } = item.tokens[at]!;
  const count = item.quantities[0];
  const isDivision = entry!.class !== 'selection';
  // 首次来稿即采用的412篇: 即 introduces a list only where it opens a clause.
  if (entry!.word === '即' && at > 0) return undefined;
  // 涉及就业创业的151条 is an item's own name; 共分三类 and 将意见归纳为5类 divide wherever they stand.
  if (at > 0 && !isDivision && !(count && count.at < at)) {
    const before = item.tokens.slice(0, at);
    if (!before.every(({ entry: own, end, start }) => own !== undefined || end - start <= 2)) return undefined;
  }
  let token = at + 1;
  while (item.tokens[token] && isOpener(item.tokens[token]!)) token++;
  const named = entry!.word;
  const opener = isDivision ? 'division' : named.startsWith('其中') ? 'selection' : 'containing';
  const isOpen = item.tokens.slice(at, token).some(({ entry: own }) => own!.word.includes('主要'));
  return { opener, token, isOpen };
}

function evidenceOfDivision(item: Item, opener: Opener, reader: Reader): readonly Evidence[] {
  if (opener !== 'division') return [];
  // 即 explains as often as it divides.
  return item.tokens.some(
    ({ entry }) => (entry?.class === 'division' || entry?.class === 'series') && entry.word !== '即',
  ) && reader.text
    ? ['divided-by']
    : [];
}

/** 按来源分, 按渠道划分: the whole item says by what the total is divided; 从内容看 says less. */
function dividesBy(item: Item, { text }: Reader): boolean {
  if (item.quantities.length > 0 || item.end - item.start > 16 || !'分类看说计'.includes(text[item.end - 1]!))
    return false;
  const words = text.slice(item.start, item.end);
  return /^(?:其中)?(?:若|如)?[按从依据](?:照)?.*(?:分|划分|分类|统计|来看|看|来说|计|归类|区分|来分|上看)$/.test(
    words,
  );
}

/** 全年公开的1936条信息中，99条涉及…. */
function isAmong(item: Item, { text }: Reader): boolean {
  return (
    item.closed === '，' && item.quantities.length === 1 && text[item.end - 1] === '中' && item.brackets.length === 0
  );
}

/** 由镇级2块、村级33块组成, 成立由3名主任和6名委员组成的9人小组. */
function startsComposition(item: Item, { text }: Reader): boolean {
  const [first] = item.quantities;
  if (!first || (text[item.start] !== '由' && text[first.start - 1] !== '由')) return false;
  for (const other of item.sentence().items.slice(item.index, item.index + itemsBack)) {
    if (other.quantities.length === 0 && other.closed !== '、') return false;
    if (closingOf(other) >= 0) return true;
  }
  return false;
}

/** The token that ends a composition, -1 where there is none. */
export function closingOf({ tokens }: Item): number {
  return tokens.findIndex(({ entry }) => entry && closesComposition(entry.word));
}

function closesComposition(word: string): boolean {
  return word === '组成' || word === '构成';
}

function endsWithCount(item: Item | undefined, { statements }: Reader): boolean {
  const last = item?.quantities.at(-1);
  if (!item || !last) return false;
  const { role } = statements.get(last)!;
  return (role === 'count' || role === 'kinds') && item.end - last.end <= 16;
}
