import type { Row, Table } from '../../report/report';
import { editionById } from '../../standard';
import type { ColumnStandard, RowStandard } from '../../standard/standard';
import { type Localized, localized } from '../../text/localized';

/** One side of an equation: what is added up, each with its number where one could be read. */
interface Term {
  readonly name: string;
  readonly value: number | undefined;
}

/** Sums longer than this leave out the operands that are 0. */
const mostOperands = 8;

/** The relations that a figure takes part in, written out with the numbers that stand in the table now. */
export function equationsOf(table: Table, row: Row, column: ColumnStandard): Localized[] {
  const relations = editionById(table.editionId)?.relations ?? [];
  return relations.flatMap((relation) => {
    if (relation.table !== table.id) return [];
    const operands = relation.over === 'rows' ? rowOperands(table, column) : columnOperands(row);
    const own = relation.over === 'rows' ? row.standard.id : column.id;
    return [...relation.left, ...relation.right].includes(own)
      ? [writeEquation(operands(relation.left), operands(relation.right))]
      : [];
  });
}

/** The same column in other rows; rows that are not in the table have no number. */
function rowOperands(table: Table, column: ColumnStandard): (ids: readonly string[]) => Term[] {
  const standards = table.standard.parts.flatMap((part) => part.rows);
  return (ids) =>
    ids.map((id) => {
      const found = table.rows.find(({ standard }) => standard.id === id);
      const standard = standards.find((candidate) => candidate.id === id);
      return { name: standard ? shortName(standard) : id, value: found && valueIn(found, column.id) };
    });
}

/** Other columns of the same row. */
function columnOperands(row: Row): (ids: readonly string[]) => Term[] {
  return (ids) =>
    ids.map((id) => ({
      name: row.part.columns.find((column) => column.id === id)?.label ?? id,
      value: valueIn(row, id),
    }));
}

/** A blank cell and a dash stand for 0; anything else that is no number has no value. */
function valueIn(row: Row, columnId: string): number | undefined {
  const figure = row.cells?.find(({ column }) => column.id === columnId)?.figure;
  if (figure?.kind === 'number') return figure.value;
  return figure?.kind === 'blank' || figure?.kind === 'dash' ? 0 : undefined;
}

/** `一` of `一、本年新收…`, `（七）` of `（七）总计`, `（三）1` of `1.属于国家秘密`. */
function shortName({ label, groups }: RowStandard): string {
  const number = /^（[^（）]+）|^[一二三四五六七八九十]+(?=、)|^\d+(?=\.)/.exec(label)?.[0];
  if (number === undefined) return label;
  const group = /^\d/.test(number) ? (/^（[^（）]+）/.exec(groups.at(-1) ?? '')?.[0] ?? '') : '';
  return group + number;
}

function writeEquation(left: readonly Term[], right: readonly Term[]): Localized {
  const names = `${namesOf(left)} = ${namesOf(right)}`;
  const leftSum = sumOf(left);
  const rightSum = sumOf(right);
  if (leftSum === undefined || rightSum === undefined) {
    return localized(
      `勾稽：${names}：有的数字缺失或无法准确识别，未核对`,
      `Relation: ${names}: a figure is missing or unreadable, so it was not checked`,
    );
  }
  const numbers = `${numbersOf(left)} = ${numbersOf(right)}`;
  const gap = round(Math.abs(leftSum - rightSum));
  return gap === 0
    ? localized(`勾稽：${names}：${numbers} ✓`, `Relation: ${names}: ${numbers} ✓`)
    : localized(
        `勾稽：${names}：${numbersOf(left)} ≠ ${numbersOf(right)}（${leftSum} 与 ${rightSum}，差 ${gap}）✗`,
        `Relation: ${names}: ${numbersOf(left)} ≠ ${numbersOf(right)} (${leftSum} and ${rightSum}, off by ${gap}) ✗`,
      );
}

function namesOf(operands: readonly Term[]): string {
  return operands.length > mostOperands
    ? `${operands[0]!.name} + … + ${operands.at(-1)!.name}`
    : operands.map(({ name }) => name).join(' + ');
}

function numbersOf(operands: readonly Term[]): string {
  const written = operands.length > mostOperands ? operands.filter(({ value }) => value !== 0) : operands;
  return written.length === 0 ? '0' : written.map(({ value }) => value).join(' + ');
}

function sumOf(operands: readonly Term[]): number | undefined {
  let sum = 0;
  for (const { value } of operands) {
    if (value === undefined) return undefined;
    sum += value;
  }
  return round(sum);
}

/** Amounts have at most a few decimals; what binary fractions add behind them is noise. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
