import type { Passage } from '../clauses';
import { type Statement, verbOf } from '../statements';
import { isA, type Token } from '../tokens';
import { isLevel, isOfEarlierYear, isPercent, reach } from './figures';

/** A figure, the one that it is held against, and what is said of their difference. */
export interface Pair {
  now: Statement | undefined;
  before: Statement | undefined;
  /** 由10件减至6件: both figures stand in one construct, so that nothing else can be meant. */
  bound: boolean;
  /** It is one of several that stand in the same order as what is said of them. */
  inOrder: boolean;
  /** 增加41条: what the rate behind it is of. */
  change: Statement | undefined;
}

function isAnchor({ role }: Statement): boolean {
  return role === 'change' || role === 'growth' || role === 'multiple';
}

/** What each change, each rate of growth and each 增至 of a sentence is about. */
export function pairUp(
  sentence: readonly Statement[],
  above: readonly Statement[],
  passage: Passage,
): ReadonlyMap<Statement, Pair> {
  const pairing = new Pairing(passage);
  // 同比增加5件 at the beginning of a sentence speaks of what the sentence above began with.
  if (sentence[0]?.lead[0]?.entry?.class === 'comparison') {
    const topic = above.find((own) => isLevel(own) && !isEarlier(own, passage));
    if (topic) pairing.add(topic, undefined);
  }
  for (let index = 0; index < sentence.length; index++) {
    const statement = sentence[index]!;
    const previous = sentence[index - 1];
    const run = runFrom(sentence, index, (own) => isAnchor(own) === isAnchor(statement));
    if (isAnchor(statement) && statement.year !== undefined && pairing.takeYear(statement, statement.year)) continue;
    if (run.length > 1 && isAnchor(statement)) {
      pairing.takeRun(run, sentence.slice(Math.max(0, index - run.length), index));
      index += run.length - 1;
    } else if (isAnchor(statement)) pairing.takeChange(statement, previous);
    else if (
      run.length > 1 &&
      run.every((own) => isLevel(own) && isEarlier(own, passage)) &&
      pairing.takeEarlierRun(run)
    )
      index += run.length - 1;
    else if (isLevel(statement) && isEarlier(statement, passage)) pairing.takeEarlier(statement);
    else if (isLevel(statement)) pairing.takePresent(statement, previous);
  }
  return pairing.found;
}

/** The pairs of a sentence as they come up. */
class Pairing {
  private readonly pairs: Pair[] = [];
  /** What each change is about. */
  readonly found = new Map<Statement, Pair>();

  constructor(private readonly passage: Passage) {}

  add(now: Statement | undefined, before: Statement | undefined): void {
    this.pairs.push({ now, before, bound: false, inOrder: false, change: undefined });
  }

  /** Each of several changes in a row is of the figure at its place, or of what the row before it is of. */
  takeRun(run: readonly Statement[], before: readonly Statement[]): void {
    const above = before.flatMap((own) => (isAnchor(own) ? (this.found.get(own) ?? []) : []));
    const own = above.length === run.length ? above : align(this.pairs, run);
    for (const [at, pair] of own.entries()) {
      pair.inOrder = true;
      this.bind(run[at]!, pair);
    }
  }

  /** 上年分别为200条和500条: each goes with the figure at its place. */
  takeEarlierRun(run: readonly Statement[]): boolean {
    const own = this.pairs.slice(-run.length);
    const fits = ({ now, before }: Pair, at: number): boolean =>
      !before && now !== undefined && sameUnit(now, run[at]!);
    if (own.length < run.length || !own.every(fits)) return false;
    for (const [at, pair] of own.entries()) pair.before = run[at]!;
    return true;
  }

  /** 2023年增长21.5%: of that year's figure and the one before; of none where other years were named and not these. */
  takeYear(statement: Statement, year: number): boolean {
    const levels = this.near().flatMap(({ now, before }) => [now, before].filter((own) => own !== undefined));
    const held = statement.lead.findLastIndex(isA('comparison'));
    const base = yearOf(statement.lead.slice(held + 1))!;
    const [now, before] = [year, base < year ? base : year - 1].map((one) =>
      levels.findLast((own) => own.year === one),
    );
    if (now && before) {
      this.add(now, before);
      Object.assign(this.pairs.at(-1)!, { inOrder: true, bound: true });
      this.bind(statement, this.pairs.at(-1)!);
    }
    return (now && before) !== undefined || levels.some((own) => own.year !== undefined && own.year !== year);
  }

  /** A rate behind a change is of the same; every other change is of the last figure of its unit. */
  takeChange(statement: Statement, previous: Statement | undefined): void {
    const isBehind = previous && isAnchor(previous) && statement.role !== 'change';
    const own = isBehind ? this.found.get(previous) : this.near().findLast((pair) => suits(pair, statement));
    if (own) this.bind(statement, own);
  }

