import type { Passage, Quantity } from '../clauses';
import { endsWithVerb, leads, verbAt } from '../deeds';
import type { Statements } from '../statements';
import type { Token } from '../tokens';

/** A name: where it stands, how many it surely is (`《甲》《乙》` are two), and how many it may be (`甲和乙`). */
export interface Name {
  readonly start: number;
  readonly end: number;
  readonly fewest: number;
  readonly most: number;
}

/** Names of one list, in its order. */
export interface Names {
  readonly names: readonly Name[];
  /** Other places where the list may begin: the number of the name. */
  readonly starts: readonly number[];
  /** 等: there may be more. */
  readonly open: boolean;
}

export const longestName = 24;
/** No list has more names. */
export const most = 30;
/** Nouns whose names stand in front of them: 三种形式, 五个环节. */
export const nouns =
  '方式 形式 渠道 途径 平台 载体 类型 类别 领域 环节 栏目 媒介 板块 层面 维度 阶段 步骤 手段 模式 场所 机制 制度 专栏 方面 主题 文书 社区 方法 阵地 媒体 关键 大类'.split(
    ' ',
  );
/** What 《》 may be the title of. */
const documents =
  '制度 文件 办法 指引 规定 方案 指南 清单 手册 通知 意见 细则 规范 规章 法规 法律 条例 规程 流程 标准 预案 目录 规则 机制 要点 材料 政策 公告 报告 办件 配套'.split(
    ' ',
  );
const joiners = ['和', '与', '及', '以及', '暨'];
/** What stands behind names and before their number. */
const sums = ['共计', '总计', '合计', '共', '这'];

/** What a list is looked for in. */
export interface Reader {
  readonly passage: Passage;
  readonly text: string;
  readonly statements: Statements;
}

/** What is counted: the words right behind the number. */
export function nounBehind({ item, end }: Quantity, { text }: Reader): string {
  const noun = text.slice(end, Math.max(end, item().end));
  return noun.startsWith('主要') ? noun.slice(2) : noun;
}

export const startsWithOne = (text: string, words: readonly string[]): boolean =>
  words.some((word) => text.startsWith(word));
/** The names that end right at a number. */
export function namesBefore(quantity: Quantity, reader: Reader): Names | undefined {
  const item = quantity.item();
  // A number before it counts something else.
  if (item.quantities.find((other) => !other.weak) !== quantity) return undefined;
  const lead = item.tokens.slice(0, quantity.at);
  if (lead.length === 0 || item.brackets.some(({ end }) => end < lead[0]!.end)) return undefined;
  let end = quantity.start;
  for (const sum of sums) if (reader.text.endsWith(sum, end)) end -= sum.length;
  // endsWith with a position looks at the text before it.
  const open = reader.text[end - 1] === '等' ? 1 : reader.text.slice(end - 2, end) === '等等' ? 2 : 0;
  end -= open;
  const last = lead.filter((token) => token.end <= end);
  if (last.length === 0 || '的内每各'.includes(reader.text[end - 1]!)) return undefined;
  const quoted = item.opened === '、' ? undefined : insideQuotation(last.at(-1)!, reader);
  if (quoted) return { names: quoted, starts: [], open: open > 0 };
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
  return trimmed(withLastApart(chain, reader), open > 0, reader);
}

/** 甲区、乙区、丙区和丁区: where all names end alike, 和 surely parts the last two. */
function withLastApart(chain: readonly Name[], { text }: Reader): readonly Name[] {
  const last = chain.at(-1)!;
  const words = text.slice(last.start, last.end).split(/[和与及]/);
  const isAlike = [...chain, ...words].every((one) => {
    const own = typeof one === 'string' ? one : text.slice(one.start, one.end);
    return own.length > 1 && own.at(-1) === words[0]!.at(-1);
  });
  return chain.length > 1 && words.length === 2 && last.fewest === 1 && isAlike
    ? [...chain.slice(0, -1), { ...last, fewest: 2 }]
    : chain;
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
export function nameOf(tokens: readonly Token[], end: number, { text }: Reader): Name {
  const titles = tokens.filter(({ kind }) => kind === 'name');
  let joined = 0;
  let plain = true;
  // 制定《甲》《乙》: the verb is no part of the name.
  const [title] = titles;
  const isGoverned = title && text[title.start] === '《' && endsWithVerb(text, tokens[0]!.start - 1, title.start);
  const from = isGoverned ? title.start : tokens[0]!.start;
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
export function evidenceBefore({ names, open }: Names, quantity: Quantity, reader: Reader): boolean {
  const { text } = reader;
  const noun = nounBehind(quantity, reader);
  const last = names.at(-1)!;
  const others = names.slice(0, -1);
  const titled = names.every(({ start }) => text[start] === '《');
  if (titled) return noun === '' ? quantity.unit === '个' : startsWithOne(noun, documents);
  // “甲”“乙”2个专题.
  if (noun !== '' && names.every(({ end }) => text[end - 1] === '”')) return true;
  // “甲、乙、丙”三步.
  if (quantity.dimension === 'kinds' && text[names[0]!.start - 1] === '“' && text[last.end] === '”') return true;
  const isVerb = endsWithVerb(text, last.start, last.end) || verbAt(text, last.start) === last.end - last.start;
  // …、社会救助、应急管理六大类: what nothing follows is no object of a verb.
  const isObject = noun !== '' || quantity.dimension !== 'kinds';
  if (
    isVerb &&
    isObject &&
    !others.some(({ start, end }) => endsWithVerb(text, start, end) || verbAt(text, start) === end - start)
  )
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
