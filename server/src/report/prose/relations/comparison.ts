import { formatNumber, sum } from '../../../text/numbers';
import type { Item, Passage } from '../clauses';
import type { Evidence } from '../evidence';
import type { Statement, Statements } from '../statements';
import { spanOf } from '../tokens';
import {
  commonGrain,
  isLevel,
  isOfEarlierYear,
  isPercent,
  mayBeOne,
  namesIn,
  reach,
  roundingOf,
  sentencesOf,
} from './figures';
import { judge, type Operand, type Reading, type Relation } from './relation';

/** A figure, the one that it is held against, and what is said of their difference. */
interface Pair {
  now: Statement | undefined;
  before: Statement | undefined;
  /** 由10件减至6件: both figures stand in one construct, so that nothing else can be meant. */
  bound: boolean;
  /** 增加41条: what the rate behind it is of. */
  change: Statement | undefined;
}

/** By how much, or by how many percent, figures are said to have changed, held against the figures themselves. */
export function readComparisons(passage: Passage, statements: Statements): readonly Relation[] {
  const relations: Relation[] = [];
  let above: readonly Statement[] = [];
  for (const sentence of sentencesOf(passage, statements)) {
    const pairs = pairUp(sentence, above, passage);
    for (const [index, statement] of sentence.entries()) {
      const pair = pairs.get(statement);
      if (!pair) continue;
      if (isLevel(statement)) relations.push(...direction(pair, passage));
      else {
        const near = { levels: levelsNear(sentence, index, above), changes: changesNear(sentence, index), passage };
        relations.push(statement.role === 'change' ? difference(statement, pair, near) : growth(statement, pair, near));
      }
    }
    above = sentence;
  }
  return relations;
}

function isAnchor({ role }: Statement): boolean {
  return role === 'change' || role === 'growth' || role === 'multiple';
}

/** What each change, each rate of growth and each 增至 of a sentence is about. */
function pairUp(sentence: readonly Statement[], above: readonly Statement[], passage: Passage): Map<Statement, Pair> {
  const pairs: Pair[] = [];
  const found = new Map<Statement, Pair>();
  const add = (now: Statement | undefined, before: Statement | undefined): Pair => {
    const pair = { now, before, bound: false, change: undefined };
    pairs.push(pair);
    return pair;
  };
  // 同比增加5件 at the beginning of a sentence speaks of what the sentence above began with.
  const topic =
    sentence[0]?.lead[0]?.entry?.class === 'comparison' &&
    above.find((own) => isLevel(own) && !isEarlier(own, passage));
  if (topic) add(topic, undefined);
  for (const [index, statement] of sentence.entries()) {
    const last = pairs.at(-1);
    const previous = sentence[index - 1];
    if (isAnchor(statement)) {
      const own =
        previous && isAnchor(previous) && statement.role !== 'change'
          ? found.get(previous)
          : pairs.slice(-reach).findLast((pair) => suits(pair, statement));
      if (!own) continue;
      found.set(statement, own);
      if (statement.role === 'change') own.change = statement;
    } else if (!isLevel(statement)) {
    } else if (isEarlier(statement, passage)) {
      const open = pairs
        .slice(-reach)
        .findLast(({ now, before }) => now && !before && sameUnit(now, statement) && sitBy(statement, now));
      if (open) open.before = statement;
      else add(undefined, statement);
    } else if (
      last?.before &&
      last.before === previous &&
      sameUnit(last.before, statement) &&
      isFrom(last.before, passage)
    ) {
      last.now = statement;
      last.bound = true;
      if (statement.direction !== 0) found.set(statement, last);
    } else if (last?.before && !last.now && sameUnit(last.before, statement)) last.now = statement;
    else add(statement, undefined);
  }
  return found;
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
  return sentence === other || sentence.behind?.quantity === level.quantity || (!sentence.behind && !other.behind);
}

function sameUnit(a: Statement, b: Statement): boolean {
  const plain = ({ quantity }: Statement): string => (quantity.dimension === 'points' ? '%' : quantity.unit);
  return plain(a) === plain(b);
}

/** 上年为220件, 由90件降至63件, 环比三季度的160条: a figure that another is held against. */
function isEarlier(statement: Statement, passage: Passage): boolean {
  if (isOfEarlierYear(statement) || isFrom(statement, passage)) return true;
  const { lead, tail } = statement;
  const at = lead.findLastIndex(({ entry }) => entry?.class === 'comparison' && entry.word !== '同比');
  if (at < 0 || lead.slice(at).some(({ entry }) => entry?.class === 'rise' || entry?.class === 'fall')) return false;
  return lead[at]!.entry!.word !== '与' || tail.some(({ entry }) => entry?.class === 'comparison');
}

function isFrom({ lead, tail }: Statement, { wording: { text } }: Passage): boolean {
  const to = tail.some(({ entry }) => entry?.class === 'rise-to' || entry?.class === 'fall-to');
  return to && lead.some(({ start, end }) => /[由从]/.test(text.slice(start, end)));
}

