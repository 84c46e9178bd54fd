import type { Edition, TableId } from '../standard/standard';
import { labelIndexes } from './label-index';
import type { RawTable, Section, Table } from './report';
import { alignRows } from './row-alignment';
import type { ScannedRow } from './scan';
import { assign, type Draft, type TableReading } from './table-drafts';

export interface ReadTables {
  readonly tables: readonly Table[];
  readonly otherTables: readonly RawTable[];
  /** Edition ids by how many of their labels were found, best first; only those that found some. */
  readonly editionVotes: readonly { readonly id: string; readonly votes: number }[];
}

/** From this many rows of figures without a label on, nothing is said of rows that are absent. */
const fragmentaryFrom = 3;

/**
 * Finds the mandated tables among all rows of a text. Rows are known by their labels, not by where they stand, so that
 * tables cut by page breaks, split into one table per row or standing in the wrong section are read all the same.
 */
export function readTables(
  rows: readonly ScannedRow[],
  sections: readonly Section[],
  preferred: Edition | undefined,
): ReadTables {
  const readings = labelIndexes.map((index) => assign(rows, sections, index));
  const tables: Table[] = [];
  const used = new Set<ScannedRow>();
  const ids: TableId[] = ['disclosure', 'applications', 'review'];
  for (const id of ids) {
    const best = bestReading(readings, id, preferred);
    if (!best) continue;
    const drafts = best.drafts.filter((draft) => draft.table.id === id);
    for (const draft of drafts) for (const row of draft.sources) used.add(row);
    tables.push(...drafts.map((draft) => finish(draft, best.index.edition.id)));
  }
  tables.sort((a, b) => a.span.start - b.span.start);
  const editionVotes = readings
    .map(({ index, drafts }) => ({
      id: index.edition.id,
      votes: drafts.reduce((votes, draft) => votes + draft.score, 0),
    }))
    .filter(({ votes }) => votes > 0)
    .sort((a, b) => b.votes - a.votes);
  return { tables, otherTables: groupRest(rows.filter((row) => !used.has(row))), editionVotes };
}

function bestReading(
  readings: readonly TableReading[],
  id: TableId,
  preferred: Edition | undefined,
): TableReading | undefined {
  // Rows count beside labels: one wording can be a row in one edition and a merged cell in the other.
  const score = ({ index, drafts }: TableReading) =>
    drafts
      .filter((draft) => draft.table.id === id)
      .reduce((total, draft) => total + draft.score + new Set(draft.rows.map(({ standard }) => standard.id)).size, 0) +
    (index.edition === preferred ? 0.5 : 0);
  return readings
    .filter(({ drafts }) => drafts.some((draft) => draft.table.id === id))
    .sort((a, b) => score(b) - score(a))[0];
}

function finish(draft: Draft, editionId: string): Table {
  const first = draft.sources[0]!;
  const unlabelled = draft.stray.filter(({ text }) => text === '').length;
  return {
    id: draft.table.id,
    standard: draft.table,
    editionId,
    layout: first.layout,
    span: { start: first.span.start, end: draft.sources.at(-1)!.span.end },
    rows: alignRows(draft.rows),
    strayRows: draft.stray,
    labels: draft.labels,
    fragmentary: unlabelled >= fragmentaryFrom,
  };
}

/** Rows of no mandated table, gathered where they follow one another. */
function groupRest(rows: readonly ScannedRow[]): readonly RawTable[] {
  const groups: ScannedRow[][] = [];
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
