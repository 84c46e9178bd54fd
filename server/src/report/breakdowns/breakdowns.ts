import type { Span } from '../../text/span';
import type { Passage } from '../passages';
import type { Quantity } from '../prose-parts';
import { readBrackets } from './brackets';
import { listFrom } from './lists';
import { isCategory, type Opener, openers } from './openers';
import { partitions } from './partitions';
import { isBetween, totalsFor } from './totals';
import { unitClass } from './units';

/** A total in prose with its parts: `共18件，其中……`. */
export interface Breakdown {
  readonly total: Quantity;
  /** Of the total's unit, in order. */
  readonly parts: readonly Quantity[];
  /**
   * `sum`: the parts make up the total; `open`: they may leave some of it out (等, 主要, a nested list);
   * `subset`: each part is merely contained in it (含, a single 其中).
   */
  readonly relation: 'sum' | 'open' | 'subset';
  /** Other quantities of the unit in reach that the parts may belong to; a breakdown that fits one of them is right. */
  readonly rivals: readonly Quantity[];
  /** From the total to the last part. */
  readonly span: Span;
}

/** A stated number of categories and what is listed for them: `归结6项，包括……`. */
export interface Categories {
  readonly count: Quantity;
  readonly items: readonly Quantity[];
  readonly span: Span;
}

export interface Breakdowns {
  readonly breakdowns: readonly Breakdown[];
  readonly categories: readonly Categories[];
}

/** Reads every breakdown of the prose. */
export function readBreakdowns(passages: readonly Passage[]): Breakdowns {
  const breakdowns: Breakdown[] = [];
  const categories: Categories[] = [];
  for (const passage of passages) {
    if (passage.quantities.length < 2) continue;
    for (const opener of openers(passage)) readList(passage, opener, breakdowns, categories);
    breakdowns.push(...readBrackets(passage));
  }
  return { breakdowns, categories };
}

function readList(passage: Passage, opener: Opener, breakdowns: Breakdown[], categories: Categories[]): void {
  const list = listFrom(passage, opener);
  const first = list.groups[0]?.parts[0];
  if (!first) return;
  const category = passage.quantities.findLast(
    (quantity) => isBetween(passage, quantity, opener.start - 24, opener.start) && isCategory(passage, quantity),
  );
  const loose = list.open || (isLoose(opener) && !category);
  const all = list.groups.flatMap(({ parts }) => parts);
  for (const unit of new Set(all.map((quantity) => unitClass(quantity.unit)))) {
    const groups = list.groups
      .map((group) => ({ ...group, parts: group.parts.filter((quantity) => unitClass(quantity.unit) === unit) }))
      .filter(({ parts }) => parts.length > 0);
    const count = groups.reduce((sum, { parts }) => sum + parts.length, 0);
    const candidates = totalsFor(passage, opener, unit, category !== undefined, count);
    const total = candidates[0];
    if (unit === '%' || !total) continue;
    partitions(passage, total, groups).forEach(({ parts, named }, index) => {
      const subset = parts.length === 1 || /含$/.test(opener.words);
      // A second partition of the whole is sure only where it is plainly a list again.
      const sure = !loose && (index === 0 || named || parts.length >= 3);
      breakdowns.push({
        total,
        parts,
        relation: subset ? 'subset' : sure ? 'sum' : 'open',
        rivals: candidates.slice(1),
        span: { start: Math.min(total.span.start, parts[0]!.span.start), end: parts.at(-1)!.span.end },
      });
    });
  }
  if (category && !list.open && all.length >= 2) {
    const items = all.filter((quantity) => unitClass(quantity.unit) === unitClass(first.unit));
    // Anything but one figure for each item, and it is not sure what is an item.
    if (list.items === items.length)
      categories.push({ count: category, items, span: { start: category.span.start, end: items.at(-1)!.span.end } });
  }
}

/** 包括 may name some of the whole, and so may 在30条留言中; 其中 followed by several figures names all of it. */
function isLoose({ words }: Opener): boolean {
  return /主要|^包[括含]$|^中$/.test(words);
}