interface Near {
  readonly levels: readonly Statement[];
  readonly changes: readonly Statement[];
  readonly passage: Passage;
}

function levelsNear(sentence: readonly Statement[], index: number, above: readonly Statement[]): readonly Statement[] {
  const own = sentence.slice(Math.max(0, index - reach), index + 3);
  return [...above.slice(0, 2), ...above.slice(2).slice(-4), ...own].filter(isLevel);
}

function changesNear(sentence: readonly Statement[], index: number): readonly Statement[] {
  return sentence.slice(Math.max(0, index - 4), index).filter(({ role }) => role === 'change');
}

/** The figures that may be meant by one of two years: each of them, and what the last few make together. */
function values(levels: readonly Statement[], like: Statement): readonly number[] {
  const own = levels.filter((level) => sameUnit(level, like)).map(({ quantity }) => quantity.value);
  const sums = own.map((_, index) => sum(own.slice(index)));
  return [...new Set([...own, ...sums])];
}

/** 由10件减至6件: whether it fell. */
function direction({ now, before }: Pair, passage: Passage): readonly Relation[] {
  if (!now || !before || now.quantity.value === before.quantity.value) return [];
  const head = reading(now.direction, Math.sign(now.quantity.value - before.quantity.value), 0, '');
  const verb = now.lead.findLast(({ entry }) => entry?.class === 'rise-to' || entry?.class === 'fall-to');
  const result = judge({
    head,
    admissible: [],
    evidence: ['both-years'],
    obstacle: obstacleOf([now, before], passage),
  });
  const span = spanOf(passage.wording, verb?.start ?? now.quantity.start, now.quantity.end);
  return [{ kind: 'comparison', span, operands: operandsOf({ now, before }), evidence: ['both-years'], ...result }];
}

/** 增加41条 is this year's figure less last year's. */
function difference(change: Statement, pair: Pair, near: Near): Relation {
  const { now, before } = pair;
  const stated = change.direction * change.quantity.value;
  const read = (x: number, y: number, slack: number): Reading =>
    reading(stated, sum([x, -y]), slack, `${formatNumber(x)}-${formatNumber(y)}`);
  const slack = now && before ? 2 * commonGrain([now.quantity, before.quantity, change.quantity]) : 0;
  const head = now && before ? read(now.quantity.value, before.quantity.value, slack) : undefined;
  const [earlier, present] = split(near, now, change);
  const admissible = present.flatMap((x) => earlier.map((y) => read(x, y, slack)));
  const evidence: readonly Evidence[] = head ? ['both-years'] : [];
  const obstacle = obstacleOf([change, now, before], near.passage) ?? subjectOf(change, pair, near.passage);
  const result = judge({ head, admissible, evidence, obstacle });
  const isTurned = result.reading && result.reading.computed === -stated;
  const verb = change.lead.findLast(({ entry }) => entry?.class === 'rise' || entry?.class === 'fall');
  const span = isTurned && verb ? spanOf(near.passage.wording, verb.start, change.quantity.end) : change.quantity.span;
  return { kind: 'comparison', span, operands: operandsOf({ now, before, difference: change }), evidence, ...result };
}

/** Figures of other years, and those of the year reported. */
function split({ levels, passage }: Near, now: Statement | undefined, like: Statement) {
  const earlier = levels.filter((level) => isEarlier(level, passage));
  const present = levels.filter((level) => !isEarlier(level, passage) || level === now);
  // Where no figure is said to be of another year, any of them may be.
  const others = earlier.some((level) => sameUnit(level, like)) ? earlier : present.filter((level) => level !== now);
  return [values(others, like), values(present, like)] as const;
}

