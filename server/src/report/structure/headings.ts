import type { Alias, SectionStandard } from '../../standard/standard';
import type { Line, Lines } from '../../text/lines';
import { type Span, trim } from '../../text/span';
import { squeeze } from '../../text/wording';
import { goesOnBelow, type HeadingNumber, headingNumber, type Rows } from './heading-numbers';
import { type KnownTitle, knownTitle, resembling } from './known-titles';

/** What may be the heading of a section. */
export interface HeadingCandidate {
  /** The line that it begins on. */
  readonly line: Line;
  /** Where what it opens begins: its line's start, or its own where text stands before it. */
  readonly start: number;
  /** Number and title. */
  readonly span: Span;
  readonly number: HeadingNumber | undefined;
  readonly title: { readonly span: Span; readonly text: string };
  /** Where what follows begins: the end of its last line, or text on that line. */
  readonly end: number;
  /** A page number stands behind it: an entry of a list of contents. */
  readonly isEntry: boolean;
  /** It goes on a row `1.`, `2.` … or `（一）`, `（二）` … that begins below `一、`: a part of a section, and none itself. */
  readonly isBelow: boolean;
  /** The section whose title it is, or resembles; `undefined` for a numbered line with another title. */
  readonly standard: SectionStandard | undefined;
  readonly agreement: 'exact' | 'alias' | 'similar' | 'none';
  /** For an alias, the severity that the standard gives it. */
  readonly severity: Alias['severity'] | undefined;
}

type Match = Pick<HeadingCandidate, 'standard' | 'agreement' | 'severity'>;

/** A heading with its number is no longer than this, in UTF-16 code units. */
const longestHeading = 48;
/** A heading is broken over this many lines at most. */
const mostLines = 3;

/** Everything in a text that may be the heading of a section, in its order. */
export function readHeadings(text: string, lines: Lines): readonly HeadingCandidate[] {
  const headings: HeadingCandidate[] = [];
  const rows: Rows = new Map();
  let from = 0;
  let mark = nextMark(text, 0);
  for (const line of lines.all) {
    if (line.span.end < from) continue;
    const heading = line.span.start < from ? undefined : headingAt(text, lines, line, rows);
    if (heading) headings.push(heading);
    from = heading?.end ?? Math.max(from, line.span.start);
    if (mark < from) mark = nextMark(text, from);
    if (mark >= line.span.end) continue;
    for (const inside of headingsInside(text, lines, line, from)) {
      headings.push(inside);
      from = inside.end;
    }
  }
  return headings;
}

/** Where the next 、 stands; most lines have none. */
function nextMark(text: string, from: number): number {
  const mark = text.indexOf('、', from);
  return mark < 0 ? text.length : mark;
}

/** A page that lost its line ends has its headings in the middle of a line, behind a full stop, a blank or a figure. */
function* headingsInside(text: string, lines: Lines, line: Line, from: number): Iterable<HeadingCandidate> {
  // Of the line and no more: to the next mark in the text it may be far.
  const words = text.slice(line.span.start, line.span.end);
  for (let mark = words.indexOf('、', from - line.span.start); mark >= 0; mark = words.indexOf('、', mark + 1)) {
    const start = line.span.start + mark - 1;
    if (start <= line.span.start || !/[。！？\s\d|]/.test(text[start - 1]!)) continue;
    const number = headingNumber(text.slice(start, start + 4), start);
    const known =
      number?.style === 'chinese' ? knownTitle(text, lines, line, afterYear(text, number.span.end), 1) : undefined;
    if (!number || known?.standard.ordinal !== number.value) continue;
    const found = wholeHeading(text, number, number.span.end, known);
    if (found) yield candidate(text, line, start, number, found);
  }
}

function headingAt(text: string, lines: Lines, line: Line, rows: Rows): HeadingCandidate | undefined {
  const content = trim(text, line.span);
  if (content.start === content.end || text[content.start] === '|' || isFigure(text, content)) return undefined;
  const start = afterMarks(text, content);
  const written = withoutClosing(text, { start, end: Math.min(content.end, start + longestHeading + 1) });
  if (written === '') return undefined;
  const number = headingNumber(written, start);
  const titleStart = number?.span.end ?? start;
  // 1,284 is a figure.
  const isBelow = number !== undefined && /[\u4e00-\u9fff]/.test(text[titleStart] ?? '') && goesOnBelow(number, rows);
  // `1` and a title on the next line are a figure and a heading that lacks its number.
  const mayBreak = number?.style !== 'arabic' && !text.slice(line.span.start, content.start).includes('\t');
  const known = knownTitle(text, lines, line, afterYear(text, titleStart), mayBreak ? mostLines : 1);
  const whole = known && wholeHeading(text, number, titleStart, known);
  const found = whole ?? (content.end - start <= longestHeading ? otherHeading(written, start, number) : undefined);
  if (!found) return undefined;
  // Behind a tab stand cells, unless the words are just those of a heading.
  if (found.agreement !== 'exact' && text.slice(line.span.start, line.span.end).includes('\t')) return undefined;
  return { ...candidate(text, line, start, number, found), start: line.span.start, isBelow };
}

