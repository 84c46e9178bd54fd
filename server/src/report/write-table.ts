import type { ColumnStandard, RowStandard, TablePart, TableStandard } from '../standard/standard';
import type { Layout } from './report';

export interface WriteTableOptions {
  /** What to write for a figure; `index` counts the figures of the table from 0. Absent: `0`. */
  readonly cell?: (row: RowStandard, column: ColumnStandard, index: number) => string;
  /** The line end; absent: `\n`. */
  readonly newline?: string;
}

/** A row before it is laid out: what a table prints, and how many columns each cell covers. */
interface GridRow {
  readonly cells: readonly GridCell[];
}

interface GridCell {
  readonly text: string;
  readonly width: number;
}

/**
 * A mandated table in a layout, as the notice prints it, without a line end behind it.
 *
 * Every figure is `0` unless `cell` says otherwise: most figures of most agencies are, and a blank cell would be
 * reported. Merged cells are empty cells in `tabs` and `pipes`; in `cells` a cell merged sideways is one cell,
 * and one merged downwards an empty one, as Word writes them.
 */
export function writeTable(table: TableStandard, layout: Layout, options: WriteTableOptions = {}): string {
  const { cell = () => '0', newline = '\n' } = options;
  const width = Math.max(...table.parts.map((part) => part.labelColumns + part.columns.length));
  let index = 0;
  const rows = table.parts.flatMap((part) => partRows(part, width, (row, column) => cell(row, column, index++)));
  const lines = rows.map((row) => layOut(row, layout, width, newline));
  if (layout === 'pipes') lines.splice(1, 0, `|${'---|'.repeat(width)}`);
  return lines.join(layout === 'cells' ? newline.repeat(2) : newline);
}

/** One part of a mandated table in a layout: its heading, header and rows, without a line end behind it. */
export function writePart(
  table: TableStandard,
  part: TablePart,
  layout: Layout,
  options: Pick<WriteTableOptions, 'newline'> = {},
): string {
  const { newline = '\n' } = options;
  const width = Math.max(...table.parts.map(({ labelColumns, columns }) => labelColumns + columns.length));
  return partRows(part, width, () => '0')
    .map((row) => layOut(row, layout, width, newline))
    .join(layout === 'cells' ? newline.repeat(2) : newline);
}

function partRows(
  part: TablePart,
  width: number,
  cell: (row: RowStandard, column: ColumnStandard) => string,
): readonly GridRow[] {
  return [
    ...(part.heading ? [{ cells: [{ text: part.heading.label, width }] }] : []),
    ...headerOf(part),
    ...part.rows.map((row) => bodyRow(part, row, (column) => cell(row, column))),
  ];
}

/** One row of a mandated table in a layout, its merged labels included where it is the first that they cover. */
export function writeRow(
  table: TableStandard,
  part: TablePart,
  row: RowStandard,
  layout: Layout,
  options: WriteTableOptions = {},
): string {
  const { cell = () => '0', newline = '\n' } = options;
  const width = Math.max(...table.parts.map(({ labelColumns, columns }) => labelColumns + columns.length));
  return layOut(
    bodyRow(part, row, (column) => cell(row, column, part.columns.indexOf(column))),
    layout,
    width,
    newline,
  );
}

function layOut({ cells }: GridRow, layout: Layout, width: number, newline: string): string {
  if (layout === 'cells') return cells.map(({ text }) => `\t${text}`).join(newline);
  const padded = cells.flatMap((cell) => [cell.text, ...Array<string>(cell.width - 1).fill('')]);
  padded.push(...Array<string>(width - padded.length).fill(''));
  return layout === 'tabs' ? padded.join('\t') : `| ${padded.join(' | ')} |`;
}

function bodyRow(part: TablePart, row: RowStandard, figure: (column: ColumnStandard) => string): GridRow {
  const before = part.rows[part.rows.indexOf(row) - 1]?.groups ?? [];
  // A merged label is written where its cell begins, and is empty below.
  const labels: GridCell[] = row.groups.map((group, depth) => {
    const continues = row.groups.slice(0, depth + 1).every((own, level) => own === before[level]);
    return { text: continues ? '' : group, width: 1 };
  });
  if (part.labelColumns > 0) labels.push({ text: row.label, width: part.labelColumns - labels.length });
  return { cells: [...labels, ...part.columns.map((column) => ({ text: figure(column), width: 1 }))] };
}

/** The box of merged cells that a place in the header belongs to. */
interface Box {
  readonly row: number;
  readonly column: number;
}

/**
 * The header with its merged cells found: `''` belongs to the cell on its left where the same cell stands above both,
 * otherwise to the cell above.
 */
function headerOf(part: TablePart): GridRow[] {
  let above: readonly Box[] | undefined;
  return part.header.map((labels, row) => {
    const boxes: Box[] = [];
    for (const [column, label] of labels.entries()) {
      const left = boxes[column - 1];
      if (label !== '') boxes.push({ row, column });
      else if (left?.row === row && above?.[column] === above?.[column - 1]) boxes.push(left);
      else boxes.push(above?.[column] ?? { row, column });
    }
    above = boxes;
    const cells: GridCell[] = [];
    for (const box of new Set(boxes)) {
      cells.push({
        text: box.row === row ? labels[box.column]! : '',
        width: boxes.filter((other) => other === box).length,
      });
    }
    return { cells };
  });
}
