import { type Span, trim } from '../../text/span';
import type { Cell, Doubt } from '../report';
import type { Draft } from './drafts';
import { readFigure } from './figures';
import type { Glyphs } from './glyphs';
import { type Delimiter, mode, strongest, unitsOf } from './habits';
import type { Token } from './tokens';

/** The one row of table four, as far as it could be read; numbers are those of tokens. */
export interface ReviewRow {
  readonly cells: readonly Cell[] | undefined;
  readonly doubt: Doubt | undefined;
  readonly from: number;
  readonly to: number;
}

const blocks = 3;

/** Figures that stand together, without a label between. */
interface Run {
  readonly from: number;
  readonly to: number;
}

/**
 * Reads the one row of table four, whose figures have no label of their own: all fifteen together, five for each block,
 * ten for both kinds of litigation, or each behind its outcome.
 */
export function readReview(
  { alignment, labels }: Draft,
  tokens: readonly Token[],
  glyphs: Glyphs,
): ReviewRow | undefined {
  const part = alignment.sequence.table.parts[0]!;
  const columns = part.columns;
  const wanted = columns.length;
  const first = labels.size > 0 ? Math.min(...labels.keys()) : 0;
  const runs = runsOf(tokens, first);
  if (runs.length === 0) return blankRow(columns, tokens, glyphs, labels);
  const total = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const from = runs[0]!.from;
  const to = runs.at(-1)!.to;
  const place = { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end };
  const refuse = (kind: Doubt['kind'], count: number, explicit: boolean): ReviewRow => ({
    cells: undefined,
    doubt: { kind, span: place, wanted, count, explicit },
    from,
    to,
  });
  const cellsOf = (own: readonly Token[]): ReviewRow => ({
    cells: own.map(({ span, text }, i) => ({ column: columns[i]!, span, text, figure: readFigure(text) })),
    doubt: undefined,
    from,
    to,
  });
  const lengths = runs.map((run) => run.to - run.from);
  const own = runs.flatMap((run) => tokens.slice(run.from, run.to));
  const only = own[0]!;
  if (own.length === 1 && /^\d+$/.test(only.text) && only.text.length === wanted) {
    const at = only.span.start;
    const digits = Array.from(only.text, (digit, i) => ({
      ...only,
      text: digit,
      span: { start: at + i, end: at + i + 1 },
    }));
    return cellsOf(digits);
  }
  if (own.length === 1 && /^\d{5,}$/.test(only.text)) return refuse('glued', 1, false);
  if (runs.length === 1) {
    const all = withBlanks(own, columns, tokens[from - 1], glyphs);
    if (all) return { ...cellsOf([]), cells: all };
    const isExplicit = own.slice(1).every(({ gap }) => gap.tabs + gap.bars > 0);
    const words = own.filter(({ kind }) => kind === 'words').length;
    if (words > 2 || words * 2 > own.length) return undefined;
    return refuse(total > wanted ? 'many' : 'few', total, isExplicit);
  }
  if (own.some(({ kind }) => kind === 'words')) return refuse('mixed', total, false);
  if (total === wanted && lengths.every((length) => length % (wanted / blocks) === 0) && inOrder(runs, tokens))
    return cellsOf(own);
  if (lengths.every((length) => length === 1) && total === wanted && eachBehindItsOutcome(runs, tokens, columns))
    return cellsOf(own);
  const longest = Math.max(...lengths);
  if (longest === wanted) {
    const run = runs[lengths.indexOf(longest)]!;
    const cells = withBlanks(tokens.slice(run.from, run.to), columns, tokens[run.from - 1], glyphs);
    if (cells && runs.every((other) => other === run || mayBePageNumber(other, tokens)))
      return { ...cellsOf([]), cells, from: run.from, to: run.to };
  }
  return refuse(total > wanted ? 'many' : 'few', total, false);
}

/** A single figure that no label precedes: a page number, or one in a line of prose. */
function mayBePageNumber({ from, to }: Run, tokens: readonly Token[]): boolean {
  return to - from === 1 && tokens[from - 1]?.kind !== 'label' && /^\d{1,4}$/.test(tokens[from]!.text);
}

/** What is longer is a line of prose behind the table. */
const longestWords = 12;

/** Figures up to the next label or the next words; words among figures stand in the place of one. */
function runsOf(tokens: readonly Token[], first: number): Run[] {
  const runs: Run[] = [];
  for (let at = first; at < tokens.length; at++) {
    const { kind } = tokens[at]!;
    if (kind === 'words' && runs.length > 0 && tokens[at]!.text.length > longestWords) break;
    if (kind === 'label' || (kind === 'words' && !isAmongFigures(tokens, at))) continue;
    const from = at;
    while (
      at < tokens.length &&
      (tokens[at]!.kind === 'figure' || (tokens[at]!.kind === 'words' && isAmongFigures(tokens, at)))
    )
      at++;
    runs.push({ from, to: at });
  }
  return runs;
}

