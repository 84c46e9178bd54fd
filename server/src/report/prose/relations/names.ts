import type { Span } from '../../../text/span';
import type { Item, Passage, Quantity, Sentence } from '../clauses';
import { endsWithVerb, leads, verbAt } from '../deeds';
import type { Evidence } from '../evidence';
import type { Obstacle } from '../obstacles';
import type { Statements } from '../statements';
import { spanOf, type Token } from '../tokens';
import { ordinalOf } from './enumerations';
import { judge, type Relation } from './relation';

/** A name: where it stands, how many it surely is (`《甲》《乙》` are two), and how many it may be (`甲和乙`). */
interface Name {
  readonly start: number;
  readonly end: number;
  readonly fewest: number;
  readonly most: number;
}

/** Names of one list, in its order. */
interface Names {
  readonly names: readonly Name[];
  /** Other places where the list may begin: the number of the name. */
  readonly starts: readonly number[];
  /** 等: there may be more. */
  readonly open: boolean;
}

const longestName = 24;
const most = 30;
/** A number further off than this was not meant to be the number of names. */
const furthest = 2;
/** Nouns whose names stand in front of them: 三种形式, 五个环节. */
const nouns =
  '方式 形式 渠道 途径 平台 载体 类型 类别 领域 环节 栏目 媒介 板块 层面 维度 阶段 步骤 手段 模式 场所 机制 制度 专栏 方面 主题 文书 社区 方法 阵地 媒体 关键 大类'.split(
    ' ',
  );
/** What 《》 may be the title of. */
const documents =
  '制度 文件 办法 指引 规定 方案 指南 清单 手册 通知 意见 细则 规范 规章 法规 法律 条例 规程 流程 标准 预案 目录 规则 机制 要点 材料 政策 公告 报告 办件 配套'.split(
    ' ',
  );
/** Words for kinds of agencies, which are no names: 12个镇（街道、园区）. */
const kinds = new Set('镇 乡 街道 社区 村 居 场 办 园区 开发区 部门 单位 中心 县 区 市 科室 站所 企业'.split(' '));
const joiners = ['和', '与', '及', '以及', '暨'];
/** What stands behind names and before their number. */
const sums = ['共计', '总计', '合计', '共', '这'];

/** Stated numbers of things with their names, before or behind them or in a bracket. */
export function readNames(passage: Passage, statements: Statements): Relation[] {
  const reader: Reader = { passage, text: passage.wording.text, statements };
  // What a preface announces are the sections, which have names of their own rule.
  return passage.section === undefined ? [] : passage.sentences.flatMap((sentence) => inSentence(sentence, reader));
}

interface Reader {
  readonly passage: Passage;
  readonly text: string;
  readonly statements: Statements;
}

function inSentence(sentence: Sentence, reader: Reader): Relation[] {
  return sentence.items.flatMap((item) => [
    ...item.quantities.flatMap((quantity) => {
      if (!isNumberOfNames(quantity, reader)) return [];
      const relation = before(quantity, reader) ?? behind(quantity, reader) ?? inBracket(quantity, reader);
      return relation ? [relation] : [];
    }),
    ...item.brackets.flatMap((bracket) => inSentence(bracket, reader)),
  ]);
}

function isNumberOfNames(quantity: Quantity, { statements }: Reader): boolean {
  const { value, approximate, dimension, unit } = quantity;
  const { role } = statements.get(quantity)!;
  return (
    (role === 'count' || role === 'kinds') &&
    !approximate &&
    value >= 2 &&
    value <= most &&
    (dimension === 'kinds' || ['个', '家', '部', '份', '支', '件', '本', '张'].includes(unit))
  );
}

/** What is counted: the words right behind the number. */
function nounBehind({ item, end }: Quantity, { text }: Reader): string {
  const noun = text.slice(end, Math.max(end, item().end));
  return noun.startsWith('主要') ? noun.slice(2) : noun;
}

const startsWithOne = (text: string, words: readonly string[]): boolean => words.some((word) => text.startsWith(word));
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

/** The names that end right at a number. */
function namesBefore(quantity: Quantity, reader: Reader): Names | undefined {
  const item = quantity.item();
  const own = item.quantities.filter((other) => !other.weak && other.at < quantity.at);
  const lead = item.tokens.slice(0, quantity.at);
  if (own.length > 0 || lead.length === 0 || item.brackets.some(({ end }) => end < lead[0]!.end)) return undefined;
  let end = quantity.start;
  for (const sum of sums) if (reader.text.endsWith(sum, end)) end -= sum.length;
  // endsWith with a position looks at the text before it.
  const open = reader.text[end - 1] === '等' ? 1 : reader.text.slice(end - 2, end) === '等等' ? 2 : 0;
  end -= open;
  const last = lead.filter((token) => token.end <= end);
  if (last.length === 0 || '的内每各'.includes(reader.text[end - 1]!)) return undefined;
  if (lead.some(({ entry }) => entry && strays.has(entry.class))) return undefined;
  const chain: Name[] = [];
  let first = item;
  for (;;) {
    const tokens = first === item ? last : first.tokens;
    const above = first.quantities.some((other) => !other.weak && other !== quantity);
    if (tokens.length === 0 || (above && first !== item)) break;
    const name = nameOf(tokens, first === item ? end : tokens.at(-1)!.end, reader);
    if (name.end - name.start > longestName + (first.opened === '、' ? 0 : most)) break;
    chain.unshift(name);
    const next = first.sentence().items[first.index - 1];
    if (first.opened !== '、' || !next || chain.length > most) break;
    first = next;
  }
  if (chain.length === 0) return undefined;
  const quoted = chain.length === 1 ? insideQuotation(last.at(-1)!, reader) : undefined;
  if (quoted) return { names: quoted, starts: [], open: open > 0 };
  return trimmed(chain, open > 0, reader);
}

