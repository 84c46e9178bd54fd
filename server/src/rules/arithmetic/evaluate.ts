import type { Cell, Report, Row, Table } from '../../report/report';
import { editionById } from '../../standard';
import type { Relation } from '../../standard/standard';
import { sum } from '../../text/numbers';
import type { Related } from '../rule';
import { cellIn, countOf, onlyRows } from '../tables/cells';

/** A figure that takes part in a relation. */
export interface Operand {
  readonly row: Row;
  readonly cell: Cell;
  readonly value: number;
}

/** A relation in one row or column of which every operand could be read. */
export interface RelationLine {
  readonly relation: Relation;
  readonly table: Table;
  readonly left: Side;
  readonly right: Side;
}

/** A relation that does not hold, with the row or column in which it does not. */
export interface Breach extends RelationLine {
  /** How far the sides are apart: not negative. */
  readonly gap: number;
}

export interface Side {
  readonly operands: readonly Operand[];
  readonly sum: number;
}

/** Whether a total was left out, though figures stand for its parts. */
export function isDue({ figure }: Cell): boolean {
  return figure.kind === 'blank' && figure.isDue === true;
}

export function isBreach({ left, right }: RelationLine): boolean {
  return left.sum !== right.sum;
}

/**
 * The relations checked by a rule that do not hold, each table held against the standard that it follows. A relation
 * of which one operand is absent or could not be read with certainty is passed over.
 */
export function* breachesOf(report: Report, rule: string): Iterable<Breach> {
  for (const table of report.tables) {
    const relations = editionById(table.editionId)?.relations.filter((relation) => relation.rule === rule) ?? [];
    for (const line of relationLines(table, relations)) {
      if (!isBreach(line)) continue;
      const { left, right } = line;
      yield { ...line, gap: sum([Math.max(left.sum, right.sum), -Math.min(left.sum, right.sum)]) };
    }
  }
}

/** Relations in every row or column of a table in which all of their operands could be read. */
export function* relationLines(table: Table, relations: readonly Relation[]): Iterable<RelationLine> {
  const own = relations.filter((relation) => relation.table === table.id);
  if (own.length === 0) return;
  const rows = onlyRows(table);
  for (const relation of own) {
    for (const line of linesOf(relation, table, rows)) {
      const left = sideOf(relation.left, line, table);
      const right = left && sideOf(relation.right, line, table);
      if (right) yield { relation, table, left, right };
    }
  }
}

/** One row or one column: finds the row and the cell of the operand with an id. */
interface Line {
  rowOf(id: string): Row | undefined;
  columnOf(id: string): string;
}

/** The rows or columns in which a relation has to hold. */
function linesOf({ over }: Relation, { standard }: Table, rows: ReadonlyMap<string, Row>): Line[] {
  if (over === 'columns') return Array.from(rows.values(), (row) => ({ rowOf: () => row, columnOf: (id) => id }));
  return standard.parts.flatMap(({ columns }) =>
    columns.map(({ id: column }) => ({ rowOf: (id) => rows.get(id), columnOf: () => column })),
  );
}

function sideOf(ids: readonly string[], line: Line, table: Table): Side | undefined {
  const operands: Operand[] = [];
  for (const id of ids) {
    const row = line.rowOf(id);
    const cell = cellIn(row, line.columnOf(id));
    if (!row || !cell) return undefined;
    // A total left out stands for nothing but itself: here it is held against its parts, and computed with nowhere.
    const value = ids.length === 1 && isDue(cell) ? 0 : countOf(cell, table);
    if (value === undefined) return undefined;
    operands.push({ row, cell, value });
  }
  return { operands, sum: sum(operands.map(({ value }) => value)) };
}

/** The terms of a sum for a message: `1+0+1`; of many terms only those that are not zero. */
export function termsOf({ operands }: Side): string {
  const all = operands.map(({ value }) => value);
  const terms = all.length > 6 ? all.filter((value) => value !== 0) : all;
  return (terms.length > 0 ? terms : [0]).join('+');
}

const mostBlanks = 3;

/** Related places for the operands that matter: all that are not zero, and the blank ones where they are few. */
export function relatedTo(operands: readonly Operand[], nameOf: (operand: Operand) => string): Related[] {
  const blanks = operands.filter(({ cell }) => cell.figure.kind === 'blank');
  return operands
    .filter((operand) => operand.value !== 0 || (blanks.length <= mostBlanks && blanks.includes(operand)))
    .map((operand) => {
      const name = nameOf(operand);
      const blank = operand.cell.figure.kind === 'blank';
      return {
        message: {
          zh: blank ? `${name}：空白，按 0 计` : `${name}：${operand.value}`,
          en: blank ? `“${name}” is blank and counts as 0` : `“${name}” is ${operand.value}`,
        },
        span: operand.cell.span,
      };
    });
}
