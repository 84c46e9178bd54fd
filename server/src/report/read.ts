import { editionById, editionForYear, latestEdition } from '../standard';
import { textOf, trim } from '../text/span';
import { squeeze } from '../text/wording';
import { readParagraphs } from './prose/paragraphs';
import { readProse } from './prose/read';
import type { Reading, Refusal, Section, Title } from './report';
import { readCitations, readDecrees } from './structure/citations';
import { outlineOf } from './structure/outline';
import { withoutPages } from './structure/page-breaks';
import { readPartsList } from './structure/parts-list';
import { isReport } from './structure/recognition';
import { readStructure } from './structure/structure';
import { visibleText } from './structure/visible';
import { restOf } from './tables/other-tables';
import { type ReadTables, type Region, readTables } from './tables/tables';

export interface ReadOptions {
  /** An edition id to hold the report against whatever its year; absent or `auto`: found from the report. */
  readonly edition?: string | undefined;
  /** The report's agency, where the title does not say it well. */
  readonly organization?: string | undefined;
}

/** A thousand reports together are no larger; beyond it, what is kept of a text would fill the memory. UTF-16 code units. */
const largest = 10_000_000;
/** The first year that a format was prescribed for. */
const firstYear = 2019;

/** The cheapest look, and the first: why a text is no report, where that can be told without reading it. */
export function refusedAtSight(text: string): Refusal | undefined {
  if (text.length > largest) return 'too-large';
  // Most texts that are opened have nothing to do with this.
  return /信息\s*公开/.test(text) ? undefined : 'not-a-report';
}

/** Reads a text as an annual report, or says why it is none. Never throws on any text. */
export function readReport(text: string, options: ReadOptions = {}): Reading {
  const refusal = refusedAtSight(text);
  if (refusal) return { refusal };

  const shown = visibleText(text);
  const configured = options.edition === undefined ? undefined : editionById(options.edition);
  const structure = readStructure(shown, configured);
  const { title, named, period, sections } = structure;
  const year = (title ?? named)?.year?.value ?? period?.to.year ?? yearOfBody(shown, sections);
  const byYear = year === undefined ? undefined : editionForYear(year);
  const found = readTables(shown, regionsOf(shown, sections), configured ?? byYear, furnitureOf(shown, title));

  if (!isReport(shown, structure, found.tables.length)) return { refusal: 'not-a-report' };
  if (!configured && year !== undefined && year < firstYear) return { refusal: 'too-old' };
  const edition = configured ?? byYear ?? editionById(found.editionVotes[0]?.id ?? '') ?? latestEdition;
  const opening = new Set(structure.headings.map(({ line }) => line.span.start));
  const { otherTables, prose, pages } = restOf(shown, structure.lines, found, opening);
  const visible = withoutPages(
    shown,
    pages.filter(({ span }) => span.start >= structure.start),
  );
  const paragraphs = readParagraphs(visible, prose, sections, structure.start);
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
      otherTables,
      paragraphs,
      prose: readProse(visible, paragraphs, year, applicationTotals(found)),
      layout: found.tables[0]?.layout ?? (/^#{1,6} /m.test(visible) ? 'pipes' : 'tabs'),
    },
  };
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
  const totals: number[] = [];
  for (const { id, rows } of tables) {
    if (id !== 'applications') continue;
    for (const { cells } of rows) {
      const figure = cells?.find(({ column }) => column.id === 'total')?.figure;
      if (figure?.kind === 'number') totals.push(figure.value);
    }
  }
  return totals;
}
