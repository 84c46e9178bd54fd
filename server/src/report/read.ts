import { editionById, editionForYear, latestEdition } from '../standard';
import { trim } from '../text/span';
import { readBreakdowns } from './breakdowns/breakdowns';
import { readPassages } from './passages';
import { readProse } from './prose/read';
import type { Reading, Section } from './report';
import { type Scan, type ScannedRow, scan } from './scan';
import { readParagraphs } from './sentences';
import { readCitations, readDecrees } from './structure/citations';
import { outlineOf } from './structure/outline';
import { readPartsList } from './structure/parts-list';
import { isReport } from './structure/recognition';
import { readStructure } from './structure/structure';
import { visibleText } from './structure/visible';
import { type ReadTables, readTables } from './tables';

export interface ReadOptions {
  /** An edition id to hold the report against whatever its year; absent or `auto`: found from the report. */
  readonly edition?: string | undefined;
  /** The report's agency, where the title does not say it well. */
  readonly organization?: string | undefined;
}

/** No report is larger; the limit keeps the editor quick on whatever else is opened. UTF-16 code units. */
const largest = 2_000_000;
/** The first year that a format was prescribed for. */
const firstYear = 2019;

/** Reads a text as an annual report, or says why it is none. Never throws on any text. */
export function readReport(text: string, options: ReadOptions = {}): Reading {
  if (text.length > largest) return { refusal: 'too-large' };
  // The cheapest look first: most texts that are opened have nothing to do with this.
  if (!/信息\s*公开/.test(text)) return { refusal: 'not-a-report' };

  const visible = visibleText(text);
  const configured = options.edition === undefined ? undefined : editionById(options.edition);
  const structure = readStructure(visible, configured);
  const { title, named, period, sections } = structure;
  const scanned = scan(visible, structure);
  const year = (title ?? named)?.year?.value ?? period?.to.year ?? yearOfBody(visible, sections);
  const byYear = year === undefined ? undefined : editionForYear(year);
  const found = readTables(eligibleRows(scanned, sections), sections, configured ?? byYear);

  if (!isReport(visible, structure, found.tables.length)) return { refusal: 'not-a-report' };
  if (!configured && year !== undefined && year < firstYear) return { refusal: 'too-old' };
  const edition = configured ?? byYear ?? editionById(found.editionVotes[0]?.id ?? '') ?? latestEdition;
  const paragraphs = readParagraphs(visible, scanned.prose, sections, structure.start);
  const passages = readPassages(visible, paragraphs);
  const first = sections[0]?.span.start ?? text.length;
  return {
    report: {
      text,
      visible,
      lines: structure.lines,
      edition,
      title,
      named,
      year,
      organization: options.organization || (title ?? named)?.organization?.text,
      period,
      preface: trim(visible, { start: Math.min(structure.start, first), end: first }),
      sections,
      outline: outlineOf({ visible, edition, sections, paragraphs }),
      parts: readPartsList(paragraphs),
      citations: readCitations(visible),
      decrees: readDecrees(visible),
      tables: found.tables,
      otherTables: found.otherTables,
      paragraphs,
      passages,
      prose: readProse(visible, paragraphs, year, applicationTotals(found)),
      ...readBreakdowns(passages),
      layout: found.tables[0]?.layout ?? (/^#{1,6} /m.test(visible) ? 'pipes' : 'tabs'),
    },
  };
}

/**
 * Rows that may belong to a mandated table. Where all three sections with tables are there, tables elsewhere are the
 * report's own, whatever words they use; where one is missing, its table may stand under the heading before it.
 */
function eligibleRows({ rows }: Scan, sections: readonly Section[]): readonly ScannedRow[] {
  const holding = sections.filter(({ standard }) => standard.table !== undefined);
  if (new Set(holding.map(({ standard }) => standard.id)).size < 3) return rows;
  return rows.filter((row) => holding.some(({ span }) => row.span.start >= span.start && row.span.start < span.end));
}

/** The year that the body speaks of most, where title and period name none; `undefined` where no year leads. */
function yearOfBody(text: string, sections: readonly Section[]): number | undefined {
  const body = text.slice(sections[0]?.span.start ?? 0);
  const counts = new Map<number, number>();
  for (const [, digits] of body.matchAll(/(20[12]\d)[ ]?年/g))
    counts.set(Number(digits), (counts.get(Number(digits)) ?? 0) + 1);
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** How many applications the rows of their table count: shares in prose may be of any of them. */
function applicationTotals({ tables }: ReadTables): readonly number[] {
  return tables
    .filter(({ id }) => id === 'applications')
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells ?? []))
    .flatMap(({ column, figure }) => (column.id === 'total' && figure.kind === 'number' ? [figure.value] : []));
}
