import type { RowStandard, TableId, TablePart, TableStandard } from '../standard/standard';
import { squeeze } from '../text/wording';
import { looksLikeFigure } from './figures';
import { isKnownLabel, type KnownLabel, type LabelIndex, nearestWording, sameNumber, skeleton } from './label-index';
import { identify } from './label-matching';
import type { Label, RawCell, Section, StrayRow } from './report';
import type { ScannedRow } from './scan';

/** A label is broken over this many cells at most. */
const mostFragments = 8;

/** What the labels of one edition make of the rows of a text. */
export interface TableReading {
  readonly index: LabelIndex;
  readonly drafts: readonly Draft[];
}

/** A mandated table as far as its rows have been found; figures are not yet assigned to columns. */
export interface Draft {
  readonly table: TableStandard;
  readonly sources: ScannedRow[];
  readonly labels: Label[];
  readonly rows: DraftRow[];
  readonly stray: StrayRow[];
  score: number;
}

export interface DraftRow {
  readonly standard: RowStandard;
  readonly part: TablePart;
  readonly label: Label | undefined;
  readonly source: ScannedRow;
  /** What stands behind the label. */
  readonly raw: readonly RawCell[];
}

/** What the rows above tell of the row at hand. */
interface Context {
  draft: Draft | undefined;
  /** The table that the section of the last labelled row should hold. */
  section: TableId | undefined;
  part: TablePart | undefined;
  group: string | undefined;
  /** Cells of label-only rows that may be the beginning of a label broken over lines. */
  fragments: RawCell[];
}

/** Goes through all rows of a text with the labels of one edition, and gathers the rows of each mandated table. */
export function assign(rows: readonly ScannedRow[], sections: readonly Section[], index: LabelIndex): TableReading {
  const drafts: Draft[] = [];
  const context: Context = { draft: undefined, section: undefined, part: undefined, group: undefined, fragments: [] };
  let section = 0;
  for (const row of rows) {
    while (section < sections.length && sections[section]!.span.end <= row.span.start) section++;
    place(row, sections[section]?.standard.table, index, drafts, context);
  }
  return { index, drafts: drafts.filter((draft) => draft.rows.length > 0) };
}

/** `expected` is the table that the row's section should hold. */
function place(
  row: ScannedRow,
  expected: TableId | undefined,
  index: LabelIndex,
  drafts: Draft[],
  context: Context,
): void {
  const firstFigure = row.cells.findIndex((cell) => cell.text !== '' && looksLikeFigure(cell.text));
  const labelCells = row.cells
    .map((cell, position) => ({ cell, position }))
    .filter(
      ({ cell, position }) =>
        cell.text !== '' && (firstFigure < 0 || position < firstFigure) && !looksLikeFigure(cell.text),
    );

  const labels: Label[] = [];
  let target: { known: KnownLabel; label: Label; position: number } | undefined;
  for (const { cell, position } of labelCells) {
    const found = identify(
      cell,
      index,
      { ...context, table: context.draft?.table },
      firstFigure >= 0 || row.cells.length > position + 1,
    );
    if (!found) continue;
    const { known } = found;
    labels.push(found.label);
    if (known.kind === 'heading') context.part = known.part;
    if (known.kind === 'group') context.group = known.expected;
    if (known.kind === 'row' && !isHeaderFrom(row, position + 1)) target = { known, label: found.label, position };
  }

  labels.push(...misspelt(labelCells, labels, target, index, context));
  if (labels.length === 0) {
    const standard = index.edition.tables.find(({ id }) => id === expected);
    // Labels found in this section say what the table is, even where it stands in the wrong one.
    if (standard && expected !== context.section) draftFor(standard, drafts, context);
    placeUnlabelled(
      row,
      labelCells.map(({ cell }) => cell),
      firstFigure,
      context,
    );
    return;
  }
  context.fragments = [];
  // One word of a header, 其他 say, does not tell what the table is.
  if (target || new Set(labels.map((label) => label.expected)).size > 1) context.section = expected;
  const known = target?.known ?? knownTable(labels, index, context);
  const draft = draftFor(known.table, drafts, context);
  draft.sources.push(row);
  draft.labels.push(...labels);
  draft.score += labels.filter(({ agreement }) => agreement === 'exact' || agreement === 'punctuation').length;
  if (!target) {
    context.part =
      known.kind === 'column' && draft.table.parts.length === 1 ? known.part : (context.part ?? known.part);
    return;
  }
  const { position, label } = target;
  const standard = target.known.row!;
  if (standard.groups.length > 0) context.group = standard.groups.at(-1);
  draft.rows.push({ standard, part: target.known.part, label, source: row, raw: row.cells.slice(position + 1) });
}

/**
 * Labels that resemble what should stand in their place: a merged cell to the left of a row's own label, or a column
 * among the known columns of a header.
 */
