import type { Span } from './span';

/** A line of a text: `span` without its line end. Numbered from 0. */
export interface Line {
  readonly number: number;
  readonly span: Span;
}

/** A place in a text; line and column count from 0, columns in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The lines of a text. `\n`, `\r\n` and `\r` end a line; a text always has at least one line. */
export interface Lines {
  readonly all: readonly Line[];
  /** The line that holds an offset; offsets outside the text count as its first or last. */
  at(offset: number): Line;
  position(offset: number): Position;
}

export function linesOf(text: string): Lines {
  const all: Line[] = [];
  const next = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found < 0 ? text.length : found;
  };
  let feed = next('\n', 0);
  let carriage = next('\r', 0);
  for (let start = 0; start <= text.length; ) {
    const end = Math.min(feed, carriage);
    all.push({ number: all.length, span: { start, end } });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (feed < start) feed = next('\n', start);
    if (carriage < start) carriage = next('\r', start);
  }

  const at = (offset: number): Line => {
    let low = 0;
    let high = all.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (all[middle]!.span.start <= offset) low = middle;
      else high = middle - 1;
    }
    return all[low]!;
  };
  return {
    all,
    at,
    position(offset) {
      const line = at(offset);
      return { line: line.number, column: Math.max(0, offset - line.span.start) };
    },
  };
}

/** The line end that a text uses: that of its first line, `\n` where it has only one. */
export function lineEndOf(text: string): '\n' | '\r\n' {
  const first = text.indexOf('\n');
  return first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n';
}
