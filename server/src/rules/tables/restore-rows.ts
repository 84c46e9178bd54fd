import { readReport } from '../../report/read';
import type { Label, Report, Row, StrayRow, Table } from '../../report/report';
import { partsOf, skeleton } from '../../report/tables/sequence';
import { betweenRows, writeTable } from '../../report/write';
import type { RowStandard, TablePart } from '../../standard/standard';
import { applyEdits } from '../../text/edits';
import { lineEndOf } from '../../text/lines';
import { contains, type Span, textOf } from '../../text/span';
import type { Fix, TextEdit } from '../rule';
import { figuresOf, type Gap, placeOf } from './gaps';

/** Reading back takes as long as reading; no report is longer. UTF-16 code units. */
const longest = 200_000;

/**
 * How the missing rows of a gap come back, blank: inserted in the layout and with the cells of the rows beside them.
 * Where that layout has no way to write a blank row, the table is written anew, with every figure that it has.
 * Neither where the rows may be there after all, or where something would be lost.
 */
export function restoreRows(report: Report, table: Table, gap: Gap): Pick<Fix, 'kind' | 'edits'> | undefined {
  if (report.text.length > longest || maybeThere(report, table, gap)) return undefined;
  const inserted = insertRows(report, table, gap);
  if (inserted && readsBack(report, inserted, table, gap.missing)) return { kind: 'safe', edits: [inserted] };
  const missing = table.standard.parts
    .flatMap(({ rows }) => rows)
    .filter(({ id }) => !table.rows.some(({ standard }) => standard.id === id));
  const anew = writeAnew(report, table);
  return isReadWholly(report, table) && readsBack(report, anew, table, missing)
    ? { kind: 'suggestion', edits: [anew] }
    : undefined;
}

/** Whether the words of a missing row stand close by and nothing was made of them, or a row of another name in its place. */
function maybeThere(report: Report, table: Table, { missing, before, after }: Gap): boolean {
  const inPlace = ({ span }: StrayRow): boolean =>
    (!before || span.start > before.span.start) && (!after || span.start < after.span.start);
  if (table.strayRows.some((stray) => figuresOf(stray).length > 0 && inPlace(stray))) return true;
  const sure = ({ agreement }: Label) => agreement === 'exact' || agreement === 'punctuation';
  const unread = unreadIn(report, placeOf(report, table), table, sure).map(skeleton);
  return missing.some(({ label }) => unread.some((words) => words.includes(partsOf(label).stem)));
}

/** Whether every figure and every word of a table was read, so that none is lost where it is written anew. */
function isReadWholly(report: Report, table: Table): boolean {
  const unread = unreadIn(report, table.span, table, () => true);
  return !unread.some((rest) => /[\p{Script=Han}\p{Nd}]|<!--/u.test(rest.replace(/<\/?\w[^<>]*>/g, '')));
}

/** What stands in a place between the labels that are wanted and the figures of a table. */
function unreadIn({ text }: Report, { start, end }: Span, table: Table, wanted: (label: Label) => boolean): string[] {
  const labels = [...table.labels, ...table.rows.flatMap(({ label }) => label ?? [])].filter(wanted);
  const read = [...labels, ...table.rows.flatMap(({ cells }) => cells ?? [])].map(({ span }) => span);
  let from = start;
  return [...read.toSorted((a, b) => a.start - b.start), { start: end, end }].map((span) => {
    const rest = text.slice(from, Math.min(span.start, end));
    from = Math.max(from, span.end);
    return rest;
  });
}

/** Whether a text with an edit made reads as it did, with these rows of a table added, all of them blank. */
function readsBack(report: Report, edit: TextEdit, table: Table, added: readonly RowStandard[]): boolean {
  const again = readReport(applyEdits(report.text, [edit]), { edition: report.edition.id }).report;
  const rowsOf = ({ tables }: Report): string[] =>
    tables.flatMap(({ id, rows }) =>
      rows.map(({ standard, cells }) => `${id} ${standard.id} ${cells?.map(({ text }) => text).join('|')}`),
    );
  const columns = (row: RowStandard) => table.standard.parts.find(({ rows }) => rows.includes(row))!.columns.length;
  const wanted = added.map((row) => `${table.id} ${row.id} ${'|'.repeat(columns(row) - 1)}`);
  return (
    again?.sections.length === report.sections.length &&
    rowsOf(again).toSorted().join('\n') === [...rowsOf(report), ...wanted].toSorted().join('\n')
  );
}

