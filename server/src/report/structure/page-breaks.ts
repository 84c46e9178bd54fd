import type { Line } from '../../text/lines';
import type { Span } from '../../text/span';

const pageNumber =
  /^(?:[-—–－_·•~]{1,3}\s*[\d０-９]{1,4}\s*[-—–－_·•~]{1,3}|第\s*[\d０-９一二三四五六七八九十百]{1,4}\s*页(?:\s*[,，/／、（(]?\s*共\s*[\d０-９一二三四五六七八九十百]{1,4}\s*页[）)]?)?|[\d０-９]{1,4}\s*[/／]\s*[\d０-９]{1,4}|[Pp]age\s*\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?)$/;
/** No line with a page number is longer, its indent included; UTF-16 code units. */
const longestLine = 160;
const bareNumber = /^\s*\d{1,4}\s*$/;

/** Whether the words of a line are a page number in a form that nothing else has: `- 3 -`, `第3页`. */
export function isPageNumber(words: string): boolean {
  return pageNumber.test(words);
}

/** Whether a line is a page number: in such a form, or a figure alone right before the form feed. */
export function isPageLine(text: string, { start, end }: Span): boolean {
  if (end - start > longestLine) return false;
  const words = text.slice(start, end);
  return isPageNumber(words.trim()) || (bareNumber.test(words) && /^\r?\n\f/.test(text.slice(end, end + 3)));
}

/** The text with a form feed for each line that a page break put between others; every offset stays. */
export function withoutPages(text: string, pages: readonly Line[]): string {
  let without = '';
  let from = 0;
  for (const { span } of pages) {
    without += `${text.slice(from, span.start)}\f${' '.repeat(span.end - span.start - 1)}`;
    from = span.end;
  }
  return without + text.slice(from);
}

/** Whether nothing but a page break stands between two places. */
export function isPageBreak(text: string, between: Span): boolean {
  const words = text.slice(between.start, between.end);
  return words.includes('\f') && words.trim() === '';
}
