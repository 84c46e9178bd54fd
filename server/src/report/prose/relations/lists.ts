import { type Item, longestSentence, type Quantity, type Sentence } from '../clauses';
import type { Evidence } from '../evidence';
import type { WordClass } from '../lexicon';
import type { Obstacle } from '../obstacle';
import type { Statement, Statements } from '../statements';
import type { Token } from '../tokens';

/** One thing of a list: its name, and how many there are of it. */
export interface Part {
  readonly statement: Statement;
  /** The words that name it, those of items before it that only 、 parts from it included. */
  readonly name: string;
  /** Behind this part a reader might take the list to end: ；, or ， where the others are parted by 、. */
  readonly mayEnd: boolean;
}

/** What introduced a list. */
export type Opener = 'selection' | 'containing' | 'division' | 'colon' | 'bracket' | 'none';

/** Parts that stand one behind the other, and what introduced them. */
export interface List {
  readonly opener: Opener;
  /** The item with which it begins. */
  readonly from: Item;
  readonly parts: readonly Part[];
  /** The item behind its last; absent where the sentence ends with it. */
  readonly behind: Item | undefined;
  readonly evidence: readonly Evidence[];
  /** What keeps from taking it for complete: 等, a list inside it, a rough number. */
  readonly obstacle: Obstacle | undefined;
}

/** Looks words up in a passage's statements. */
export interface Reader {
  readonly text: string;
  readonly statements: Statements;
  /** What is part of a list that was read: no other list goes on with it. */
  readonly consumed: ReadonlySet<Quantity>;
}

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
      yield { ...words, item, evidence: evidenceOfDivision(item, words.opener, reader) };
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

