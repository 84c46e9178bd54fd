import { hashOf, likeness } from '../report/fingerprint';
import { type CellSummary, cellsOf, type ReportSummary, type TableSummary } from '../report/summary';
import type { Alike } from '../rules/neighbours';
import { editionById } from '../standard';
import type { TableId } from '../standard/standard';

/**
 * Figures that agree are no coincidence from here on. Every cell that is not 0 counts for one, and for the binary
 * logarithm of its value: two towns with three applications each agree easily, two counties with fifty do not.
 */
export const leastWeight = 16;

/** Prose of which so much is the same was copied: what two reports share by custom stays far below. */
export const leastLikeness = 0.75;
/** Prose with fewer different stretches than this is all custom: a town in whose year nothing happened. */
const leastProse = 300;

/** What two reports have in common that one would have from the other; `undefined` where that is not much. */
export function resemblance(a: ReportSummary, b: ReportSummary): Pick<Alike, 'tables' | 'prose'> | undefined {
  const same = a.tables.flatMap((table) => {
    const weight = sharedWeight(
      table,
      b.tables.find(({ id }) => id === table.id),
    );
    return weight > 0 ? [{ id: table.id, weight }] : [];
  });
  const enough = same.reduce((sum, { weight }) => sum + weight, 0) >= leastWeight;
  const tables: readonly TableId[] = enough ? same.map(({ id }) => id) : [];

  const likely = isLong(a) && isLong(b) ? likeness(a.prose, b.prose) : 0;
  const prose = likely >= leastLikeness ? likely : undefined;
  return tables.length > 0 || prose !== undefined ? { tables, prose } : undefined;
}

/** Whether there is enough prose for its likeness to say something. */
export function isLong({ prose }: ReportSummary): boolean {
  return prose.size >= leastProse;
}

/** How much the figures of two tables say, where all of them are the same; 0 where one differs or could not be read. */
function sharedWeight(table: TableSummary, other: TableSummary | undefined): number {
  if (!other || other.editionId !== table.editionId) return 0;
  const [own, others] = [cellsOf(table), cellsOf(other)];
  if (own.size !== others.size) return 0;
  for (const [key, { value }] of own) if (others.get(key)?.value !== value) return 0;
  return weightOf(table, own);
}

/** Figures that stay the same from year to year by nature: what is in force, how many items there are. */
const stocks = new Set(['in-force', 'disclosed-in-all', 'last-year']);

/** The cells of a table, as `cellsOf` gives them. */
type Cells = ReadonlyMap<string, CellSummary>;

/** How much the figures of a table say; 0 where one could not be read. */
export function weightOf(table: TableSummary, cells: Cells): number {
  const derived = derivedLines(table);
  let weight = 0;
  for (const [key, { value }] of cells) {
    if (value === undefined) return 0;
    // Most are 0, of which the key need not be parted.
    if (value <= 0) continue;
    const [row, column] = key.split('/') as [string, string];
    if (!stocks.has(column) && !derived.has(row) && !derived.has(column)) weight += 1 + Math.log2(1 + value);
  }
  return weight;
}

/** A number of 32 bits that is the same for tables with the same figures, whatever the order of their cells. */
export function tableMark(table: TableSummary, cells: Cells): number {
  let mark = hashOf(`${table.id} ${table.editionId}`);
  for (const [key, { value }] of cells) mark = (mark + hashOf(`${key} ${value}`)) >>> 0;
  return mark;
}

/** The rows and columns that follow from the others, and so say nothing more. */
function derivedLines({ id, editionId }: TableSummary): ReadonlySet<string> {
  const relations = editionById(editionId)?.relations.filter(({ table }) => table === id) ?? [];
  return new Set(relations.map(({ left }) => left[0]!));
}
