import { isDigitAt, numeralAt, toChinese } from '../../../text/numbers';
import type { Span } from '../../../text/span';
import type { Item, Passage, Quantity, Sentence } from '../clauses';
import { spanOf } from '../tokens';
import { judge, type Relation } from './relation';

/** How the items of a list are numbered: 一是, 一要, 其一, 第一, 首先, ①, （1）, 1. */
type Style = '是' | '要' | '其' | '第' | '先' | '①' | '（' | '.';

/** Styles in which a number left out is a slip; digits may count on over what is no prose. */
const strict: ReadonlySet<Style> = new Set<Style>(['是', '要', '其', '第', '①']);

/** The beginning of a numbered item. */
interface Ordinal {
  readonly style: Style;
  readonly value: number;
  readonly item: Item;
  readonly passage: Passage;
  /** The number of the passage. */
  readonly at: number;
  /** Where the ordinal itself ends in the wording. */
  readonly end: number;
}

interface List {
  readonly style: Style;
  last: Ordinal;
  /** The number of the last item, and what it would be were its ordinal a slip. */
  values: readonly number[];
  readonly ordinals: Ordinal[];
  stated: Stated | undefined;
}

/** The number of items that a list was announced with. */
interface Stated {
  readonly quantity: Quantity | undefined;
  readonly value: number;
  readonly span: Span;
  /** A colon leads from it to the list, so that the list is meant however long it is. */
  readonly sure: boolean;
}

/** No list of a report is longer, and no more are open at a time. */
const longestList = 20;
const mostOpen = 8;

/** 一是…二是… through the sections: whether each follows the one before, and whether as many come as were announced. */
export function readEnumerations(passages: readonly Passage[]): Relation[] {
  const relations: Relation[] = [];
  let open: List[] = [];
  for (const [at, passage] of passages.entries()) {
    const opensPart = passage.before === undefined || isSubheading(passage.wording.text);
    if (opensPart) {
      relations.push(...open.flatMap(counted));
      open = [];
    }
    for (const sentence of passage.sentences) {
      for (const ordinal of ordinalsOf(sentence, passage, at))
        open = follow(ordinal, open, passages, relations).slice(-mostOpen);
    }
  }
  relations.push(...open.flatMap(counted));
  return relations;
}

/** （一）主动公开情况. */
function isSubheading(text: string): boolean {
  const numeral = text[0] === '（' ? numeralAt(text, 1) : undefined;
  return numeral?.script === 'chinese' && text[numeral.end] === '）';
}

function* ordinalsOf({ items }: Sentence, passage: Passage, at: number): Iterable<Ordinal> {
  for (const item of items) {
    const found = ordinalOf(item, passage.wording.text);
    if (found) yield { ...found, item, passage, at };
    for (const bracket of item.brackets) yield* ordinalsOf(bracket, passage, at);
  }
}

type Found = Pick<Ordinal, 'style' | 'value' | 'end'>;

/** Whether a list in an item does not end the outer one is seen from the number that follows. */
function follow(ordinal: Ordinal, open: List[], passages: readonly Passage[], relations: Relation[]): List[] {
  const { style } = ordinal;
  const innermost = open.findLast((list) => list.style === style);
  // 再次 and 最后 number themselves.
  const value = ordinal.value === 0 ? (innermost?.values[0] ?? 0) + 1 : ordinal.value;
  if (value === 1) {
    if (ordinal.value === 0) return open;
    const stated = statedBefore(ordinal);
    const isOver = (list: List): boolean => stated !== undefined && isFinished(list, ordinal);
    relations.push(...open.filter(isOver).flatMap(counted));
    const others = open.filter((list) => !isOver(list));
    return [...others, { style, last: ordinal, values: [1], ordinals: [ordinal], stated }];
  }
  const follows = (list: List): boolean => list.style === style && list.values.includes(value - 1);
  // 二是抓两项工作：一是…，二是…。三是…: what is complete does not go on where an outer list may.
  const incomplete = open.findLastIndex((list) => follows(list) && list.stated?.value !== value - 1);
  const at = incomplete >= 0 ? incomplete : open.findLastIndex(follows);
  const list = at >= 0 ? open[at]! : innermost;
  if (!list) return open;
  if (at >= 0) {
    relations.push(...open.slice(at + 1).flatMap(counted));
    Object.assign(list, { last: ordinal, values: [value] });
    list.ordinals.push(ordinal);
    return open.slice(0, at + 1);
  }
  if (!strict.has(style)) {
    list.stated = undefined;
    return open;
  }
  const expected = list.values[0]! + 1;
  // Where the missing one stands after all, behind other words, nothing was left out: 主要是一是…；二是….
  const missing = wordFor(style, value > expected ? expected : value - 1);
  const isNested = value < expected && standsBetween(wordFor(style, 1), list.ordinals[0]!, ordinal, passages);
  if (isNested || standsBetween(missing, list.last, ordinal, passages)) {
    list.stated = undefined;
    return [...open, { style, last: ordinal, values: [value], ordinals: [ordinal], stated: undefined }];
  }
  relations.push(gap(list.last, ordinal, expected, value));
  // Either it is misnumbered, or one was left out: what follows tells.
  Object.assign(list, { last: ordinal, values: [value, expected], stated: undefined });
  return open;
}

