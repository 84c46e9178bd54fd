import { editionById, editionForYear, latestEdition } from '../standard';
import type { Edition } from '../standard/standard';
import type { Line, Lines } from '../text/lines';
import { type Span, trim } from '../text/span';
import { readBreakdowns } from './breakdowns/breakdowns';
import { withoutComments } from './comments';
import type { HeadingCandidate } from './headings';
import { readPassages } from './passages';
import { readPeriod } from './period';
import { readProse } from './prose/read';
import type { Reading, Report, Section, Title } from './report';
import { type Scan, type ScannedRow, scan } from './scan';
import { readSections } from './sections';
import { readParagraphs } from './sentences';
import { type ReadTables, readTables } from './tables';
import { readTitle } from './title';

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

  // Nobody reads a comment; blanks keep everything else where it stands.
  const visible = withoutComments(text);
  const scanned = scan(visible);
  const configured = options.edition === undefined ? undefined : editionById(options.edition);
  // The titles of the sections do not depend on the edition, so they are found before it is known.
  const sections = readSections(visible, configured ?? latestEdition, scanned.headings);
  const start = sections[0]?.span.start ?? text.length;
  const title = readTitle(visible, scanned.lines, start);
  const period = readPeriod(visible, { start: 0, end: sections[0]?.span.end ?? start });
  const year = title?.year?.value ?? period?.to.year ?? yearOfBody(visible, sections);
  const byYear = year === undefined ? undefined : editionForYear(year);
  const found = readTables(eligibleRows(scanned, sections), sections, configured ?? byYear);

  if (!isReport(visible, scanned.lines, title, sections, scanned.headings, found)) return { refusal: 'not-a-report' };
  if (!configured && year !== undefined && year < firstYear) return { refusal: 'too-old' };
  const edition = configured ?? byYear ?? editionById(found.editionVotes[0]?.id ?? '') ?? latestEdition;
  const parts = { edition, title, year, period, sections, found, options };
  return { report: { ...compose(visible, scanned, parts), text } };
}

interface Parts {
  readonly edition: Edition;
  readonly title: Title | undefined;
  readonly year: number | undefined;
  readonly period: Report['period'];
  readonly sections: readonly Section[];
  readonly found: ReadTables;
  readonly options: ReadOptions;
}

function compose(text: string, { lines, prose }: Scan, parts: Parts): Report {
  const { edition, title, sections, found, options } = parts;
  const from = title ? endOfLine(lines, title.span.end) : 0;
  const first = sections[0]?.span.start ?? text.length;
  const paragraphs = readParagraphs(text, prose, sections, from);
  const passages = readPassages(text, paragraphs);
  return {
    text,
    lines,
    edition,
    title,
    year: parts.year,
    organization: options.organization || title?.organization?.text,
    period: parts.period,
    preface: trim(text, { start: Math.min(from, first), end: first }),
    sections,
    tables: found.tables,
    otherTables: found.otherTables,
    paragraphs,
    passages,
    prose: readProse(text, paragraphs, parts.year, applicationTotals(found)),
    ...readBreakdowns(passages),
    layout: found.tables[0]?.layout ?? (/^#{1,6} /m.test(text) ? 'pipes' : 'tabs'),
  };
}

/** How many applications the rows of their table count: shares in prose may be of any of them. */
function applicationTotals({ tables }: ReadTables): readonly number[] {
  return tables
    .filter(({ id }) => id === 'applications')
    .flatMap(({ rows }) => rows.flatMap(({ cells }) => cells ?? []))
    .flatMap(({ column, figure }) => (column.id === 'total' && figure.kind === 'number' ? [figure.value] : []));
}

function endOfLine(lines: Lines, offset: number): number {
  return lines.at(offset).span.end;
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

/**
 * A text is a report where it bears the title of one and some of its parts, or most of its headings. Notices about
 * reports, templates and indexes name the same things; they begin otherwise.
 */
function isReport(
  text: string,
  lines: Lines,
  title: Title | undefined,
  sections: readonly Section[],
  headings: readonly HeadingCandidate[],
  { tables }: ReadTables,
): boolean {
  const sure = new Set(
    headings
      .filter(({ agreement }) => agreement === 'exact' || agreement === 'alias')
      .map(({ standard }) => standard?.id),
  ).size;
  if (title) return sections.length + tables.length >= 2;
  if (sure < 4) return false;
  return !topOf(text, lines).some((line) =>
    /(?:通知|格式|模板|说明|办法|方案|要点|意见|函|范本|样式)[》”]?$/.test(line),
  );
}

function topOf(text: string, lines: Lines): string[] {
  const top: string[] = [];
  for (const { span } of lines.all as readonly Line[]) {
    const content: Span = trim(text, span);
    if (content.end > content.start) top.push(text.slice(content.start, content.end));
    if (top.length === 5) break;
  }
  return top;
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
