import type { Span } from '../../text/span';
import type { Cell, Doubt, Figure } from '../report';
import type { DraftRow } from './drafts';
import { readFigure } from './figures';
import type { Glyphs } from './glyphs';
import { type Habits, isGluedRun, unitsOf } from './habits';
import { delimitersBehind, depthOf, extentOf, originOf, ownTokens, positionAt } from './places';
import type { Token } from './tokens';

/** What was made of a row: its cells, or why it has none; and the tokens that are the row's own. */
export interface Assignment {
  readonly cells: readonly Cell[] | undefined;
  readonly doubt: Doubt | undefined;
  /** The numbers of the first token behind the row's own, and of its first. */
  readonly from: number;
  readonly to: number;
}

/** One field behind a label, and at which position. */
interface Entry {
  readonly span: Span;
  readonly text: string;
  readonly isFigure: boolean;
  /** Absent where it has yet to be read. */
  readonly figure: Figure | undefined;
  readonly position: number;
  readonly token: Token;
}

/** Words in place of a figure are short, and few. */
const longestWords = 12;
const mostWords = 2;

/** Assigns the figures behind a label to the columns of its row, where they leave no other choice. */
export function assignCells(row: DraftRow, tokens: readonly Token[], glyphs: Glyphs, habits: Habits): Assignment {
  const [from, to] = ownTokens(row, tokens, habits);
  const own = tokens.slice(from, to);
  const ends = delimitersBehind(row, tokens, glyphs, habits);
  const isExplicit = habits.boundary !== 'label' && habits.delimiter !== 'blank' && habits.delimiter !== 'line';
  const wanted = row.item.figures;
  const place =
    row.origin === undefined
      ? tokens[row.at]!.span
      : { start: own[0]?.span.start ?? row.origin, end: own.at(-1)?.span.end ?? row.origin };
  const refuse = (kind: Doubt['kind'], count: number, rest: Partial<Doubt> = {}): Assignment => ({
    cells: undefined,
    doubt: { kind, span: place, wanted, count, explicit: isExplicit && isCount(kind), ...rest },
    from,
    to,
  });
  const cut = habits.boundary === 'label' ? beforeWords(own, wanted) : own.length;
  const entries = entriesOf(own.slice(0, cut), ends, glyphs, habits);
  if (!entries) return refuse('mixed', own.length);
  const accept = (cells: readonly Cell[]): Assignment => ({ cells, doubt: undefined, from, to: from + cut });
  const count = entries.length;
  if (count === 0) {
    const first = firstOfBlank(row, extentOf(row, ends, tokens, habits), habits);
    return first === undefined
      ? { ...refuse('none', 0), to: from + cut }
      : accept(cellsFrom(row, tokens, ends, entries, first, glyphs, habits));
  }

  const only = entries[0]!;
  if (count === 1 && isGluedRun(only.token, wanted) && isGluedSafely(only, habits)) {
    const spans = Array.from({ length: wanted }, (_, i) => ({
      start: only.span.start + i,
      end: only.span.start + i + 1,
    }));
    return accept(spans.map((span, i) => cellAt(row, i, span, glyphs)));
  }
  if (count === 1 && wanted > 1 && /^\d+$/.test(only.text) && only.text.length > wanted) return refuse('glued', 1);
  const words = entries.filter(({ isFigure }) => !isFigure);
  if (words.length > 0 && !mayBeCells(words, entries, wanted)) return refuse(count > wanted ? 'many' : 'few', count);
  if (entries.some(({ text }) => text[0] === '0' && /^0\d+$/.test(text))) return refuse('glued', count);
  if (count > wanted) return refuse(...tooMany(entries, row));
  if (count === wanted) {
    const isEven =
      habits.delimiter === 'blank' ||
      !habits.blanks ||
      entries.every((entry, i) => i === 0 || entry.position === entries[i - 1]!.position + 1);
    if (!isEven) return refuse('mixed', count);
    return accept(entries.map(({ span, figure }, i) => cellAt(row, i, span, glyphs, figure)));
  }
  const first = firstPosition(row, tokens, ends, entries, glyphs, habits);
  if (first !== undefined) return accept(cellsFrom(row, tokens, ends, entries, first, glyphs, habits));
  // A row has plainly fewer cells than columns only where none is blank, and blank ones do not make up for it.
  const isShort = widthOf(row, extentOf(row, ends, tokens, habits), habits) <= wanted;
  const isFull = entries.at(-1)!.position - only.position + 1 === count;
  return refuse('few', count, { explicit: isExplicit && isShort && isFull });
}

