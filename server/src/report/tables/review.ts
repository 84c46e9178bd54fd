import type { Cell, Doubt } from '../report';
import { type Assignment, assignCells } from './cells';
import type { Draft } from './drafts';
import { readFigure } from './figures';
import type { Glyphs } from './glyphs';
import { type Habits, learnHabits } from './habits';
import type { Item } from './sequence';
import type { Token } from './tokens';

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
export function readReview(draft: Draft, tokens: readonly Token[], glyphs: Glyphs): Assignment | undefined {
  const { alignment, labels } = draft;
  const part = alignment.sequence.table.parts[0]!;
  const columns = part.columns;
  const wanted = columns.length;
  const first = labels.size > 0 ? Math.min(...labels.keys()) : 0;
  const item: Item = { kind: 'row', expected: '', part, row: part.rows[0]!, figures: wanted };
  const end = glyphs.start + glyphs.kinds.length;
  const assigned = ({ from, to }: Run): Assignment => {
    const above = tokens[from - 1]?.span.end ?? glyphs.start;
    const row = { item, at: from - 1, until: to, origin: above };
    const seen = learnHabits({ ...draft, rows: [row] }, tokens, glyphs);
    const origin = beginning(above, tokens[from]?.span.start, tokens[to]?.span.start ?? end, glyphs.text, seen);
    const own = { ...row, origin };
    return assignCells(own, tokens, glyphs, learnHabits({ ...draft, rows: [own] }, tokens, glyphs));
  };
  const runs = runsOf(tokens, first);
  if (runs.length === 0) {
    const behind = Math.max(...labels.keys()) + 1;
    const row = labels.size > 0 ? assigned({ from: behind, to: behind }) : undefined;
    return row?.cells && row;
  }
  const total = runs.reduce((sum, { from, to }) => sum + to - from, 0);
  const from = runs[0]!.from;
  const to = runs.at(-1)!.to;
  const place = { start: tokens[from]!.span.start, end: tokens[to - 1]!.span.end };
  const refuse = (kind: Doubt['kind'], count: number, rest: Partial<Doubt> = {}): Assignment => ({
    cells: undefined,
    doubt: { kind, span: place, wanted, count, explicit: false, ...rest },
    from,
    to,
  });
  const cellsOf = (own: readonly Token[]): Assignment => ({
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
  if (own.length === 1 && /^\d{5,}$/.test(only.text)) return refuse('glued', 1);
  if (runs.length === 1) {
    const words = own.filter(({ kind }) => kind === 'words').length;
    return words > 2 || words * 2 > own.length ? undefined : assigned(runs[0]!);
  }
  if (own.some(({ kind }) => kind === 'words')) return refuse('mixed', total);
  if (total === wanted) {
    if (lengths.every((length) => length % (wanted / blocks) === 0) && inOrder(runs, tokens)) return cellsOf(own);
    if (lengths.every((length) => length === 1) && eachBehindItsOutcome(runs, tokens, columns)) return cellsOf(own);
    if (isLastHeadLate(runs, tokens, columns)) return cellsOf(own);
    const head = tokens[runs[1]!.from - 1]!;
    return refuse(head.kind === 'label' ? 'parted' : 'mixed', total, { other: head.span });
  }
  const longest = Math.max(...lengths);
  if (longest === wanted) {
    const run = runs[lengths.indexOf(longest)]!;
    const row = assigned(run);
    if (row.cells && runs.every((other) => other === run || mayBePageNumber(other, tokens))) return row;
  }
  return refuse(total > wanted ? 'many' : 'few', total);
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

/** A line of blank cells alone. */
const blankLine = /\n(?=[ |]*[\t|][ \t|]*\r?(?:\n|$))/;
const emptyLine = /\n[ \r]*\n/g;

/** Where a row without a label begins: with its line or its block, else behind the last label of the header. */
function beginning(from: number, first: number | undefined, end: number, text: string, { boundary }: Habits): number {
  const above = text.slice(from, first ?? end);
  if (boundary === 'line') {
    const at = first === undefined ? (blankLine.exec(above)?.index ?? -1) : above.lastIndexOf('\n');
    return from + at + 1;
  }
  if (boundary === 'label') return from;
  const empty = [...above.matchAll(emptyLine)].at(first === undefined ? 0 : -1);
  return from + (empty ? empty.index + empty[0].length : 0);
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

/** Whether the last name of the header stands before the last figure, and nothing else is out of place: so a PDF is copied column by column. */
function isLastHeadLate(runs: readonly Run[], tokens: readonly Token[], columns: readonly Cell['column'][]): boolean {
  const last = runs.at(-1)!;
  if (runs.length !== 2 || last.to - last.from !== 1 || last.from - runs[0]!.to !== 1) return false;
  const outcomes = new Set(columns.map(({ label }) => label));
  const heads = tokens.slice(0, last.from).flatMap(({ label }) => {
    const item = label?.wording.meanings.find((meaning) => outcomes.has(meaning.item.expected))?.item;
    return item ? [item.expected] : [];
  });
  return heads.length === columns.length && heads.every((head, i) => head === columns[i]!.label);
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
