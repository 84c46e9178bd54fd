import type { Lines } from '../text/lines';
import type { Span } from '../text/span';

/** A line without its end, and the part of it that is meant, in UTF-16 code units from its beginning. */
export interface Quote {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** The line in which a span begins; a span that goes on over its end is meant as far as that. */
export function quoteOf(text: string, lines: Lines, { start, end }: Span): Quote {
  const line = lines.at(start).span;
  const from = Math.min(start, line.end);
  const to = Math.max(from, Math.min(end, line.end));
  return { line: text.slice(line.start, line.end), start: from - line.start, end: to - line.start };
}
