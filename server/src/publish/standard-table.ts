import type { Label, RawCell, Row, StrayRow, Table } from '../report/report';
import { looksLikeFigure } from '../report/tables/figures';
import { headerBoxes } from '../report/write';
import type { RowStandard, TablePart } from '../standard/standard';
import type { Span } from '../text/span';
import { squeeze } from '../text/wording';
import type { TableBlock, TableCell } from './blocks';
import { hasWords, plainText } from './plain-text';

/**
 * How wide the columns are where labels take several: those of groups, those of the rows themselves, and the figures. On the
 * width of a page, in tenths of a millimetre: three characters of 小五 for groups, four for the heads of figures.
 */
const widths = { group: 113, label: 360, figure: 139 };

/** A row as it is printed; `figures` is one text where it is not certain which column each belongs to. */
interface Entry {
  readonly groups: readonly string[];
  readonly label: string;
  readonly figures: readonly string[] | string;
}

/** A mandated table in the form that it was read in, with the heads merged as the notice prints them. */
export function standardTable(table: Table): TableBlock {
  const { parts } = table.standard;
  const width = Math.max(...parts.map((part) => part.labelColumns + part.columns.length));
  const labels = labelsAsWritten(table);
  const labelColumns = parts[0]!.labelColumns;
  return {
    kind: 'table',
    widths:
      labelColumns > 1
        ? Array.from({ length: width }, (_, column) =>
            column < labelColumns - 1 ? widths.group : column < labelColumns ? widths.label : widths.figure,
          )
        : Array<number>(width).fill(1),
    headRows: parts.length === 1 ? parts[0]!.header.length : 0,
    rows: parts.flatMap((part) => {
      const wording = (expected: string) => labels.get(part)?.get(expected) ?? expected;
      return [
        ...(part.heading ? [[head(wording(part.heading.label), width)]] : []),
        ...headRows(part, width, wording),
        ...bodyRows(part, width, entriesOf(table, part), wording),
      ];
    }),
  };
}

/** Whether a table can be printed in the standard form: what of it was not read has no figures at all. */
export function isPrintable({ unread }: Table): boolean {
  return unread === undefined || unread.kind === 'blank';
}

/** Every place of the draft that the printed table stands for. */
export function printedPlaces({ labels, rows, strayRows }: Table): Span[] {
  return [
    ...labels.map(({ span }) => span),
    ...rows.flatMap(({ cells, raw }) => (cells ?? raw).map(({ span }) => span)),
    ...strayRows.map(({ span }) => span),
  ].filter(({ start, end }) => start < end);
}

function head(text: string, columns: number, rows = 1): TableCell {
  return { text, columns, rows, role: 'head' };
}

/** The last column of a part takes what the widest part of the table has more. */
function headRows(part: TablePart, width: number, wording: (expected: string) => string): TableCell[][] {
  const boxes = headerBoxes(part);
  return boxes.map((own, row) =>
    [...new Set(own)]
      .filter((box) => box.row === row)
      .map((box) => {
        const reach = own.at(-1) === box ? width - own.length : 0;
        const columns = own.filter((other) => other === box).length + reach;
        const rows = boxes.filter((line) => line.includes(box)).length;
        return head(wording(part.header[row]![box.column]!), columns, rows);
      }),
  );
}

function bodyRows(
  part: TablePart,
  width: number,
  entries: readonly Entry[],
  wording: (expected: string) => string,
): TableCell[][] {
  const shares = (a: Entry | undefined, b: Entry, depth: number) =>
    b.groups.slice(0, depth + 1).every((group, level) => a?.groups[level] === group);
  return entries.map((entry, at) => {
    const { groups, label, figures } = entry;
    const cells: TableCell[] = [];
    for (const [depth, group] of groups.entries()) {
      if (shares(entries[at - 1], entry, depth)) continue;
      let rows = 1;
      while (entries[at + rows] && shares(entries[at + rows], entry, depth)) rows++;
      cells.push({ text: wording(group), columns: 1, rows, role: 'label' });
    }
    const labelColumns = part.labelColumns - groups.length;
    if (labelColumns > 0) cells.push({ text: label, columns: labelColumns, rows: 1, role: 'label' });
    const reach = width - part.labelColumns;
    const texts = typeof figures === 'string' ? [figures] : figures;
    for (const [column, text] of texts.entries()) {
      const columns = column === texts.length - 1 ? reach - column : 1;
      cells.push({ text, columns, rows: 1, role: 'figure' });
    }
    return cells;
  });
}

