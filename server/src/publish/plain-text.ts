import type { Report } from '../report/report';
import { isBlankAt, type Span } from '../text/span';

/** The tags that stand in drafts: of tables, and what a browser copies along. `<abc@example.com>` is none. */
const blockTags =
  /<\/?(?:table|thead|tbody|tfoot|tr|td|th|caption|colgroup|col|p|br|hr|div|center|h[1-6]|ul|ol|li|img)(?:\s[^<>]{0,600})?\/?>/gi;
const inlineTags = /<\/?(?:span|font|a|b|strong|i|em|u|s|sub|sup)(?:\s[^<>]{0,600})?>/gi;

const entities: ReadonlyMap<string, string> = new Map([
  ...['nbsp', 'ensp', 'emsp', 'thinsp', '#160', '#8194', '#8195', '#12288'].map((name) => [name, ' '] as const),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['middot', '·'],
  ['mdash', '—'],
  ['hellip', '…'],
]);

/** Characters that nobody sees and no file format wants: controls, halves of pairs, zero widths. */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** `**` and `***` round words, as CommonMark has them; in 李**、王** and 138****1234 they stand for what must not be told. */
const emphasis = /(?<!\*)(\*{2,3})(?=[\p{L}\p{N}《“（「【〔])([^*]{1,2000}?)(?<!\s)\1(?!\*)/gu;
const link = /!?\[([^[\]]{0,300})\]\(([^()\s]{1,500})\)/g;
const escapes = /\\([\\`*_{}[\]()#+.!|~<>-])/g;
const codeTicks = /`([^`]{1,200})`/g;

/**
 * The words of a stretch of a draft on one line: without tags, Markdown's marks and what is invisible. White space becomes one
 * blank; a link keeps its address in brackets, since paper cannot be clicked.
 */
export function plainText(written: string): string {
  return written
    .replace(blockTags, ' ')
    .replace(inlineTags, '')
    .replace(/&(#?\w{2,6});/g, (whole, name: string) => entities.get(name) ?? whole)
    .replace(link, (_, words: string, address: string) => (words === address ? words : `${words}（${address}）`))
    .replace(emphasis, '$2')
    .replace(codeTicks, '$1')
    .replace(escapes, '$1')
    .replace(invisible, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** What Markdown and word processors put before a paragraph and nobody publishes: the mark of a heading, a quotation or a list. */
const openingMarks = /^(?:[\s\u3000\u00a0]|#{1,6}(?=[\s\u3000])|>|[-*+](?=[ \t\u3000])|[•●▪◆■◇□➢])*/;

/** The line without the marks before it, and how many `#` were among them. */
export function withoutOpeningMarks(line: string): { readonly text: string; readonly depth: number } {
  const marks = openingMarks.exec(line)![0];
  return { text: line.slice(marks.length), depth: /#{1,6}/.exec(marks)?.[0].length ?? 0 };
}

/** Whether there is anything to read: a letter, a Chinese character or a figure. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** What a reader sees of a stretch of a report: a comment or a bookmark between two words leaves no blank behind. */
export function shownText({ text, visible }: Report, { start, end }: Span): string {
  return visible.slice(start, end).replace(/ +/g, (blanks, at: number) => {
    const from = start + at;
    return isBlankAt(text, from) || isBlankAt(text, from + blanks.length - 1) ? blanks : '';
  });
}
