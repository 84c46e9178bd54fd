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

/** Whether white space of any width stands at `at`, a no-break or zero-width space included. */
export function isBlankAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly every character is a Chinese one.
  if (code > 0x3000) return code === 0xfeff;
  return code <= 0x20 ? code === 0x20 || (code >= 9 && code <= 13) : wideBlanks.has(code);
}

/** No-break and zero-width, and all that Unicode counts as white space between ASCII and the Chinese characters. */
const wideBlanks: ReadonlySet<number> = new Set([
  0xa0, 0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x200b, 0x2028,
  0x2029, 0x202f, 0x205f, 0x3000,
]);

/** The span without the white space at either end; an all-blank span shrinks to its start. */
export function trim(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isBlankAt(text, from)) from++;
  while (to > from && isBlankAt(text, to - 1)) to--;
  return from < to ? { start: from, end: to } : { start, end: start };
}
