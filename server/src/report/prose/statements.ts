import type { Item, Passage, Quantity, Sentence } from './clauses';
import type { WordClass } from './lexicon';
import type { Token } from './tokens';

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
  /** Of a rate: what it is called, 办结率. */
  readonly rate: string;
}

/** The statements of a passage, in the order of the text, those in brackets included. */
export type Statements = ReadonlyMap<Quantity, Statement>;

/** Reads every quantity of a passage; `year` is the year reported. */
export function readStatements(passage: Passage, year: number | undefined): Statements {
  const statements = new Map<Quantity, Statement>();
  for (const sentence of passage.sentences)
    readSentence(sentence, { year, text: passage.wording.text, statements }, 'this-year');
  return statements;
}

interface Context {
  readonly year: number | undefined;
  readonly text: string;
  readonly statements: Map<Quantity, Statement>;
}

function readSentence(sentence: Sentence, context: Context, outer: Time): void {
  let time = outer;
  for (const item of sentence.items) {
    time = openingTime(item, context) ?? time;
    let from = 0;
    for (const [index, quantity] of item.quantities.entries()) {
      const lead = item.tokens.slice(from, quantity.at);
      const tail = item.tokens.slice(quantity.at + 1, item.quantities[index + 1]?.at ?? item.tokens.length);
      from = quantity.at + 1;
      context.statements.set(quantity, statement(quantity, lead, tail, time, context));
    }
    for (const bracket of item.brackets) readSentence(bracket, context, time === 'last-year' ? 'this-year' : time);
  }
}

/** A time that opens an item holds for what follows: 2023年，我镇…; 上半年公开…. */
function openingTime(item: Item, context: Context): Time | undefined {
  // 由上年的10件减至6件 and 较2023年的310件 speak of that year's figure alone.
  const [first, second] = item.tokens;
  if (!first || first.entry?.class === 'comparison') return undefined;
  const opens =
    timeOf(first, context) ??
    (first.kind === 'other' && first.end - first.start <= 2 && !/[由从比较]$/.test(wordsOf(first, context)) && second
      ? timeOf(second, context)
      : undefined);
  if (opens === 'last-year' && item.closed !== '，' && item.quantities.length > 0) return undefined;
  if (opens !== undefined) return opens;
  // 2024年6月底, 1月份: a date that is not the whole year.
  return item.tokens[0]!.kind === 'number' && /^\d+月/.test(context.text.slice(item.start, item.start + 4))
    ? 'part-year'
    : undefined;
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
  const own = lead.findLast((token) => timeOf(token, context) !== undefined);
  const near = nearestWord(quantity, lead);
  const verb = near?.entry?.class;
  const direction = verb === 'rise' || verb === 'rise-to' ? 1 : verb === 'fall' || verb === 'fall-to' ? -1 : 0;
  const role = roleOf(quantity, lead, tail, verb, context);
  const time = (role === 'count' && own && timeOf(own, context)) || inherited;
  return {
    quantity,
    item: quantity.item(),
    role,
    time,
    direction,
    lead,
    tail,
    rate: role === 'rate' ? rateName(quantity, context) : '',
  };
}

/** The last word of the lexicon before a number, with no more than 了, 出 or 到 between. */
function nearestWord(quantity: Quantity, lead: readonly Token[]): Token | undefined {
  const last = lead.at(-1);
  if (!last) return undefined;
  if (last.entry) return last.entry.class === 'rough-before' ? lead.at(-2) : last;
  return last.kind === 'other' && quantity.start - last.start <= 1 ? lead.at(-2) : undefined;
}

function roleOf(
  quantity: Quantity,
  lead: readonly Token[],
  tail: readonly Token[],
  verb: WordClass | undefined,
  context: Context,
): Role {
  if (quantity.dimension === 'points') return 'other';
  if (quantity.dimension === 'percent') {
    if (verb === 'rise' || verb === 'fall') return 'growth';
    if (lead.some(({ entry }) => entry?.class === 'share')) return 'share';
    if (isRate(lead, context)) return 'rate';
    // 办结319件（26.78%）: what stands behind a count in brackets is its share.
    const { behind, items } = quantity.item().sentence();
    if (behind?.quantity && items[0] === quantity.item() && lead.length === 0) return 'share';
    return 'other';
  }
  if (
    lead.some(({ entry }) => entry?.class === 'each' && entry.word !== '各') &&
    !tail.some(({ entry }) => entry?.class === 'each')
  )
    return 'each';
  if (verb === 'rise' || verb === 'fall') return 'change';
  if (quantity.dimension === 'kinds' || (verb === 'division' && quantity.unit === '个')) return 'kinds';
  return 'count';
}

function isRate(lead: readonly Token[], context: Context): boolean {
  return /率(?:均|达|达到|为|是|分别|分别为|均为|均达|达到了|高达|约|约为|保持在|在)*$/.test(
    context.text.slice(lead[0]?.start ?? 0, lead.at(-1)?.end ?? 0),
  );
}

function rateName(quantity: Quantity, { text }: Context): string {
  const before = text.slice(quantity.item().start, quantity.start);
  return /[^，、；。的\d]{1,14}率(?=[^率]*$)/.exec(before)?.[0] ?? '';
}

function wordsOf(token: Token, { text }: Context): string {
  return text.slice(token.start, token.end);
}
