import { fieldsOfRows, type PlacedCell, type PlacedRow } from '../columns';
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

/** A cell that reaches down to the row before `until`; `left` is where it begins. */
interface Reach {
  readonly left: number;
  readonly until: number;
}

type Placed = { readonly row: PlacedRow<ElementNode>; readonly stray?: undefined } | { readonly stray: Node };

/** The rows of a table with merged cells resolved, so that each column is one column. */
export function rowsOf(table: ElementNode): readonly Row[] {
  const placed: Placed[] = [];
  for (const group of groupsOf(table)) {
    const count = group.filter(isRow).length;
    const reaches: Reach[] = [];
    let number = 0;
    for (const node of group) {
      if (isRuler(node)) continue;
      if (!isRow(node)) placed.push({ stray: node });
      else placed.push(...placedRow(node, number++, count, reaches));
    }
  }
  const fields = fieldsOfRows(placed.flatMap(({ stray, ...rest }) => ('row' in rest ? [rest.row] : []))).values();
  return placed.map((entry) => (entry.stray ? { stray: entry.stray } : { fields: fields.next().value! }));
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

function placedRow(row: ElementNode, number: number, count: number, reaches: Reach[]): Placed[] {
  const strays: Placed[] = [];
  const cells: PlacedCell<ElementNode>[] = [];
  let column = 0;
  const skipMerged = () => {
    for (let reach = reaches[column]; reach && reach.until > number; reach = reaches[column]) {
      if (reach.left === column) cells.push({ left: column, content: undefined });
      column++;
    }
  };
  for (const node of row.children) {
    if (node.kind !== 'element' || !cellNames.has(node.name)) {
      strays.push({ stray: node });
      continue;
    }
    skipMerged();
    const left = column;
    const height = spanOf(node, 'rowspan');
    const until = height === 0 ? count : Math.min(number + height, count);
    cells.push({ left, content: node });
    column = Math.max(left + 1, Math.min(left + (spanOf(node, 'colspan') || 1), mostColumns));
    for (let i = left; i < Math.min(column, mostColumns); i++) reaches[i] = { left, until };
  }
  if (column === 0) return strays;
  skipMerged();
  return [...strays, { row: { cells, right: column } }];
}

/** How far a cell reaches; 1 where that is not said, or not understood. */
function spanOf({ attributes }: ElementNode, name: 'colspan' | 'rowspan'): number {
  const digits = /^\s*(\d{1,6})/.exec(attributes.get(name) ?? '')?.[1];
  return digits === undefined ? 1 : Number(digits);
}
