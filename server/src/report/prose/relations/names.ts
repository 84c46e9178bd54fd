import { numeralAt } from '../../../text/numbers';
import type { Span } from '../../../text/span';
import { type Item, type Passage, type Quantity, quantityFrom, type Sentence } from '../clauses';
import { verbAt } from '../deeds';
import type { Evidence } from '../evidence';
import type { Obstacle } from '../obstacle';
import type { Statements } from '../statements';
import { isA, spanOf, type Token } from '../tokens';
import {
  evidenceBefore,
  longestName,
  most,
  type Name,
  nameOf,
  namesBefore,
  nounBehind,
  nouns,
  type Reader,
  startsWithOne,
} from './name-lists';
import { ordinalOf } from './ordinals';
import { judge, type Relation } from './relation';

/** A number further off than this was not meant to be the number of names. */
const furthest = 2;
/** Words for kinds of agencies, which are no names: 12个镇（街道、园区）. */
const kinds = new Set('镇 乡 街道 社区 村 居 场 办 园区 开发区 部门 单位 中心 县 区 市 科室 站所 企业'.split(' '));
/** Stated numbers of things with their names, before or behind them or in a bracket. */
export function readNames(passage: Passage, statements: Statements): Relation[] {
  const relations: Relation[] = [];
  // What a preface announces are the sections, which have names of their own rule.
  if (passage.section === undefined) return relations;
  const reader: Reader = { passage, text: passage.wording.text, statements };
  for (const sentence of passage.sentences) readSentence(sentence, reader, relations);
  return relations;
}

function readSentence({ items }: Sentence, reader: Reader, relations: Relation[]): void {
  for (const item of items) {
    for (const quantity of item.quantities) {
      const relation = isNumberOfNames(quantity, reader) && (before(quantity, reader) ?? behind(quantity, reader));
      if (relation) relations.push(relation);
    }
    for (const token of item.tokens) {
      const slogan = token.kind === 'name' ? sloganNumber(token, item, reader) : undefined;
      const relation = slogan && behind(slogan, reader);
      if (relation) relations.push(relation);
    }
    for (const bracket of item.brackets) {
      if (bracket.behind?.quantity) relations.push(...inBracket(bracket, bracket.behind.quantity, reader));
      readSentence(bracket, reader, relations);
    }
  }
}

/** “五个一”工作法，即一套目录、…; “四个到位”：…: a number that is part of a name. */
function sloganNumber(name: Token, item: Item, { passage: { wording } }: Reader): Quantity | undefined {
  const numeral = wording.text[name.start] === '“' ? numeralAt(wording.text, name.start + 1) : undefined;
  if (!numeral || numeral.value < 2 || numeral.value > most || wording.text[numeral.end] !== '个') return undefined;
  const entry = { word: '个', class: 'unit', unit: '个', dimension: 'kinds' } as const;
  return quantityFrom(wording, [{ ...name, entry, numeral }], () => item);
}

function isNumberOfNames(quantity: Quantity, { statements }: Reader): boolean {
  const { value, approximate, dimension, unit } = quantity;
  const { role } = statements.get(quantity)!;
  return (
    (role === 'count' || role === 'kinds') &&
    !approximate &&
    value >= 2 &&
    value <= most &&
    (dimension === 'kinds' || ['个', '家', '部', '份', '支', '件', '本', '张', '县市', '乡镇', '部门'].includes(unit))
  );
}

const textBetween = ({ text }: Reader, { start, end }: Name): string => text.slice(start, end);

/** 采用甲、乙、丙三种形式. */
function before(quantity: Quantity, reader: Reader): Relation | undefined {
  const list = namesBefore(quantity, reader);
  if (!list) return undefined;
  const evidence = evidenceBefore(list, quantity, reader);
  const { names, starts } = list;
  const obstacle = names.some((name) => name.end - name.start === 1) ? 'short' : evidence ? undefined : 'no-evidence';
  return relation(quantity, names, [0, ...starts], list.open, evidence ? ['names-listed'] : [], obstacle, reader);
}

/** 分为六类：甲类、乙类…; 五个环节，分别是甲、乙…. */
function behind(quantity: Quantity, reader: Reader): Relation | undefined {
  const item = quantity.item();
  const { items } = item.sentence();
  const { text } = reader;
  // 共五项，分别是：甲、乙…: the words that lead to the names stand by themselves.
  const leading = items[item.index + 1];
  const isApart = leading?.closed === '：' && openerLength(text, leading.start) === leading.end - leading.start;
  const next = items[item.index + (isApart ? 2 : 1)];
  if (!next || item.quantities.some(({ start }) => start > quantity.start) || item.end - quantity.end > longestTail)
    return undefined;
  const opener = openerLength(text, next.start);
  const closed = isApart ? '：' : item.closed;
  const isOneByOne = /^(?:分别|依次)/.test(text.slice(leading!.start, leading!.end));
  if (closed !== '：' && closed !== '——' && (closed !== '，' || opener === 0)) return undefined;
  if (ordinalOf(next, text)) return undefined;
  const run: Item[] = [];
  for (let at = next.index; items[at] && run.length <= most; at++) {
    run.push(items[at]!);
    if (items[at]!.closed !== next.closed) break;
  }
  if (run.length < 2 || run.length > most || run.some((one) => one.quantities.some(({ weak }) => !weak)))
    return undefined;
  const end = run.at(-1)!;
  const names = run.map((one, index): Name => {
    const start = one.start + (index === 0 ? opener : 0);
    return { ...nameOf(one.tokens, one.tokens.at(-1)?.end ?? one.end, reader), start };
  });
  const open = end.tokens.some(isA('open'));
  return relation(
    quantity,
    names,
    [0],
    open,
    ['colon-list'],
    obstacleBehind(quantity, next, end, names, isOneByOne, reader),
    reader,
  );
}

