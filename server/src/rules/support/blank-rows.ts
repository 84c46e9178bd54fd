import type { Label, Report, Row, Table } from '../../report/report';
import { writePart, writeRow } from '../../report/write';
import type { RowStandard } from '../../standard/standard';
import { lineEndOf } from '../../text/lines';
import { contains, type Span } from '../../text/span';
import type { TextEdit } from '../rule';
import type { Gap } from './gaps';

/** Inserts the missing rows of a gap, blank, in the layout and with the cells of the rows beside them. */
export function insertRows(report: Report, table: Table, gap: Gap): TextEdit {
  const newline = lineEndOf(report.text);
  const between = table.layout === 'cells' ? newline.repeat(2) : newline;
  const { part, missing, before, after } = gap;
  const heading = headingOf(table, gap);
  const rows =
    before || after || heading
      ? missing.map((standard) => blankRow(report, table, gap, standard, newline)).join(between)
      : writePart(table.standard, part, table.layout, { newline });

  if (before) return insertion(before.span.end, between + rows);
  if (after) return insertion(after.span.start, rows + between);
  if (heading) return insertion(endOfHeader(report, table, heading), between + rows);
  const { parts } = table.standard;
  const above = parts.slice(0, parts.indexOf(part));
  const last = table.rows.findLast((row) => above.includes(row.part));
  return last ? insertion(last.span.end, between + rows) : insertion(table.span.start, rows + between);
}

function insertion(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** The article's heading of a part whose rows are all missing, where it still stands. */
function headingOf(table: Table, { part }: Gap): Label | undefined {
  return (
    part.heading && table.labels.find(({ kind, expected }) => kind === 'heading' && expected === part.heading!.label)
  );
}

/** The end of the header below an article's heading. */
function endOfHeader({ text, lines }: Report, table: Table, heading: Label): number {
  const next = table.labels.find(({ kind, span }) => kind === 'heading' && span.start > heading.span.start);
  const header = table.labels.findLast(
    ({ kind, span }) => kind === 'column' && span.start > heading.span.start && (!next || span.start < next.span.start),
  );
  let line = lines.at((header ?? heading).span.end);
  for (let below = lines.all[line.number + 1]; below; below = lines.all[line.number + 1]) {
    const content = text.slice(below.span.start, below.span.end);
    // The rest of the header's cells, or the line that Markdown draws below a header.
    if (table.layout === 'cells' ? !content.startsWith('\t') : !/^\s*\|[\s|:-]+$/.test(content)) break;
    line = below;
  }
  return line.span.end;
}

function blankRow(
  report: Report,
  table: Table,
  { part, missing }: Gap,
  standard: RowStandard,
  newline: string,
): string {
  const above = part.rows[part.rows.indexOf(standard) - 1];
  // A merged cell's label went with the row if it was the first below it, unless it stands in another row.
  const lost = standard.groups.filter(
    (group, depth) =>
      above?.groups[depth] !== group &&
      !table.labels.some(({ kind, expected }) => kind === 'group' && expected === group),
  );
  const model = lost.length === 0 ? modelFor(table, standard, missing) : undefined;
  if (model) return emptied(report, table, model, standard.label);
  const written = writeRow(table.standard, part, standard, table.layout, { newline });
  return standard.groups
    .filter((group) => !lost.includes(group))
    .reduce((row, group) => row.replace(group, ''), written);
}

/** The row to copy the cells of: one with as many merged cells, the nearest first. */
function modelFor(table: Table, standard: RowStandard, missing: readonly RowStandard[]): Row | undefined {
  const rows = table.rows.filter(
    ({ cells, label, part, standard: other }) =>
      cells && label && part.rows.includes(standard) && other.groups.length === standard.groups.length,
  );
  const group = rows.filter(({ standard: other }) => other.groups.at(-1) === standard.groups.at(-1));
  const nearest = group.length > 0 ? group : rows;
  const order = nearest[0]?.part.rows ?? [];
  const wanted = order.indexOf(missing[0]!);
  const distance = ({ standard: other }: Row): number => Math.abs(order.indexOf(other) - wanted);
  return nearest.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** The text of a row with another label, its figures made 0, and no merged cell's label. */
function emptied({ text }: Report, table: Table, row: Row, label: string): string {
  const groups = table.labels.filter(({ kind, span }) => kind === 'group' && contains(row.span, span));
  const replacements: readonly { readonly span: Span; readonly text: string }[] = [
    { span: row.label!.span, text: label },
    ...groups.map(({ span }) => ({ span, text: '' })),
    ...row.cells!.filter((cell) => cell.text !== '').map(({ span }) => ({ span, text: '0' })),
  ].toSorted((a, b) => a.span.start - b.span.start);
  let written = '';
  let from = row.span.start;
  for (const { span, text: replacement } of replacements) {
    written += text.slice(from, span.start) + replacement;
    from = span.end;
  }
  return written + text.slice(from, row.span.end);
}