/** 增长14.4% is the difference over last year's figure; 是上年的2倍 is this year's over last year's. */
function growth(rate: Statement, pair: Pair, near: Near): Relation {
  const { quantity, role } = rate;
  const change = pair.change && pair.change.quantity.start < quantity.start ? pair.change : undefined;
  const { now, before } = pair;
  const doubled = quantity.item().tokens[quantity.at]!.entry!.word === '番';
  const value = doubled ? 100 * (2 ** (quantity.value / 100) - 1) : quantity.value;
  const stated = role === 'multiple' ? value : rate.direction * value;
  const less = role === 'multiple' ? 0 : 1;
  const read = (x: number, y: number, half = 0): Reading => {
    const of = (a: number, b: number): number => 100 * (a / b - less);
    const slack = roundingOf(stated, quantity.precision, of(x, y), of(x - half, y + half), of(x + half, y - half));
    const formula = less
      ? `(${formatNumber(x)}-${formatNumber(y)})÷${formatNumber(y)}`
      : `${formatNumber(x)}÷${formatNumber(y)}`;
    return reading(stated, of(x, y), slack, formula);
  };
  const moved = change && change.direction * change.quantity.value;
  const like = now ?? before ?? change;
  const half = commonGrain([now, before].flatMap((level) => (level ? [level.quantity] : [])));
  const base = before?.quantity.value ?? (now && moved !== undefined ? now.quantity.value - moved : undefined);
  const top = now?.quantity.value ?? (before && moved !== undefined ? before.quantity.value + moved : undefined);
  const head = top !== undefined && base !== undefined && base > 0 ? read(top, base, half) : undefined;
  const operands = operandsOf({ now, before, difference: before && now ? undefined : change, percentage: rate });
  const evidence: readonly Evidence[] = head ? [before && now ? 'both-years' : 'figure-and-change'] : [];
  const obstacle =
    obstacleOf([rate, now, before, before && now ? undefined : change], near.passage) ??
    subjectOf(rate, pair, near.passage);
  return {
    kind: 'growth',
    span: quantity.span,
    operands,
    evidence,
    ...judge({ head, admissible: like ? others(like) : [], evidence, obstacle }),
  };

  function others(level: Statement): readonly Reading[] {
    const [earlier, present] = split(near, now, level);
    const moves = near.changes.filter((own) => sameUnit(own, level)).map((own) => own.direction * own.quantity.value);
    const pairs = [
      ...present.flatMap((x) => [...(before ? earlier : []), ...moves.map((by) => x - by)].map((y) => [x, y] as const)),
      ...earlier.flatMap((y) => moves.map((by) => [y + by, y] as const)),
    ].filter(([, y]) => y > 0);
    const readings = pairs.map(([x, y]) => read(x, y, half));
    // 增长2倍 often says 2 times as much; 提高10.8% of a percentage often says points.
    if (quantity.precision >= 1 && less)
      readings.push(...pairs.map(([x, y]) => reading(stated, (100 * x) / y, quantity.precision, '')));
    if (isPercent(level.quantity))
      readings.push(...pairs.map(([x, y]) => reading(stated, x - y, quantity.precision * 2, '')));
    return readings;
  }
}

function reading(stated: number, computed: number, slack: number, formula: string): Reading {
  return { stated, computed, slack, formula };
}

/** What keeps from holding figures against one another. */
function obstacleOf(operands: readonly (Statement | undefined)[], { wording: { text } }: Passage): string | undefined {
  const own = operands.filter((operand) => operand !== undefined);
  if (own.some(({ quantity }) => quantity.approximate)) return 'rough';
  const levels = own.filter(isLevel);
  if (
    levels.some(({ time }) => time === 'part-year' || time === 'cumulative' || time === 'future' || time === 'past')
  ) {
    if (!levels.some((level) => isFromWords(level, text))) return 'other-time';
  }
  if (new Set(levels.map(({ role }) => role === 'each')).size > 1) return 'each';
  const [a, b] = levels.map((level) => namesIn([...level.lead, ...level.tail.slice(0, 1)], text));
  return a !== undefined && b !== undefined && !mayBeOne(a, b) ? 'other-thing' : undefined;
}

function isFromWords({ lead, tail }: Statement, text: string): boolean {
  return (
    tail.some(({ entry }) => entry?.class === 'rise-to' || entry?.class === 'fall-to') &&
    lead.some(({ start, end }) => /[由从]/.test(text.slice(start, end)))
  );
}

/** A change with a subject of its own, or behind words that may hold one, is of something else. */
function subjectOf(anchor: Statement, { now, before }: Pair, { wording: { text } }: Passage): string | undefined {
  if (anchor.lead.some(({ entry }) => entry?.class === 'respectively')) return 'series';
  if (
    anchor.lead.some(
      ({ entry }) => entry?.class === 'each' || entry?.class === 'cumulative' || entry?.class === 'part-year',
    )
  )
    return 'other-time';
  const level = [now, before].filter((own) => own !== undefined).sort((a, b) => b.quantity.start - a.quantity.start)[0];
  const names = [now, before].map((own) => (own ? namesIn([...own.lead, ...own.tail], text) : '')).join('');
  const { items } = anchor.item.sentence();
  const from = level?.item.sentence() === anchor.item.sentence() ? level.item.index + 1 : 0;
  const between: readonly Item[] = items.slice(Math.max(from, anchor.item.index - 4), anchor.item.index);
  for (const tokens of [
    anchor.lead,
    ...between.filter(({ quantities }) => quantities.length === 0).map((item) => item.tokens),
  ]) {
    const own = namesIn(tokens, text);
    if (own !== '' && !(names !== '' && mayBeOne(own, names))) return 'other-subject';
  }
  return undefined;
}

function operandsOf(parts: { readonly [part in Operand['part']]?: Statement | undefined }): readonly Operand[] {
  return Object.entries(parts).flatMap(([part, own]) =>
    own ? [{ quantity: own.quantity, part: part as Operand['part'] }] : [],
  );
}
