import type { Report, Table } from '../../report/report';
import { editions } from '../../standard';
import type { Edition, TableId } from '../../standard/standard';
import type { Span } from '../../text/span';

/** What shows that a table is of another edition than the report. */
export interface ForeignTable {
  readonly edition: Edition;
  /** The words that only the other edition has, in the order of the text; never empty. */
  readonly evidence: readonly Span[];
}

/** A label of an edition's table, by what it is a label of. */
type Wording = `${'heading' | 'column' | 'group' | 'row'} ${string}`;

const wordings: ReadonlyMap<string, ReadonlySet<Wording>> = new Map(
  editions.flatMap((edition) =>
    edition.tables.map(({ id, parts }) => [
      key(edition, id),
      new Set(
        parts.flatMap(({ heading, header, columns, rows }): Wording[] => [
          ...(heading ? [`heading ${heading.label}` as const] : []),
          ...[...header.flat(), ...columns.map(({ label }) => label)].map((label) => `column ${label}` as const),
          ...rows.map(({ label }) => `row ${label}` as const),
          ...rows.flatMap(({ groups }) => groups.map((group) => `group ${group}` as const)),
        ]),
      ),
    ]),
  ),
);

function key(edition: Edition, table: TableId): string {
  return `${edition.id} ${table}`;
}

/**
 * Whether a table follows another edition than the report's year demands, in whole or in some columns. `undefined`
 * where it does not, where the year is unknown, or where no wording proves it.
 */
export function foreignTable(report: Report, table: Table): ForeignTable | undefined {
  if (report.year === undefined) return undefined;
  const own = wordings.get(key(report.edition, table.id))!;
  for (const edition of editions) {
    if (edition === report.edition) continue;
    const evidence =
      table.editionId === edition.id ? foreignLabels(table, own) : foreignColumns(report, table, edition, own);
    if (evidence.length > 0) return { edition, evidence };
  }
  return undefined;
}

function foreignLabels(table: Table, own: ReadonlySet<Wording>): Span[] {
  return table.labels
    .filter(({ kind, expected, agreement }) => agreement !== 'similar' && !own.has(`${kind} ${expected}`))
    .map(({ span }) => span);
}

/**
 * Columns of the other edition in a table that follows the report's own. One alone may be a slip of the pen; several
 * were copied from an old report.
 */
function foreignColumns({ text }: Report, table: Table, edition: Edition, own: ReadonlySet<Wording>): Span[] {
  const found: Span[] = [];
  let columns = 0;
  for (const wording of wordings.get(key(edition, table.id))!) {
    const label = wording.slice('column '.length);
    if (!wording.startsWith('column ') || own.has(wording) || label === '') continue;
    const places = cellsThatSay(text, label, table.span);
    found.push(...places);
    if (places.length > 0) columns++;
  }
  return columns >= 2 ? found.sort((a, b) => a.start - b.start) : [];
}

/** Where a label is the whole content of a cell. */
function cellsThatSay(text: string, label: string, within: Span): Span[] {
  const places: Span[] = [];
  for (let at = text.indexOf(label, within.start); at >= 0 && at < within.end; at = text.indexOf(label, at + 1)) {
    const end = at + label.length;
    if (endsCell(text[at - 1]) && endsCell(text[end])) places.push({ start: at, end });
  }
  return places;
}

function endsCell(character: string | undefined): boolean {
  return character === undefined || /[\s|]/.test(character);
}
