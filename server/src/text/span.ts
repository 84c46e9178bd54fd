/** A half-open stretch of a text, in UTF-16 code units: `[start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export function span(start: number, end: number): Span {
  return { start, end };
}

/** The text that a span covers. */
export function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

/** Whether `inner` lies wholly inside `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

const blank = /[\s\u3000\u00a0\ufeff\u200b]/;

/** Whether a single character is white space of any width, a no-break or zero-width space included. */
export function isBlank(character: string): boolean {
  return blank.test(character);
}

/** The span without the white space at either end; an all-blank span shrinks to its start. */
export function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlank(text[from]!)) from++;
  while (to > from && isBlank(text[to - 1]!)) to--;
  return from < to ? { start: from, end: to } : { start, end: start };
}
