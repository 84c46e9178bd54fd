import { type Item, longestSentence } from '../clauses';
import type { Evidence } from '../evidence';
import type { WordClass } from '../lexicon';
import type { Obstacle } from '../obstacle';
import type { Statement } from '../statements';
import type { Token } from '../tokens';
import { isAttributed, isOne, isPart, itemsBack, type Reader } from './counts';
import { closingOf, isOpener, type Opener, type Opening } from './openings';

/** One thing of a list: its name, and how many there are of it. */
export interface Part {
  readonly statement: Statement;
  /** The words that name it, those of items before it that only 、 parts from it included. */
  readonly name: string;
  /** Behind this part a reader might take the list to end: ；, or ， where the others are parted by 、. */
  readonly mayEnd: boolean;
}

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
