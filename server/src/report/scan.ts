import { type Line, type Lines, linesOf } from '../text/lines';
import { trim } from '../text/span';
import { type HeadingCandidate, headingCandidate } from './headings';

/** The lines of a text, and those that may open a section. */
export interface Scan {
  readonly lines: Lines;
  readonly headings: readonly HeadingCandidate[];
}

export function scan(text: string): Scan {
  const lines = linesOf(text);
  return { lines, headings: lines.all.flatMap((line) => headingOf(text, line) ?? []) };
}

function headingOf(text: string, line: Line): HeadingCandidate | undefined {
  const content = trim(text, line.span);
  if (content.start === content.end || text[content.start] === '|') return undefined;
  const heading = headingCandidate(text, line, content);
  // Behind a tab stands a cell, unless it says word for word what a heading says.
  const hasTab = heading && text.slice(line.span.start, line.span.end).includes('\t');
  return hasTab && heading.agreement !== 'exact' ? undefined : heading;
}
