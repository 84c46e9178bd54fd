import type { Span } from '../../text/span';
import type { Cell, Doubt, Figure } from '../report';
import type { DraftRow } from './drafts';
import { readFigure } from './figures';
import type { Glyphs } from './glyphs';
import { type Delimiter, delimitersBehind, depthOf, type Habits, isGluedRun, lineBehind, unitsOf } from './habits';
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
  const isExplicit = habits.boundary !== 'label' && habits.delimiter !== 'blank' && habits.delimiter !== 'line';
  const wanted = row.item.figures;
  const place = tokens[row.at]!.span;
  const refuse = (kind: Doubt['kind'], count: number, rest: Partial<Doubt> = {}): Assignment => ({
    cells: undefined,
    doubt: { kind, span: place, wanted, count, explicit: isExplicit && isCount(kind), ...rest },
    from,
    to,
  });
  const cut = habits.boundary === 'label' ? beforeWords(own, wanted) : own.length;
  const entries = entriesOf(own.slice(0, cut), glyphs, habits.delimiter, habits.unit);
  if (!entries) return refuse('mixed', own.length);
  const end = from + cut;
  const count = entries.length;
  if (count === 0) return { ...blankRow(row, tokens, glyphs, habits, refuse), from, to: end };

  const only = entries[0]!;
  if (count === 1 && isGluedRun(only.token, wanted) && isGluedSafely(only, habits)) {
    const spans = Array.from({ length: wanted }, (_, i) => ({
      start: only.span.start + i,
      end: only.span.start + i + 1,
    }));
    return { cells: spans.map((span, i) => cellAt(row, i, span, glyphs)), doubt: undefined, from, to: end };
  }
  if (count === 1 && wanted > 1 && /^\d+$/.test(only.text) && only.text.length > wanted) return refuse('glued', 1);
  const words = entries.filter(({ isFigure }) => !isFigure);
  if (words.length > 0 && !mayBeCells(words, entries, wanted)) return refuse(count > wanted ? 'many' : 'few', count);
  if (entries.some(({ text }) => /^0\d+$/.test(text))) return refuse('glued', count);
  if (count > wanted) return refuse(...tooMany(entries, wanted));
  const isEven =
    habits.delimiter === 'blank' ||
    !habits.blanks ||
    entries.every((entry, i) => i === 0 || entry.position === entries[i - 1]!.position + 1);
  if (count === wanted) {
    if (!isEven) return refuse('mixed', count);
    return {
      cells: entries.map(({ span, figure }, i) => cellAt(row, i, span, glyphs, figure)),
      doubt: undefined,
      from,
      to: end,
    };
  }
  const first = firstPosition(row, tokens, glyphs, habits, entries);
  const isFew = refuse('few', count, first === undefined ? {} : { explicit: false });
  if (first === undefined)
    return { ...isFew, doubt: { ...isFew.doubt!, explicit: isExplicit && isShort(row, tokens, glyphs, habits) } };
  return { cells: cellsFrom(row, tokens, entries, first, glyphs, habits), doubt: undefined, from, to: end };
}

function isCount(kind: Doubt['kind']): boolean {
  return kind === 'few' || kind === 'many' || kind === 'none' || kind === 'shared';
}

/** The tokens behind a label that can be its row's: those of its line or its block, or all before the next label. */
function ownTokens(
  { at, until }: DraftRow,
  tokens: readonly Token[],
  { boundary, beside, delimiter }: Habits,
): [number, number] {
  const from = at + 1;
  if (from >= until || boundary === 'label') return [from, until];
  if (boundary === 'block') {
    let to = from;
    while (to < until && !(tokens[to]!.gap.breaks > 0 && !tokens[to]!.gap.cleared)) to++;
    return [from, to];
  }
  const line = tokens[from]!.line;
  // Where rows stand on the lines of their labels, a blank one has not the figures of the next line.
  if (line !== lineBehind(tokens[at]!) && beside && (delimiter === 'tab' || delimiter === 'bar')) return [from, from];
  let to = from;
  while (to < until && tokens[to]!.line === line) to++;
  return [from, to];
}

/** Where words end a row that reaches to the next label: behind as many figures as it has columns. */
function beforeWords(own: readonly Token[], wanted: number): number {
  const words = own.findIndex(({ kind }) => kind === 'words');
  return words === wanted ? words : own.length;
}

