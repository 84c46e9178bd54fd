import { type Block, blocksOf, type Cell } from './pages';
import { box, type PdfPage, text } from './pdf-writer';

/** The page of an official document: A4, where its text stands, and how large that is. Points. */
const page = { left: 80, right: 528, top: 740, bottom: 100 };
const size = 16;
const pitch = 28;
const small = 9;
const smallPitch = 11;
const padding = 3;

/** Sets a report as pages: paragraphs set in by two characters, tables ruled, page numbers and a head on every page. */
export function typeset(report: string): PdfPage[] {
  const pages: string[][] = [];
  let y = 0;
  const newPage = () => {
    pages.push([
      text(page.left, 790, 10, '清溪县人民政府公报'),
      text(page.right - 60, 60, 14, `— ${pages.length + 1} —`),
    ]);
    y = page.top;
  };
  const need = (height: number) => {
    if (pages.length === 0 || y - height < page.bottom) newPage();
  };
  for (const [i, block] of blocksOf(report).entries()) {
    if (block.rows) setTable(block.rows);
    else if (i === 0) {
      need(60);
      pages.at(-1)!.push(text((595 - widthOf(block.line) * 20) / 2, y - 20, 20, block.line));
      y -= 60;
    } else {
      for (const [k, line] of wrapped(block.line, (page.right - page.left) / size, 2).entries()) {
        need(pitch);
        pages.at(-1)!.push(text(page.left + (k === 0 ? 2 * size : 0), y - size, size, line));
        y -= pitch;
      }
    }
  }
  return pages.map((drawn) => ({ drawn }));

  function setTable(rows: NonNullable<Block['rows']>): void {
    const edges = edgesOf(
      Math.max(...rows.map((row) => row.reduce((sum, cell) => Math.max(sum, cell.column + cell.colspan), 0))),
    );
    const lines = (cell: Cell) =>
      wrapped(cell.text, (edges[cell.column + cell.colspan]! - edges[cell.column]! - 2 * padding) / small, 0);
    const heights = rows.map(
      (row) =>
        Math.max(1, ...row.filter(({ rowspan }) => rowspan === 1).map((cell) => lines(cell).length)) * smallPitch +
        2 * padding,
    );
    const open: { cell: Cell; until: number; top: number }[] = [];
    const close = (done: (until: number) => boolean) => {
      for (const entry of open.splice(0)) {
        if (!done(entry.until)) {
          open.push(entry);
          continue;
        }
        const { cell, top } = entry;
        pages
          .at(-1)!
          .push(box(edges[cell.column]!, y, edges[cell.column + cell.colspan]! - edges[cell.column]!, top - y));
      }
    };
    for (const [i, row] of rows.entries()) {
      if (pages.length === 0 || y - heights[i]! < page.bottom) {
        const rest = open.map(({ cell, until }) => ({ cell, until }));
        close(() => true);
        newPage();
        open.push(...rest.map((entry) => ({ ...entry, top: y })));
      }
      for (const cell of row) {
        open.push({ cell, until: i + cell.rowspan, top: y });
        for (const [k, line] of lines(cell).entries())
          pages.at(-1)!.push(text(edges[cell.column]! + padding, y - padding - small - k * smallPitch, small, line));
      }
      y -= heights[i]!;
      close((until) => until === i + 1);
    }
    y -= pitch;
  }
}

/** Where the columns of a table of so many stand: those of labels are wider. */
function edgesOf(count: number): number[] {
  const weights = Array.from({ length: count }, (_, i) => (count === 10 ? ([2, 2.4, 4][i] ?? 1.1) : 1));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const edges = [page.left];
  for (const weight of weights) edges.push(edges.at(-1)! + (weight / all) * (page.right - page.left));
  return edges;
}

/** The width of a text in characters: ASCII is half as wide. */
function widthOf(words: string): number {
  return [...words].reduce((sum, character) => sum + (character.charCodeAt(0) < 0x80 ? 0.5 : 1), 0);
}

/** Breaks a text into lines; figures and words stay whole, and closing marks hang. */
function wrapped(words: string, width: number, indent: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.match(/[\x21-\x7e]+|[^\x21-\x7e]/g) ?? []) {
    const room = width - (lines.length === 0 ? indent : 0);
    if (line !== '' && widthOf(line + word) > room && !/^[，。；：、）》”]/.test(word)) {
      lines.push(line);
      line = '';
    }
    line += word;
  }
  return [...lines, line];
}
