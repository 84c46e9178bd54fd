import { formatNumber, sum } from '../../../text/numbers';
import type { Passage } from '../clauses';
import type { Evidence } from '../evidence';
import type { Statement } from '../statements';
import { isA, spanOf } from '../tokens';
import { commonGrain, isLevel, isPercent, reach, roundingOf, type Sentences } from './figures';
import { obstacleOf, subjectOf } from './obstacles';
import { isEarlier, isTo, type Pair, pairUp, sameUnit } from './pairs';
import { judge, type Operand, type Reading, type Relation } from './relation';

/** By how much, or by how many percent, figures are said to have changed, held against the figures themselves. */
export function readComparisons(passage: Passage, sentences: Sentences): readonly Relation[] {
  const relations: Relation[] = [];
  let above: readonly Statement[] = [];
  for (const sentence of sentences) {
    const pairs = pairUp(sentence, above, passage);
    for (const [index, statement] of sentence.entries()) {
      const pair = pairs.get(statement);
      if (!pair) continue;
      const near = { ...levelsNear(sentence, index, above, pair, pairs, passage), passage };
      if (isLevel(statement)) relations.push(...direction(pair, passage));
      else
        relations.push(statement.role === 'change' ? difference(statement, pair, near) : growth(statement, pair, near));
    }
    above = sentence;
  }
  return relations;
}

/** The figures that a change may be about, those of other years and those of the year reported. */
interface Near {
  readonly earlier: readonly Statement[];
  readonly present: readonly Statement[];
  readonly passage: Passage;
}

/** Those of the sentence that no other comparison has taken; where figures are wanting, those of the sentence above too. */
function levelsNear(
  sentence: readonly Statement[],
  index: number,
  above: readonly Statement[],
  pair: Pair,
  pairs: ReadonlyMap<Statement, Pair>,
  passage: Passage,
): Pick<Near, 'earlier' | 'present'> {
  if (pair.bound) return { earlier: [pair.before!], present: [pair.now!] };
  const near = sentence.slice(Math.max(0, index - reach), index + 3);
  const taken = new Set<Statement>();
  for (const other of near) {
    const own = pairs.get(other);
    if (own && own !== pair && own.now && own.before) taken.add(own.now).add(own.before);
  }
  const outside = pair.now && pair.before ? [] : [...above.slice(0, 2), ...above.slice(2).slice(-4)];
  const levels = [...outside, ...near.filter((own) => !taken.has(own))].filter(isLevel);
  const earlier = levels.filter((level) => isEarlier(level, passage));
  const end = pair.now ? sentence[index]!.quantity.start : Number.POSITIVE_INFINITY;
  const isPresent = (level: Statement): boolean => !earlier.includes(level) && level.quantity.start < end;
  return { earlier, present: levels.filter((level) => level === pair.now || isPresent(level)) };
}

/** Figures of one unit: each of them, and what the last few make together. */
function values(levels: readonly Statement[], like: Statement): readonly number[] {
  const own = levels.filter((level) => sameUnit(level, like)).map(({ quantity }) => quantity.value);
  return [...new Set([...own, ...own.map((_, index) => sum(own.slice(index)))])];
}

/** 由10件减至6件: whether it fell. */
function direction({ now, before }: Pair, passage: Passage): readonly Relation[] {
  if (!now || !before || now.quantity.value === before.quantity.value) return [];
  const head = reading(now.direction, Math.sign(now.quantity.value - before.quantity.value), 0, '');
  const verb = now.lead.findLast((token) => isTo(token, passage.wording.text));
  const evidence = ['both-years'] as const;
  const result = judge({ head, admissible: [], evidence, obstacle: obstacleOf([now, before], true, passage) });
  const span = spanOf(passage.wording, verb?.start ?? now.quantity.start, now.quantity.end);
  return [{ kind: 'comparison', span, operands: operandsOf({ now, before }), evidence, ...result }];
}

/** 增加41条 is this year's figure less last year's. */
function difference(change: Statement, pair: Pair, { earlier, present, passage }: Near): Relation {
  const { now, before } = pair;
  const stated = change.direction * change.quantity.value;
  const slack = now && before ? 2 * commonGrain([now.quantity, before.quantity, change.quantity]) : 0;
  const read = (x: number, y: number): Reading =>
    reading(stated, sum([x, -y]), slack, `${formatNumber(x)}-${formatNumber(y)}`);
  const head = now && before ? read(now.quantity.value, before.quantity.value) : undefined;
  const admissible = values(present, change).flatMap((x) => values(earlier, change).map((y) => read(x, y)));
  const evidence: readonly Evidence[] = head ? ['both-years'] : [];
  const obstacle = obstacleOf([change, now, before], pair.bound, passage) ?? subjectOf(change, pair, passage);
  const result = judge({ head, admissible, evidence, obstacle });
  // Where only the direction is wrong, the verb is at fault.
  const verb = change.lead.findLast(isA('rise', 'fall'));
  const isTurned = verb && result.reading?.computed === -stated;
  const span = isTurned ? spanOf(passage.wording, verb.start, change.quantity.end) : change.quantity.span;
  return { kind: 'comparison', span, operands: operandsOf({ now, before, difference: change }), evidence, ...result };
}

