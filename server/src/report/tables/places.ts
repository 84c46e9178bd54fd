import type { Draft, DraftRow } from './drafts';
import { bar, comma, digit, type Glyphs, lineEnd, tab } from './glyphs';
import type { Delimiter, Habits } from './habits';
import { mode } from './mode';
import { lineBehind, type Token } from './tokens';

const kindOfDelimiter = { bar, tab, comma, line: lineEnd } as const;

/** Rows that stand as deep, with as many figures, are laid out alike. */
export function depthOf({ item }: DraftRow): string {
  return `${item.row!.groups.length} ${item.figures}`;
}

/** Where a row begins to have cells: behind its label, if it has one. */
export function originOf({ at, origin }: DraftRow, tokens: readonly Token[]): number {
  return origin ?? tokens[at]!.span.end;
}

/** The tokens behind a label that can be its row's: those of its line or its block, or all before the next label. */
export function ownTokens(
  { at, until, origin }: DraftRow,
  tokens: readonly Token[],
  { boundary, beside, delimiter }: Habits,
): [number, number] {
  const from = at + 1;
  if (from >= until || boundary === 'label') return [from, until];
  const hasLabel = origin === undefined;
  if (boundary === 'block') {
    let to = hasLabel ? from : from + 1;
    while (to < until && !(tokens[to]!.gap.breaks > 0 && !tokens[to]!.gap.cleared)) to++;
    return [from, to];
  }
  const { line } = tokens[from]!;
  // Where rows stand on the lines of their labels, a blank one has not the figures of the next line.
  const isNext = hasLabel && line !== lineBehind(tokens[at]);
  if (isNext && beside && (delimiter === 'tab' || delimiter === 'bar')) return [from, from];
  let to = from;
  while (to < until && tokens[to]!.line === line) to++;
  return [from, to];
}

/** Where the delimiters of a row end, from its label on; offsets in the report. A row ends at the next label, if not before. */
export function delimitersBehind(
  row: DraftRow,
  tokens: readonly Token[],
  { kinds, start, text }: Glyphs,
  { delimiter, boundary }: Pick<Habits, 'delimiter' | 'boundary'>,
): number[] {
  const ends: number[] = [];
  if (delimiter === 'blank') return ends;
  const wanted = kindOfDelimiter[delimiter];
  let isBlankLine = false;
  const next = tokens[row.until];
  const end = next ? next.span.start - start : kinds.length;
  for (let i = originOf(row, tokens) - start; i < end; i++) {
    const kind = kinds[i]!;
    if (kind === lineEnd) {
      if (boundary === 'line' || isBlankLine) break;
      if (text[start + i] === '\n') isBlankLine = boundary === 'block';
    } else if (kind > 2) isBlankLine = false;
    if (kind === wanted) ends.push(start + i + 1);
  }
  return ends;
}

/** How many delimiters a row has: what stands before each row stands behind all but the last. */
export function extentOf(
  { until, origin }: DraftRow,
  ends: readonly number[],
  tokens: readonly Token[],
  { boundary, opens }: Habits,
): number {
  const isLast = boundary === 'label' && origin === undefined && until === tokens.length;
  return ends.length + (isLast && opens ? 1 : 0);
}

/** How many delimiters stand between a row's label and an offset. */
export function positionAt(ends: readonly number[], offset: number, { delimiter, unit }: Habits): number {
  if (delimiter === 'blank') return 1;
  let count = 0;
  while (count < ends.length && ends[count]! <= offset) count++;
  return count / unit;
}

/** Whether delimiters part a table from what stands beside it. A line of blank cells alone tells nothing. */
export function edgesOf(
  { labels }: Draft,
  tokens: readonly Token[],
  { kinds, start }: Glyphs,
  delimiter: Delimiter,
): Pick<Habits, 'opens' | 'tail'> {
  const first = tokens[Math.min(...labels.keys())];
  if (!first || (delimiter !== 'bar' && delimiter !== 'tab')) return { opens: false, tail: 0 };
  const opens = first.gap[`${delimiter}s`] > 0;
  const wanted = kindOfDelimiter[delimiter];
  let tail = 0;
  let hasDelimiter = false;
  let hasContent = false;
  let isOpen = false;
  const last = tokens.findLast(({ kind }) => kind !== 'words')!.span.end - start;
  for (let i = first.span.start - start; i <= kinds.length; i++) {
    const kind = i < kinds.length ? kinds[i]! : lineEnd;
    if (kind === lineEnd) {
      if (hasDelimiter && hasContent) {
        if (isOpen) return { opens, tail: 0 };
        tail = 1;
      }
      if (i >= last) break;
      hasDelimiter = hasContent = isOpen = false;
    } else if (kind === wanted) {
      hasDelimiter = true;
      isOpen = false;
    } else if (kind >= digit) hasContent = isOpen = true;
  }
  return { opens, tail };
}

/** Where the figures of rows stand, by depth: of complete rows, else of rows that together leave no other place. */
export function positionsOf(
  { rows }: Draft,
  tokens: readonly Token[],
  glyphs: Glyphs,
  habits: Habits,
): Pick<Habits, 'first' | 'width' | 'tail'> {
  const wantedBy = new Map<string, number>();
  const complete = new Map<string, { first: number; width: number }[]>();
  const partial = new Map<string, { from: number; to: number; width: number; wanted: number }>();
  for (const row of rows) {
    const [from, to] = ownTokens(row, tokens, habits);
    if (from >= to || tokens[from]!.gap.cleared) continue;
    const depth = depthOf(row);
    const ends = delimitersBehind(row, tokens, glyphs, habits);
    const first = positionAt(ends, tokens[from]!.span.start, habits);
    const extent = extentOf(row, ends, tokens, habits);
    const wanted = row.item.figures;
    wantedBy.set(depth, wanted);
    if (to - from >= wanted) {
      complete.set(depth, [...(complete.get(depth) ?? []), { first, width: extent }]);
      continue;
    }
    const last = positionAt(ends, tokens[to - 1]!.span.start, habits);
    const known = partial.get(`${depth} ${extent}`) ?? { from: first, to: last, width: extent, wanted };
    partial.set(`${depth} ${extent}`, {
      ...known,
      from: Math.min(known.from, first),
      to: Math.max(known.to, last),
    });
  }
  const first = new Map<string, number>();
  const width = new Map<string, number>();
  for (const [key, one] of partial) {
    if (one.to - one.from + 1 !== one.wanted) continue;
    const depth = key.slice(0, key.lastIndexOf(' '));
    first.set(depth, one.from);
    width.set(depth, one.width);
  }
  for (const [depth, all] of complete) {
    first.set(depth, mode(all.map((one) => one.first))!);
    width.set(depth, mode(all.map((one) => one.width))!);
  }
  if (habits.boundary !== 'label' || rows[0]?.origin !== undefined) return { first, width, tail: habits.tail };
  // Where rows end with the next label, what stands before each row stands behind the one above.
  const tails = [...width].map(([depth, count]) => count / habits.unit - first.get(depth)! - wantedBy.get(depth)! + 1);
  return { first, width, tail: mode(tails) ?? habits.tail + (habits.opens ? 1 : 0) };
}