/** Whether a list is over where another is announced in a later paragraph, none of its own items holding that. */
function isFinished({ values, stated, last }: List, { at }: Ordinal): boolean {
  return last.at < at && values[0]! > 1 && (stated === undefined || stated.value <= values[0]!);
}

function gap(before: Ordinal, ordinal: Ordinal, expected: number, value: number): Relation {
  const head = { stated: expected, computed: value, slack: 0, formula: '' };
  return {
    kind: 'sequence',
    span: placeOf(ordinal),
    operands: [],
    items: [placeOf(before)],
    evidence: ['in-order'],
    ...judge({ head, admissible: [], evidence: ['in-order'] }),
  };
}

/** A finished list against the number that announced it. */
function counted({ stated, ordinals, values, last }: List): Relation[] {
  if (!stated) return [];
  const head = { stated: stated.value, computed: values[0]!, slack: 0, formula: '' };
  const isShort = stated.value > values[0]!;
  return [
    {
      kind: 'enumeration',
      span: stated.span,
      operands: stated.quantity ? [{ quantity: stated.quantity, part: 'total' }] : [],
      items: ordinals.map(placeOf),
      evidence: ['announced'],
      ...judge({
        head,
        admissible: [],
        evidence: ['announced'],
        obstacle:
          values[0]! < 2
            ? 'single'
            : isShort && goesOnOtherwise(last)
              ? 'unnumbered'
              : !stated.sure && Math.abs(stated.value - values[0]!) > furthest
                ? 'far'
                : undefined,
      }),
    },
  ];
}

/** A number further off than this was not meant to announce the items. */
const furthest = 3;
/** How far behind the last ordinal an item without one is looked for. UTF-16 code units. */
const reach = 240;

/** 此外 or 最后 behind the last ordinal may be one more item. */
function goesOnOtherwise({ passage, end }: Ordinal): boolean {
  const behind = passage.wording.text.slice(end, end + reach);
  return ['此外，', '另外，', '最后，'].some((word) => behind.includes(word));
}

function placeOf({ passage: { wording }, item, end }: Ordinal): Span {
  return spanOf(wording, item.start, end);
}

function wordFor(style: Style, value: number): string {
  if (style === '①') return String.fromCharCode(0x245f + value);
  const word = toChinese(value);
  return style === '是' || style === '要' ? word + style : style + word;
}

function standsBetween(word: string, from: Ordinal, to: Ordinal, passages: readonly Passage[]): boolean {
  if (from.passage === to.passage) return from.passage.wording.text.slice(from.end, to.item.start).includes(word);
  for (let i = from.at; i < to.at; i++) {
    const { text } = passages[i]!.wording;
    if (text.slice(i === from.at ? from.end : 0).includes(word)) return true;
  }
  return to.passage.wording.text.slice(0, to.item.start).includes(word);
}

/** The ordinal with which an item begins. */
export function ordinalOf({ start: at, opened }: Item, text: string): Found | undefined {
  const first = text[at] ?? '';
  const code = first.charCodeAt(0);
  if (code >= 0x2460 && code < 0x2460 + longestList) return { style: '①', value: code - 0x245f, end: at + 1 };
  const word = ordinalWords.find(([ordinal]) => text.startsWith(ordinal, at));
  if (word) return { style: '先', value: word[1], end: at + 2 };
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

function statedBefore({ item, passage }: Ordinal): Stated | undefined {
  const near = itemBefore(item, passage);
  if (!near) return undefined;
  const own = statedIn(near.item, near.passage);
  if (own || near.item.quantities.length > 0) return own;
  const { start, end } = near.item;
  const words = near.passage.wording.text.slice(start, end);
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