function isOpener({ entry }: Token): boolean {
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
  if (item.quantities.length > 0 || item.end - item.start > 16) return false;
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
function closingOf({ tokens }: Item): number {
  return tokens.findIndex(({ entry }) => entry && closesComposition(entry.word));
}

/** What stands behind the parts of a composition: 由3名主任和6名委员组成的9人小组. */
export function composedOf({ parts, evidence }: List, { statements }: Reader): Statement | undefined {
  if (!evidence.includes('composed-of')) return undefined;
  const { item } = parts.at(-1)!.statement;
  const total = item.quantities.find(({ at }) => at > closingOf(item));
  return total && statements.get(total);
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

/** The classes of words with which something begins that is no part of the list before it. */
const leaves = new Set<WordClass>([
  'aside',
  'selection',
  'division',
  'series',
  'total',
  'all',
  'comparison',
  'rise',
  'fall',
  'rise-to',
  'fall-to',
  'future',
]);

/** The parts that stand from an opening on. */
export function listFrom({ opener, item: from, token, evidence, isOpen }: Opening, reader: Reader): List {
  const parts: Part[] = [];
  const items = from.sentence().items;
  let obstacle: Obstacle | undefined = isOpen ? 'open' : undefined;
  let pending = -1;
  let behind: Item | undefined;
  let single = true;
  for (let index = from.index; index < items.length; index++) {
    // Where a sentence is cut, or names go on without a number, the rest of the list is not seen.
    if (index === longestSentence - 1 || index - from.index > 2 * itemsBack) {
      obstacle = 'long';
      break;
    }
    const item = items[index]!;
    const tokens = index === from.index ? item.tokens.slice(token) : item.tokens;
    const first = tokens[0];
    const after = index > from.index;
    if (after && first?.entry && leaves.has(first.entry.class) && !isPartName(tokens)) {
      // 建设类98条，其中…54条；物业类121条: what is said of a part ends with ；.
      const resumed = isOpener(first) && parts.length > 0 ? behindSemicolon(items, index) : -1;
      if (resumed > 0) {
        index = resumed - 1;
        continue;
      }
      if (first.entry.class === 'aside' && isOverlap(first)) obstacle ??= 'overlap';
      if (isOpener(first) && item.quantities.length > 0 && item.opened !== '；') obstacle ??= 'nested';
      behind = item;
      break;
    }
    if (after && (item.quantities.some((quantity) => reader.consumed.has(quantity)) || isDeed(first, parts))) {
      behind = item;
      break;
    }
    const closing = evidence.includes('composed-of') ? closingOf(item) : -1;
    const counts = item.quantities
      .filter(({ at }) => at >= item.tokens.length - tokens.length && (closing < 0 || at < closing))
      .map((quantity) => reader.statements.get(quantity)!)
      .filter(
        (statement) =>
          isPart(statement) ||
          (opener !== 'none' && (isAttributed(statement) || isOne(statement, opener === 'division'))),
      );
    if (counts.length === 0) {
      if (
        item.quantities.length > 0 &&
        !item.quantities.some((quantity) => reader.statements.get(quantity)!.role === 'count')
      )
        continue;
      if (item.closed === '、' && item.quantities.length === 0) {
        if (pending < 0) pending = after ? item.start : (first?.start ?? item.start);
        continue;
      }
      if (item.tokens.length === 0 && item.quantities.length === 0) continue;
      if (item.tokens.some(({ entry }) => entry?.class === 'open')) obstacle ??= 'open';
      // 其中，… : a mark stands between the opener and its list.
      if (!after && first === undefined) continue;
      behind = item;
      break;
    }
    if (after && counts.some(isSummedUp)) {
      behind = item;
      break;
    }
    const start = pending >= 0 ? pending : (first?.start ?? item.start);
    pending = -1;
    for (const [position, statement] of counts.entries()) {
      parts.push({
        statement,
        name: reader.text.slice(position === 0 ? start : counts[position - 1]!.quantity.end, statement.quantity.start),
        mayEnd: item.closed === '；' || (item.closed === '，' && position === counts.length - 1),
      });
      if (statement.quantity.approximate) obstacle ??= 'rough';
    }
    const last = counts.at(-1)!;
    if (last.tail[0]?.entry?.class === 'open') {
      obstacle ??= 'open';
      behind = items[index + 1];
      break;
    }
    if (closing >= 0) {
      behind = items[index + 1];
      break;
    }
    if (item.closed === '；' && !single && items[index + 1] && !goesOnBehind(items, from.index, index)) {
      behind = items[index + 1];
      break;
    }
    if (parts.length > itemsBack) {
      obstacle = 'long';
      break;
    }
    single = false;
  }
  return { opener, from, parts, behind, evidence, obstacle };
}

/** 其中居民8条、企业2条，采纳6条: what was done with them is no part beside who sent them. */
function isDeed(first: Token | undefined, parts: readonly Part[]): boolean {
  const isOne = (token: Token | undefined): boolean =>
    token?.entry?.class === 'done' || token?.entry?.class === 'closing';
  // 予以公开30件、其他处理3件，结转下年度5件: what goes on is one of the outcomes.
  if (first?.entry?.class === 'closing' && parts.every(({ name }) => /公开|提供|处理/.test(name))) return false;
  const own = parts[0]?.statement.lead;
  return isOne(first) && own !== undefined && !own.some((token) => isOne(token) || token.entry?.class === 'not');
}

/** 合计460条 sums the list up; 其他信息共计2004条 is its last part. */
function isSummedUp({ lead }: Statement): boolean {
  const total = lead.findIndex(({ entry }) => entry?.class === 'total');
  return total >= 0 && !lead.slice(0, total).some(({ entry }) => entry?.class === 'rest');
}

/** A part may be named by a word that otherwise leads out of a list: 全部公开类12条, 并联审批3件. */
function isPartName(tokens: readonly Token[]): boolean {
  const quantity = tokens.findIndex(({ kind }) => kind === 'quantity');
  return (
    tokens[0]!.entry!.class !== 'aside' &&
    quantity > 1 &&
    tokens[0]!.entry!.class !== 'total' &&
    tokens[0]!.entry!.class !== 'all' &&
    !isOpener(tokens[0]!) &&
    tokens[1]!.kind === 'other' &&
    tokens[0]!.entry!.class !== 'comparison' &&
    tokens[0]!.entry!.class !== 'rise' &&
    tokens[0]!.entry!.class !== 'fall'
  );
}

function isOverlap({ entry }: Token): boolean {
  return entry!.word === '同时' || entry!.word.startsWith('兼');
}

/** The item behind the next ；, where one before this item parts the list too; else -1. */
function behindSemicolon(items: readonly Item[], index: number): number {
  if (items[index]!.opened === '；') return -1;
  let end = index;
  while (end < items.length && end < index + itemsBack && items[end]!.closed !== '；') end++;
  const next = items[end]?.closed === '；' ? items[end + 1] : undefined;
  return next && next.quantities.length > 0 && !isOpener(next.tokens[0]!) ? end + 1 : -1;
}

/**
 * Behind ；the list goes on where every part of it ends with one: 咨询类103件，占49.8%；建议类70件; and where each stretch
 * between two of them says the same of another thing: 个体10户，1200元；公司15户，1750元.
 */
function goesOnBehind(items: readonly Item[], from: number, index: number): boolean {
  const units: string[] = [];
  for (let i = index; i >= from && (i === index || items[i]!.closed !== '；') && items[i]!.closed !== '：'; i--) {
    const counts = items[i]!.quantities.filter(({ dimension }) => dimension !== 'percent');
    if (counts.length === 0 && units.length > 0 && items[i]!.closed !== '、') break;
    units.push(...counts.map(({ unit }) => unit));
  }
  let behind = index + 1;
  while (items[behind]!.closed === '、' && items[behind]!.quantities.length === 0 && items[behind + 1]) behind++;
  const next = items[behind]!.quantities[0];
  return new Set(units).size === units.length && next !== undefined && units.includes(next.unit);
}

/** Whether a statement may be one of several that make a total. */
export function isPart({ role, time, quantity }: Statement): boolean {
  return role === 'count' && time !== 'last-year' && time !== 'other-year' && !quantity.weak;
}

/** 投诉一件: in a list, 一 counts where a name stands before it and nothing behind; in 分别为一条、三条 it needs no name. */
export function isOne({ role, lead, tail, quantity }: Statement, isSeries = false): boolean {
  return role === 'count' && quantity.weak && (isSeries || lead.length > 0) && tail.length === 0;
}

/** 上年度结转的建议2件 is of this year: the time belongs to what is counted. 上年为2件 is last year's figure. */
export function isAttributed({ role, time, lead, quantity }: Statement): boolean {
  if (role !== 'count' || (time !== 'last-year' && time !== 'other-year') || quantity.weak) return false;
  const at = lead.findLastIndex(({ entry, kind }) => entry?.class === 'last-year' || kind === 'year');
  const behind = lead[at + 1];
  return at >= 0 && behind !== undefined && quantity.start - behind.start >= 2;
}

/** The text of tokens. */
export function wordsOf(tokens: readonly Token[], text: string): string {
  return tokens.length === 0 ? '' : text.slice(tokens[0]!.start, tokens.at(-1)!.end);
}

/**
 * How many items or numbers back a total may stand, and how many items and parts a list may have: no sentence that a
 * person wrote has more.
 */
const itemsBack = 60;

/** The quantities of an item and of those before it in its sentence, the nearest first. */
export function* countsBefore(item: Item, { statements }: Reader): Iterable<Statement> {
  const items = item.sentence().items;
  let left = itemsBack;
  for (let index = item.index; index >= Math.max(0, item.index - itemsBack); index--) {
    const own: readonly Quantity[] = items[index]!.quantities;
    for (let i = own.length - 1; i >= 0; i--) {
      if (left-- === 0) return;
      yield statements.get(own[i]!)!;
    }
  }
}
