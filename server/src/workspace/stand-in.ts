import { lintAmong } from '../lint/lint';
import type { Settings } from '../lint/settings';
import type { Figure, Report, Row, Table } from '../report/report';
import { outlineOf } from '../report/structure/outline';
import { type CellSummary, cellsOf, type ReportSummary, type TableSummary } from '../report/summary';
import type { Neighbours } from '../rules/neighbours';
import { editionById, tableOf } from '../standard';
import { linesOf } from '../text/lines';
import type { Span } from '../text/span';

/** Whether a summary holds every cell that the report's tables have: no table and no row stands in it twice. */
export function isWhole({ tables }: Report, summary: ReportSummary): boolean {
  const read = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells ?? [])).length;
  return summary.tables.reduce((sum, table) => sum + cellsOf(table).size, 0) === read;
}

/**
 * Whether the rules that need neighbours may find something in a report, of which no more is at hand than its summary. It
 * must be whole. Never says no where they do; where it says yes, the report is worth another look.
 */
export function mayFindAmong(summary: ReportSummary, settings: Settings, neighbours: Neighbours): boolean {
  const nothing = { findings: [], ignored: [], usedEntries: [], comments: [] };
  const all = { ...settings, ignoreFindings: [] };
  return lintAmong({ ...nothing, report: standInFor(summary), settings: all }, neighbours).findings.length > 0;
}

const nowhere: Span = { start: 0, end: 0 };

/** A report that has the figures of another, and nothing else of it. */
function standInFor({ agency, year, editionId, tables }: ReportSummary): Report {
  const edition = editionById(editionId)!;
  return {
    text: '',
    visible: '',
    lines: linesOf(''),
    edition,
    title: undefined,
    named: undefined,
    year,
    organization: agency?.name,
    period: undefined,
    preface: nowhere,
    sections: [],
    outline: outlineOf({ visible: '', edition, sections: [], paragraphs: [] }),
    parts: undefined,
    citations: [],
    decrees: [],
    tables: tables.map(tableWith),
    otherTables: [],
    paragraphs: [],
    prose: { passages: [], statements: new Map(), relations: [] },
    layout: 'pipes',
  };
}

function tableWith(summary: TableSummary): Table {
  const cells = cellsOf(summary);
  const standard = tableOf(editionById(summary.editionId)!, summary.id);
  const rows = standard.parts.flatMap((part) =>
    part.rows.map((row): Row => {
      const own = part.columns.flatMap((column) => {
        const cell = cells.get(`${row.id}/${column.id}`);
        return cell ? [{ column, span: nowhere, text: '', figure: figureOf(cell) }] : [];
      });
      return { standard: row, part, label: undefined, span: nowhere, cells: own, doubt: undefined, raw: [] };
    }),
  );
  return {
    id: summary.id,
    standard,
    editionId: summary.editionId,
    layout: 'pipes',
    span: nowhere,
    rows,
    strayRows: [],
    labels: [],
    form: { isStandard: false, betweenCells: '', betweenRows: '' },
  };
}

function figureOf({ value, blank }: CellSummary): Figure {
  if (value === undefined) return { kind: 'other' };
  return blank ? { kind: 'blank' } : { kind: 'number', value, decimals: 0, unit: '', remark: false };
}
