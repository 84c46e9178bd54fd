import { editions } from '../standard';
import type { Alias, SectionStandard } from '../standard/standard';
import type { Line } from '../text/lines';
import { chineseNumber } from '../text/numbers';
import type { Span } from '../text/span';
import { fold, similarity, squeeze } from '../text/wording';

/** A line that may be the heading of a section. */
export interface HeadingCandidate {
  readonly line: Line;
  /** Number and title. */
  readonly span: Span;
  readonly number: HeadingNumber | undefined;
  readonly title: { readonly span: Span; readonly text: string };
  /** The section whose title it is, or resembles; `undefined` for a numbered line with another title. */
  readonly standard: SectionStandard | undefined;
  readonly agreement: 'exact' | 'alias' | 'similar' | 'none';
  /** For an alias, the severity that the standard gives it. */
  readonly severity: Alias['severity'] | undefined;
}

export interface HeadingNumber {
  readonly span: Span;
  readonly value: number;
  readonly text: string;
  /** `三、`, `3.`, `（三）`, `第三部分`. */
  readonly style: 'chinese' | 'arabic' | 'bracketed' | 'part';
}

/** A heading with its number is no longer than this, in UTF-16 code units. */
const longestHeading = 48;
/** From here on a title is taken for a misspelt one: lower with a number in front, which shows that it is a heading. */
const alikeWithNumber = 0.6;
const alikeAlone = 0.8;

/** Every section title of every edition, once. */
const sections: readonly SectionStandard[] = [
  ...new Map(
    editions.flatMap((edition) => edition.sections).map((section) => [section.id + section.title, section]),
  ).values(),
];
const foldedTitles = sections.map((standard) => ({ standard, title: fold(standard.title) }));
/** Too short to resemble any title. */
const shortestTitle = Math.min(...foldedTitles.map(({ title }) => title.length)) * alikeWithNumber;
const byTitle = new Map<string, { standard: SectionStandard; severity: Alias['severity'] | undefined }>();
for (const standard of sections) {
  for (const { text, severity } of standard.aliases) byTitle.set(fold(text), { standard, severity });
}
for (const standard of sections) byTitle.set(fold(standard.title), { standard, severity: undefined });

/** Reads a line as a heading; `content` is the line without white space at its ends. */
export function headingCandidate(text: string, line: Line, content: Span): HeadingCandidate | undefined {
  const start = afterMarks(text, content);
  if (content.end - start > longestHeading || start >= content.end) return undefined;
  const written = text.slice(start, content.end).replace(/[\s*：:。；;]+$/, '');
  const number = headingNumber(written, start);
  const titleStart = number ? number.span.end - start : 0;
  const titleText = written.slice(titleStart);
  if (!titleText) return undefined;
  const found = match(titleText, number !== undefined);
  // A numbered line with another title is kept: it may be a renamed section.
  if (!found && (number?.style !== 'chinese' || /[。；，,！？|\t]/.test(titleText))) return undefined;
  return {
    line,
    span: { start, end: start + written.length },
    number,
    title: { span: { start: start + titleStart, end: start + written.length }, text: titleText },
    standard: found?.standard,
    agreement: found?.agreement ?? 'none',
    severity: found?.severity,
  };
}

/** Skips what may stand before a heading and is not part of it: Markdown marks, a Word bookmark, white space. */
function afterMarks(text: string, { start, end }: Span): number {
  const marks = /^(?:#{1,6}[ \t]+|\*\*|\[bookmark:[^\]]{0,40}\]|[\s\u3000\u00a0]+)/;
  let at = start;
  for (let found = marks.exec(text.slice(at, Math.min(end, at + 64))); found; ) {
    at += found[0].length;
    found = marks.exec(text.slice(at, Math.min(end, at + 64)));
  }
  return at;
}

const numberForms: readonly { readonly style: HeadingNumber['style']; readonly form: RegExp }[] = [
  {
    style: 'chinese',
    form: /^[A-Za-z]{0,2}([一二三四五六七八九十]{1,3})[ \u3000\u00a0]*[、.．，,：:][ \u3000\u00a0、.．]*/,
  },
  { style: 'arabic', form: /^(\d{1,2}|[０-９]{1,2})[ \u3000\u00a0]*[、.．，,：:]?[ \u3000\u00a0、.．]*/ },
  { style: 'bracketed', form: /^[（(][ ]*([一二三四五六七八九十]{1,3})[ ]*[）)][、.．]?[ \u3000\u00a0]*/ },
  { style: 'part', form: /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|节)[、：:]?[ \u3000\u00a0]*/ },
  // Last: a numeral without a separator, which only a mandated title behind it makes a number.
  { style: 'chinese', form: /^([一二三四五六七八九十]{1,3})[ \u3000\u00a0]+/ },
];

function headingNumber(written: string, start: number): HeadingNumber | undefined {
  for (const { style, form } of numberForms) {
    const found = form.exec(written);
    if (!found) continue;
    const digits = found[1]!;
    const value =
      chineseNumber(digits) ?? Number(digits.replace(/[０-９]/g, (d) => String.fromCharCode(d.charCodeAt(0) - 0xfee0)));
    return { span: { start, end: start + found[0].length }, value, text: found[0], style };
  }
  return undefined;
}

function match(
  title: string,
  numbered: boolean,
): Pick<HeadingCandidate, 'standard' | 'agreement' | 'severity'> | undefined {
  const folded = fold(title);
  const known = byTitle.get(folded);
  if (known) {
    const { standard, severity } = known;
    if (severity !== undefined) return { standard, agreement: 'alias', severity };
    return squeeze(title) === standard.title
      ? { standard, agreement: 'exact', severity: undefined }
      : { standard, agreement: 'alias', severity: 'info' };
  }
  if (folded.length < shortestTitle) return undefined;
  const least = numbered ? alikeWithNumber : alikeAlone;
  let best: { standard: SectionStandard; likeness: number } | undefined;
  for (const { standard, title: mandated } of foldedTitles) {
    const likeness = similarity(folded, mandated, least);
    if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { standard, likeness };
  }
  return best && { standard: best.standard, agreement: 'similar', severity: undefined };
}
