import { editionById, tableOf } from '../standard';
import type { TableId } from '../standard/standard';
import type { Span } from '../text/span';
import { agencyKey } from './agency';
import { type Fingerprint, fingerprintOf } from './fingerprint';
import { type CellSummary, type PlaceElsewhere, packCells, unpackCells } from './packed-cells';
import type { Cell, Report, Table } from './report';
import { wholeNumber } from './tables/figures';

/** What other reports must know of a report. It holds no part of the text, so that a folder of reports can be kept. */
export interface ReportSummary {
  readonly agency: { readonly name: string; readonly key: string } | undefined;
  readonly year: number | undefined;
  readonly editionId: string;
  /** Where to point when the report as a whole is meant: its title, else its beginning. */
  readonly title: PlaceElsewhere;
  /** The mandated tables, without those that stand in the report twice. */
  readonly tables: readonly TableSummary[];
  readonly prose: Fingerprint;
}

export interface TableSummary {
  readonly id: TableId;
  readonly editionId: string;
  /** Every cell of which row and column are certain, as `cellsOf` gives them. */
  readonly packed: Uint8Array;
}

export type { CellSummary, PlaceElsewhere };

/** The cells of a table, keyed `rowId/columnId`. */
export function cellsOf({ id, editionId, packed }: TableSummary): ReadonlyMap<string, CellSummary> {
  return unpackCells(packed, tableOf(editionById(editionId)!, id));
}

export function summarize(report: Report): ReportSummary {
  const { organization, year, edition, title, tables } = report;
  // Put together anew: a slice would keep the whole text alive.
  const name = organization && [...organization].join('');
  return {
    agency: name ? { name, key: agencyKey(name) } : undefined,
    year,
    editionId: edition.id,
    title: placeOf(report, title?.span ?? { start: 0, end: 0 }),
    tables: tables
      .filter(({ id }) => tables.filter((other) => other.id === id).length === 1)
      .map((table) => ({
        id: table.id,
        editionId: table.editionId,
        packed: packCells(certainCells(report, table), table.standard),
      })),
    prose: fingerprintOf(report),
  };
}

function certainCells(report: Report, table: Table): ReadonlyMap<string, CellSummary> {
  const cells = new Map<string, CellSummary>();
  const doubled = new Set<string>();
  for (const { standard, cells: own } of table.rows) {
    for (const cell of own ?? []) {
      const key = `${standard.id}/${cell.column.id}`;
      if (cells.has(key)) doubled.add(key);
      cells.set(key, {
        value: numberIn(cell, table),
        blank: cell.figure.kind !== 'number',
        place: placeOf(report, cell.span),
      });
    }
  }
  for (const key of doubled) cells.delete(key);
  return cells;
}

/** The number in the unit of its column. */
function numberIn({ figure, column }: Cell, { unread }: Table): number | undefined {
  if (column.kind !== 'amount' || figure.kind !== 'number') return wholeNumber(figure, unread !== undefined);
  return figure.unit === '' ? figure.value : undefined;
}

function placeOf({ lines }: Report, span: Span): PlaceElsewhere {
  return { span, start: lines.position(span.start), end: lines.position(span.end) };
}

/** Whether two summaries say the same, places included. */
export function isSameSummary(a: ReportSummary, b: ReportSummary): boolean {
  return (
    a.agency?.name === b.agency?.name &&
    a.year === b.year &&
    a.editionId === b.editionId &&
    isSamePlace(a.title, b.title) &&
    a.prose.size === b.prose.size &&
    a.prose.sample.every((hash, i) => hash === b.prose.sample[i]) &&
    a.tables.length === b.tables.length &&
    a.tables.every((table, i) => isSameTable(table, b.tables[i]!))
  );
}

function isSameTable(a: TableSummary, b: TableSummary): boolean {
  return (
    a.id === b.id &&
    a.editionId === b.editionId &&
    a.packed.length === b.packed.length &&
    a.packed.every((byte, i) => byte === b.packed[i])
  );
}

function isSamePlace(a: PlaceElsewhere, b: PlaceElsewhere): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.start.line === b.start.line;
}
