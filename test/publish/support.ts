import assert from 'node:assert/strict';
import { type Publication, publicationOf, type TableBlock } from '../../server/src/publish';
import { readReport } from '../../server/src/report/read';

/** The publication of a text that is a report. */
export function published(text: string): Publication {
  const { report } = readReport(text);
  assert.ok(report, 'The text is not read as a report');
  return publicationOf(report);
}

export function tablesOf({ blocks }: Publication): TableBlock[] {
  return blocks.filter((block) => block.kind === 'table');
}

/** A table with every merged cell written in each of its places; fails where cells overlap or leave a place free. */
export function gridOf({ widths, rows }: TableBlock): string[][] {
  const grid: (string | undefined)[][] = rows.map(() => Array<string | undefined>(widths.length).fill(undefined));
  for (const [row, cells] of rows.entries()) {
    for (const cell of cells) {
      const column = grid[row]!.indexOf(undefined);
      for (let r = row; r < row + cell.rows; r++) {
        for (let c = column; c < column + cell.columns; c++) {
          assert.ok(grid[r] && c >= 0 && c < widths.length && grid[r]![c] === undefined, `“${cell.text}” does not fit`);
          grid[r]![c] = cell.text;
        }
      }
    }
  }
  return grid.map((places, row) =>
    places.map((text, column) => {
      assert.notEqual(text, undefined, `Nothing stands in row ${row}, column ${column}`);
      return text!;
    }),
  );
}

/** The row of a grid that has this label. */
export function rowOf(table: TableBlock, label: string): string[] {
  const found = gridOf(table).filter((row) => row.includes(label));
  assert.equal(found.length, 1, `“${label}” stands in ${found.length} rows`);
  return found[0]!;
}

/** The lines of a publication without its tables, each with its kind. */
export function outlineOf({ blocks }: Publication): string[] {
  return blocks.map((block) =>
    block.kind === 'table' ? 'table' : `${block.kind === 'heading' ? block.level : block.kind} ${block.text}`,
  );
}

/** All that is to be read in a publication, in its order. */
export function wordsOf({ title, blocks }: Publication): string {
  const texts = blocks.map((block) =>
    block.kind === 'table' ? block.rows.flatMap((cells) => cells.map(({ text }) => text)).join('\n') : block.text,
  );
  return [...title, ...texts].join('\n');
}
