import type { Item, Quantity } from '../clauses';
import type { Statement, Statements } from '../statements';
import type { Token } from '../tokens';

/** Looks words up in a passage's statements. */
export interface Reader {
  readonly text: string;
  readonly statements: Statements;
  /** What is part of a list that was read: no other list goes on with it. */
  readonly consumed: ReadonlySet<Quantity>;
}

const sayingLittle: ReadonlySet<string> = new Set(['个', '次', '人', '处', '所']);

/** Whether a unit says little of what it counts. */
export function saysLittle({ unit }: Pick<Quantity, 'unit'>): boolean {
  return sayingLittle.has(unit);
}

/** Whether a statement may be one of several that make a total. */
export function isPart({ role, time, quantity }: Statement): boolean {
  return role === 'count' && time !== 'last-year' && time !== 'other-year' && !quantity.weak;
}

/** 投诉一件: in a list, 一 counts where a name stands before it and nothing behind; in 分别为一条、三条 it needs no name. */
export function isOne({ role, lead, tail, quantity }: Statement, isSeries = false): boolean {
  return role === 'count' && quantity.weak && (isSeries || lead.length > 0) && tail.length === 0;
}

/** 上年度结转的建议2件 is of this year: the time belongs to what is counted. 上年为2件 is last year's figure. */
export function isAttributed({ role, time, lead, quantity }: Statement): boolean {
  if (role !== 'count' || (time !== 'last-year' && time !== 'other-year') || quantity.weak) return false;
  const at = lead.findLastIndex(({ entry, kind }) => entry?.class === 'last-year' || kind === 'year');
  const behind = lead[at + 1];
  return at >= 0 && behind !== undefined && quantity.start - behind.start >= 2;
}

/** The text of tokens. */
export function wordsOf(tokens: readonly Token[], text: string): string {
  return tokens.length === 0 ? '' : text.slice(tokens[0]!.start, tokens.at(-1)!.end);
}

/**
 * How many items or numbers back a total may stand, and how many items and parts a list may have: no sentence that a
 * person wrote has more.
 */
export const itemsBack = 60;

/** The quantities of an item and of those before it in its sentence, the nearest first. */
export function* countsBefore(item: Item, { statements }: Reader): Iterable<Statement> {
  const items = item.sentence().items;
  let left = itemsBack;
  for (let index = item.index; index >= Math.max(0, item.index - itemsBack); index--) {
    const own: readonly Quantity[] = items[index]!.quantities;
    for (let i = own.length - 1; i >= 0; i--) {
      if (left-- === 0) return;
      yield statements.get(own[i]!)!;
    }
  }
}
