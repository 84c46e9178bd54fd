import { withoutControls } from '../printable';

/** A document, or a part of one, as JSON with no character in it that a terminal would obey. */
export function stringify(document: object): string {
  // JSON itself escapes those of ASCII but one.
  const escaped = (codeUnit: number) => `\\u${codeUnit.toString(16).padStart(4, '0')}`;
  return withoutControls(JSON.stringify(document, null, 2), escaped);
}
