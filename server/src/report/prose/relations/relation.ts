import type { Span } from '../../../text/span';
import type { Quantity } from '../clauses';
import { type Evidence, evidenceKinds } from '../evidence';
import type { Obstacle } from '../obstacle';

/** How statements belong together. */
export type RelationKind =
  /** A total and its parts. */
  | 'partition'
  /** A whole and something of it. */
  | 'selection'
  /** This year's figure, last year's, and by how much or how many percent they differ. */
  | 'comparison'
  | 'growth'
  /** A count, what it is a part of, and the percentage. */
  | 'share'
  /** 办结率: what its name says was done, and of how many. */
  | 'rate'
  /** 新收 + 上年结转 = 办结 + 结转下年. */
  | 'balance'
  /** A count, or a denial, that cells of a table state too. */
  | 'claim'
  /** So much for each of so many: 平均每期48条. */
  | 'average'
  /** The same said twice. */
  | 'restatement'
  /** A stated number of things and their names. */
  | 'names'
  /** A stated number of kinds and the items that it announces. */
  | 'categories'
  /** A stated number of points and 一是, 二是 … */
  | 'enumeration'
  /** One of 一是, 二是 … and the one before it. */
  | 'sequence';

export type Verdict =
  /** An admissible reading holds. */
  | 'consistent'
  /** None does, and the evidence is positive. */
  | 'contradiction'
  /** None does, and the evidence is likely. */
  | 'doubtful'
  /** Nothing can be said. */
  | 'unknown';

/** One way to take a relation, with its two sides computed; they may differ by `slack`, which rounding explains. */
export interface Reading {
  readonly stated: number;
  readonly computed: number;
  readonly slack: number;
  /** The figures that `computed` comes from, as a message shows them: `91+20+17+8`. */
  readonly formula: string;
}

/** What a quantity is in a relation, for messages and hover. */
export interface Operand {
  readonly quantity: Quantity;
  readonly part:
    | ('total' | 'part' | 'now' | 'before' | 'difference' | 'percentage' | 'count' | 'base')
    | ('opening' | 'intake' | 'done' | 'closing')
    | ('each' | 'times');
}

export interface Relation {
  readonly kind: RelationKind;
  /** What is at fault if the relation does not hold. */
  readonly span: Span;
  readonly operands: readonly Operand[];
  /** What stands without a figure: the names that are counted, the ordinals of a list. */
  readonly items?: readonly Span[];
  /** The reading that is accused; for a consistent relation the one that holds; absent where there is none to accuse. */
  readonly reading: Reading | undefined;
  readonly evidence: readonly Evidence[];
  readonly verdict: Verdict;
  /** Why nothing is said, where the verdict is `unknown`. */
  readonly obstacle: Obstacle | undefined;
}

/** What speaks for and against accusing. */
export interface Case {
  /** The one reading that may be accused. */
  readonly head: Reading | undefined;
  /** Those that exonerate, whether or not they are likely. */
  readonly admissible: readonly Reading[];
  readonly evidence: readonly Evidence[];
  /** A word that was not understood, an open list, a rough number: whatever keeps from accusing. */
  readonly obstacle?: Obstacle | undefined;
}

export function holds({ stated, computed, slack }: Pick<Reading, 'stated' | 'computed' | 'slack'>): boolean {
  return Math.abs(stated - computed) <= slack + 1e-9 * Math.max(1, Math.abs(stated));
}

/**
 * The policy, in one place: consistent if any admissible reading holds; contradiction if none does and the evidence is
 * positive; doubtful if it is likely; unknown otherwise, and wherever something stands in the way. Adding up may
 * exonerate; it never chooses what to accuse.
 */
export function judge({
  head,
  admissible,
  evidence,
  obstacle,
}: Case): Pick<Relation, 'verdict' | 'reading' | 'obstacle'> {
  const right = (head && holds(head) ? head : undefined) ?? admissible.find(holds);
  if (right) return { verdict: 'consistent', reading: right, obstacle: undefined };
  if (!head || obstacle !== undefined) return { verdict: 'unknown', reading: head, obstacle: obstacle ?? 'no-head' };
  if (evidence.some((name) => evidenceKinds[name].strength === 'positive'))
    return { verdict: 'contradiction', reading: head, obstacle: undefined };
  if (evidence.length > 0) return { verdict: 'doubtful', reading: head, obstacle: undefined };
  return { verdict: 'unknown', reading: head, obstacle: 'no-evidence' };
}
