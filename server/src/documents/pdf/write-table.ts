import type { Row } from './tables';

/** The rows of a table as lines, cells behind tabs, a merged cell empty. */
export function linesOfTable(rows: readonly Row[]): string[] {
  return bandsOf(rows).flatMap((band) => {
    const columns = [...new Set(band.flatMap((row) => row.map(({ left }) => left)))].sort((a, b) => a - b);
    return band.map((row) => columns.map((column) => row.find(({ left }) => left === column)?.text ?? '').join('\t'));
  });
}

/** Parts a table where its columns change altogether: what stands below one another by chance is not one column. */
function bandsOf(rows: readonly Row[]): Row[][] {
  const bands: Row[][] = [];
  let columns = new Set<number>();
  for (const row of rows) {
    const own = new Set(row.map(({ left }) => left));
    const reachesDown = row.some(({ text }) => text === undefined);
    const fits = [...own].every((left) => columns.has(left)) || [...columns].every((left) => own.has(left));
    if (bands.length > 0 && (reachesDown || fits)) bands.at(-1)!.push(row);
    else {
      bands.push([row]);
      columns = new Set();
    }
    for (const left of own) columns.add(left);
  }
  return bands;
}
