import { escapeHtml } from '../text/markup';
import { printable } from '../text/printable';

/** HTML that may be written as it is. */
export class Markup {
  constructor(readonly html: string) {}
}

type Part = Markup | string | number | undefined | readonly Part[];

/** Writes HTML: whatever is put in is text, and escaped, unless it is markup itself; of nothing, nothing is written. */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.map((string, i) => string + htmlOf(parts[i])).join(''));
}

function htmlOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.html;
  return typeof part === 'object' ? part.map(htmlOf).join('') : escapeHtml(printable(String(part)));
}
