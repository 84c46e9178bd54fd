import type { Span } from './span';

/** Replaces a span; an empty span inserts, an empty text deletes. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** The text with the edits made; they must not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const edit of edits.toSorted((a, b) => a.span.start - b.span.start)) {
    result += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  return result + text.slice(from);
}

/**
 * How much two texts have in common at their beginnings, and of the rest at their ends, in UTF-16 code units. What
 * `splitsCharacter` speaks of is not parted.
 */
export function commonEnds(old: string, fresh: string): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < shorter && old[head] === fresh[head]) head++;
  while (head > 0 && (splitsCharacter(old, head) || splitsCharacter(fresh, head))) head--;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === fresh[fresh.length - 1 - tail]) tail++;
  while (tail > 0 && (splitsCharacter(old, old.length - tail) || splitsCharacter(fresh, fresh.length - tail))) tail--;
  return { head, tail };
}

/** Whether an offset lies within a surrogate pair or a Windows line end, which some editors cannot address. */
export function splitsCharacter(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  const behind = text.charCodeAt(offset);
  return (
    (before >= 0xd800 && before <= 0xdbff && behind >= 0xdc00 && behind <= 0xdfff) || (before === 13 && behind === 10)
  );
}