function isCount(kind: Doubt['kind']): boolean {
  return kind === 'few' || kind === 'many' || kind === 'none' || kind === 'shared';
}

/** Where words end a row that reaches to the next label: behind as many figures as it has columns. */
function beforeWords(own: readonly Token[], wanted: number): number {
  const words = own.findIndex(({ kind }) => kind === 'words');
  return words === wanted ? words : own.length;
}

/** The fields behind a label; `undefined` where one holds several figures. */
function entriesOf(
  own: readonly Token[],
  ends: readonly number[],
  { text }: Glyphs,
  habits: Habits,
): Entry[] | undefined {
  const { delimiter, unit } = habits;
  const entries: Entry[] = [];
  let position = own[0] ? positionAt(ends, own[0].span.start, habits) : 0;
  for (const token of own) {
    const above = entries.at(-1);
    if (delimiter !== 'blank' && above && above.token.field === token.field) {
      if (above.isFigure && token.kind === 'figure') return undefined;
      const span = { start: above.span.start, end: token.span.end };
      entries[entries.length - 1] = {
        ...above,
        span,
        text: text.slice(span.start, span.end),
        isFigure: false,
        figure: undefined,
      };
      continue;
    }
    const units = unitsOf(token.gap, delimiter) / unit;
    if (above && units === 0 && !token.gap.cleared) return undefined;
    if (above) position += token.gap.cleared ? 1 : units;
    entries.push({
      span: token.span,
      text: token.text,
      isFigure: token.kind === 'figure',
      figure: token.figure,
      position,
      token,
    });
  }
  return entries;
}

function isGluedSafely({ token }: Entry, { glued }: Habits): boolean {
  const { lines, tabs, bars, commas, blanks, cleared } = token.gap;
  return glued || token.text[0] === '0' || (lines + tabs + bars + commas + blanks === 0 && !cleared);
}

/** Words stand in place of figures only among figures. */
function mayBeCells(words: readonly Entry[], entries: readonly Entry[], wanted: number): boolean {
  if (entries.length !== wanted || words.length > mostWords || words.some(({ text }) => text.length > longestWords))
    return false;
  return wanted === 1 || entries.length - words.length >= words.length;
}

function tooMany(
  entries: readonly Entry[],
  { item: { figures: wanted }, origin }: DraftRow,
): [Doubt['kind'], number, Partial<Doubt>?] {
  const count = entries.length;
  if (count % wanted === 0 && wanted > 1 && origin === undefined) return ['shared', count];
  if (count !== wanted + 1) return ['many', count];
  // A page number stands apart from the figures, in whichever way.
  const odd = entries.filter(({ position }, i) => i > 0 && position !== entries[i - 1]!.position + 1);
  const page = odd.length > 0 && odd.length <= 2 ? odd[0]! : undefined;
  return ['many', count, page && /^\d{1,3}$/.test(page.text) ? { page: page.span } : {}];
}

/** Where the first column stands of a row that is wholly blank; `undefined` where its cells cannot be seen. */
function firstOfBlank(row: DraftRow, extent: number, habits: Habits): number | undefined {
  const wanted = row.item.figures;
  const width = widthOf(row, extent, habits);
  if (habits.delimiter === 'line' || width < wanted) return undefined;
  if (row.origin !== undefined) return width === wanted ? leftOf(row, habits) : undefined;
  const first = habits.first.get(depthOf(row)) ?? (width === wanted ? 1 : mandatedFirst(row));
  return first + wanted - 1 <= width ? first : 1;
}

