import type { Edition, RowStandard, TableId, TablePart, TableStandard } from '../standard/standard';
import { fold, squeeze } from '../text/wording';
import { looksLikeFigure, readFigure } from './figures';
import {
  isKnownLabel,
  type KnownLabel,
  type LabelIndex,
  labelIndexes,
  nearestRow,
  nearestWording,
  sameNumber,
  skeleton,
  withoutNumber,
} from './label-index';
import type { Cell, Label, RawCell, RawTable, Row, Section, StrayRow, Table } from './report';
import type { ScannedRow } from './scan';

/** A label is broken over this many cells at most. */
const mostFragments = 8;

export interface ReadTables {
  readonly tables: readonly Table[];
  readonly otherTables: readonly RawTable[];
  /** Edition ids by how many of their labels were found, best first; only those that found some. */
  readonly editionVotes: readonly { readonly id: string; readonly votes: number }[];
}

/** From this many rows of figures without a label on, nothing is said of rows that are absent. */
const fragmentaryFrom = 3;

/**
 * Finds the mandated tables among all rows of a text. Rows are known by their labels, not by where they stand, so that
 * tables cut by page breaks, split into one table per row or standing in the wrong section are read all the same.
 */
export function readTables(
  rows: readonly ScannedRow[],
  sections: readonly Section[],
  preferred: Edition | undefined,
): ReadTables {
  const readings = labelIndexes.map((index) => assign(rows, sections, index));
  const tables: Table[] = [];
  const used = new Set<ScannedRow>();
  const ids: TableId[] = ['disclosure', 'applications', 'review'];
  for (const id of ids) {
    const best = bestReading(readings, id, preferred);
    if (!best) continue;
    const drafts = best.drafts.filter((draft) => draft.table.id === id);
    for (const draft of drafts) for (const row of draft.sources) used.add(row);
    tables.push(...drafts.map((draft) => finish(draft, best.index.edition.id)));
  }
  tables.sort((a, b) => a.span.start - b.span.start);
  const editionVotes = readings
    .map(({ index, drafts }) => ({
      id: index.edition.id,
      votes: drafts.reduce((votes, draft) => votes + draft.score, 0),
    }))
    .filter(({ votes }) => votes > 0)
    .sort((a, b) => b.votes - a.votes);
  return { tables, otherTables: groupRest(rows.filter((row) => !used.has(row))), editionVotes };
}

interface Reading {
  readonly index: LabelIndex;
  readonly drafts: readonly Draft[];
}

interface Draft {
  readonly table: TableStandard;
  readonly sources: ScannedRow[];
  readonly labels: Label[];
  readonly rows: DraftRow[];
  readonly stray: StrayRow[];
  score: number;
}

interface DraftRow {
  readonly standard: RowStandard;
  readonly part: TablePart;
  readonly label: Label | undefined;
  readonly source: ScannedRow;
  /** What stands behind the label. */
  readonly raw: readonly RawCell[];
}

