import type { Item, Passage, Quantity, Sentence } from './clauses';
import type { WordClass } from './lexicon';
import { isA, type Token } from './tokens';

/** What a number says: how many there are, by how much that changed, what share of something it is, or nothing that adds up. */
export type Role =
  /** How many there are. */
  | 'count'
  /** How many kinds, groups or points something is put into: 归结6项, 三个方面. */
  | 'kinds'
  /** By how much a count differs from another: 增加41件. */
  | 'change'
  /** The same in percent: 增长14.4%. */
  | 'growth'
  /** 占47.2%. */
  | 'share'
  /** 办结率98%. */
  | 'rate'
  /** 是上年的2倍: how many times another count it is, in percent. */
  | 'multiple'
  /** How many for each of several: 每期1500册. */
  | 'each'
  /** A percentage or a number of points that nothing is known of. */
  | 'other';

export type Time =
  /** The year reported, or no time said. */
  | 'this-year'
  | 'last-year'
  /** Some other year. */
  | 'other-year'
  /** A part of the year: 上半年, 1月份. */
  | 'part-year'
  /** From some beginning: 累计, 截至. */
  | 'cumulative'
  /** What is intended. */
  | 'future'
  | 'past';

/** A quantity with what it says. */
export interface Statement {
  readonly quantity: Quantity;
  readonly item: Item;
  readonly role: Role;
  readonly time: Time;
  /** 1 where the words say that it rose, -1 where it fell, 0 else. */
  readonly direction: 1 | -1 | 0;
  /** The words between the quantity before it in its item, or the item's beginning, and the number. */
  readonly lead: readonly Token[];
  /** The words behind it, up to the next quantity or the end of the item. */
  readonly tail: readonly Token[];
  /** Nothing but 和 stands before it. */
  readonly isBare: boolean;
  /** Of a rate: what it is called, 办结率. */
  readonly rate: string;
  /** The year that it is said of, where a number names it. */
  readonly year: number | undefined;
}

/** The statements of a passage, in the order of the text, those in brackets included. */
export type Statements = ReadonlyMap<Quantity, Statement>;

/** Reads every quantity of a passage; `year` is the year reported. */
export function readStatements(passage: Passage, year: number | undefined): Statements {
  const statements = new Map<Quantity, Statement>();
  const context: Context = { year, text: passage.wording.text, statements };
  for (const sentence of passage.sentences) if (sentence.isCounting) readSentence(sentence, context, 'this-year');
  return statements;
}

interface Context {
  readonly year: number | undefined;
  readonly text: string;
  readonly statements: Map<Quantity, Statement>;
}

function readSentence(sentence: Sentence, context: Context, outer: Time): void {
  let time = outer;
  const series = new Series(context);
  for (const item of sentence.items) {
    time = openingTime(item, context) ?? time;
    series.enter(item);
    let from = 0;
    for (const [index, quantity] of item.quantities.entries()) {
      const lead = item.tokens.slice(from, quantity.at);
      const tail = item.tokens.slice(quantity.at + 1, item.quantities[index + 1]?.at ?? item.tokens.length);
      from = quantity.at + 1;
      context.statements.set(quantity, series.goOn(statement(quantity, lead, tail, time, context)));
    }
    for (const bracket of item.brackets)
      readSentence(bracket, context, timeBefore(bracket, context) ?? (time === 'last-year' ? 'this-year' : time));
  }
}

/** 较2023年（1000件）: the bracket gives the figure of the time that it stands behind. */
function timeBefore({ behind, start }: Sentence, context: Context): Time | undefined {
  if (!behind || behind.quantity) return undefined;
  const before = behind.item.tokens.findLast((token) => token.end < start);
  return before && start - before.end <= 1 ? timeOf(before, context) : undefined;
}