/** Words with which a number counts something else than the names before it. */
const strays = new Set(['each', 'respectively', 'not', 'rise', 'fall', 'rise-to', 'fall-to', 'rest']);

/** “一网、一微、一栏”三个平台. */
function insideQuotation(token: Token, { text }: Reader): Name[] | undefined {
  if (token.kind !== 'name' || text[token.start] === '《') return undefined;
  const names: Name[] = [];
  let start = token.start + 1;
  for (let i = start; i < token.end; i++) {
    if (text[i] !== '、' && i < token.end - 1) continue;
    names.push({ start, end: i, fewest: 1, most: 1 });
    start = i + 1;
  }
  return names.length > 2 ? names : undefined;
}

/** What the tokens of an item name. */
function nameOf(tokens: readonly Token[], end: number, { text }: Reader): Name {
  const titles = tokens.filter(({ kind }) => kind === 'name');
  let joined = 0;
  let plain = true;
  const from = tokens[0]!.start;
  let at = from;
  for (const token of [...titles, undefined]) {
    const words = text.slice(at, token ? token.start : end);
    for (const joiner of '和与及暨') joined += words.split(joiner).length - 1;
    if (token && at > from && words !== '' && !joiners.includes(words)) plain = false;
    at = token ? token.end : end;
  }
  const count = plain ? Math.max(1, titles.length) : 1;
  return {
    start: from,
    end,
    fewest: count,
    most: plain && titles.length > 1 ? count : Math.max(count, titles.length) + joined,
  };
}

/** The chain without the words that lead to its first name. */
function trimmed(chain: readonly Name[], open: boolean, { text }: Reader): Names | undefined {
  let begin = 0;
  const starts: number[] = [];
  const names = chain.map((name, index) => {
    const lead = leadEnd(text, name);
    if (lead === undefined) return name;
    if (index > 0 && (lead.strong || lead.at > name.start)) starts.push(index);
    if (index > 0 && lead.strong) begin = index;
    const leadsOn = lead.strong || (index === 0 && lead.at === name.start);
    return leadsOn ? { ...name, start: lead.end } : name;
  });
  // 建立、完善甲、乙: the first is no name.
  if (verbAt(text, chain[0]!.start) === chain[0]!.end - chain[0]!.start && chain.length > 2) starts.push(1);
  const listed = names.slice(begin);
  const isOne = listed.length === 1 && listed[0]!.fewest === 1;
  return isOne ? undefined : { names: listed, starts: starts.map((at) => at - begin).filter((at) => at > 0), open };
}

interface Lead {
  readonly at: number;
  readonly end: number;
  /** Whether its object is a list for sure: 采用, 走进. */
  readonly strong: boolean;
}

/** The verb behind which a name may begin: the last of those whose objects are listed, else the first of all. */
function leadEnd(text: string, { start, end }: Name): Lead | undefined {
  let found: Lead | undefined;
  for (let at = start; at < end && text[at] !== '《'; ) {
    if (text[at] === '“') {
      const closed = text.slice(at, end).indexOf('”');
      at = closed < 0 ? end : at + closed + 1;
      continue;
    }
    const length = verbAt(text, at);
    const strong = length > 0 && leads.has(text.slice(at, at + length));
    // 图片解读和文字解读: a verb before 和 is the end of a name.
    const governs = length > 0 && at + length < end && !'和与及的'.includes(text[at + length]!);
    if (governs && (strong || !found || (!found.strong && found.end === at)))
      found = { at: strong ? at : (found?.at ?? at), end: at + length, strong };
    at += Math.max(1, length);
  }
  return found;
}

