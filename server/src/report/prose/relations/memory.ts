import type { Quantity } from '../clauses';
import type { Reader } from './counts';
import type { Relation } from './relation';

/** What is known of the lists before, since the next paragraph may divide the same total once more. */
export interface Memory {
  /** What is part of a list that was read. */
  readonly consumed: Set<Quantity>;
  /** The totals of the lists that were read last, in order. */
  readonly heads: Quantity[];
}

/** A section holds no more lists that one who sums up may still have in mind. */
const mostHeads = 40;

/** Keeps a total in mind. */
export function remember(head: Quantity, { heads }: State): void {
  heads.push(head);
  if (heads.length > mostHeads) heads.shift();
}

/** What goes on from sentence to sentence of a passage while its wholes and parts are read. */
export interface State extends Memory {
  readonly reader: Reader;
  /** The list that was read last. */
  lastList: readonly Quantity[];
  readonly relations: Relation[];
}
