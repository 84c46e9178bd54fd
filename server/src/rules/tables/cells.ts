import type { Cell, Report, Row, Table } from '../../report/report';
import { wholeNumber } from '../../report/tables/figures';
import type { TableId } from '../../standard/standard';
import { isDigitAt, numeralAt } from '../../text/numbers';
import type { TextEdit } from '../rule';

/** The one row of a table with this id, or `undefined` where there is none, or more than one. */
export function onlyRow(table: Table, id: string): Row | undefined {
  const found = table.rows.filter(({ standard }) => standard.id === id);
  return found.length === 1 ? found[0] : undefined;
}

/** The rows of a table by their ids, in its order, without those that stand in it more than once. */
export function onlyRows({ rows }: Table): ReadonlyMap<string, Row> {
  const found = new Map<string, Row>();
  const doubled = new Set<string>();
  for (const row of rows) {
    const { id } = row.standard;
    if (found.has(id)) doubled.add(id);
    found.set(id, row);
  }
  for (const id of doubled) found.delete(id);
  return found;
}

/** A row's cell in the column with this id, where it is certain which cell that is. */
export function cellIn(row: Row | undefined, column: string): Cell | undefined {
  // Asked for every operand of every relation: a loop costs a fraction of what `find` does.
  for (const cell of row?.cells ?? []) if (cell.column.id === column) return cell;
  return undefined;
}

/** The whole number that a cell counts, or `undefined` where that is not certain. */
export function countOf({ figure }: Cell, { unread }: Table): number | undefined {
  return wholeNumber(figure, unread !== undefined);
}

/** Writes a number into a cell: in place of the one that stands there, in its width, a remark behind it kept. */
export function writeNumber(report: Report, { span, text }: Cell, value: number): TextEdit {
  const old = text === '' ? undefined : numeralAt(text, 0);
  if (!old) return fillCell(report, span, String(value));
  const wide = isDigitAt(text, 0) && text.charCodeAt(0) >= 0xff10;
  const written = wide
    ? String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : String(value);
  return { span: { start: span.start + old.start, end: span.start + old.end }, text: written };
}

/** Replaces what stands in a cell; between pipes a blank cell keeps a blank before its content. */
export function fillCell({ text }: Report, span: TextEdit['span'], content: string): TextEdit {
  if (span.start < span.end) return { span, text: content };
  const behindPipe = text[span.start - 1] === '|';
  if (behindPipe && text[span.start] === ' ') {
    const at = span.start + 1;
    return { span: { start: at, end: at }, text: text[at] === '|' ? `${content} ` : content };
  }
  return { span, text: content };
}

/** The first table of a kind, or `undefined`. */
export function tableIn(report: Report, id: TableId): Table | undefined {
  return report.tables.find((table) => table.id === id);
}
