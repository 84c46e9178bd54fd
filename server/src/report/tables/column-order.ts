import type { TablePart } from '../../standard/standard';
import type { Draft } from './drafts';
import type { Token } from './tokens';

/** The total stands in whichever row of the header merged it, so its place among the columns tells nothing. */
const anywhere = '总计';

/**
 * The parts of a table whose header names its columns in another order than the standard: nothing can be assigned by order
 * there. A header that is repeated counts once.
 */
export function partsOutOfOrder({ alignment, rows }: Draft, tokens: readonly Token[]): ReadonlySet<TablePart> {
  const parts = new Set<TablePart>();
  let from = 0;
  for (const { at, item } of rows) {
    const isFirst = !rows.some((row) => row.at < at && row.item.part === item.part);
    if (isFirst && !isInOrder(columnsIn(tokens, from, at, item.part))) parts.add(item.part);
    from = at + 1;
  }
  const review = alignment.sequence.table.parts[0]!;
  if (review.labelColumns === 0 && !isInRounds(columnsIn(tokens, 0, tokens.length, review))) parts.add(review);
  return parts;
}

/** The numbers of the columns that labels name, among the columns of a part; several columns of one name count as the first. */
function columnsIn(tokens: readonly Token[], from: number, to: number, { columns }: TablePart): number[] {
  const numbers: number[] = [];
  for (let at = from; at < to; at++) {
    const label = tokens[at]?.label;
    if (label?.ordinal !== '') continue;
    const column = label.wording.meanings.find(({ item }) => item.column)?.item.column;
    const number = column ? columns.findIndex((other) => other.label === column.label) : -1;
    if (number >= 0) numbers.push(number);
  }
  return numbers.filter((number) => columns[number]!.label !== anywhere);
}

function isInOrder(numbers: readonly number[]): boolean {
  return [...new Set(numbers)].every((number, i, all) => i === 0 || number > all[i - 1]!);
}

/** The outcomes of table four are named three times, each time in the same order. */
function isInRounds(numbers: readonly number[]): boolean {
  return numbers.every((number, i) => i === 0 || number > numbers[i - 1]! || number === 0);
}
