import type { Passage } from '../passages';
import type { Breakdown } from './breakdowns';
import { withoutBrackets } from './totals';
import { unitClass } from './units';

/** `698条（工作动态407条、通知公告291条）`: a bracket right behind a quantity partitions it, with 含 names a subset. */
export function readBrackets(passage: Passage): Breakdown[] {
  const breakdowns: Breakdown[] = [];
  for (const bracket of passage.brackets) {
    const total = passage.quantities.find(
      (quantity) =>
        quantity.depth === bracket.depth - 1 &&
        passage.text.slice(quantity.span.end - passage.start, bracket.start).trim() === '' &&
        quantity.span.end - passage.start <= bracket.start &&
        bracket.start - (quantity.span.end - passage.start) <= 1,
    );
    if (!total || total.unit === '%') continue;
    const inside = passage.text.slice(bracket.start + 1, bracket.end - 1);
    // 另有 begins what stands outside the whole.
    const outside = inside.search(/另有|另|此外|不含|不包括/);
    const end = outside < 0 ? bracket.end - 1 : bracket.start + 1 + outside;
    const parts = passage
      .quantitiesBetween(bracket.start + 1, end)
      .filter(
        (quantity) =>
          quantity.depth === bracket.depth &&
          unitClass(quantity.unit) === unitClass(total.unit) &&
          !passage.isOfLastYear(quantity) &&
          !passage.isOfAYear(quantity),
      );
    if (parts.length === 0) continue;
    const contained = /^[\s　]*(?:其中)?(?:包?含|包括)/.test(inside) || parts.length === 1;
    const pieces = withoutBrackets(inside).split(/[、，；,;]/).length;
    breakdowns.push({
      total,
      parts,
      relation: contained
        ? 'subset'
        : /等[\s　]*$|^[\s　]*(?:其中)?主要(?!负责)/.test(inside) || pieces > parts.length + 1
          ? 'open'
          : 'sum',
      rivals: [],
      span: { start: total.span.start, end: parts.at(-1)!.span.end },
    });
  }
  return breakdowns;
}
