import type { ColumnStandard, RowStandard, TablePart, TableStandard } from '../../standard/standard';
import type { Layout } from '../report';

export interface WriteTableOptions {
  /** What to write for a figure. Absent: nothing, for a 0 that nobody has confirmed would look like an answer. */
  readonly cell?: ((row: RowStandard, column: ColumnStandard) => string) | undefined;
  /** Which lines to write; absent: the whole table, in Markdown with the rule below its first line. */
  readonly lines?: ((line: TableLine) => boolean) | undefined;
  /** The line end; absent: `\n`. */
  readonly newline?: string | undefined;
}

/** A line of a mandated table: an article's heading, column labels, or a row. */
export interface TableLine {
  readonly part: TablePart;
  readonly kind: 'heading' | 'header' | 'row';
  readonly row?: RowStandard;
}

/** A line before it is laid out: what it prints, and how many columns each cell covers. */
interface GridLine extends TableLine {
  readonly cells: readonly GridCell[];
}

interface GridCell {
  readonly text: string;
  readonly width: number;
}

/**
 * A mandated table, or some lines of it, in a layout, as the notice prints it, without a line end behind it.
 *
 * Merged cells are empty cells in `tabs` and `pipes`; in `cells` a cell merged sideways is one cell,
 * and one merged downwards an empty one, as Word writes them. A blank figure is an empty cell too: in `cells` a tab alone.
 */
export function writeTable(table: TableStandard, layout: Layout, options: WriteTableOptions = {}): string {
  const { cell = () => '', lines, newline = '\n' } = options;
  const width = Math.max(...table.parts.map((part) => part.labelColumns + part.columns.length));
  const written = table.parts
    .flatMap((part) => linesOf(part, width, cell))
    .filter((line) => lines?.(line) ?? true)
    .map(({ cells }) => layOut(cells, layout, width, newline));
  if (layout === 'pipes' && !lines) written.splice(1, 0, ruleBelowHead(width));
  return written.join(betweenRows(layout, newline));
}

/**
 * Rows that were given, whatever table they are of, in a layout, without a line end behind them. A merged cell is an empty
 * cell.
 */
export function writeRows(rows: readonly (readonly string[])[], layout: Layout, newline: string): string {
  const width = Math.max(...rows.map((cells) => cells.length));
  const text = (cell: string): string => (layout === 'pipes' ? cell.replaceAll('|', '\\|') : cell);
  const written = rows.map((cells) =>
    layOut(
      cells.map((cell) => ({ text: text(cell), width: 1 })),
      layout,
      width,
      newline,
    ),
  );
  if (layout === 'pipes') written.splice(1, 0, ruleBelowHead(width));
  return written.join(betweenRows(layout, newline));
}

/** What parts two rows of a table. */
export function betweenRows(layout: Layout, newline: string): string {
  return layout === 'cells' ? newline.repeat(2) : newline;
}

/** Makes the rows a table, in Markdown. */
function ruleBelowHead(width: number): string {
  return `|${'---|'.repeat(width)}`;
}

function layOut(cells: readonly GridCell[], layout: Layout, width: number, newline: string): string {
  if (layout === 'cells') return cells.map(({ text }) => `\t${text}`).join(newline);
  const padded = cells.flatMap((cell) => [cell.text, ...Array<string>(cell.width - 1).fill('')]);
  padded.push(...Array<string>(width - padded.length).fill(''));
  return layout === 'tabs' ? padded.join('\t') : `| ${padded.join(' | ')} |`;
}

function linesOf(part: TablePart, width: number, figure: NonNullable<WriteTableOptions['cell']>): GridLine[] {
  return [
    ...(part.heading ? [{ part, kind: 'heading' as const, cells: [{ text: part.heading.label, width }] }] : []),
    ...headerOf(part).map((cells) => ({ part, kind: 'header' as const, cells })),
    ...part.rows.map((row) => ({
      part,
      kind: 'row' as const,
      row,
      cells: [...labelsOf(part, row), ...part.columns.map((column) => ({ text: figure(row, column), width: 1 }))],
    })),
  ];
}

/** A merged label is written where its cell begins, and is empty below. */
function labelsOf(part: TablePart, row: RowStandard): GridCell[] {
  const before = part.rows[part.rows.indexOf(row) - 1]?.groups ?? [];
  const labels: GridCell[] = row.groups.map((group, depth) => {
    const continues = row.groups.slice(0, depth + 1).every((own, level) => own === before[level]);
    return { text: continues ? '' : group, width: 1 };
  });
  if (part.labelColumns > 0) labels.push({ text: row.label, width: part.labelColumns - labels.length });
  return labels;
}

/** A cell of a header by where it begins; places that are merged share one. */
export interface HeaderBox {
  readonly row: number;
  readonly column: number;
}

/**
 * The header of a part with its merged cells found, row by row, a box for each column: `''` belongs to the cell on its left
 * where the same cell stands above both, otherwise to the cell above.
 */
export function headerBoxes({ header }: TablePart): readonly (readonly HeaderBox[])[] {
  const rows: (readonly HeaderBox[])[] = [];
  for (const [row, labels] of header.entries()) {
    const above = rows.at(-1);
    const boxes: HeaderBox[] = [];
    for (const [column, label] of labels.entries()) {
      const left = boxes[column - 1];
      if (label !== '') boxes.push({ row, column });
      else if (left?.row === row && above?.[column] === above?.[column - 1]) boxes.push(left);
      else boxes.push(above?.[column] ?? { row, column });
    }
    rows.push(boxes);
  }
  return rows;
}

function headerOf(part: TablePart): GridCell[][] {
  return headerBoxes(part).map((boxes, row) =>
    [...new Set(boxes)].map((box) => ({
      text: box.row === row ? part.header[row]![box.column]! : '',
      width: boxes.filter((other) => other === box).length,
    })),
  );
}
