import type { Draft } from './drafts';
import type { Glyphs } from './glyphs';
import { mode } from './mode';
import { edgesOf, positionsOf } from './places';
import { type Gap, lineBehind, type Token } from './tokens';

/** What parts two cells of a row. */
export type Delimiter = 'bar' | 'tab' | 'comma' | 'line' | 'blank';

/**
 * How one table is written down, learned from the table itself. Positions count delimiters behind a row's label, so
 * that the cell directly behind it stands at 1.
 */
export interface Habits {
  /** Where a row ends: with its line, with a blank line, or only where the next label stands. */
  readonly boundary: 'line' | 'block' | 'label';
  readonly delimiter: Delimiter;
  /** How many delimiters part two cells, e.g. 2 line ends where a blank line stands behind every cell. */
  readonly unit: number;
  /** Whether a wider gap between figures can be told for a blank cell: in no row that is complete is there one. */
  readonly even: boolean;
  /** Whether rows have fewer figures than columns, so that a wider gap in a row that is complete means something. */
  readonly blanks: boolean;
  /** Whether figures stand on the line of their label. */
  readonly beside: boolean;
  /** Whether a delimiter stands before the table's first label. */
  readonly opens: boolean;
  /** How many delimiters stand behind the last cell of a row and part nothing. */
  readonly tail: number;
  /** By how deep rows stand: the position of the first figure, and how many delimiters the row has. */
  readonly first: ReadonlyMap<string, number>;
  readonly width: ReadonlyMap<string, number>;
  /** Whether figures of one digit each stand together without anything between: `规章000`. */
  readonly glued: boolean;
}

export function unitsOf(gap: Gap, delimiter: Delimiter): number {
  switch (delimiter) {
    case 'bar':
      return gap.bars;
    case 'tab':
      return gap.tabs;
    case 'comma':
      return gap.commas;
    case 'line':
      return gap.lines;
    default:
      return 1;
  }
}

/** What parts most plainly of what stands between two figures. */
export function strongest(gap: Gap): Delimiter {
  return gap.bars > 0 ? 'bar' : gap.tabs > 0 ? 'tab' : gap.commas > 0 ? 'comma' : gap.lines > 0 ? 'line' : 'blank';
}

/** Learns how a table is written from its rows, each with the tokens up to the next label. */
export function learnHabits(draft: Draft, tokens: readonly Token[], glyphs: Glyphs): Habits {
  const { rows } = draft;
  const within: Gap[] = [];
  // Only rows with as many figures as columns show what parts two cells: elsewhere some may be blank.
  const complete: Gap[] = [];
  const ahead: Gap[] = [];
  const between: Gap[] = [];
  let beside = 0;
  let withFigures = 0;
  let glued = 0;
  let fewer = 0;
  for (const row of rows) {
    const first = tokens[row.at + 1];
    if (!first || row.until <= row.at + 1 || first.kind !== 'figure') continue;
    withFigures++;
    if (first.line === lineBehind(tokens[row.at])) beside++;
    if (isGluedRun(first, row.item.figures) && row.until === row.at + 2) glued++;
    ahead.push(first.gap);
    if (row.until < row.at + 1 + row.item.figures) fewer++;
    const last = Math.min(row.until, row.at + 1 + row.item.figures);
    for (let i = row.at + 2; i < last; i++) {
      within.push(tokens[i]!.gap);
      if (row.until >= row.at + 1 + row.item.figures) complete.push(tokens[i]!.gap);
    }
    if (row.until === row.at + 1 + row.item.figures && tokens[row.until]) between.push(tokens[row.until]!.gap);
  }
  // One figure of a row without a label shows nothing.
  const isLone = within.length === 0 && rows[0]?.origin !== undefined;
  if (withFigures === 0 || isLone) return habitsOfBlank(draft, tokens, glyphs);
  const samples = (within.length > 0 ? within : ahead).filter(({ cleared }) => !cleared);
  const delimiter = mode(samples.map(strongest)) ?? 'blank';
  const parted: number[] = [];
  for (const gap of complete) {
    const units = unitsOf(gap, delimiter);
    if (!gap.cleared && units > 0) parted.push(units);
  }
  const unit = mode(parted) ?? (delimiter === 'line' ? Math.max(1, Math.min(...samples.map(({ lines }) => lines))) : 1);
  const inLine =
    within.length > 0 ? count(within, ({ lines }) => lines === 0) * 2 > within.length : beside * 2 > withFigures;
  const isBlankLine = ({ breaks, cleared }: Gap) => breaks > 0 && !cleared;
  const blankLines = count(within, isBlankLine) + count(ahead, isBlankLine);
  const inBlocks =
    !inLine &&
    between.length > 0 &&
    blankLines * 20 <= within.length + ahead.length &&
    count(between, ({ breaks, cleared }) => breaks > 0 || cleared) * 5 >= between.length * 4;
  const boundary = inLine ? 'line' : inBlocks ? 'block' : 'label';
  const habits: Habits = {
    boundary,
    delimiter,
    unit,
    even: delimiter !== 'line' || parted.every((units) => units === unit),
    blanks: delimiter !== 'line' || fewer > 0,
    beside: beside * 2 > withFigures,
    ...edgesOf(draft, tokens, glyphs, delimiter),
    first: new Map(),
    width: new Map(),
    glued: glued >= 2,
  };
  return { ...habits, ...positionsOf(draft, tokens, glyphs, habits) };
}

function count(gaps: readonly Gap[], is: (gap: Gap) => boolean): number {
  let number = 0;
  for (const gap of gaps) if (is(gap)) number++;
  return number;
}

/** A table without a figure shows by the labels of its columns how it is written. */
function habitsOfBlank(draft: Draft, tokens: readonly Token[], glyphs: Glyphs): Habits {
  const { labels } = draft;
  const isColumn = (at: number) => labels.get(at)?.item.kind === 'column';
  const gaps = tokens.filter((_, at) => isColumn(at) && isColumn(at - 1)).map(({ gap }) => gap);
  const delimiter = mode(gaps.map(strongest)) ?? 'blank';
  const own = gaps.filter((gap) => strongest(gap) === delimiter);
  const inLine = own.filter(({ lines }) => lines === 0).length * 2 >= own.length;
  const boundary = inLine ? 'line' : delimiter === 'tab' && own.some(({ lines }) => lines === 1) ? 'block' : 'label';
  const nothing = { first: new Map<string, number>(), width: new Map<string, number>(), glued: false };
  const edges = edgesOf(draft, tokens, glyphs, delimiter);
  return { boundary, delimiter, unit: 1, even: true, blanks: true, beside: true, ...edges, ...nothing };
}

/** A run of digits that may be one figure for each column. */
export function isGluedRun({ text }: Token, wanted: number): boolean {
  return wanted > 1 && text.length === wanted && /^\d+$/.test(text);
}