function candidate(
  text: string,
  line: Line,
  start: number,
  number: HeadingNumber | undefined,
  { titleEnd, end = line.span.end, isEntry = false, ...match }: Found,
): HeadingCandidate {
  const titleStart = number?.span.end ?? start;
  return {
    line,
    start,
    span: { start, end: titleEnd },
    number,
    title: { span: { start: titleStart, end: titleEnd }, text: titleText(text, titleStart, titleEnd) },
    end,
    isEntry,
    isBelow: false,
    ...match,
  };
}

/** A title that was broken is one line in messages and fixes. */
function titleText(text: string, start: number, end: number): string {
  const written = text.slice(start, end);
  return /[\r\n]/.test(written) ? squeeze(written) : written;
}

/** Most lines of a table are a figure and nothing else. */
function isFigure(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}

const marks = /^(?:#{1,6}[ \t]+|\*\*|[\s\u3000\u00a0]+)/;

/** Skips what may stand before a heading and is not part of it: Markdown marks and white space between them. */
function afterMarks(text: string, { start, end }: Span): number {
  if (text[start] !== '#' && text[start] !== '*') return start;
  let at = start;
  for (let found = marks.exec(text.slice(at, Math.min(end, at + 16))); found; ) {
    at += found[0].length;
    found = marks.exec(text.slice(at, Math.min(end, at + 16)));
  }
  return at;
}

/** The words of a span without what may close a heading and is not part of it. */
function withoutClosing(text: string, { start, end }: Span): string {
  let to = end;
  while (to > start && /[\s*：:。；;]/.test(text[to - 1]!)) to--;
  return text.slice(start, to);
}

const year = /^(?:20\d{2}|二[〇零○]..)[ ]?年度?[ ]?/;

/** 2024年总体情况: a year says nothing of which section it is. */
function afterYear(text: string, at: number): number {
  if (text[at] !== '2' && text[at] !== '二') return at;
  return at + (year.exec(text.slice(at, at + 12))?.[0].length ?? 0);
}

/** What follows a heading on its line in a page that lost its line ends: no word that could go on from the title. */
const tailStart = /^(?:[\s。：:；（(《“|]|\d|[一二]是|[本我全今为根按]|第二十条|信息内容|行政复议|暂?无|20\d\d)/;

type Found = Match & { readonly titleEnd: number; readonly end?: number; readonly isEntry?: boolean };

/** A known title is a heading where nothing, or a text of its own, follows it on its line. */
function wholeHeading(
  text: string,
  number: HeadingNumber | undefined,
  titleStart: number,
  { standard, severity, end, line }: KnownTitle,
): Found | undefined {
  const rest = text.slice(end, line.span.end);
  const isPlain = /^[\s*：:。；;]*$/.test(rest);
  const entry = /^(?:[.．。…·⋯_ -]{2,}|[…\t])[\s.．。…·⋯_-]*\d{1,3}\s*$/.test(rest);
  const tail = isPlain || entry ? undefined : tailOf(rest, number, standard);
  if (!isPlain && !entry && tail === undefined) return undefined;
  const match: Match =
    severity !== undefined
      ? { standard, agreement: 'alias', severity }
      : squeeze(text.slice(titleStart, end)) === standard.title
        ? { standard, agreement: 'exact', severity }
        : { standard, agreement: 'alias', severity: 'info' };
  return { ...match, titleEnd: end, end: tail === undefined ? line.span.end : end + tail, isEntry: entry };
}

/** Where the text behind a heading begins on its line: only a number of the right value shows that the words are a heading. */
function tailOf(rest: string, number: HeadingNumber | undefined, standard: SectionStandard): number | undefined {
  if (number?.style !== 'chinese' || number.value !== standard.ordinal || !tailStart.test(rest)) return undefined;
  return /^[\s*：:。；;]*/.exec(rest)![0].length;
}

/** A title that resembles a mandated one, or a numbered line with another: it may be a renamed section. */
function otherHeading(written: string, start: number, number: HeadingNumber | undefined): Found | undefined {
  const title = number ? written.slice(number.span.end - start) : written;
  if (!title) return undefined;
  const similar = resembling(title.slice(afterYear(title, 0)), number !== undefined);
  if (!similar && (number?.style !== 'chinese' || /[。；，,！？|\t]/.test(title))) return undefined;
  return {
    standard: similar,
    agreement: similar ? 'similar' : 'none',
    severity: undefined,
    titleEnd: start + written.length,
  };
}