/** A time that opens an item holds for what follows: 2023年，我镇…; 上半年公开…. */
function openingTime(item: Item, context: Context): Time | undefined {
  // 由上年的10件减至6件 and 较2023年的310件 speak of that year's figure alone.
  const [first, second] = item.tokens;
  if (!first || first.entry?.class === 'comparison' || item.opened === '、') return undefined;
  const isShort =
    first.kind === 'other' && first.end - first.start <= 2 && !/[由从比较]$/.test(wordsOf(first, context)) && second;
  const at = timeOf(first, context) !== undefined ? 0 : isShort ? 1 : -1;
  const opens = at < 0 ? undefined : timeOf(item.tokens[at]!, context);
  if (opens !== undefined && isAttribute(item.tokens.slice(at + 1), context)) return undefined;
  const [count] = item.quantities;
  // 对去年测评反馈的23个问题逐项整改 goes on about this year.
  const goesOn = (): boolean =>
    item.closed === '，' && saysMore(item, context) && context.text[count!.start - 1] !== '的';
  if (opens === 'last-year' && count && !goesOn()) return undefined;
  if (opens !== undefined) return opens;
  // 2024年6月底, 1月份: a date that is not the whole year.
  return item.tokens[0]!.kind === 'number' && /^\d+月/.test(context.text.slice(item.start, item.start + 4))
    ? 'part-year'
    : undefined;
}

/** 2018年以来的137份文件: the time belongs to what is counted. */
function isAttribute(behind: readonly Token[], context: Context): boolean {
  const next = behind.find((token) => timeOf(token, context) === undefined);
  return next !== undefined && context.text.startsWith('的', next.start);
}

/** 上年为220条 gives that year's figure and goes on about this year; 上年收到220件，办结218件 speaks of it further. */
function saysMore(item: Item, context: Context): boolean {
  const lead = item.tokens.slice(0, item.quantities[0]!.at);
  return lead.some(
    (token) =>
      timeOf(token, context) === undefined &&
      (token.entry ? token.entry.class !== 'rough-before' : token.end - token.start > 1),
  );
}

const isSeries = isA('respectively', 'series');

/** What goes over from one number to the next where only 、 or 和 stands between. */
class Series {
  private before: Statement | undefined;
  /** 分别 stands before its first. */
  private isOrdered = false;
  /** 2022年、2023年分别公开310条、372条: the years of the numbers to come. */
  private years: Token[] = [];

  constructor(private readonly context: Context) {}

  enter(item: Item): void {
    if (item.opened !== '、') {
      this.before = undefined;
      this.years = [];
    }
    const years = item.tokens.filter(({ kind }) => kind === 'year');
    const isList = item.quantities.length === 0 ? item.closed === '、' : this.years.length + years.length > 1;
    if (isList && (item.quantities.length === 0 || item.tokens.some(isSeries))) this.years.push(...years);
    else if (item.quantities.length > 0 && this.before === undefined) this.years = [];
  }

  goOn(own: Statement): Statement {
    const { before } = this;
    const goesOn = before !== undefined && continues(own, before, this.isOrdered);
    const { role, direction, rate } = goesOn ? before : own;
    const isChange = role === 'change' || role === 'growth';
    const next = role === 'count' || isChange ? this.years.shift() : undefined;
    // 上年的100条和20条 are both of last year.
    const isBeside = own.role === 'count' && own.isBare && before?.role === 'count';
    const time = next && !isChange ? timeOf(next, this.context)! : isBeside ? before.time : own.time;
    const year = next?.numeral?.value ?? own.year;
    const isShare = before && isOfStatedBase(own, before, this.context);
    if (!goesOn) this.isOrdered = own.lead.some(isA('respectively'));
    this.before = { ...own, role: isShare ? 'share' : role, direction, rate, time, year };
    return this.before;
  }
}

/** 33.0% in 分别占47.2%、33.0%; 19封 in 分别减少38封和19封. */
function continues(own: Statement, before: Statement, isOrdered: boolean): boolean {
  const { quantity, role } = own;
  if (!own.isBare) return false;
  if (quantity.dimension === 'percent')
    return role === 'other' && before.quantity.dimension === 'percent' && before.role !== 'other';
  return before.role === 'change' && isOrdered;
}

/** 占事项总数350项的90%: the base stands between 占 and the percentage. */
function isOfStatedBase({ role, item, quantity }: Statement, base: Statement, { text }: Context): boolean {
  return (
    role === 'other' &&
    quantity.dimension === 'percent' &&
    base.item === item &&
    base.role === 'count' &&
    base.lead.some(isA('share')) &&
    text.slice(base.quantity.end, quantity.start) === '的'
  );
}

