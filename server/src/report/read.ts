import { editionById, editionForYear, latestEdition } from '../standard';
import type { Edition } from '../standard/standard';
import type { Line, Lines } from '../text/lines';
import { type Span, textOf, trim } from '../text/span';
import { squeeze } from '../text/wording';
import { readBreakdowns } from './breakdowns/breakdowns';
import { withoutComments } from './comments';
import type { HeadingCandidate } from './headings';
import { readPassages } from './passages';
import { readPeriod } from './period';
import type { Reading, Report, Section, Title } from './report';
import { type Scan, scan } from './scan';
import { readSections } from './sections';
import { readParagraphs } from './sentences';
import { restOf } from './tables/other-tables';
import { type ReadTables, type Region, readTables } from './tables/tables';
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
  const found = readTables(visible, regionsOf(visible, sections), configured ?? byYear, furnitureOf(visible, title));

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

function compose(text: string, { lines, headings }: Scan, parts: Parts): Report {
  const { edition, title, sections, found, options } = parts;
  const opening = new Set(headings.map(({ line }) => line.span.start));
  const { otherTables, prose } = restOf(text, lines, found, opening);
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
    otherTables,
    paragraphs,
    passages,
    ...readBreakdowns(passages),
    layout: found.tables[0]?.layout ?? (/^#{1,6} /m.test(text) ? 'pipes' : 'tabs'),
  };
}

function endOfLine(lines: Lines, offset: number): number {
  return lines.at(offset).span.end;
}

/**
 * The stretches that may hold a mandated table. Where all three sections with tables are there, tables elsewhere are the
 * report's own, whatever words they use; where one is missing, its table may stand under another heading.
 */
function regionsOf(text: string, sections: readonly Section[]): readonly Region[] {
  const holding = sections.filter(({ standard }) => standard.table !== undefined);
  const isWhole = new Set(holding.map(({ standard }) => standard.id)).size === 3;
  const all = (isWhole ? holding : sections).map(({ body, standard }) => ({ span: body, table: standard.table }));
  const before = sections[0]?.span.start ?? text.length;
  return isWhole ? all : [{ span: { start: 0, end: before }, table: undefined }, ...all];
}

/** What is printed at the top of every page: the title, the agency. */
function furnitureOf(text: string, title: Title | undefined): ReadonlySet<string> {
  if (!title) return new Set();
  const words = textOf(text, title.span);
  return new Set([words, squeeze(words), ...(title.organization ? [title.organization.text] : [])]);
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
