import type { RawTable, Report } from '../report/report';
import type { TableBlock, TableCell } from './blocks';
import { plainText } from './plain-text';

/** A column is as wide as its longest content, but within these bounds; characters of full width. */
const narrowest = 4;
const widest = 24;

/** A table of the draft's own, cell for cell; `undefined` where all of its cells are blank. */
export function plainTable({ visible }: Report, table: RawTable): TableBlock | undefined {
  const rows = table.rows.map(({ span, cells }) => ({ span, texts: cells.map(({ text }) => plainText(text)) }));
  const written = rows.filter(({ texts }) => texts.some((text) => text !== ''));
  if (written.length === 0) return undefined;
  const columns = Math.max(...written.map(({ texts }) => texts.length));
  // The rule of a Markdown table stands below its head.
  const between = visible.slice(rows[0]!.span.end, rows[1]?.span.start ?? rows[0]!.span.end);
  const headRows = written[0] === rows[0] && between.includes('--') ? 1 : 0;
  return {
    kind: 'table',
    widths: Array.from({ length: columns }, (_, column) => {
      const longest = Math.max(...written.map(({ texts }) => texts[column]?.length ?? 0));
      return Math.min(Math.max(longest, narrowest), widest);
    }),
    headRows,
    rows: written.map(({ texts }, row) =>
      Array.from(
        { length: columns },
        (_, column): TableCell => ({
          text: texts[column] ?? '',
          columns: 1,
          rows: 1,
          role: row < headRows ? 'head' : 'figure',
        }),
      ),
    ),
  };
}
