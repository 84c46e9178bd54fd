import type { TablePart, TableStandard } from '../standard/standard';
import { fold, squeeze } from '../text/wording';
import { type KnownLabel, type LabelIndex, nearestRow, skeleton, withoutNumber } from './label-index';
import type { Label, RawCell } from './report';

/** What the rows above tell of the labels of the row at hand. */
export interface LabelContext {
  /** The mandated table that the rows belong to, where that is known by now. */
  readonly table: TableStandard | undefined;
  readonly part: TablePart | undefined;
  /** The innermost merged cell above. */
  readonly group: string | undefined;
  /** Cells of label-only rows that may be the beginning of a label broken over lines. */
  readonly fragments: readonly RawCell[];
}

/** A cell's wording, and the label of the standard that it is, or is meant to be. */
export interface MatchedLabel {
  readonly known: KnownLabel;
  readonly label: Label;
}

/**
 * The label that a cell bears: word for word, by an alias, with another number in front or, inside a mandated table, by a
 * near resemblance. `mayBeRow` says whether the cell stands where a row's label can stand.
 */
export function identify(
  cell: RawCell,
  index: LabelIndex,
  context: LabelContext,
  mayBeRow: boolean,
): MatchedLabel | undefined {
  const whole = lookUp(cell, index, context, mayBeRow);
  if (whole || context.fragments.length === 0) return whole;
  const first = context.fragments[0]!;
  const joined = {
    span: { start: first.span.start, end: cell.span.end },
    text: [...context.fragments, cell].map(({ text }) => text).join(''),
  };
  return lookUp(joined, index, context, mayBeRow);
}

function lookUp(cell: RawCell, index: LabelIndex, context: LabelContext, mayBeRow: boolean): MatchedLabel | undefined {
  const all = index.byWording.get(skeleton(cell.text)) ?? [];
  // A label that only a row can have is a row even where its figures are yet to be typed.
  const onlyRow = all.every(({ kind }) => kind === 'row') && all.some(({ table }) => table === context.table);
  const meanings = all.filter(({ kind }) => kind !== 'row' || mayBeRow || onlyRow);
  const known = choose(meanings, context);
  if (known) return { known, label: labelOf(cell, known, known.severity === undefined ? undefined : 'alias') };

  const heading = articleHeading(cell.text, index);
  if (heading) return { known: heading, label: labelOf(cell, heading, 'similar') };
  // A resemblance counts only inside a mandated table, never in a list of the report's own.
  if (!mayBeRow || !context.table) return undefined;
  const stem = withoutNumber(cell.text);
  const unnumbered = choose(
    index.rows.filter((row) => withoutNumber(row.expected) === stem && stem.length >= 3),
    context,
  );
  if (unnumbered) return { known: unnumbered, label: labelOf(cell, unnumbered, 'punctuation') };
  const among = index.rows.filter((row) => row.table === context.table);
  const near = nearestRow(cell.text, context.group ? preferGroup(among, context.group) : among);
  return near && { known: near, label: labelOf(cell, near, 'similar') };
}

function preferGroup(rows: readonly KnownLabel[], group: string): readonly KnownLabel[] {
  return [...rows].sort((a, b) => Number(b.row!.groups.includes(group)) - Number(a.row!.groups.includes(group)));
}

/** Among several meanings of one wording, the one that fits what stands above. */
function choose(meanings: readonly KnownLabel[], context: LabelContext): KnownLabel | undefined {
  if (meanings.length < 2) return meanings[0];
  const score = (meaning: KnownLabel) =>
    (meaning.table === context.table ? 8 : 0) +
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
