import type { Span } from '../../text/span';
import { fold, squeeze } from '../../text/wording';
import type { Doubt, Label, Row, StrayRow, Table, Unread } from '../report';
import type { Alignment } from './align';
import { type Assignment, assignCells } from './cells';
import { partsOutOfOrder } from './column-order';
import { type Draft, type DraftRow, draftOf } from './drafts';
import { withDueTotals } from './due-totals';
import { formOf, layoutOf } from './form';
import { type Glyphs, withoutMarkup } from './glyphs';
import { type Habits, learnHabits } from './habits';
import { readReview } from './review';
import { type LinesRound, lineFinder, rowSpan } from './row-spans';
import type { Meaning } from './sequence';
import { type Stray, straysOf } from './strays';
import type { Token } from './tokens';

/** From this many rows and stretches of figures on that could not be brought together, the table as a whole is unread. */
const unreadFrom = 3;

/** Reads one table from the alignment of its labels. */
export function readTable(
  alignment: Alignment,
  tokens: readonly Token[],
  followed: Uint16Array,
  glyphs: Glyphs,
  editionId: string,
): Table {
  const draft = draftOf(alignment, tokens, followed);
  const linesRound = lineFinder(glyphs.text);
  const habits = learnHabits(draft, tokens, glyphs);
  const owners = new Int32Array(tokens.length).fill(-1);
  for (const at of draft.labels.keys()) owners[at] = at;
  const labels = labelsOf(draft, tokens);
  const isReview = alignment.sequence.table.parts[0]!.labelColumns === 0;
  let rows = isReview
    ? reviewRows(draft, tokens, glyphs, owners, linesRound)
    : rowsOf(draft, labels, tokens, glyphs, habits, owners, linesRound);
  let first = 0;
  let last = tokens.length - 1;
  while (first <= last && owners[first]! < 0) first++;
  while (last > first && owners[last]! < 0) last--;
  // A table that has lost its labels is all there is.
  if (first >= tokens.length) first = 0;
  const { strays, orphans } = straysOf(draft, tokens, glyphs, habits, owners, first, last);
  for (const { from, to } of strays) {
    first = Math.min(first, from);
    last = Math.max(last, to - 1);
  }
  // Labels of the header that stand before the first that could be placed.
  while (tokens[first - 1]?.kind === 'label') first--;
  const span = linesRound({ start: tokens[first]!.span.start, end: tokens[last]!.span.end });
  const outOfOrder = partsOutOfOrder(draft, tokens);
  if (outOfOrder.size > 0)
    rows = rows.map((row) => (outOfOrder.has(row.row.part) ? { ...row, row: inOtherOrder(row.row) } : row));
  rows = rows.map(({ row, draft: own }) => ({
    draft: own,
    row: row.doubt ? besideStray(row, own, tokens, owners) : row,
  }));
  const unread = unreadOf(rows, strays, orphans, tokens, span, draft, first, last);
  const { sequence } = alignment;
  const layout = layoutOf(habits);
  return {
    id: sequence.table.id,
    standard: sequence.table,
    editionId,
    layout,
    span,
    rows: withDueTotals(
      rows.map(({ row }) => row).sort((a, b) => a.span.start - b.span.start),
      editionId,
      sequence.table.id,
    ),
    strayRows: strays.map(({ row }): StrayRow => row),
    labels: [...labels.values()],
    form: formOf(
      layout,
      draft,
      rows.map(({ row }) => row),
      tokens,
      glyphs,
    ),
    ...(unread && { unread }),
  };
}

interface ReadRow {
  readonly row: Row;
  readonly draft: DraftRow | undefined;
}

