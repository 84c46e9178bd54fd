import type { Line, Lines } from '../../text/lines';
import { type Span, trim } from '../../text/span';
import type { Layout, RawCell, RawRow, RawTable } from '../report';
import { isPageLine } from '../structure/page-breaks';
import { cellsOfLine } from './strays';
import type { ReadTables } from './tables';

/** What is left of a text beside its mandated tables. */
export interface Rest {
  /** The report's own tables, e.g. a list of channels. */
  readonly otherTables: readonly RawTable[];
  /** The lines of prose: not blank, and of no table; headings are among them. */
  readonly prose: readonly Line[];
  /** The lines that a page break put among those of prose: page numbers and running headers. */
  readonly pages: readonly Line[];
}

/** A table cell is shorter than this; a longer line behind a tab is an indented paragraph. UTF-16 code units. */
const longestCell = 60;

interface FoundRow extends RawRow {
  readonly layout: Layout;
  span: Span;
  readonly cells: RawCell[];
  readonly firstLine: number;
  lastLine: number;
}

/**
 * Tells the lines of prose from those of tables. `headings` are the starts of lines that may open a section.
 */
export function restOf(
  text: string,
  lines: Lines,
  { tables, notes, pages: furniture }: Pick<ReadTables, 'tables' | 'notes' | 'pages'>,
  headings: ReadonlySet<number>,
): Rest {
  const rows: FoundRow[] = [];
  const prose: Line[] = [];
  const pages: Line[] = [];
  let open: FoundRow | undefined;
  let table = 0;
  for (const line of lines.all) {
    const { start, end } = line.span;
    while (table < tables.length && tables[table]!.span.end < start) table++;
    const inTable = tables[table] !== undefined && tables[table]!.span.start <= start && !notes.has(start);
    if (inTable && !open) continue;
    const content = trim(text, line.span);
    const isBlank = content.start === content.end;
    const own = text.slice(start, end);
    const cell = !isBlank || own.includes('\t') ? cellOf(own, content.end - content.start) : undefined;
    if (cell !== 'cell') open = undefined;
    if (inTable || (isBlank && !cell)) continue;
    if (furniture.has(start) || (!cell && isPageLine(text, line.span))) {
      if (!cell) pages.push(line);
      continue;
    }
    if (headings.has(start) || cell === undefined) {
      if (!isMarkup(own)) prose.push(line);
    } else if (cell === 'cell') {
      const added = { span: content, text: text.slice(content.start, content.end) };
      if (!open) {
        open = { layout: 'cells', span: { start, end }, cells: [], firstLine: line.number, lastLine: line.number };
        rows.push(open);
      }
      open.cells.push(added);
      open.span = { start: open.span.start, end };
      open.lastLine = line.number;
    } else if (cell !== 'rule') {
      const cells = cellsOfLine(text, line.span, cell === 'pipes' ? '|' : '\t');
      if (cells.length > 0)
        rows.push({ layout: cell, span: line.span, cells, firstLine: line.number, lastLine: line.number });
    }
  }
  return { otherTables: grouped(rows), prose, pages };
}

/** What a line is of a table: a row, a cell behind a tab, the rule below a header; `undefined` for prose. */
function cellOf(line: string, length: number): 'pipes' | 'tabs' | 'cell' | 'rule' | undefined {
  const bars = line.includes('|');
  const tab = line.indexOf('\t');
  if (!bars && tab < 0) return undefined;
  if (bars && /^\s*\|[\s|:-]*$/.test(line) && (line.match(/-/g)?.length ?? 0) >= 3) return 'rule';
  if (bars && (/^\s*\|/.test(line) || !/[。！？]/.test(line))) return 'pipes';
  if (tab < 0) return undefined;
  if (tab > 0 || line.indexOf('\t', 1) >= 0) return 'tabs';
  return length > longestCell && line.includes('。') ? undefined : 'cell';
}

/** A line of nothing but HTML tags, as they stand round a table. */
function isMarkup(line: string): boolean {
  return line.length < 400 && /^\s*<[^<>]*>/.test(line) && line.replace(/<[^<>]*>/g, '').trim() === '';
}

/** Rows gathered where they follow one another. */
function grouped(rows: readonly FoundRow[]): readonly RawTable[] {
  const groups: FoundRow[][] = [];
  for (const row of rows) {
    const group = groups.at(-1);
    const last = group?.at(-1);
    if (group && last && last.layout === row.layout && row.firstLine - last.lastLine <= 2) group.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => ({
    layout: group[0]!.layout,
    span: { start: group[0]!.span.start, end: group.at(-1)!.span.end },
    rows: group.map(({ span, cells }) => ({ span, cells })),
  }));
}