/** 增长14.4% is the difference over last year's figure; 是上年的2倍 is this year's over last year's. */
function growth(rate: Statement, pair: Pair, { earlier, present, passage }: Near): Relation {
  const { quantity, role } = rate;
  const { now, before } = pair;
  const change = pair.change && pair.change.quantity.start < quantity.start ? pair.change : undefined;
  const moved = change && change.direction * change.quantity.value;
  const isMultiple = role === 'multiple';
  const stated = isMultiple ? quantity.value : rate.direction * doubled(quantity.value, rate);
  const half = commonGrain([now, before].flatMap((level) => (level ? [level.quantity] : [])));
  const read = (x: number, y: number): Reading => {
    const of = (a: number, b: number): number => 100 * (a / b - (isMultiple ? 0 : 1));
    const slack = roundingOf(stated, quantity.precision, of(x, y), of(x - half, y + half), of(x + half, y - half));
    const [top, base] = [formatNumber(x), formatNumber(y)];
    return reading(stated, of(x, y), slack, isMultiple ? `${top}÷${base}` : `(${top}-${base})÷${base}`);
  };
  const base = before?.quantity.value ?? (now && moved !== undefined ? sum([now.quantity.value, -moved]) : undefined);
  const top = now?.quantity.value ?? (before && moved !== undefined ? before.quantity.value + moved : undefined);
  const head = top !== undefined && base !== undefined && base > 0 ? read(top, base) : undefined;
  const like = now ?? before;
  const tops = like ? values(present, like) : [];
  const bases = like ? values(earlier, like) : [];
  const figures = [
    ...tops.flatMap((x) => (before ? bases : []).map((y) => [x, y] as const)),
    ...(moved === undefined
      ? []
      : [...tops.map((x) => [x, x - moved] as const), ...bases.map((y) => [y + moved, y] as const)]),
  ].filter(([, y]) => y > 0);
  const admissible = figures.flatMap(([x, y]) => [
    read(x, y),
    // 增长2倍 often says 2 times as much; 提高10.8% of a percentage often says points.
    ...(unitOf(rate) === '倍' ? [reading(stated, (100 * x) / y, quantity.precision, '')] : []),
    ...(isPercent(like!.quantity) ? [reading(stated, x - y, 2 * quantity.precision, '')] : []),
  ]);
  const both = now !== undefined && before !== undefined;
  const used = both ? undefined : change;
  const evidence: readonly Evidence[] = head ? [both ? 'both-years' : 'figure-and-change'] : [];
  // 占比由45%提高到60%，同比增长12%: a growth beside two percentages is mostly of something else.
  const ofPercentages = like && isPercent(like.quantity) ? 'other-thing' : undefined;
  // 累计156条（2023年为120条，增加36条，增长30%）: what the change fits is comparable.
  const isFitting = both && moved !== undefined && sum([now.quantity.value, -before.quantity.value]) === moved;
  const obstacle =
    obstacleOf([rate, now, before, used], pair.bound || isFitting, passage) ??
    subjectOf(rate, pair, passage) ??
    ofPercentages;
  return {
    kind: 'growth',
    span: quantity.span,
    operands: operandsOf({ now, before, difference: used, percentage: rate }),
    evidence,
    ...judge({ head, admissible, evidence, obstacle }),
  };
}

function unitOf({ item, quantity }: Statement): string {
  return item.tokens[quantity.at]!.entry!.word;
}

/** 翻一番 is twice as much, 翻两番 four times. */
function doubled(value: number, rate: Statement): number {
  return unitOf(rate) === '番' ? 100 * (2 ** (value / 100) - 1) : value;
}

function reading(stated: number, computed: number, slack: number, formula: string): Reading {
  return { stated, computed, slack, formula };
}

function operandsOf(parts: { readonly [part in Operand['part']]?: Statement | undefined }): readonly Operand[] {
  return Object.entries(parts).flatMap(([part, own]) =>
    own ? [{ quantity: own.quantity, part: part as Operand['part'] }] : [],
  );
}
