import type { RawTable, Report } from '../report/report';
import type { Block, TableCell } from './blocks';
import { plainText } from './plain-text';

/** A column is as wide as its longest content, but within these bounds; characters of full width. */
const narrowest = 4;
const widest = 24;
/** Word knows no table with more columns. */
const mostColumns = 63;

/** A table of the draft's own, cell for cell: nothing where all of its cells are blank, and lines of words where it is no table to look at. */
export function plainTable({ visible }: Report, table: RawTable): Block[] {
  const rows = table.rows.map(({ span, cells }) => ({ span, texts: cells.map(({ text }) => plainText(text)) }));
  const written = rows.filter(({ texts }) => texts.some((text) => text !== ''));
  const columns = written.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  if (columns === 0) return [];
  if (columns > mostColumns)
    return written.map(({ texts }) => ({ kind: 'paragraph', text: texts.filter((text) => text !== '').join(' ') }));
  // The rule of a Markdown table stands below its head.
  const between = visible.slice(rows[0]!.span.end, rows[1]?.span.start ?? rows[0]!.span.end);
  const headRows = written[0] === rows[0] && between.includes('--') ? 1 : 0;
  const longestIn = (column: number) =>
    written.reduce((longest, { texts }) => Math.max(longest, texts[column]?.length ?? 0), narrowest);
  const widths = Array.from({ length: columns }, (_, column) => Math.min(longestIn(column), widest));
  const cellsOf = (texts: readonly string[], row: number) =>
    widths.map((_, column): TableCell => {
      const role = row < headRows ? 'head' : 'figure';
      return { text: texts[column] ?? '', columns: 1, rows: 1, role };
    });
  return [{ kind: 'table', widths, headRows, rows: written.map(({ texts }, row) => cellsOf(texts, row)) }];
}
