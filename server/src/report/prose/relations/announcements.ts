import { numeralAt } from '../../../text/numbers';
import type { Span } from '../../../text/span';
import type { Item, Passage, Quantity } from '../clauses';
import { spanOf } from '../tokens';
import { longestList, type Ordinal } from './ordinals';

/** The number of items that a list was announced with. */
export interface Stated {
  readonly quantity: Quantity | undefined;
  readonly value: number;
  readonly span: Span;
  /** A colon leads from it to the list, so that the list is meant however long it is. */
  readonly sure: boolean;
}

/** What a number announces that 一是, 二是 answer. */
const announced =
  '问题 不足 短板 弱项 差距 困难 措施 举措 做法 方法 办法 特点 亮点 工作 任务 事 整改 环节 方面 原因 建议 方向 经验 目标 要求 内容 层面 机制 情况 重点 关键 抓手'.split(
    ' ',
  );
/** What is told of a number so that the items that follow need not be those counted. */
const otherwise = ['针对', '对照', '对于', '结合', '根据', '按照', '对'];
/** What may stand between the number and the list: 主要是, 具体表现为. */
const fillers = ['主要', '具体', '表现', '分别', '如下', '以下', '体现', '即'];
/** 几个问题: the list is announced already. */
const vague = ['几', '些', '多'];
const longestTail = 14;
const longestFiller = 8;

/** The number that announces the list which an ordinal begins: 存在三个方面的问题：一是…. */
export function statedBefore({ item, passage }: Ordinal): Stated | undefined {
  const near = itemBefore(item, passage);
  if (!near) return undefined;
  const own = statedIn(near.item, near.passage);
  if (own || near.item.quantities.length > 0) return own;
  const { start, end } = near.item;
  const words = near.passage.wording.text.slice(start, Math.min(end, start + longestFiller));
  const has = (some: readonly string[]): boolean => some.some((word) => words.includes(word));
  if (end - start > longestFiller || !has(fillers) || has(announced) || has(vague)) return undefined;
  const far = itemBefore(near.item, near.passage);
  return far && statedIn(far.item, far.passage);
}

/** The item before another, at the end of the sentence or passage before where need be. */
function itemBefore(item: Item, passage: Passage): { item: Item; passage: Passage } | undefined {
  const sentence = item.sentence();
  const own = sentence.items[item.index - 1];
  if (own) return own.closed === '；' || own.closed === '、' ? undefined : { item: own, passage };
  if (sentence.behind) return { item: sentence.behind.item, passage };
  const above = sentence.index > 0 ? passage : passage.before;
  const last = (sentence.index > 0 ? passage.sentences[sentence.index - 1] : above?.sentences.at(-1))?.items.at(-1);
  return last && above ? { item: last, passage: above } : undefined;
}

function statedIn(item: Item, { wording }: Passage): Stated | undefined {
  const { text } = wording;
  const quantity = item.quantities.at(-1);
  if (otherwise.some((word) => text.startsWith(word, item.start))) return undefined;
  if (!quantity) {
    // 不足有三.
    const numeral = text[item.end - 2] === '有' ? numeralAt(text, item.end - 1) : undefined;
    if (!numeral || numeral.end !== item.end || numeral.script !== 'chinese' || numeral.value < 2) return undefined;
    const span = spanOf(wording, numeral.start, numeral.end);
    return { quantity: undefined, value: numeral.value, span, sure: item.closed === '：' };
  }
  const { value, dimension, unit, span, end, approximate } = quantity;
  const tail = text.slice(end, item.end);
  const isAnswered =
    dimension === 'kinds' ||
    (text[end - 1] === '项' && tail !== '') ||
    ((unit === '个' || unit === '条' || unit === '件') && announced.some((noun) => tail.includes(noun)));
  if (!isAnswered || approximate || value < 2 || value > longestList || tail.length > longestTail) return undefined;
  return { quantity, value, span, sure: item.closed === '：' };
}
