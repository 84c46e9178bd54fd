import type { Localized } from '../../../text/localized';
import type { Cell, Report } from '../../report';
import type { Passage, Quantity, Sentence } from '../clauses';
import type { Obstacle } from '../obstacle';
import { holds, judge, type Reading, type Relation } from '../relations/relation';
import { type Cells, cellsOf, sumsOf } from './cells';
import { readPhrases } from './phrases';
import type { Phrase } from './state';
import type { Place, Target } from './targets';

/** A count in prose, or a denial, that speaks of cells of a mandated table. */
export interface Claim extends Relation {
  readonly kind: 'claim';
  /** `denial`: the prose says that there was none, or 0件. */
  readonly says: 'count' | 'denial';
  /** What the table calls it. */
  readonly name: Localized;
  /** The cells that the accused reading comes from. */
  readonly cells: readonly Cell[];
  /** Numbers that would agree with the table, the plain one first. */
  readonly readings: readonly Reading[];
}

const read = new WeakMap<Report, readonly Claim[]>();

/** Every claim of a report's prose, held against its tables; worked out once for a report. */
export function readClaims(report: Report): readonly Claim[] {
  let claims = read.get(report);
  if (!claims) {
    claims = claimsOf(report);
    read.set(report, claims);
  }
  return claims;
}

/**
 * Whether the tables settle a relation between numbers: one of them contradicts its cell, which is the fault then, or
 * all of them agree with theirs, so that they do not belong together as it seemed.
 */
export function isSettledByTable(report: Report, { operands }: Relation): boolean {
  const verdicts = new Map(
    readClaims(report).flatMap((claim) => claim.operands.map(({ quantity }) => [quantity, claim.verdict])),
  );
  const own = operands.map(({ quantity }) => verdicts.get(quantity));
  return own.includes('contradiction') || own.every((verdict) => verdict === 'consistent');
}

function claimsOf(report: Report): readonly Claim[] {
  const phrases = readPhrases(report);
  const cells = cellsOf(report);
  const beside = besides(phrases);
  const read = phrases.map((phrase) => ({ phrase, readings: readingsOf(phrase, beside, cells) }));
  // Where the same is said several times and one agrees with the table, the others are of a part; not so in one list.
  const agreed = new Map<string, Phrase[]>();
  for (const { phrase, readings } of read) {
    const { id } = phrase.target;
    if (readings.some(holds)) agreed.set(id, [...(agreed.get(id) ?? []).slice(-1), phrase]);
  }
  const accused = new Set<Quantity>();
  return read.map(({ phrase, readings }) => {
    const elsewhere = agreed.get(phrase.target.id);
    const isSaid = elsewhere?.some((other) => !other.listed || !phrase.listed || other.sentence !== phrase.sentence);
    // 复议4件，均获维持: where the count is wrong, what came of it is not held against the table as well.
    const isAccused = phrase.quantity && accused.has(phrase.quantity);
    const claim = claimOf(phrase, readings, isSaid ? 'said-elsewhere' : isAccused ? 'accused' : phrase.obstacle, cells);
    if (claim.verdict === 'contradiction' && phrase.quantity) accused.add(phrase.quantity);
    return claim;
  });
}

function claimOf(
  { quantity, span, target }: Phrase,
  readings: readonly Reading[],
  obstacle: Obstacle | undefined,
  cells: Cells,
): Claim {
  const [head, ...admissible] = readings;
  const evidence = ['table-cell'] as const;
  return {
    kind: 'claim',
    says: quantity?.value ? 'count' : 'denial',
    span,
    name: target.name,
    operands: quantity ? [{ quantity, part: 'count' }] : [],
    evidence,
    cells: head ? target.readings[0]!.flatMap((place) => cells(target.table, place)?.cell ?? []) : [],
    readings,
    ...judge({ head, admissible, evidence, obstacle }),
  };
}

/** What the table says of a phrase's target, the plain reading first; none where that cannot be told. */
function readingsOf(phrase: Phrase, beside: Beside, cells: Cells): readonly Reading[] {
  const { target, quantity } = phrase;
  const readings = alternatives(phrase, beside).map((places) =>
    sumsOf(cells, target.table, places, target.isAmount).map(({ value, formula, slack }) => ({
      stated: quantity?.value ?? 0,
      computed: value,
      slack: target.isAmount ? Math.max(slack, quantity?.precision ?? 0) : 0,
      formula,
    })),
  );
  // Where the plain reading cannot be told, nothing is accused.
  if (!readings[0]?.length) return [];
  // 收到12件，办结11件 may be of those 12, where nothing is said of what was carried in.
  const ofNew = target.id === 'outcome-total' && !beside.carriedIn.has(phrase.sentence.passage());
  const [carriedIn] = ofNew ? sumsOf(cells, target.table, [['carried-in', 'total']], false) : [];
  const [done] = readings[0];
  const rest = carriedIn?.value ? [{ ...done!, computed: done!.computed - carriedIn.value }] : [];
  return [...readings.flat(), ...rest];
}

/** Passages that say what was carried in as well, and sentences that say what was newly received. */
interface Beside {
  readonly carriedIn: ReadonlySet<Passage>;
  readonly new: ReadonlySet<Sentence>;
}

function besides(phrases: readonly Phrase[]): Beside {
  const carriedIn = phrases.filter(({ deed, inside }) => deed === 'opening' && !inside);
  return {
    carriedIn: new Set(carriedIn.map(({ sentence }) => sentence.passage())),
    new: new Set(phrases.filter(({ deed }) => deed === 'new').map(({ sentence }) => sentence)),
  };
}

function alternatives(
  { target, deed, quantity, sentence, includesCarriedIn }: Phrase,
  beside: Beside,
): Target['readings'] {
  const [plain, sum, ...others] = target.readings as readonly [readonly Place[], ...(readonly Place[])[]];
  // That there was none is said of every cell named.
  if (!quantity) return [plain];
  if (target.id !== 'received' || !sum) return target.readings;
  if (includesCarriedIn) return [sum, plain, ...others];
  // 收到48件，上年结转2件 says both; unless what was newly received is said as well.
  return deed === 'intake' && beside.carriedIn.has(sentence.passage()) && !beside.new.has(sentence)
    ? [plain]
    : target.readings;
}