/** Whether what stands before a number surely are names of what it counts. */
function evidenceBefore({ names, open }: Names, quantity: Quantity, reader: Reader): boolean {
  const { text } = reader;
  const noun = nounBehind(quantity, reader);
  const last = names.at(-1)!;
  const others = names.slice(0, -1);
  const titled = names.every(({ start }) => text[start] === '《');
  if (titled) return noun === '' ? quantity.unit === '个' : startsWithOne(noun, documents);
  // “甲”“乙”2个专题.
  if (noun !== '' && names.every(({ end }) => text[end - 1] === '”')) return true;
  const isVerb = endsWithVerb(text, last.start, last.end) || verbAt(text, last.start) === last.end - last.start;
  if (isVerb && !others.some(({ start, end }) => endsWithVerb(text, start, end) || verbAt(text, start) === end - start))
    return false;
  if (open) return noun !== '' || quantity.dimension === 'kinds';
  const ends = new Set(names.map(({ end }) => text[end - 1]));
  const isAlike =
    ends.size === 1 && names.length > 1 && (noun !== '' || text.slice(last.end - 1, last.end) === quantity.unit);
  const isNamed = noun.startsWith(text[last.end - 1]!) && ends.size === 1;
  const isUnit = quantity.dimension === 'kinds' && quantity.unit === '类' && text[quantity.end - 1] !== '大';
  const lengths = new Set(names.slice(1).map(({ start, end }) => end - start));
  const isEven = names.length > 2 && lengths.size === 1 && last.end - last.start > 1 && noun !== '';
  const longest = Math.max(...others.map(({ start, end }) => end - start), 0);
  const fits = last.end - last.start <= longest + 3;
  const isKind =
    fits && (startsWithOne(noun, nouns) || startsWithOne(text.slice(quantity.end - 2, quantity.end), nouns));
  return isAlike || isNamed || isEven || isKind || (isUnit && fits && noun !== '');
}

/** 分为六类：甲类、乙类…; 五个环节，分别是甲、乙…. */
function behind(quantity: Quantity, reader: Reader): Relation | undefined {
  const item = quantity.item();
  const { items } = item.sentence();
  const next = items[item.index + 1];
  if (!next || item.quantities.at(-1) !== quantity || item.end - quantity.end > longestTail) return undefined;
  const { text } = reader;
  const opener = openerLength(text, next.start);
  if (item.closed !== '：' && item.closed !== '——' && (item.closed !== '，' || opener === 0)) return undefined;
  if (ordinalOf(next, text)) return undefined;
  const run: Item[] = [];
  for (let at = item.index + 1; items[at]; at++) {
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
  const open = end.tokens.some(({ entry }) => entry?.class === 'open');
  return relation(
    quantity,
    names,
    [0],
    open,
    ['colon-list'],
    obstacleBehind(quantity, next, end, names, reader),
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
  reader: Reader,
): Obstacle | undefined {
  const { text } = reader;
  const noun = nounBehind(quantity, reader);
  if (names.some(({ start, end }) => end - start > longestName || end <= start)) return 'long';
  const acts = names.every(({ start, end }) => verbAt(text, start) > 0 && end - start > verbAt(text, start));
  if (quantity.dimension !== 'kinds' && (acts || noun === '') && !startsWithOne(noun, nouns)) return 'deeds';
  if (first.closed === '，' && new Set(names.map(({ end }) => text[end - 1])).size > 1) return 'commas';
  // 甲、乙，丙、丁: the list may go on behind the comma.
  const after = last.closed === '，' ? last.sentence().items[last.index + 1] : undefined;
  if (after && (after.closed === '、' || (after.end - after.start <= 8 && verbAt(text, after.start) === 0)))
    return 'commas';
  return last.closed === '：' ? 'nested' : undefined;
}

/** 五个乡镇（甲、乙、丙）; 12项（11项）. */
function inBracket(quantity: Quantity, reader: Reader): Relation | undefined {
  const bracket = quantity.item().brackets.find(({ behind }) => behind?.quantity?.start === quantity.start);
  if (!bracket || bracket.items.length === 0 || bracket.start - quantity.end > longestTail) return undefined;
  const { items } = bracket;
  const [own] = items[0]!.quantities;
  if (items.length === 1) {
    if (!own || items[0]!.tokens.length > 1 || own.unit !== quantity.unit || own.approximate) return undefined;
    if (bracket.start - quantity.end > 1) return undefined;
    const head = { stated: quantity.value, computed: own.value, slack: 0, formula: '' };
    const evidence: Evidence[] = ['said-twice'];
    return {
      kind: 'names',
      span: quantity.span,
      operands: [{ quantity, part: 'total' }],
      items: [own.span],
      evidence,
      ...judge({ head, admissible: [], evidence }),
    };
  }
  if (quantity.dimension === 'money' || items.some((item) => item.closed !== '、' && item.closed !== ''))
    return undefined;
  if (items.some(({ tokens, quantities }) => tokens.length === 0 || quantities.some(({ weak }) => !weak)))
    return undefined;
  const names = items.map(({ tokens }) => nameOf(tokens, tokens.at(-1)!.end, reader));
  const { text } = reader;
  const words = names.map((name) => textBetween(reader, name));
  const selects = items[0]!.tokens[0]!.entry?.class === 'selection' || '含如除不'.includes(words[0]![0]!);
  const open = items.at(-1)!.tokens.some(({ entry }) => entry?.class === 'open');
  const obstacle =
    selects || verbAt(text, names[0]!.start) > 0 || names.some(({ start, end }) => end - start > 12)
      ? 'selection'
      : words.every((word) => kinds.has(word))
        ? 'kinds'
        : undefined;
  return relation(quantity, names, [0], open, ['bracket-list'], obstacle, reader);
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