function misspelt(
  cells: readonly { readonly cell: RawCell; readonly position: number }[],
  labels: readonly Label[],
  target: { readonly known: KnownLabel; readonly position: number } | undefined,
  index: LabelIndex,
  context: Context,
): Label[] {
  const isHeader = !target && context.draft !== undefined && labels.some(({ kind }) => kind === 'column');
  if (!target && !isHeader) return [];
  const part = target?.known.part ?? context.part ?? context.draft!.table.parts[0]!;
  const expected = target
    ? target.known.row!.groups.filter((group) => !labels.some((label) => label.expected === group))
    : [...part.header.flat(), ...part.columns.map(({ label }) => label)];
  const known = new Set(labels.map(({ span }) => span));
  return cells.flatMap(({ cell, position }): Label[] => {
    if (known.has(cell.span) || (target && position >= target.position)) return [];
    // A wording of the other edition is no misspelt one.
    if (isKnownLabel(cell.text) && !index.byWording.has(skeleton(cell.text))) return [];
    const nearest = nearestWording(cell.text, expected) ?? (target && sameNumber(cell.text, expected));
    if (nearest === undefined) return [];
    const { span, text } = cell;
    return [{ span, text, kind: target ? 'group' : 'column', expected: nearest, agreement: 'similar' }];
  });
}

/** Whether what stands behind a label is words, so that the row is a header which happens to use the label. */
function isHeaderFrom({ cells }: ScannedRow, from: number): boolean {
  const filled = cells.slice(from).filter(({ text }) => text !== '');
  return filled.length >= 2 && filled.filter(({ text }) => !looksLikeFigure(text)).length > filled.length / 2;
}

/** Rows of bare figures (table four, or a label lost on the way) and labels broken over several lines. */
function placeUnlabelled(row: ScannedRow, words: readonly RawCell[], firstFigure: number, context: Context): void {
  const draft = context.draft;
  if (!draft) return;
  const part = draft.table.parts[0]!;
  // The row of table four has no label: as long as its figures are yet to be typed, its width tells what it is.
  const isBlankRow = words.length === 0 && firstFigure < 0 && row.cells.length === part.columns.length;
  if (part.labelColumns === 0 && isBlankRow && draft.rows.length === 0) {
    draft.sources.push(row);
    draft.rows.push({ standard: part.rows[0]!, part, label: undefined, source: row, raw: row.cells });
    return;
  }
  if (firstFigure < 0) {
    context.fragments = [...context.fragments, ...words].slice(-mostFragments);
    return;
  }
  const figures = row.cells.filter((cell) => cell.text !== '');
  // Of a row as wide as the table one cell or two may hold words where figures are due.
  const isFullRow =
    row.cells.length === part.columns.length &&
    draft.rows.length === 0 &&
    row.cells.filter((cell) => looksLikeFigure(cell.text)).length >= part.columns.length - 2;
  if (part.labelColumns === 0 && (isFullRow || (words.length === 0 && figures.length >= 4))) {
    draft.sources.push(row);
    draft.rows.push({ standard: part.rows[0]!, part, label: undefined, source: row, raw: row.cells });
    return;
  }
  const last = draft.rows.at(-1);
  if (last && words.length === 0 && last.raw.length === 0 && figures.length === last.part.columns.length) {
    // The figures of a row that was broken behind its label.
    draft.sources.push(row);
    const source = { ...last.source, span: { start: last.source.span.start, end: row.span.end } };
    draft.rows[draft.rows.length - 1] = { ...last, source, raw: row.cells };
    return;
  }
  if (figures.length < 3 && words.length === 0) return;
  draft.sources.push(row);
  draft.stray.push({ span: row.span, text: squeeze(words.map(({ text }) => text).join('')), cells: row.cells });
  context.fragments = [];
}

/** The table that a row of labels without figures belongs to: the one at hand where it knows them, else the first. */
function knownTable(labels: readonly Label[], index: LabelIndex, context: Context): KnownLabel {
  const meanings = labels.flatMap(
    (label) => index.byWording.get(skeleton(label.text)) ?? index.byWording.get(skeleton(label.expected)) ?? [],
  );
  const votes = new Map<TableStandard, number>();
  for (const table of new Set(meanings.map((meaning) => meaning.table))) {
    const distinct = labels.filter((label) =>
      (index.byWording.get(skeleton(label.expected)) ?? []).some((meaning) => meaning.table === table),
    );
    votes.set(table, distinct.length + (table === context.draft?.table ? 0.5 : 0));
  }
  const best = [...votes].sort((a, b) => b[1] - a[1])[0]?.[0];
  return meanings.find((meaning) => meaning.table === best)!;
}

function draftFor(table: TableStandard, drafts: Draft[], context: Context): Draft {
  let draft = drafts.find((other) => other.table === table);
  if (!draft) {
    draft = { table, sources: [], labels: [], rows: [], stray: [], score: 0 };
    drafts.push(draft);
  }
  if (context.draft !== draft) {
    context.part = undefined;
    context.group = undefined;
  }
  context.draft = draft;
  return draft;
}