/** The table in a standard layout, as the notice prints it. */
function writeAnew(report: Report, table: Table): TextEdit {
  const { text, lines } = report;
  const newline = lineEndOf(text);
  const written = writeTable(table.standard, table.layout, {
    newline,
    cell: ({ id }, column) =>
      table.rows.find(({ standard }) => standard.id === id)?.cells?.find((cell) => cell.column === column)?.text ?? '',
  });
  const next = lines.all[lines.at(table.span.end).number + 1];
  // A table swallows a line that follows it directly.
  const behind = next && textOf(text, next.span).trim() !== '' ? newline : '';
  return { span: table.span, text: written + behind };
}

/** `undefined` where the heading of an article stands without any row, or nothing stands beside which the rows belong. */
function insertRows(report: Report, table: Table, gap: Gap): TextEdit | undefined {
  const newline = lineEndOf(report.text);
  const separator = betweenRows(table.layout, newline);
  const { part, missing, before, after } = gap;
  const above = table.standard.parts.slice(0, table.standard.parts.indexOf(part));
  const last = before ?? table.rows.findLast((row) => above.includes(row.part));
  const isLeft = table.labels.some(({ expected }) => expected === part.heading?.label);
  if (!before && !after && (!last || isLeft)) return undefined;
  const rows =
    before || after
      ? missing.map((standard) => blankRow(report, table, part, standard, newline)).join(separator)
      : writeTable(table.standard, table.layout, { newline, lines: (line) => line.part === part });
  if (after && !before) return { span: { start: after.span.start, end: after.span.start }, text: rows + separator };
  return { span: { start: last!.span.end, end: last!.span.end }, text: separator + rows };
}

function blankRow(report: Report, table: Table, part: TablePart, standard: RowStandard, newline: string): string {
  const above = part.rows[part.rows.indexOf(standard) - 1];
  // A merged cell's label went with the row if it was the first below it, unless it stands in another row.
  const lost = standard.groups.filter(
    (group, depth) =>
      above?.groups[depth] !== group &&
      !table.labels.some(({ kind, expected }) => kind === 'group' && expected === group),
  );
  const model = lost.length === 0 ? modelFor(table, part, standard) : undefined;
  const copied = model && emptied(report, table, model, standard.label);
  if (copied !== undefined) return copied;
  const written = writeTable(table.standard, table.layout, { newline, lines: ({ row }) => row === standard });
  return standard.groups
    .filter((group) => !lost.includes(group))
    .reduce((row, group) => row.replace(group, ''), written);
}

/** The row to copy the cells of: one with as many merged cells, of the same group if there is one, the nearest first. */
function modelFor({ rows }: Table, part: TablePart, standard: RowStandard): Row | undefined {
  const rank = ({ standard: other }: Row): number =>
    Math.abs(part.rows.indexOf(other) - part.rows.indexOf(standard)) +
    (other.groups.at(-1) === standard.groups.at(-1) ? 0 : part.rows.length);
  return rows
    .filter(
      (row) => row.part === part && row.cells && row.label && row.standard.groups.length === standard.groups.length,
    )
    .toSorted((a, b) => rank(a) - rank(b))[0];
}

/** The text of a row with another label, without its figures and merged cells' labels; `undefined` where it says more. */
function emptied({ text }: Report, table: Table, row: Row, label: string): string | undefined {
  const groups = table.labels.filter(({ kind, span }) => kind === 'group' && contains(row.span, span));
  const edits: readonly TextEdit[] = [
    { span: row.label!.span, text: label },
    ...[...groups, ...row.cells!].map(({ span }) => ({ span, text: '' })),
  ];
  const moved = edits.map(({ span, text: own }) => ({
    span: { start: span.start - row.span.start, end: span.end - row.span.start },
    text: own,
  }));
  const written = applyEdits(textOf(text, row.span), moved);
  return skeleton(written) === skeleton(label) ? written : undefined;
}