const times: Readonly<Partial<Record<WordClass, Time>>> = {
  'this-year': 'this-year',
  'last-year': 'last-year',
  'part-year': 'part-year',
  cumulative: 'cumulative',
  future: 'future',
  past: 'past',
};

/** The time that a word or a year names. */
function timeOf(token: Token, { year, text }: Context): Time | undefined {
  if (token.kind !== 'year') return token.entry && times[token.entry.class];
  // 2024年6月 is a part of it.
  if (/^(?:度)?\d{1,2}月/.test(text.slice(token.end, token.end + 4))) return 'part-year';
  if (year === undefined) return 'this-year';
  const value = token.numeral!.value;
  return value === year ? 'this-year' : value === year - 1 ? 'last-year' : value > year ? 'future' : 'other-year';
}

function statement(
  quantity: Quantity,
  lead: readonly Token[],
  tail: readonly Token[],
  inherited: Time,
  context: Context,
): Statement {
  const named = lead.findLast((token) => timeOf(token, context) !== undefined);
  // 2021年全年 is that year, 全年累计 this one.
  const before = named && lead[lead.indexOf(named) - 1];
  const isInYear = named?.entry?.class === 'cumulative' && before?.entry?.class === 'this-year';
  const own = before?.kind === 'year' || isInYear ? before : named;
  const last = nearestWord(quantity, lead);
  // 精简比例10.9% is a change, not a share.
  const beforeShare = last?.entry?.class === 'share' ? lead[lead.lastIndexOf(last) - 1] : undefined;
  const isOfChange = beforeShare?.entry?.class === 'rise' || beforeShare?.entry?.class === 'fall';
  const near = isOfChange ? beforeShare : last;
  const verb = comparedBy(quantity, lead, context) ?? (near && verbOf(near, context.text));
  const direction = verb === 'rise' || verb === 'rise-to' ? 1 : verb === 'fall' || verb === 'fall-to' ? -1 : 0;
  const role = roleOf(quantity, lead, tail, verb, context);
  const time = (role !== 'change' && role !== 'growth' && own && timeOf(own, context)) || inherited;
  return {
    quantity,
    item: quantity.item(),
    role,
    time,
    direction,
    lead,
    tail,
    isBare: /^(?:和|及|与|以及)?$/.test(context.text.slice(lead[0]?.start ?? 0, lead.at(-1)?.end ?? 0)),
    rate: role === 'rate' ? rateName(quantity, context) : '',
    year: yearOf(lead, role),
  };
}

/** The last year before a count; of a change, not that which it is held against: 2023年较2022年增长9%. */
function yearOf(lead: readonly Token[], role: Role): number | undefined {
  const held = role === 'change' || role === 'growth' ? lead.findIndex(isA('comparison')) : -1;
  return lead.slice(0, held < 0 ? lead.length : held).findLast(({ kind }) => kind === 'year')?.numeral?.value;
}

/** The last word of the lexicon before a number, with no more than 了, 出 or 到 between. */
function nearestWord(quantity: Quantity, lead: readonly Token[]): Token | undefined {
  const last = lead.at(-1);
  if (!last) return undefined;
  if (last.entry) return last.entry.class === 'rough-before' ? lead.at(-2) : last;
  return last.kind === 'other' && quantity.start - last.start <= 1 ? lead.at(-2) : undefined;
}

/** What a word says of the number behind it: 减少 that it is the difference, 减少为 that it is what is left. */
export function verbOf({ entry, end }: Token, text: string): WordClass | undefined {
  if (!entry || !/^[为到至成]/.test(text[end] ?? '') || /[幅量]$/.test(entry.word)) return entry?.class;
  return entry.class === 'rise' ? 'rise-to' : entry.class === 'fall' ? 'fall-to' : entry.class;
}