function rowsOf(
  draft: Draft,
  labels: ReadonlyMap<number, Label>,
  tokens: readonly Token[],
  glyphs: Glyphs,
  habits: Habits,
  owners: Int32Array,
  linesRound: LinesRound,
): ReadRow[] {
  const assigned = draft.rows.map((row) => ({ row, own: assignCells(row, tokens, glyphs, habits) }));
  const byLabel = new Map(assigned.map((one) => [one.row.at, one]));
  const repeated = assigned.filter(({ row }) => row.twin !== undefined);
  return assigned.map(({ row, own }) => {
    for (let at = own.from; at < own.to; at++) owners[at] = row.at;
    const twin = row.twin === undefined ? undefined : byLabel.get(row.twin);
    const again = twin ?? repeated.find((other) => other.row.twin === row.at);
    const doubt =
      own.doubt ??
      (again && differ(own, again.own) ? twiceDoubt(row, again.row, tokens) : undefined) ??
      aheadDoubt(row, draft, tokens, habits, byLabel.get(row.at - 1)?.own);
    return {
      draft: row,
      row: {
        standard: row.item.row!,
        part: row.item.part,
        label: labels.get(row.at),
        span: rowSpan(row, own, draft, tokens, glyphs, habits, linesRound),
        cells: doubt ? undefined : own.cells,
        doubt,
        raw: tokens.slice(own.from, own.to).map(({ span, text }) => ({ span, text })),
      },
    };
  });
}

/** A row short of figures beside which some stand that no row owns: they may be its own. */
function besideStray(row: Row, own: DraftRow | undefined, tokens: readonly Token[], owners: Int32Array): Row {
  const doubt = row.doubt!;
  if (!own || (doubt.kind !== 'none' && doubt.kind !== 'few')) return row;
  const isStray = (at: number) => tokens[at]?.kind === 'figure' && owners[at]! < 0;
  let behind = own.at + 1;
  while (owners[behind] === own.at) behind++;
  const at = isStray(own.at - 1) ? own.at - 1 : isStray(behind) ? behind : undefined;
  if (at === undefined) return row;
  return { ...row, doubt: { ...doubt, kind: 'astray', explicit: false, other: tokens[at]!.span } };
}

/** A row of which the columns are in another order. */
function inOtherOrder({ doubt, ...row }: Row): Row {
  const own: Doubt = {
    kind: 'columns',
    span: row.label?.span ?? row.span,
    wanted: row.part.columns.length,
    count: 0,
    explicit: false,
  };
  return { ...row, cells: undefined, doubt: doubt ?? own };
}

function differ(a: Assignment, b: Assignment): boolean {
  if (!a.cells || !b.cells) return true;
  return a.cells.some(({ text }, i) => text !== b.cells![i]!.text);
}

function twiceDoubt({ at, item }: DraftRow, other: DraftRow, tokens: readonly Token[]): Doubt {
  const count = item.figures;
  return {
    kind: 'twice',
    span: tokens[at]!.span,
    wanted: count,
    count,
    explicit: false,
    other: tokens[other.at]!.span,
  };
}

/** What stands directly before a row without figures of its own may have a right to the row's. */
function aheadDoubt(
  { at, item }: DraftRow,
  draft: Draft,
  tokens: readonly Token[],
  { boundary }: Habits,
  above: Assignment | undefined,
): Doubt | undefined {
  // A row that is seen to be blank claims nothing.
  if (boundary === 'line' || above?.cells) return undefined;
  const before = tokens[at - 1];
  if (!before) return undefined;
  if (boundary === 'block' && tokens[at]!.gap.breaks > 0) return undefined;
  const meaning = draft.labels.get(at - 1);
  const isRow = meaning?.item.kind === 'row';
  const isText =
    before.kind === 'words' && !meaning && tokens[at - 2]?.kind === 'figure' && !harmless.test(squeeze(before.text));
  if (!isRow && !isText) return undefined;
  return { kind: 'apart', span: tokens[at]!.span, wanted: item.figures, count: item.figures, explicit: false };
}