/** The fields behind a label; `undefined` where one holds several figures. */
function entriesOf(own: readonly Token[], { text }: Glyphs, delimiter: Delimiter, unit: number): Entry[] | undefined {
  const entries: Entry[] = [];
  let position = 0;
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
    position += token.gap.cleared ? 1 : units;
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

function tooMany(entries: readonly Entry[], wanted: number): [Doubt['kind'], number, Partial<Doubt>?] {
  const count = entries.length;
  if (count % wanted === 0 && wanted > 1) return ['shared', count];
  if (count !== wanted + 1) return ['many', count];
  // A page number stands apart from the figures, in whichever way.
  const odd = entries.filter(({ position }, i) => i > 0 && position !== entries[i - 1]!.position + 1);
  const page = odd.length > 0 && odd.length <= 2 ? odd[0]! : undefined;
  return ['many', count, page && /^\d{1,3}$/.test(page.text) ? { page: page.span } : {}];
}

type Refuse = (kind: Doubt['kind'], count: number) => Assignment;

/** A row without figures: blank where its cells can be seen. */
function blankRow(
  row: DraftRow,
  tokens: readonly Token[],
  glyphs: Glyphs,
  habits: Habits,
  refuse: Refuse,
): Pick<Assignment, 'cells' | 'doubt'> {
  const wanted = row.item.figures;
  const ends = habits.boundary === 'label' ? [] : delimitersBehind(row, tokens, glyphs, habits);
  const width = ends.length - closing(ends, glyphs, habits);
  if (habits.boundary === 'label' || width < wanted) return refuse('none', 0);
  const first = habits.first.get(depthOf(row)) ?? (width === wanted ? 1 : mandatedFirst(row));
  const from = first + wanted - 1 <= width ? first : 1;
  return { cells: cellsFrom(row, tokens, [], from, glyphs, habits), doubt: undefined };
}

/** Where the first column of a row stands of which some cells are blank; `undefined` where that is not certain. */
function firstPosition(
  row: DraftRow,
  tokens: readonly Token[],
  glyphs: Glyphs,
  habits: Habits,
  entries: readonly Entry[],
): number | undefined {
  const wanted = row.item.figures;
  const { delimiter, boundary } = habits;
  if (
    delimiter === 'blank' ||
    !habits.even ||
    entries.some(({ position, token }) => !Number.isInteger(position) || token.gap.cleared)
  )
    return undefined;
  const start = entries[0]!.position;
  const end = entries.at(-1)!.position;
  if (entries.length > 1 && end - start + 1 === wanted) return start;
  const depth = depthOf(row);
  const usual = habits.first.get(depth);
  const fits = (first: number) => start >= first && end < first + wanted;
  // Without an end of its own a row is told by its last figure.
  if (boundary === 'label') return usual !== undefined && fits(usual) && end === usual + wanted - 1 ? usual : undefined;
  const ends = delimitersBehind(row, tokens, glyphs, habits);
  const behind = tokens[row.at + 1 + entries.length];
  // What stands within the row and is not its own leaves no certain reading.
  if (behind && behind.span.start < (ends.at(-1) ?? 0)) return undefined;
  if (usual !== undefined) return fits(usual) && ends.length === habits.width.get(depth) ? usual : undefined;
  const width = ends.length - closing(ends, glyphs, habits);
  if (width === wanted && fits(1)) return 1;
  const mandated = mandatedFirst(row);
  return width >= mandated + wanted - 1 && fits(mandated) ? mandated : undefined;
}

/** Whether a row has plainly fewer cells than columns, blank ones included. */
function isShort(row: DraftRow, tokens: readonly Token[], glyphs: Glyphs, habits: Habits): boolean {
  const ends = delimitersBehind(row, tokens, glyphs, habits);
  return ends.length - closing(ends, glyphs, habits) <= row.item.figures;
}

/** The bar that closes a row parts nothing. */
function closing(ends: readonly number[], { text }: Glyphs, { delimiter }: Habits): number {
  const last = ends.at(-1);
  return delimiter === 'bar' && last !== undefined && /^[ \t\u3000]*(?:\r?\n|$)/.test(text.slice(last, last + 8))
    ? 1
    : 0;
}

/** Where the notice prints the first figure of a row: behind the cells merged with its label. */
function mandatedFirst({ item }: DraftRow): number {
  return item.part.labelColumns - item.row!.groups.length;
}

/** The cells of a row of which the first stands at a position; where no entry stands, the cell is blank. */
function cellsFrom(
  row: DraftRow,
  tokens: readonly Token[],
  entries: readonly Entry[],
  first: number,
  glyphs: Glyphs,
  habits: Habits,
): Cell[] {
  const ends = delimitersBehind(row, tokens, glyphs, habits);
  return row.item.part.columns.map((_, i) => {
    const entry = entries.find(({ position }) => position === first + i);
    if (entry) return cellAt(row, i, entry.span, glyphs, entry.figure);
    const start = ends[(first + i) * habits.unit - 1] ?? ends.at(-1) ?? tokens[row.at]!.span.end;
    return cellAt(row, i, { start, end: start }, glyphs);
  });
}

function cellAt(row: DraftRow, index: number, span: Span, { text }: Glyphs, figure?: Figure): Cell {
  const content = text.slice(span.start, span.end);
  return { column: row.item.part.columns[index]!, span, text: content, figure: figure ?? readFigure(content) };
}