/** Where the first column of a row stands of which some cells are blank; `undefined` where that is not certain. */
function firstPosition(
  row: DraftRow,
  tokens: readonly Token[],
  ends: readonly number[],
  entries: readonly Entry[],
  { text }: Glyphs,
  habits: Habits,
): number | undefined {
  const wanted = row.item.figures;
  const { delimiter, boundary, even } = habits;
  const isOdd = ({ position, token }: Entry, i: number) =>
    !Number.isInteger(position) || (token.gap.cleared && (i > 0 || row.origin === undefined));
  if (delimiter === 'blank' || !even || entries.some(isOdd)) return undefined;
  const start = entries[0]!.position;
  const end = entries.at(-1)!.position;
  if (entries.length > 1 && end - start + 1 === wanted) return start;
  const depth = depthOf(row);
  const usual = habits.first.get(depth);
  const fits = (first: number) => start >= first && end < first + wanted;
  if (boundary === 'label' && usual !== undefined && fits(usual) && end === usual + wanted - 1) return usual;
  // Line ends come and go at the end of a row.
  if (delimiter === 'line') return undefined;
  const behind = tokens[row.at + 1 + entries.length];
  // What stands within the row and is not its own leaves no certain reading.
  if (behind && behind.kind !== 'label' && !text.slice(ends.at(-1), behind.span.start).includes('\n')) return undefined;
  const extent = extentOf(row, ends, tokens, habits);
  if (usual !== undefined) return fits(usual) && extent === habits.width.get(depth) ? usual : undefined;
  const width = widthOf(row, extent, habits);
  const left = leftOf(row, habits);
  const mandated = mandatedFirst(row);
  // A blank directly behind the label is a column only where no cell is merged with the label.
  const isColumn = start === left || mandated <= left;
  if (width === wanted && fits(left) && isColumn) return left;
  return row.origin === undefined && width >= mandated + wanted - 1 && fits(mandated) ? mandated : undefined;
}

/** The position of the leftmost cell: a row without a label may begin with one. */
function leftOf({ origin }: DraftRow, { boundary, opens }: Habits): 0 | 1 {
  return origin === undefined || boundary === 'label' || opens ? 1 : 0;
}

/** How many cells there are, blank ones included: a delimiter that closes a row parts nothing. */
function widthOf(row: DraftRow, extent: number, habits: Habits): number {
  return extent / habits.unit - habits.tail + 1 - leftOf(row, habits);
}

/** Where the notice prints the first figure of a row: behind the cells merged with its label. */
function mandatedFirst({ item }: DraftRow): number {
  return item.part.labelColumns - item.row!.groups.length;
}

/** The cells of a row of which the first stands at a position; where no entry stands, the cell is blank. */
function cellsFrom(
  row: DraftRow,
  tokens: readonly Token[],
  ends: readonly number[],
  entries: readonly Entry[],
  first: number,
  glyphs: Glyphs,
  { unit }: Habits,
): Cell[] {
  return row.item.part.columns.map((_, i) => {
    const entry = entries.find(({ position }) => position === first + i);
    if (entry) return cellAt(row, i, entry.span, glyphs, entry.figure);
    const before = (first + i) * unit - 1;
    const start = before < 0 ? originOf(row, tokens) : (ends[before] ?? ends.at(-1) ?? originOf(row, tokens));
    return cellAt(row, i, { start, end: start }, glyphs);
  });
}

function cellAt(row: DraftRow, index: number, span: Span, { text }: Glyphs, figure?: Figure): Cell {
  const content = text.slice(span.start, span.end);
  return { column: row.item.part.columns[index]!, span, text: content, figure: figure ?? readFigure(content) };
}
