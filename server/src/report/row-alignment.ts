import type { TablePart } from '../standard/standard';
import { readFigure } from './figures';
import type { Cell, RawCell, Row } from './report';
import type { DraftRow } from './table-drafts';

/** The rows of a table with each figure in its column, where it is certain which belongs to which. */
export function alignRows(rows: readonly DraftRow[]): readonly Row[] {
  return mergeReview(rows).map(align);
}

/** Table four written as several tables, one for each block of five figures or for each law, is one row of fifteen. */
function mergeReview(rows: readonly DraftRow[]): readonly DraftRow[] {
  const [first] = rows;
  if (!first || first.part.labelColumns > 0 || rows.length < 2) return rows;
  const blocks = 3;
  const wanted = first.part.columns.length;
  const filled = rows.map(({ raw }) => raw.filter(({ text }) => text !== ''));
  const isSplit = filled.every(({ length }) => length % (wanted / blocks) === 0) && filled.flat().length === wanted;
  if (!isSplit) return rows;
  const source = { ...first.source, span: { start: first.source.span.start, end: rows.at(-1)!.source.span.end } };
  return [{ ...first, source, raw: filled.flat() }];
}

function align({ standard, part, label, source, raw }: DraftRow): Row {
  const aligned = alignCells(raw, part, source.cells.length - raw.length, source.cells);
  const cells = aligned?.map(
    (cell, position): Cell => ({
      column: part.columns[position]!,
      span: cell.span,
      text: cell.text,
      figure: readFigure(cell.text),
    }),
  );
  return { standard, part, label, span: source.span, cells, raw };
}

/**
 * Which cells behind a label are the figures of its row. Empty cells come from merged cells, from a tab too many and from
 * figures left blank; where these cannot be told apart the row is not read.
 */
function alignCells(
  raw: readonly RawCell[],
  part: TablePart,
  before: number,
  all: readonly RawCell[],
): readonly RawCell[] | undefined {
  const wanted = part.columns.length;
  const filled = raw.filter(({ text }) => text !== '');
  if (filled.length === wanted) return filled;
  if (raw.length === wanted) return raw;
  const inPlace = all.slice(part.labelColumns, part.labelColumns + wanted);
  const restIsEmpty = all.slice(part.labelColumns + wanted).every(({ text }) => text === '');
  if (filled.length < wanted && before <= part.labelColumns && inPlace.length === wanted && restIsEmpty) return inPlace;
  if (filled.length === 0 && raw.length > wanted) return raw.slice(0, wanted);
  return undefined;
}
