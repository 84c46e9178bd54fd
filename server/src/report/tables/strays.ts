import { type Span, trim } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { RawCell, StrayRow } from '../report';
import type { Draft } from './drafts';
import type { Glyphs } from './glyphs';
import type { Habits } from './habits';
import type { Token } from './tokens';

/** Figures of no mandated row, with the words before them; numbers are those of tokens. */
export interface Stray {
  readonly row: StrayRow;
  readonly from: number;
  readonly to: number;
}

export interface Strays {
  readonly strays: readonly Stray[];
  /** Where figures without a label stand within the table that may be a row's. */
  readonly orphans: readonly Span[];
}

/** As many figures without words are a row; fewer may be page numbers. */
const fewest = 3;

/** Gathers the figures that no row owns, between the rows of a table and directly behind the last. */
export function straysOf(
  { rows }: Draft,
  tokens: readonly Token[],
  glyphs: Glyphs,
  habits: Habits,
  owners: Int32Array,
  first: number,
  last: number,
): Strays {
  const strays: Stray[] = [];
  const orphans: Span[] = [];
  const end = directlyBehind(tokens, last, habits);
  for (let at = first; at < end; ) {
    if (owners[at]! >= 0 || tokens[at]!.kind === 'label') {
      at++;
      continue;
    }
    const to = endOfStray(tokens, owners, at, end, habits);
    const own = tokens.slice(at, to);
    const figures = own.filter(({ kind }) => kind === 'figure').length;
    const words = own.filter(({ kind }) => kind === 'words');
    const isRow = rows.some(({ item }) => item.figures === figures) || figures >= fewest;
    const isApart = habits.boundary !== 'label' && own.some(({ gap }) => gap.tabs + gap.bars > 0);
    if (figures > 0 && (words.length > 0 || figures >= fewest || (isRow && isApart))) {
      strays.push({ from: at, to, row: strayRow(own, glyphs, habits) });
      if (words.length === 0 && at < last && figures >= fewest)
        orphans.push({ start: own[0]!.span.start, end: own.at(-1)!.span.end });
    }
    at = to;
  }
  return { strays, orphans };
}

/** The tokens behind the last that may still be rows of the table: those of the next few lines. */
function directlyBehind(tokens: readonly Token[], last: number, { boundary }: Habits): number {
  let end = last + 1;
  while (
    end < tokens.length &&
    tokens[end]!.kind !== 'label' &&
    !tokens[end]!.gap.cleared &&
    tokens[end]!.gap.lines <= (boundary === 'block' ? 2 : 1)
  )
    end++;
  return end;
}

function endOfStray(
  tokens: readonly Token[],
  owners: Int32Array,
  at: number,
  end: number,
  { boundary }: Habits,
): number {
  let to = at + 1;
  let seen = tokens[at]!.kind === 'figure';
  for (; to < end && owners[to]! < 0 && tokens[to]!.kind !== 'label'; to++) {
    const { gap, kind } = tokens[to]!;
    if (boundary === 'line' ? gap.lines > 0 : boundary === 'block' ? gap.breaks > 0 : seen && kind === 'words') break;
    seen ||= kind === 'figure';
  }
  return to;
}

function strayRow(own: readonly Token[], { text, start, kinds }: Glyphs, { boundary, delimiter }: Habits): StrayRow {
  const words = own.filter(({ kind }) => kind === 'words').map((token) => token.text);
  const from = text.lastIndexOf('\n', own[0]!.span.start - 1) + 1;
  const newline = text.indexOf('\n', own.at(-1)!.span.end);
  const to = newline < 0 ? start + kinds.length : newline;
  const span = trimEnd(text, { start: Math.max(from, start), end: to });
  const separator = delimiter === 'bar' ? '|' : delimiter === 'tab' ? '\t' : undefined;
  const cells =
    boundary === 'line' && separator
      ? cellsOfLine(text, span, separator)
      : own.map(({ span: cell, text: content }): RawCell => ({ span: cell, text: content }));
  return { span, text: squeeze(words.join('')), cells };
}

function trimEnd(text: string, { start, end }: Span): Span {
  return { start, end: text[end - 1] === '\r' ? end - 1 : end };
}

/** The cells of a row on one line; outer bars part nothing, and `\|` is text. */
export function cellsOfLine(text: string, { start, end }: Span, separator: '|' | '\t'): RawCell[] {
  const cells: RawCell[] = [];
  const content = trim(text, { start, end });
  const opens = separator === '|' && text[content.start] === '|';
  let from = opens ? content.start + 1 : start;
  const add = (to: number) => {
    const span = trim(text, { start: from, end: to });
    cells.push({ span, text: text.slice(span.start, span.end) });
    from = to + 1;
  };
  for (let i = from; i < end; i++) if (text[i] === separator && text[i - 1] !== '\\') add(i);
  if (separator === '\t' || from < content.end) add(end);
  return cells;
}