/** The rows of a part: those of the standard in its order, and behind them what the draft has besides. */
function entriesOf(table: Table, part: TablePart): Entry[] {
  const isFirst = part === table.standard.parts[0];
  const above = isFirst ? straysBehind(table, undefined) : [];
  return [
    ...above.map((stray) => strayEntry(stray, part, [])),
    ...part.rows.flatMap((standard, at) => {
      const [own, ...others] = table.rows.filter((row) => row.standard === standard);
      const groups = commonGroups(standard, part.rows[at + 1]);
      return [
        entry(standard, part, own),
        ...others.filter((other) => other.doubt).map((other) => ({ ...entry(standard, part, other), groups })),
        ...[own, ...others]
          .flatMap((row) => (row ? straysBehind(table, row) : []))
          .map((stray) => strayEntry(stray, part, groups)),
      ];
    }),
  ];
}

function entry({ groups, label }: RowStandard, part: TablePart, row: Row | undefined): Entry {
  const own = row?.label && isOwnWording(row.label) ? plainText(row.label.text) : label;
  const figures = row?.cells
    ? row.cells.map(({ text }) => plainText(text))
    : row && row.raw.length > 0
      ? together(row.raw)
      : part.columns.map(() => '');
  return { groups, label: own, figures };
}

/** What no row owns and stands behind this row, or before the first; what is left of a rule is none. */
function straysBehind({ rows, strayRows }: Table, row: Row | undefined): StrayRow[] {
  return strayRows
    .filter(({ text, cells }) => [text, ...cells.map((cell) => cell.text)].some(hasWords))
    .filter(({ span }) => rows.findLast((other) => other.span.start <= span.start) === row);
}

function strayEntry({ text, cells }: StrayRow, part: TablePart, groups: readonly string[]): Entry {
  const { length } = part.columns;
  if (part.labelColumns === groups.length) return { groups, label: '', figures: together(cells) };
  const label = plainText(text);
  const isOfLabel = (cell: RawCell) => !looksLikeFigure(cell.text) && text.includes(squeeze(cell.text));
  const before = cells.slice(0, -length).filter((cell) => cell.text !== '');
  const figures = cells.slice(-length);
  const isWhole = cells.length === part.labelColumns + length || figures.every((cell) => cell.text !== '');
  if (isWhole && before.length > 0 && before.every(isOfLabel) && figures.every((cell) => looksLikeFigure(cell.text)))
    return { groups, label, figures: figures.map((cell) => plainText(cell.text)) };
  return { groups, label, figures: together(cells.filter((cell) => !isOfLabel(cell))) };
}

function together(cells: readonly RawCell[]): string {
  return plainText(cells.map(({ text }) => text).join(' '));
}

/** A row between two others stands in the merged cells that both share. */
function commonGroups(above: RowStandard, below: RowStandard | undefined): readonly string[] {
  const differs = above.groups.findIndex((group, depth) => group !== below?.groups[depth]);
  return differs < 0 ? above.groups : above.groups.slice(0, differs);
}

/** Whether a label says, or may say, something else than the mandated wording: then it stays as it is. */
function isOwnWording({ agreement, severity }: Label): boolean {
  return agreement === 'similar' || (agreement === 'alias' && severity === 'error');
}

/** By parts and mandated wordings, those labels above and beside the rows that stay as they are written. */
function labelsAsWritten({ standard, labels, rows }: Table): ReadonlyMap<TablePart, ReadonlyMap<string, string>> {
  const found = new Map<TablePart, Map<string, string>>(standard.parts.map((part) => [part, new Map()]));
  for (const label of labels) {
    if (label.kind === 'row' || !isOwnWording(label)) continue;
    const below = rows.find((row) => (row.label?.span ?? row.span).start > label.span.start);
    const part = below?.part ?? standard.parts.at(-1)!;
    const isOnce = part.header.flat().filter((expected) => expected === label.expected).length < 2;
    if (isOnce) found.get(part)!.set(label.expected, plainText(label.text));
  }
  return found;
}
