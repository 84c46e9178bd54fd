import { cells as cellNames, rowGroups } from './elements';
import type { ElementNode, Node } from './tree';

/** One field of a row: a cell, or `undefined` where one from above or from the left reaches. */
export type Field = ElementNode | undefined;

/** A row of a table, or something that stands between rows and belongs to none. */
export type Row =
  | { readonly fields: readonly Field[]; readonly stray?: undefined }
  | { readonly fields?: undefined; readonly stray: Node };

/** Further to the right nothing is set in columns: no table of figures is so wide, and a page may claim anything. */
const mostColumns = 48;

/** A cell that reaches into the rows below. */
interface Reach {
  readonly until: number;
}

/** The rows of a table with merged cells resolved, so that each column is one column from top to bottom. */
export function rowsOf(table: ElementNode): readonly Row[] {
  const rows: Row[] = [];
  const begins = new Set<number>();
  for (const group of groupsOf(table)) {
    const count = group.filter(isRow).length;
    const reaches: (Reach | undefined)[] = [];
    let number = 0;
    for (const node of group) {
      if (isRuler(node)) continue;
      if (!isRow(node)) rows.push({ stray: node });
      else rows.push(...fieldsOf(node, number++, count, reaches, begins));
    }
  }
  return rows.map((row) => (row.fields ? { fields: withoutGhosts(row.fields, begins) } : row));
}

/** Merged cells end with their group of rows; rows that stand in none are one together. */
function groupsOf(table: ElementNode): Node[][] {
  const groups: Node[][] = [];
  let isLoose = false;
  for (const node of table.children) {
    if (node.kind === 'element' && rowGroups.has(node.name)) {
      groups.push(node.children);
      isLoose = false;
    } else {
      if (!isLoose) groups.push([]);
      isLoose = true;
      groups.at(-1)!.push(node);
    }
  }
  return groups;
}

/** A row without a height is Word's ruler: it has a cell for each edge, and nobody sees it. */
function isRow(node: Node): node is ElementNode {
  return node.kind === 'element' && node.name === 'tr' && node.attributes.get('height')?.trim() !== '0';
}

function isRuler(node: Node): boolean {
  return node.kind === 'element' && node.name === 'tr' && !isRow(node);
}

function fieldsOf(
  row: ElementNode,
  number: number,
  count: number,
  reaches: (Reach | undefined)[],
  begins: Set<number>,
): Row[] {
  const found: Row[] = [];
  const fields: Field[] = [];
  const skipMerged = () => {
    while ((reaches[fields.length]?.until ?? 0) > number) fields.push(undefined);
  };
  for (const node of row.children) {
    if (node.kind !== 'element' || !cellNames.has(node.name)) {
      found.push({ stray: node });
      continue;
    }
    skipMerged();
    const width = spanOf(node, 'colspan') || 1;
    const height = spanOf(node, 'rowspan');
    const until = height === 0 ? count : Math.min(number + height, count);
    begins.add(fields.length);
    for (let i = 0; i < width && (i === 0 || fields.length < mostColumns); i++) {
      if (fields.length < mostColumns) reaches[fields.length] = { until };
      fields.push(i === 0 ? node : undefined);
    }
  }
  if (fields.length === 0) return found;
  skipMerged();
  return [...found, { fields }];
}

/** How far a cell reaches; 1 where that is not said, or not understood. */
function spanOf({ attributes }: ElementNode, name: 'colspan' | 'rowspan'): number {
  const digits = /^\s*(\d{1,6})/.exec(attributes.get(name) ?? '')?.[1];
  return digits === undefined ? 1 : Number(digits);
}

/** Word counts a column wherever an edge stands in any row; a column in which no cell begins is none. */
function withoutGhosts(fields: readonly Field[], begins: ReadonlySet<number>): readonly Field[] {
  return fields.filter((_, column) => begins.has(column));
}
