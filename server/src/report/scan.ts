import type { Line } from '../text/lines';
import { isBlank, type Span, trim } from '../text/span';
import { isKnownLabel } from './label-index';
import type { Layout, RawCell } from './report';
import type { Structure } from './structure/structure';

/** A table row as it was found, whatever table it belongs to. */
export interface ScannedRow {
  readonly layout: Layout;
  readonly span: Span;
  readonly cells: readonly RawCell[];
  /** Numbers of its first and last line, from 0. */
  readonly firstLine: number;
  readonly lastLine: number;
}

/** The lines of a text, each taken for what it is: a table row, a heading that may open a section, or prose. */
export interface Scan {
  readonly rows: readonly ScannedRow[];
  /** Non-blank lines that are neither rows nor separators of a Markdown table; headings are among them. */
  readonly prose: readonly Line[];
}

/** A table cell is shorter than this; a longer line behind a tab is an indented paragraph. */
const longestCell = 60;
/** What continues a wrapped label on the next line is short. */
const longestContinuation = 24;

export function scan(text: string, { lines, headings }: Structure): Scan {
  const rows: ScannedRow[] = [];
  const opening = new Set(headings.map(({ line }) => line));
  const prose: Line[] = [];
  let open: OpenRow | undefined;

  const close = () => {
    if (open) rows.push(finish(open));
    open = undefined;
  };

  for (const line of lines.all) {
    const content = trim(text, line.span);
    // Within the line's own text: a search in the whole text would run on to its end, line after line.
    const own = text.slice(line.span.start, line.span.end);
    const tab = own.indexOf('\t');
    const hasTab = tab >= 0;
    if (content.start === content.end && !hasTab) {
      close();
      continue;
    }
    if (text[content.start] === '|') {
      close();
      if (!isSeparator(text, content)) rows.push(row('pipes', line, splitCells(text, content, '|')));
      continue;
    }
    if (opening.has(line)) {
      close();
      prose.push(line);
      continue;
    }
    if (hasTab) {
      const isCell = tab === 0 && own.indexOf('\t', 1) < 0;
      if (
        isCell &&
        content.end - content.start > longestCell &&
        text.slice(content.start, content.end).includes('。')
      ) {
        close();
        prose.push(line);
      } else if (isCell) {
        open = open ? { ...open, last: line } : { first: line, last: line, cells: [] };
        open.cells.push(cell(text, { start: line.span.start + 1, end: line.span.end }));
      } else {
        close();
        rows.push(row('tabs', line, splitCells(text, line.span, '\t')));
      }
      continue;
    }
    if (open && continues(text, open, content)) {
      const above = open.cells.pop()!;
      open.cells.push(cell(text, { start: above.text ? above.span.start : content.start, end: content.end }));
      open = { ...open, last: line };
      continue;
    }
    close();
    // A page break can push a merged cell's label out of its row: a known label directly above a cell opens the row.
    const next = lines.all[line.number + 1];
    if (next && text[next.span.start] === '\t' && isKnownLabel(text.slice(content.start, content.end))) {
      open = { first: line, last: line, cells: [cell(text, content)] };
      continue;
    }
    prose.push(line);
  }
  close();
  return { rows, prose };
}

interface OpenRow {
  readonly first: Line;
  readonly last: Line;
  readonly cells: RawCell[];
}

function finish({ first, last, cells }: OpenRow): ScannedRow {
  return {
    layout: 'cells',
    span: { start: first.span.start, end: last.span.end },
    cells,
    firstLine: first.number,
    lastLine: last.number,
  };
}

function row(layout: Layout, line: Line, cells: readonly RawCell[]): ScannedRow {
  return { layout, span: line.span, cells, firstLine: line.number, lastLine: line.number };
}

/** A line without a tab continues the cell above where that cell holds words and the line is short. */
function continues(text: string, open: OpenRow, content: Span): boolean {
  const above = open.cells.at(-1)!;
  if (content.end - content.start > longestContinuation) return false;
  if (/[。；！？]/.test(text.slice(content.start, content.end))) return false;
  return above.text === ''
    ? isKnownLabel(text.slice(content.start, content.end))
    : !/^[\d０-９.．,，]+$/.test(above.text);
}

function cell(text: string, span: Span): RawCell {
  const content = trim(text, span);
  return { span: content, text: text.slice(content.start, content.end) };
}

/** The cells of a row on one line; for pipes the outer ones are no separators, and `\|` is text. */
function splitCells(text: string, { start, end }: Span, separator: '|' | '\t'): RawCell[] {
  const cells: RawCell[] = [];
  let from = separator === '|' ? start + 1 : start;
  for (let i = from; i < end; i++) {
    if (text[i] !== separator || (separator === '|' && text[i - 1] === '\\')) continue;
    cells.push(cell(text, { start: from, end: i }));
    from = i + 1;
  }
  // What follows the closing pipe is no cell; without a closing pipe the row is still being typed.
  if (separator === '\t' || from < end) cells.push(cell(text, { start: from, end }));
  return cells;
}

/** `|---|:--:|`: the line between a Markdown table's header and its rows. */
function isSeparator(text: string, { start, end }: Span): boolean {
  let dashes = 0;
  for (let i = start; i < end; i++) {
    const character = text[i]!;
    if (character === '-') dashes++;
    else if (character !== '|' && character !== ':' && !isBlank(character)) return false;
  }
  return dashes >= 3;
}
