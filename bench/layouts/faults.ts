// What is wrong in a faulty report, and what a checker owes it. A slip in one figure breaks every relation that the
// figure stands in; damage leaves a text of which no certain reading exists, and nothing may be computed from it.
import { type Chance, chanceFrom, type Draft, draftTables } from './reports';
import {
  applicationsFigure,
  type Cell,
  type Figures,
  type Grid,
  isFigure,
  isLabel,
  type Row,
  reviewFigure,
  type Tables,
} from './tables';

export interface Slip {
  readonly kind: 'slip';
  readonly tables: Tables;
  /** The rule that must point at the figure. */
  readonly rule: string;
  readonly figure: number;
  /** Every relation that the slip breaks; a finding on one of them is no wrong finding. */
  readonly broken: readonly Relation[];
}

export interface Damage {
  readonly kind: 'refuse';
  readonly tables: Tables;
}

export interface Relation {
  readonly rule: string;
  readonly figures: readonly number[];
}

export type SlipName = 'applications-row-total' | 'applications-outcome-total' | 'review-total';
export const slipNames: readonly SlipName[] = ['applications-row-total', 'applications-outcome-total', 'review-total'];

export type DamageName = 'figure-dropped' | 'number-added' | 'label-before-14-figures' | 'label-dropped';
export const damageNames: readonly DamageName[] = [
  'figure-dropped',
  'number-added',
  'label-before-14-figures',
  'label-dropped',
];

const width = 7;
const totalColumn = width - 1;

/** The report with one figure changed. */
export function slip(draft: Draft, name: SlipName, seed: string): Slip {
  const chance = chanceFrom(`${seed} ${name}`);
  const { applications, review } = draft.figures;
  if (name === 'review-total') {
    const column = chance.integer(0, 2) * 5 + 4;
    const figures = { ...draft.figures, review: review.with(column, slipped(review[column]!, chance)) };
    return finished(draft, figures, name, reviewFigure(column));
  }
  const outcomeTotal = applications.length - 2;
  // A slip in a row that has figures is the more natural one, and （七）总计 has a rule of its own.
  const rows = [...applications.keys()].filter((row) => row !== outcomeTotal);
  const filled = rows.filter((row) => applications[row]![totalColumn]! > 0);
  const row = name === 'applications-row-total' ? chance.pick(filled.length > 0 ? filled : rows) : outcomeTotal;
  const column = name === 'applications-row-total' ? totalColumn : chance.integer(0, totalColumn);
  const changed = applications[row]!.with(column, slipped(applications[row]![column]!, chance));
  const figures = { ...draft.figures, applications: applications.with(row, changed) };
  return finished(draft, figures, name, applicationsFigure(row, column));
}

/** Always another figure above zero, so that it is seen where zeros are left blank; of one digit where there was one. */
function slipped(figure: number, chance: Chance): number {
  if (figure < 10) return chance.pick([1, 2, 3, 4, 5, 6, 7, 8, 9].filter((other) => other !== figure));
  return chance.holds(0.5) ? figure + chance.integer(1, 9) : figure + 10 * chance.integer(1, 9);
}

function finished(draft: Draft, figures: Figures, name: SlipName, figure: number): Slip {
  const tables = draftTables({ ...draft, figures });
  return { kind: 'slip', tables, rule: `arithmetic/${name}`, figure, broken: brokenRelations(figures) };
}

/** The relations of tables three and four that do not hold. */
export function brokenRelations({ applications, review }: Figures): readonly Relation[] {
  const broken: Relation[] = [];
  const hold = (rule: string, left: readonly Operand[], right: readonly Operand[]): void => {
    const sum = (side: readonly Operand[]) => side.reduce((all, { count }) => all + count, 0);
    if (sum(left) !== sum(right)) broken.push({ rule, figures: [...left, ...right].map(({ figure }) => figure) });
  };
  const cell = (row: number, column: number): Operand => ({
    figure: applicationsFigure(row, column),
    count: applications[row]![column]!,
  });
  const last = applications.length - 1;
  for (const row of applications.keys()) {
    const parts = Array.from({ length: totalColumn }, (_, column) => cell(row, column));
    hold('arithmetic/applications-row-total', [cell(row, totalColumn)], parts);
  }
  for (let column = 0; column < width; column++) {
    const outcomes = Array.from({ length: last - 3 }, (_, row) => cell(row + 2, column));
    hold('arithmetic/applications-outcome-total', [cell(last - 1, column)], outcomes);
    const handled = [cell(last - 1, column), cell(last, column)];
    hold('arithmetic/applications-balance', [cell(0, column), cell(1, column)], handled);
  }
  for (const block of [0, 5, 10]) {
    const [a, b, c, d, total] = [0, 1, 2, 3, 4].map((at) => ({
      figure: reviewFigure(block + at),
      count: review[block + at]!,
    }));
    hold('arithmetic/review-total', [total!], [a!, b!, c!, d!]);
  }
  return broken;
}

interface Operand {
  readonly figure: number;
  readonly count: number;
}

/** The report with its table three damaged where only the order of the cells tells what is what. */
export function damage(draft: Draft, name: DamageName, seed: string): Damage {
  const chance = chanceFrom(`${seed} ${name}`);
  const tables = draftTables(draft);
  return { kind: 'refuse', tables: { ...tables, applications: damaged(tables.applications, name, chance) } };
}

function damaged(grid: Grid, name: DamageName, chance: Chance): Grid {
  // A row that has no group in front and follows one with a figure of its own: `2.重复申请`.
  const plain = [...grid.keys()].filter(
    (at) => labelOf(grid[at]!) && labelOf(grid[at - 1]!) && /^\d/.test(labelOf(grid[at]!)!),
  );
  const at = chance.pick(plain);
  const { kind, cells } = grid[at]!;
  const figures = cells.filter(isFigure);
  const others = cells.filter((cell) => !isFigure(cell));
  const inner = chance.integer(1, width - 2);
  switch (name) {
    case 'figure-dropped':
      return grid.with(at, { kind, cells: [...others, ...figures.toSpliced(inner, 1)] });
    case 'number-added':
      return grid.with(at, { kind, cells: [...others, ...figures.toSpliced(inner, 0, { text: '3' })] });
    case 'label-before-14-figures': {
      const above = grid[at - 1]!.cells;
      const moved: Row = { kind, cells: [...others, ...above.filter(isFigure), ...figures] };
      return grid.with(at - 1, { kind, cells: above.filter((cell) => !isFigure(cell)) }).with(at, moved);
    }
    case 'label-dropped':
      return grid.with(at, { kind, cells: cells.filter((cell) => !isLabel(cell)) });
  }
}

/** The label directly before the figures of a row; none where the line holds no figures. */
function labelOf({ cells }: Row): string | undefined {
  return cells.some(isFigure) ? cells.findLast((cell: Cell) => isLabel(cell))?.text : undefined;
}