/** Words in the place of a figure are this short. */
const mostCharacters = 6;

function isAmongFigures(tokens: readonly Token[], at: number): boolean {
  const { text, line, field } = tokens[at]!;
  const [above, below] = [tokens[at - 1], tokens[at + 1]];
  if (text.length > mostCharacters) return false;
  if (above?.kind === 'figure' && below?.kind === 'figure' && below.field !== field && above.field !== field)
    return true;
  const near = above?.kind === 'figure' ? above : below?.kind === 'figure' && below.field !== field ? below : undefined;
  return near !== undefined && near.line === line;
}

/** A run of figures as the cells of the row: just as many, or with blanks that the delimiters show. */
function withBlanks(
  own: readonly Token[],
  columns: readonly Cell['column'][],
  before: Token | undefined,
  { text }: Glyphs,
): Cell[] | undefined {
  const wanted = columns.length;
  const merged: Token[] = [];
  const isHard = own.filter(({ gap }) => gap.tabs + gap.bars + gap.lines > 0).length * 2 > own.length;
  for (const token of own) {
    const above = merged.at(-1);
    if (!isHard || above?.field !== token.field) merged.push(token);
    else if (above.kind === 'figure' && token.kind === 'figure') return undefined;
    else merged[merged.length - 1] = { ...above, span: { start: above.span.start, end: token.span.end } };
  }
  const cell = (i: number, start: number, end: number): Cell => {
    const content = text.slice(start, end);
    return { column: columns[i]!, span: { start, end }, text: content, figure: readFigure(content) };
  };
  if (merged.some(({ text: content }) => /^0\d+$/.test(content))) return undefined;
  const delimiter = mode(merged.slice(1).map(({ gap }) => strongest(gap))) ?? 'blank';
  const inner = merged.slice(1).map(({ gap }) => (gap.cleared ? undefined : unitsOf(gap, delimiter)));
  const unit = mode(inner.filter((units) => units !== undefined)) ?? 1;
  if (merged.length === wanted) {
    // Blank lines come and go by accident; tabs, bars and commas do not.
    const isEven = delimiter === 'line' || inner.every((units) => units === undefined || units === unit);
    return isEven ? merged.map(({ span }, i) => cell(i, span.start, span.end)) : undefined;
  }
  if (merged.length > wanted || merged.length < 2 || delimiter === 'blank') return undefined;
  const positions = [0];
  for (const units of inner) {
    if (units === undefined || units === 0 || units % unit !== 0) return undefined;
    positions.push(positions.at(-1)! + units / unit);
  }
  if (before === undefined) return undefined;
  if (positions.at(-1)! + 1 !== wanted) return withBlankEnds(merged, wanted, before, text, cell);
  return columns.map((_, i) => {
    const at = positions.indexOf(i);
    if (at >= 0) return cell(i, merged[at]!.span.start, merged[at]!.span.end);
    const last = merged[positions.findLastIndex((position) => position < i)]!;
    const start = behind(text, last.span.end, delimiter, (i - positions[merged.indexOf(last)]!) * unit);
    return cell(i, start, start);
  });
}

/** The fields of the one line in which all the figures stand, between bars at either end or parted by tabs; without white space at their ends. */
function fieldsOfLine(text: string, first: number, last: number): readonly Span[] | undefined {
  const start = text.lastIndexOf('\n', first) + 1;
  const end = text.indexOf('\n', first) < 0 ? text.length : text.indexOf('\n', first);
  if (last > end) return undefined;
  const line = text.slice(start, end);
  const isBarred = /^ *\|.*\|\s*$/.test(line);
  const delimiters = [...line.matchAll(isBarred ? /\|/g : /\t/g)].map(({ index }) => start + index);
  const ends = isBarred ? delimiters : [start - 1, ...delimiters, end];
  return ends.slice(1).map((at, i) => trim(text, { start: ends[i]! + 1, end: at }));
}

