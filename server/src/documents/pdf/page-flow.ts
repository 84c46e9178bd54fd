import { alignedTo, continues, joinRows, withOverhang } from './continued-tables';
import { linesOf, type TextLine } from './lines';
import type { PageContent } from './page-content';
import { goesOn, type Measure, measureOf, type Paragraph, textOf } from './paragraphs';
import { withoutRunningHeads } from './running-heads';
import { type Row, type Table, tablesOf } from './tables';
import { linesOfTable } from './write-table';

/** A text, and where in it each page begins; pages are counted from 1. */
export interface FlowedText {
  readonly text: string;
  readonly turns: readonly { readonly at: number; readonly page: number }[];
}

interface LinesBlock {
  readonly kind: 'lines';
  readonly lines: { readonly line: TextLine; readonly page: number }[];
}

interface TableBlock {
  readonly kind: 'table';
  rows: readonly { readonly row: Row; readonly page: number }[];
  columns: readonly number[];
  lastPage: number;
}

type Block = LinesBlock | TableBlock;

/** Sets the pages of a document as one text: paragraphs and tables go on where a page ended. */
export function flowPages(pages: readonly PageContent[]): FlowedText {
  const parted = pages.map((page) => {
    const { tables, rest } = tablesOf(page);
    return { height: page.height, tables, lines: linesOf(rest) };
  });
  const lines = withoutRunningHeads(parted);
  const measures = measuresOf(pages, lines);
  const blocks: Block[] = [];
  for (const [i, { tables }] of parted.entries()) {
    const page = i + 1;
    const parts = [
      ...tables.map((table) => ({ top: table.top, table, line: undefined })),
      ...lines[i]!.map((line) => ({ top: line.base, table: undefined, line })),
    ].sort((a, b) => a.top - b.top);
    for (const { table, line } of parts) {
      if (table) addTable(blocks, table, page);
      else addLine(blocks, line, page);
    }
  }
  return write(blocks, measures);
}

/**
 * The measure of each page: that of all pages of its kind, for one page may have few lines, or none that begins at its edge.
 * Left pages may be set otherwise than right ones, and wide ones than narrow ones.
 */
function measuresOf(pages: readonly PageContent[], lines: readonly (readonly TextLine[])[]): readonly Measure[] {
  const kinds = pages.map(({ width }, i) => `${Math.round(width)} ${i % 2}`);
  const measures = new Map<string, Measure | undefined>();
  for (const kind of new Set(kinds)) measures.set(kind, measureOf(lines.filter((_, i) => kinds[i] === kind).flat()));
  const any = measureOf(lines.flat()) ?? { left: 0, right: Infinity, pitch: Infinity };
  return kinds.map((kind) => measures.get(kind) ?? any);
}

function addTable(blocks: Block[], { columns, rows }: Table, page: number): void {
  const before = tableBefore(blocks, columns, page);
  if (!before) {
    blocks.push({ kind: 'table', rows: rows.map((row) => ({ row, page })), columns, lastPage: page });
    return;
  }
  const joined = joinRows(
    before.rows.map(({ row }) => row),
    alignedTo(before.columns, rows),
  );
  const edges = joined.next.flatMap((row) => row.flatMap(({ left, right }) => [left, right]));
  before.rows = [
    ...joined.before.map((row, i) => ({ row, page: before.rows[i]!.page })),
    ...joined.next.map((row) => ({ row, page })),
  ];
  before.columns = [...new Set([...before.columns, ...edges])].sort((a, b) => a - b);
  before.lastPage = page;
}

/** The table at the end of the page before, where one with these columns goes on with it. */
function tableBefore(blocks: Block[], columns: readonly number[], page: number): TableBlock | undefined {
  const last = blocks.at(-1);
  const before = last?.kind === 'lines' ? blocks.at(-2) : last;
  if (before?.kind !== 'table' || before.lastPage !== page - 1 || !continues(before.columns, columns)) return undefined;
  if (last?.kind === 'lines') {
    const lines = last.lines.map(({ line }) => line);
    const rows = withOverhang(
      before.rows.map(({ row }) => row),
      lines,
    );
    if (!rows) return undefined;
    before.rows = rows.map((row, i) => ({ row, page: before.rows[i]!.page }));
    blocks.pop();
  }
  return before;
}

function addLine(blocks: Block[], line: TextLine, page: number): void {
  const before = blocks.at(-1);
  if (before?.kind === 'lines') before.lines.push({ line, page });
  else blocks.push({ kind: 'lines', lines: [{ line, page }] });
}

function write(blocks: readonly Block[], measures: readonly Measure[]): FlowedText {
  const lines: string[] = [];
  const turns: { at: number; page: number }[] = [];
  let at = 0;
  let current = 0;
  const turn = (place: number, page: number) => {
    if (page > current) turns.push({ at: place, page });
    current = Math.max(current, page);
  };
  const add = (text: string, page: number) => {
    turn(at, page);
    lines.push(text);
    at += text.length + 1;
  };
  for (const block of blocks) {
    if (block.kind === 'table') {
      const texts = linesOfTable(block.rows.map(({ row }) => row));
      for (const [i, text] of texts.entries()) add(text, block.rows[i]!.page);
      continue;
    }
    for (const paragraph of paragraphsOf(block.lines, measures)) {
      const { text, turns: inside } = textOf(paragraph);
      const start = at;
      add(text, paragraph.parts[0]!.page);
      for (const { at: place, page } of inside) turn(start + place, page);
    }
  }
  return { text: lines.join('\n'), turns };
}

function paragraphsOf(
  lines: readonly { readonly line: TextLine; readonly page: number }[],
  measures: readonly Measure[],
): Paragraph[] {
  const paragraphs: { parts: { text: string; page: number }[] }[] = [];
  for (const [i, { line, page }] of lines.entries()) {
    const before = lines[i - 1];
    const part = { text: line.text, page };
    const isRest =
      before && goesOn(before.line, line, measures[before.page - 1]!, measures[page - 1]!, before.page === page);
    if (isRest) paragraphs.at(-1)!.parts.push(part);
    else paragraphs.push({ parts: [part] });
  }
  return paragraphs;
}
