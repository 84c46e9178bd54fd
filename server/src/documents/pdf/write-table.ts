import { fieldsOfRows } from '../columns';
import type { Row } from './tables';

/** The rows of a table as lines, cells behind tabs, a merged cell empty. */
export function linesOfTable(rows: readonly Row[]): string[] {
  const placed = rows.map((row) => ({
    cells: row.map(({ left, text }) => ({ left, content: text })),
    right: Number.POSITIVE_INFINITY,
  }));
  return fieldsOfRows(placed).map((fields) => fields.map((text) => text ?? '').join('\t'));
}
