import { latestEdition } from '../../standard';
import type { Edition } from '../../standard/standard';
import { type Lines, linesOf } from '../../text/lines';
import type { Period, Section, Title } from '../report';
import { startOfText } from './furniture';
import { type HeadingCandidate, readHeadings } from './headings';
import { readPeriod } from './period';
import { readSections } from './sections';
import { readNamedTitle, readTitle } from './title';

/** What a text is made of, before its tables and sentences are read. All of it is of the visible text. */
export interface Structure {
  readonly lines: Lines;
  readonly headings: readonly HeadingCandidate[];
  readonly sections: readonly Section[];
  readonly title: Title | undefined;
  /** Where there is none: the title by which the preface calls the report. */
  readonly named: Title | undefined;
  /** Where the report's own text begins: behind the title, and behind what a web page prints above and below it. */
  readonly start: number;
  readonly period: Period | undefined;
}

/** The titles of the sections do not depend on the edition, so they are found before it is known. */
export function readStructure(visible: string, edition: Edition = latestEdition): Structure {
  const lines = linesOf(visible);
  const headings = readHeadings(visible, lines);
  const sections = readSections(visible, edition, headings);
  const first = sections[0]?.span.start ?? visible.length;
  const title = readTitle(visible, lines, first);
  return {
    lines,
    headings,
    sections,
    title,
    named: title ? undefined : readNamedTitle(visible, { start: 0, end: first }),
    start: startOfText(visible, lines.all, title ? lines.at(title.span.end).span.end : 0, first),
    period: readPeriod(visible, { start: 0, end: sections[0]?.span.end ?? first }),
  };
}