  /** A figure of another year goes with the last that has none, or with that of the year that it is held against. */
  takeEarlier(statement: Statement): void {
    const fits = ({ now }: Pair): boolean => now !== undefined && sameUnit(now, statement);
    const year = yearHeld(statement);
    // Behind a change only 上年为2900条 and its like still belongs to it, 总数 does not.
    const isTotal = statement.lead.some(isA('total', 'all'));
    const open = this.near().findLast(
      (pair) => !pair.before && fits(pair) && sitBy(statement, pair.now!) && !(pair.change && isTotal),
    );
    if (isFrom(statement, this.passage)) this.add(undefined, statement);
    else if (year !== undefined) {
      const levels = this.near().flatMap(({ now, before }) => [before, now]);
      this.add(
        levels.findLast((own) => own && sameUnit(own, statement) && own.year === year),
        statement,
      );
    } else if (open) {
      open.before = statement;
      open.bound = isAtStart(statement) && isAtEnd(open.now!);
    }
    // …，较2022年的300条增长50%，较2023年的360条增长25%: the same figure held against another.
    else {
      const last = this.pairs.at(-1);
      this.add(isCompared(statement) && last && fits(last) ? last.now : undefined, statement);
    }
  }

  takePresent(statement: Statement, previous: Statement | undefined): void {
    const last = this.pairs.at(-1);
    const isOpen = last?.before && sameUnit(last.before, statement);
    if (isOpen && last.before === previous && isFrom(previous!, this.passage)) {
      last.now = statement;
      last.bound = true;
      if (statement.direction !== 0) this.found.set(statement, last);
    } else if (isOpen && !last.now) {
      last.now = statement;
      last.bound = isAtEnd(statement) && isAtStart(last.before!);
    } else this.add(statement, undefined);
  }

  private bind(statement: Statement, pair: Pair): void {
    this.found.set(statement, pair);
    if (statement.role === 'change') pair.change = statement;
  }

  private near(): readonly Pair[] {
    return this.pairs.slice(-reach);
  }
}

/** 2023年比2022年的140件: the year whose figure it is held against, where it is named. */
function yearHeld({ lead }: Statement): number | undefined {
  return yearOf(lead.slice(0, Math.max(0, lead.findLastIndex(isA('comparison')))));
}

function yearOf(tokens: readonly Token[]): number | undefined {
  return tokens.findLast(({ kind }) => kind === 'year')?.numeral?.value;
}

/** 分别减少38封和19封: the changes that stand in a row, or the figures. */
function runFrom(
  sentence: readonly Statement[],
  index: number,
  isOne: (statement: Statement) => boolean,
): readonly Statement[] {
  let end = index + 1;
  while (end < sentence.length && end - index < reach && sentence[end]!.isBare && isOne(sentence[end]!)) end++;
  return sentence.slice(index, end);
}

/** The last pairs, one for each change in a row; figures of several years are all held against the same one. */
function align(pairs: readonly Pair[], run: readonly Statement[]): readonly Pair[] {
  const own = pairs.slice(-run.length);
  if (own.length < run.length) return [];
  for (const pair of own) pair.now ??= own.find(({ now }) => now && pair.before && sameUnit(now, pair.before))?.now;
  const suit = own.every(
    ({ now }, at) => now && (run[at]!.role === 'change' ? sameUnit(now, run[at]!) : !isPercent(now.quantity)),
  );
  return suit ? own : [];
}

function suits({ now, before }: Pair, anchor: Statement): boolean {
  const level = now ?? before;
  if (!level || !sitBy(anchor, level)) return false;
  return anchor.role !== 'change' || sameUnit(level, anchor);
}

/** Whether two statements stand side by side, or one in a bracket right behind the other. */
function sitBy(statement: Statement, level: Statement): boolean {
  const sentence = statement.item.sentence();
  const other = level.item.sentence();
  return sentence === other || sentence.behind?.item.sentence() === other || (!sentence.behind && !other.behind);
}

export function sameUnit(a: Statement, b: Statement): boolean {
  const plain = ({ quantity }: Statement): string => (quantity.dimension === 'points' ? '%' : quantity.unit);
  return plain(a) === plain(b);
}

/** 上年为220件, 由90件降至63件, 环比三季度的160条: a figure that another is held against. */
export function isEarlier(statement: Statement, passage: Passage): boolean {
  return isOfEarlierYear(statement) || isFrom(statement, passage) || isCompared(statement) || isAtStart(statement);
}

/** 年初为3650人. */
function isAtStart({ lead }: Statement): boolean {
  return lead.some(({ entry }) => entry?.word === '年初');
}

/** 年末为4310人. */
function isAtEnd({ lead }: Statement): boolean {
  return lead.some(({ entry }) => entry !== undefined && ['年末', '年底'].includes(entry.word));
}

/** 较三季度的160条. */
function isCompared({ lead, tail }: Statement): boolean {
  const at = lead.findLastIndex(({ entry }) => entry?.class === 'comparison' && entry.word !== '同比');
  if (at < 0 || lead.slice(at).some(isA('rise', 'fall'))) return false;
  return lead[at]!.entry!.word !== '与' || tail.some(isA('comparison'));
}

/** 由10件减至6件, 较上年的46件增至50件: what it changed from. */
function isFrom({ lead, tail }: Statement, { wording: { text } }: Passage): boolean {
  const isSource = ({ entry, kind, start, end }: Token): boolean =>
    entry?.class === 'last-year' ||
    entry?.class === 'comparison' ||
    kind === 'year' ||
    (kind === 'other' && /[由从]/.test(text.slice(start, end)));
  return tail.some((token) => isTo(token, text)) && lead.some(isSource);
}

export function isTo(token: Token, text: string): boolean {
  const verb = verbOf(token, text);
  return verb === 'rise-to' || verb === 'fall-to';
}