function bestReading(readings: readonly Reading[], id: TableId, preferred: Edition | undefined): Reading | undefined {
  // Rows count beside labels: one wording can be a row in one edition and a merged cell in the other.
  const score = ({ index, drafts }: Reading) =>
    drafts
      .filter((draft) => draft.table.id === id)
      .reduce((total, draft) => total + draft.score + new Set(draft.rows.map(({ standard }) => standard.id)).size, 0) +
    (index.edition === preferred ? 0.5 : 0);
  return readings
    .filter(({ drafts }) => drafts.some((draft) => draft.table.id === id))
    .sort((a, b) => score(b) - score(a))[0];
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

function assign(rows: readonly ScannedRow[], sections: readonly Section[], index: LabelIndex): Reading {
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
    const found = identify(cell, index, context, firstFigure >= 0 || row.cells.length > position + 1);
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
  if (part.labelColumns === 0 && words.length === 0 && figures.length >= 4) {
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

function identify(
  cell: RawCell,
  index: LabelIndex,
  context: Context,
  mayBeRow: boolean,
): { known: KnownLabel; label: Label } | undefined {
  const whole = lookUp(cell, index, context, mayBeRow);
  if (whole || context.fragments.length === 0) return whole;
  const first = context.fragments[0]!;
  const joined = {
    span: { start: first.span.start, end: cell.span.end },
    text: [...context.fragments, cell].map(({ text }) => text).join(''),
  };
  return lookUp(joined, index, context, mayBeRow);
}

function lookUp(
  cell: RawCell,
  index: LabelIndex,
  context: Context,
  mayBeRow: boolean,
): { known: KnownLabel; label: Label } | undefined {
  const all = index.byWording.get(skeleton(cell.text)) ?? [];
  // A label that only a row can have is a row even where its figures are yet to be typed.
  const onlyRow = all.every(({ kind }) => kind === 'row') && all.some(({ table }) => table === context.draft?.table);
  const meanings = all.filter(({ kind }) => kind !== 'row' || mayBeRow || onlyRow);
  const known = choose(meanings, context);
  if (known) return { known, label: labelOf(cell, known, known.severity === undefined ? undefined : 'alias') };

  const heading = articleHeading(cell.text, index);
  if (heading) return { known: heading, label: labelOf(cell, heading, 'similar') };
  // A resemblance counts only inside a mandated table, never in a list of the report's own.
  if (!mayBeRow || !context.draft) return undefined;
  const stem = withoutNumber(cell.text);
  const unnumbered = choose(
    index.rows.filter((row) => withoutNumber(row.expected) === stem && stem.length >= 3),
    context,
  );
  if (unnumbered) return { known: unnumbered, label: labelOf(cell, unnumbered, 'punctuation') };
  const among = index.rows.filter((row) => row.table === context.draft?.table);
  const near = nearestRow(cell.text, context.group ? preferGroup(among, context.group) : among);
  return near && { known: near, label: labelOf(cell, near, 'similar') };
}

function preferGroup(rows: readonly KnownLabel[], group: string): readonly KnownLabel[] {
  return [...rows].sort((a, b) => Number(b.row!.groups.includes(group)) - Number(a.row!.groups.includes(group)));
}

/** Among several meanings of one wording, the one that fits what stands above. */
function choose(meanings: readonly KnownLabel[], context: Context): KnownLabel | undefined {
  if (meanings.length < 2) return meanings[0];
  const score = (meaning: KnownLabel) =>
    (meaning.table === context.draft?.table ? 8 : 0) +
    (meaning.part === context.part ? 4 : 0) +
    (context.group !== undefined && meaning.row?.groups.includes(context.group) ? 2 : 0) +
    (meaning.kind === 'row' ? 1 : 0);
  return [...meanings].sort((a, b) => score(b) - score(a))[0];
}

/** `第二十六条第（六）项`: an article heading of table two whose article is wrong; its item tells which is meant. */
function articleHeading(text: string, index: LabelIndex): KnownLabel | undefined {
  const item = /^第?[一二三四五六七八九十\d]{1,4}条第?\(?([一二三四五六七八九十])\)?项$/.exec(fold(text))?.[1];
  if (!item) return undefined;
  for (const meanings of index.byWording.values()) {
    const known = meanings.find(({ kind, expected }) => kind === 'heading' && expected.includes(`（${item}）`));
    if (known) return known;
  }
  return undefined;
}

function labelOf(cell: RawCell, known: KnownLabel, agreement: 'alias' | 'similar' | 'punctuation' | undefined): Label {
  const written = squeeze(cell.text);
  return {
    span: cell.span,
    text: cell.text,
    kind: known.kind,
    expected: known.expected,
    agreement: agreement ?? (fold(written) === fold(known.expected) ? 'exact' : 'punctuation'),
    ...(known.severity === undefined ? {} : { severity: known.severity }),
  };
}

function finish(draft: Draft, editionId: string): Table {
  const rows = mergeReview(draft.rows).map(align);
  const first = draft.sources[0]!;
  const unlabelled = draft.stray.filter(({ text }) => text === '').length;
  return {
    id: draft.table.id,
    standard: draft.table,
    editionId,
    layout: first.layout,
    span: { start: first.span.start, end: draft.sources.at(-1)!.span.end },
    rows,
    strayRows: draft.stray,
    labels: draft.labels,
    fragmentary: unlabelled >= fragmentaryFrom,
  };
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

/** Rows of no mandated table, gathered where they follow one another. */
function groupRest(rows: readonly ScannedRow[]): readonly RawTable[] {
  const groups: ScannedRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.layout === row.layout && row.firstLine - last.lastLine <= 2) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({
    layout: group[0]!.layout,
    span: { start: group[0]!.span.start, end: group.at(-1)!.span.end },
    rows: group.map(({ span, cells }) => ({ span, cells })),
  }));
}