/** What people write between the rows that has no figures. */
const harmless = /^[（(]?(?:续表|续|接上|转下|表[一二三四]|附表|单位|注|其中)/;

function reviewRows(
  draft: Draft,
  tokens: readonly Token[],
  glyphs: Glyphs,
  owners: Int32Array,
  linesRound: LinesRound,
): ReadRow[] {
  const found = readReview(draft, tokens, glyphs);
  if (!found) return [];
  const { cells, doubt, from, to } = found;
  for (let at = from; at < to; at++) owners[at] = from;
  const part = draft.alignment.sequence.table.parts[0]!;
  const [head, tail] = cells ? [cells[0]!, cells.at(-1)!] : [tokens[from]!, tokens[to - 1]!];
  const raw = tokens.slice(from, to).map(({ span, text }) => ({ span, text }));
  const span = linesRound({ start: head.span.start, end: tail.span.end });
  return [{ draft: undefined, row: { standard: part.rows[0]!, part, label: undefined, span, cells, doubt, raw } }];
}

/** By the numbers of tokens, in the order of the text. */
function labelsOf(draft: Draft, tokens: readonly Token[]): ReadonlyMap<number, Label> {
  const numbers = [...draft.labels.keys()].sort((a, b) => a - b);
  return new Map(numbers.map((at) => [at, labelAt(at, draft, tokens)]));
}

function labelAt(at: number, { labels, near }: Draft, tokens: readonly Token[]): Label {
  const token = tokens[at]!;
  const { item, severity } = labels.get(at)!;
  const { kind, expected } = item;
  const text = withoutMarkup(token.text);
  const agreement = agreementOf(text, token, labels.get(at)!, near.has(at));
  const label = { span: token.span, text, kind, expected, agreement };
  return agreement === 'alias' && severity !== undefined ? { ...label, severity } : label;
}

function agreementOf(text: string, { label }: Token, { item, severity }: Meaning, isNear: boolean): Label['agreement'] {
  // Of a label in two halves the marks between them are lost, and a fix could only write one of them.
  if (label?.rest) return 'exact';
  if (isNear) return 'similar';
  if (severity !== undefined) return 'alias';
  return text === item.expected || fold(squeeze(text)) === fold(item.expected) ? 'exact' : 'punctuation';
}

/** A table of which labels and figures could not be brought together, or which has none. */
function unreadOf(
  rows: readonly ReadRow[],
  strays: readonly Stray[],
  orphans: readonly Span[],
  tokens: readonly Token[],
  span: Span,
  draft: Draft,
  first: number,
  last: number,
): Unread | undefined {
  const doubtful = rows.filter(({ row }) => row.doubt && !row.doubt.explicit);
  // Where labels stand round their figures, others may do so in ways that were not seen: then nothing is certainly extra, or absent.
  const isTorn = tokens.slice(first, last + 1).some(({ label }) => label?.rest);
  const astray = isTorn ? strays.map(({ from }) => tokens[from]!.span) : [];
  const places = [...doubtful.map(({ row }) => row.doubt!.span), ...orphans, ...astray];
  const stoppedAt = places.sort((a, b) => a.start - b.start)[0];
  const unread = (kind: Unread['kind']): Unread => ({
    span,
    stoppedAt: stoppedAt ?? lastLabel(draft, tokens) ?? span,
    kind,
  });
  const hasFigures = tokens.some(({ kind }, at) => kind === 'figure' && at >= first && at <= last);
  if (rows.length === 0) return unread(hasFigures ? 'apart' : 'blank');
  if (!stoppedAt) return undefined;
  const without = doubtful.filter(({ row }) => row.doubt!.kind === 'none').length;
  if (without === rows.length && !hasFigures) return unread('blank');
  if (doubtful.some(({ row }) => row.doubt!.kind === 'columns')) return unread('columns');
  if (orphans.length >= unreadFrom || astray.length > 0) return unread('apart');
  if (doubtful.length < unreadFrom || doubtful.length * 3 <= rows.length) return undefined;
  return unread(without >= unreadFrom ? 'apart' : 'rows');
}

function lastLabel({ labels }: Draft, tokens: readonly Token[]): Span | undefined {
  return labels.size > 0 ? tokens[Math.max(...labels.keys())]!.span : undefined;
}
