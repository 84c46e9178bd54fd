import { staysWithNext, type TableBlock, type TableCell } from '../blocks';
import { element } from '../markup';
import { mostColumns, page } from '../typography';
import { textParagraph } from './paragraph';
import { twipsOfMillimetres, value } from './xml';

/** The white round a cell's text; labels, which are not centred, have some more before them. Twips. */
const margins = { side: twipsOfMillimetres(0.5), label: twipsOfMillimetres(1), table: 50, wideTable: 20 } as const;

/** A table over the whole width of the text. Its head stands on every page, and no row is broken. */
export function tableXml(table: TableBlock): string {
  const { widths, headRows, rows } = table;
  const grid = inTwips(widths);
  const border = (side: string) =>
    element(`w:${side}`, { 'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': 'auto' });
  const above = margins[styleOf(grid)];
  const properties = element(
    'w:tblPr',
    {},
    element('w:tblW', { 'w:w': sum(grid), 'w:type': 'dxa' }),
    value('w:jc', 'center'),
    element('w:tblBorders', {}, ...['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(border)),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element(
      'w:tblCellMar',
      {},
      margin('top', above),
      margin('left', margins.side),
      margin('bottom', above),
      margin('right', margins.side),
    ),
  );
  const columns = grid.map((width) => element('w:gridCol', { 'w:w': width }));
  const written = placed(rows, widths.length).map((cells, row) =>
    rowXml(cells, grid, row < headRows, staysWithNext(table, row)),
  );
  return element('w:tbl', {}, properties, element('w:tblGrid', {}, ...columns), ...written);
}

function margin(side: string, width: number): string {
  return element(`w:${side}`, { 'w:w': width, 'w:type': 'dxa' });
}

function styleOf(grid: readonly number[]): 'table' | 'wideTable' {
  return grid.length > mostColumns ? 'wideTable' : 'table';
}

/** A cell in one of the rows that it reaches over. */
interface PlacedCell extends TableCell {
  readonly column: number;
  readonly isContinued: boolean;
}

/** Each row with the cells that reach into it from above, as Word wants them. */
function placed(rows: TableBlock['rows'], columns: number): PlacedCell[][] {
  let above: PlacedCell[] = [];
  return rows.map((cells) => {
    const own: PlacedCell[] = [];
    const next = cells.values();
    for (let column = 0; column < columns; ) {
      const reaching = above.find((cell) => cell.column === column && cell.rows > 1);
      const begun = reaching ? undefined : next.next().value;
      if (!reaching && !begun) break;
      const cell = reaching
        ? { ...reaching, rows: reaching.rows - 1, isContinued: true }
        : { ...begun!, column, isContinued: false };
      own.push(cell);
      column += cell.columns;
    }
    above = own;
    return own;
  });
}

function rowXml(cells: readonly PlacedCell[], grid: readonly number[], isRepeated: boolean, stays: boolean): string {
  const properties = element('w:cantSplit', {}) + (isRepeated ? element('w:tblHeader', {}) : '');
  const written = cells.map((cell) => cellXml(cell, grid, stays));
  return element('w:tr', {}, element('w:trPr', {}, properties), ...written);
}

function cellXml(
  { text, column, columns, rows, role, isContinued }: PlacedCell,
  grid: readonly number[],
  stays: boolean,
): string {
  const merge = isContinued ? element('w:vMerge', {}) : rows > 1 ? value('w:vMerge', 'restart') : '';
  const properties = element(
    'w:tcPr',
    {},
    element('w:tcW', { 'w:w': sum(grid.slice(column, column + columns)), 'w:type': 'dxa' }),
    columns > 1 ? value('w:gridSpan', columns) : '',
    merge,
    role === 'label' ? element('w:tcMar', {}, margin('left', margins.label)) : '',
    value('w:vAlign', 'center'),
  );
  const options = { staysWithNext: stays, align: role === 'label' ? 'left' : undefined } as const;
  return element('w:tc', {}, properties, textParagraph(isContinued ? '' : text, styleOf(grid), options));
}

/** The widths that together are just that of the text. */
function inTwips(widths: readonly number[]): number[] {
  const whole = twipsOfMillimetres(page.width - page.left - page.right);
  const all = sum(widths);
  let before = 0;
  return widths.map((_, column) => {
    const until = Math.round((whole * sum(widths.slice(0, column + 1))) / all);
    const width = until - before;
    before = until;
    return width;
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