/** Blank cells at the ends: of a line, its empty fields; of a cell per line, lines that hold nothing but a tab right beside the figures. */
function withBlankEnds(
  merged: readonly Token[],
  wanted: number,
  before: Token,
  text: string,
  cell: (i: number, start: number, end: number) => Cell,
): Cell[] | undefined {
  const last = merged.at(-1)!;
  const fields = fieldsOfLine(text, merged[0]!.span.start, last.span.end);
  if (fields) {
    const isWhole = fields.length === wanted && fields.filter(({ start, end }) => end > start).length === merged.length;
    return isWhole ? fields.map(({ start, end }, i) => cell(i, start, end)) : undefined;
  }
  if (!merged.slice(1).every(({ gap }) => gap.lines === 1 && gap.tabs === 1)) return undefined;
  const blankLine = /\n\t *(?=\r?\n)/g;
  const above = text.slice(before.span.end, merged[0]!.span.start);
  const below = /^ *\r?(?:\n\t *\r?(?=\n))+\n?/.exec(text.slice(last.span.end, last.span.end + 40))?.[0] ?? '';
  const lead = [...above.matchAll(blankLine)].map(({ index }) => before.span.end + index + 2);
  const trail = [...below.matchAll(blankLine)].map(({ index }) => last.span.end + index + 2);
  if (lead.length + merged.length + trail.length !== wanted) return undefined;
  const spans = [...lead, ...merged.map(({ span }) => span), ...trail];
  return spans.map((own, i) => (typeof own === 'number' ? cell(i, own, own) : cell(i, own.start, own.end)));
}

const delimiterForms = { bar: /[|｜]/g, tab: /\t/g, comma: /[,，]/g, line: /\n/g } as const;

/** The place behind the next few delimiters. */
function behind(text: string, from: number, delimiter: Exclude<Delimiter, 'blank'>, count: number): number {
  const form = new RegExp(delimiterForms[delimiter]);
  form.lastIndex = from;
  for (let i = 0; i < count && form.test(text); i++);
  return form.lastIndex;
}

/** A row of which no figure has been typed: as many empty cells as columns, on a line of their own. */
function blankRow(
  columns: readonly Cell['column'][],
  tokens: readonly Token[],
  { text, kinds, start }: Glyphs,
  labels: Draft['labels'],
): ReviewRow | undefined {
  if (labels.size === 0) return undefined;
  const last = Math.max(...labels.keys());
  const from = tokens[last]!.span.end;
  const end = tokens[last + 1]?.span.start ?? start + kinds.length;
  for (const line of text.slice(from, end).matchAll(/^[ \t|]*(?:\t|\|)[ \t|]*$/gm)) {
    const lineStart = from + line.index;
    if (lineStart === from) continue;
    const places = Array.from(line[0].matchAll(/[|\t]/g), ({ index }) => lineStart + index + 1);
    const isPipes = line[0].trimStart().startsWith('|');
    const starts = isPipes ? places.slice(0, -1) : [lineStart, ...places];
    if (starts.length !== columns.length) continue;
    const cells = columns.map(
      (column, i): Cell => ({
        column,
        span: { start: starts[i]!, end: starts[i]! },
        text: '',
        figure: { kind: 'blank' },
      }),
    );
    return { cells, doubt: undefined, from: last + 1, to: last + 1 };
  }
  return blankCells(columns, text, from, end, last);
}

/** The same with a cell on each line. */
function blankCells(
  columns: readonly Cell['column'][],
  text: string,
  from: number,
  end: number,
  last: number,
): ReviewRow | undefined {
  const blank = text
    .slice(from, end)
    .split(/\n[ \r]*\n/)
    .find((rows) => rows.split('\n').filter((line) => line.includes('\t')).length === columns.length);
  if (blank === undefined) return undefined;
  let at = text.indexOf(blank, from);
  const cells = columns.map((column): Cell => {
    at = text.indexOf('\t', at) + 1;
    return { column, span: { start: at, end: at }, text: '', figure: { kind: 'blank' } };
  });
  return { cells, doubt: undefined, from: last + 1, to: last + 1 };
}

const blockNames = ['行政复议', '未经复议直接起诉', '复议后起诉'];

/** Whether the runs stand behind the names of their blocks, in order, as far as those are there. */
function inOrder(runs: readonly Run[], tokens: readonly Token[]): boolean {
  let block = 0;
  for (const [i, { from, to }] of runs.entries()) {
    const names = new Set<string>();
    for (let at = i === 0 ? 0 : runs[i - 1]!.to; at < from; at++) {
      const name = tokens[at]!.label?.wording.meanings[0]?.item.expected;
      if (name !== undefined && blockNames.includes(name)) names.add(name);
    }
    if (names.size > 0 && !names.has(blockNames[block]!)) return false;
    block += (to - from) / 5;
  }
  return true;
}

/** Whether each figure stands behind the outcome that it counts. */
function eachBehindItsOutcome(
  runs: readonly Run[],
  tokens: readonly Token[],
  columns: readonly Cell['column'][],
): boolean {
  return runs.every(({ from }, i) =>
    tokens[from - 1]?.label?.wording.meanings.some(({ item }) => item.expected === columns[i]!.label),
  );
}