const longestTail = 12;

/** 分别是, 包括: what leads to names behind a comma. */
function openerLength(text: string, at: number): number {
  return ['分别是', '分别为', '包括', '依次为', '依次是', '即'].find((word) => text.startsWith(word, at))?.length ?? 0;
}

function obstacleBehind(
  quantity: Quantity,
  first: Item,
  last: Item,
  names: readonly Name[],
  isOneByOne: boolean,
  reader: Reader,
): Obstacle | undefined {
  const { text } = reader;
  const noun = nounBehind(quantity, reader);
  if (names.some(({ start, end }) => end - start > longestName || end <= start)) return 'long';
  const acts = names.every(({ start, end }) => verbAt(text, start) > 0 && end - start > verbAt(text, start));
  if (quantity.dimension !== 'kinds' && (acts || (noun === '' && !isOneByOne)) && !startsWithOne(noun, nouns))
    return 'deeds';
  if (first.closed === '，' && new Set(names.map(({ end }) => text[end - 1])).size > 1) return 'commas';
  // 甲、乙，丙、丁: the list may go on behind the comma.
  const after = last.closed === '，' ? last.sentence().items[last.index + 1] : undefined;
  if (after && (after.closed === '、' || (after.end - after.start <= 8 && verbAt(text, after.start) === 0)))
    return 'commas';
  // What a slogan counts stands in each of its names: “四个到位”：组织到位、责任到位….
  const word =
    text[quantity.end - 1] === '”' ? text.slice(text.indexOf('个', quantity.start) + 1, quantity.end - 1) : '';
  if (word !== '' && (last.closed === '，' || !names.every((name) => textBetween(reader, name).includes(word))))
    return 'no-evidence';
  return last.closed === '：' ? 'nested' : undefined;
}

/** 五个乡镇（甲、乙、丙）; 12项（11项）. */
function inBracket(bracket: Sentence, quantity: Quantity, reader: Reader): Relation[] {
  if (!isNumberOfNames(quantity, reader)) return [];
  if (bracket.items.length === 0 || bracket.start - quantity.end > longestTail) return [];
  const { items } = bracket;
  const [own] = items[0]!.quantities;
  if (items.length === 1) {
    if (!own || items[0]!.tokens.length > 1 || own.unit !== quantity.unit || own.approximate) return [];
    if (bracket.start - quantity.end > 1) return [];
    const head = { stated: quantity.value, computed: own.value, slack: 0, formula: '' };
    const evidence: Evidence[] = ['said-twice'];
    const said: Relation = {
      kind: 'names',
      span: quantity.span,
      operands: [{ quantity, part: 'total' }],
      items: [own.span],
      evidence,
      ...judge({ head, admissible: [], evidence }),
    };
    return [said];
  }
  if (quantity.dimension === 'money' || items.some((item) => item.closed !== '、' && item.closed !== '')) return [];
  if (items.some(({ tokens, quantities }) => tokens.length === 0 || quantities.some(({ weak }) => !weak))) return [];
  const names = items.map(({ tokens }) => nameOf(tokens, tokens.at(-1)!.end, reader));
  const { text } = reader;
  const words = names.map((name) => textBetween(reader, name));
  const selects = items[0]!.tokens[0]!.entry?.class === 'selection' || '含如除不'.includes(words[0]![0]!);
  const open = items.at(-1)!.tokens.some(isA('open'));
  const obstacle =
    selects || verbAt(text, names[0]!.start) > 0 || names.some(({ start, end }) => end - start > 12)
      ? 'selection'
      : words.every((word) => kinds.has(word))
        ? 'kinds'
        : undefined;
  return [relation(quantity, names, [0], open, ['bracket-list'], obstacle, reader)];
}

function relation(
  quantity: Quantity,
  names: readonly Name[],
  starts: readonly number[],
  open: boolean,
  evidence: readonly Evidence[],
  obstacle: Obstacle | undefined,
  { passage }: Reader,
): Relation {
  const { value } = quantity;
  const ranges = starts.map((start) => {
    const some = names.slice(start);
    const count = (key: 'fewest' | 'most'): number => some.reduce((all, name) => all + name[key], 0);
    return { fewest: count('fewest'), most: count('most') };
  });
  const admissible = ranges.flatMap(({ fewest, most: highest }) => {
    const nearest = open && value > fewest ? value : Math.min(Math.max(value, fewest), highest);
    return [{ stated: value, computed: nearest, slack: 0, formula: '' }];
  });
  const { fewest, most: highest } = ranges[0]!;
  const formula = highest > fewest ? `${fewest} 至 ${highest}` : String(fewest);
  const isFar = admissible.every(({ computed }) => Math.abs(computed - value) > furthest);
  const items = names.map(({ start, end }): Span => spanOf(passage.wording, start, end));
  return {
    kind: 'names',
    span: quantity.span,
    operands: [{ quantity, part: 'total' }],
    items,
    evidence,
    ...judge({
      head: { stated: value, computed: value < fewest ? fewest : highest, slack: 0, formula },
      admissible,
      evidence,
      obstacle: obstacle ?? (isFar ? 'far' : undefined),
    }),
  };
}