/** 同比多答复184次, 较上年减少收件22件: behind a comparison the verb of change may take along what it counts. */
function comparedBy(quantity: Quantity, lead: readonly Token[], { text }: Context): WordClass | undefined {
  const verb = lead.findLastIndex(isA('rise', 'fall'));
  if (verb < 0) return undefined;
  const at = quantity.at - lead.length + verb;
  const item = quantity.item();
  const between = text.slice(lead[verb]!.end, quantity.start);
  const isHeld = item.tokens.slice(Math.max(0, at - nearTokens), at).some(isA('comparison'));
  // 接听量由1640次升至1804次，多接听164次: what was held against another year in the clause before.
  const above = at === 0 ? item.sentence().items[item.index - 1] : undefined;
  // 新增3个 counts what came, unless the clause before says from how many to how many: 由58份增加到73份，新增公开15份.
  const isNew = lead[verb]!.entry!.word === '新增';
  const tells = above?.tokens.some((token) => (isNew ? verbOf(token, text) === 'rise-to' : isCompared(token)));
  const goesOn = above && tells && text.slice(above.start, above.end).includes(between);
  if (!isHeld && !goesOn) return undefined;
  const levels = quantity.dimension === 'percent' ? /[的至]/ : /[的至到达为共]/;
  return between.length <= longestObject && !levels.test(between) ? lead[verb]!.entry!.class : undefined;
}

/** So many tokens at most stand between 较 and the verb. */
const nearTokens = 12;

/** What a verb of change takes along is no longer than this: 多答复184次. */
const longestObject = 8;

function roleOf(
  quantity: Quantity,
  lead: readonly Token[],
  tail: readonly Token[],
  verb: WordClass | undefined,
  context: Context,
): Role {
  if (quantity.dimension === 'points') return verb === 'rise' || verb === 'fall' ? 'change' : 'other';
  if (quantity.dimension === 'percent') {
    if (verb === 'rise' || verb === 'fall') return 'growth';
    // 是上年的2倍; 由上年的97.2%提高到99.5% gives that year's figure.
    const isOfLastYear =
      lead.at(-2)?.entry?.class === 'last-year' &&
      wordsOf(lead.at(-1)!, context) === '的' &&
      !/[由从比较]/.test(context.text[lead.at(-2)!.start - 1] ?? '');
    if (isOfLastYear || quantity.item().tokens[quantity.at]!.entry!.word === '倍') return 'multiple';
    if (lead.some(isA('share'))) return 'share';
    if (isRate(lead, context)) return 'rate';
    // 办结319件（26.78%）: what stands behind a count in brackets is its share.
    const { behind, items } = quantity.item().sentence();
    if (behind?.quantity && items[0] === quantity.item() && lead.length === 0) return 'share';
    return 'other';
  }
  if (lead.some(({ entry }) => entry?.class === 'each' && entry.word !== '各') && !tail.some(isA('each')))
    return 'each';
  // A length of time is held against others, and never part of a sum.
  if (quantity.dimension === 'time') return verb === 'rise' || verb === 'fall' ? 'change' : 'each';
  // 新增3个 counts what came; only beside another year does it say by how much a count differs.
  const isNew = lead.at(-1)?.entry?.word === '新增';
  if ((verb === 'rise' || verb === 'fall') && !(isNew && !lead.some(isCompared))) return 'change';
  if (quantity.dimension === 'kinds' || (verb === 'division' && quantity.unit === '个')) return 'kinds';
  return 'count';
}

const isCompared = isA('comparison', 'last-year', 'rise-to', 'fall-to');

function isRate(lead: readonly Token[], context: Context): boolean {
  return /率(?:均|达|达到|为|是|分别|分别为|均为|均达|达到了|高达|约|约为|保持在|在)*$/.test(
    context.text.slice(lead[0]?.start ?? 0, lead.at(-1)?.end ?? 0),
  );
}

/** The name of a rate and the words between it and its number are no longer than this. */
const longestRate = 32;

function rateName(quantity: Quantity, { text }: Context): string {
  const before = text.slice(Math.max(quantity.item().start, quantity.start - longestRate), quantity.start);
  return /[^，、；。的\d]{1,14}率(?=[^率]*$)/.exec(before)?.[0] ?? '';
}

function wordsOf(token: Token, { text }: Context): string {
  return text.slice(token.start, token.end);
}
