import type { Paragraph } from '../report/prose/paragraphs';
import type { Report } from '../report/report';
import type { Span } from '../text/span';
import type { Heading, TextBlock } from './blocks';
import { hasWords, plainText, shownText, withoutOpeningMarks } from './plain-text';

/** A block, and where in the report it begins. */
export interface Placed<B> {
  readonly start: number;
  readonly block: B;
}

/** A draft with a line as long as this breaks no lines itself: each of them is a paragraph. UTF-16 code units. */
const longestWrapped = 100;
/** No heading is longer. */
const longestHeading = 40;

const topHeading = /^[一二三四五六七八九十]{1,3}、(?!.*[。；！？].)/;
const subHeading = /^[（(][一二三四五六七八九十]{1,3}[）)](?!.*[。；！？].)/;
/** `（一）主动公开情况。` with more to come on the line. */
const runIn = /^[（(][一二三四五六七八九十]{1,3}[）)][^。；！？，]{2,24}。(?=.)/;

/** The paragraphs of a report as they are published: headings among them are told by their numbers, or by Markdown's marks. */
export function proseBlocks(report: Report): Placed<Heading | TextBlock>[] {
  const isWrapped = !report.paragraphs.some(({ span }) => hasLongLine(report.visible.slice(span.start, span.end)));
  return report.paragraphs.flatMap((paragraph) =>
    piecesOf(report, paragraph, isWrapped).flatMap(({ start, end }) => {
      const { text: written, depth } = withoutOpeningMarks(joined(shownText(report, { start, end })));
      const text = plainText(written);
      return hasWords(text) ? [{ start, block: blockOf(text, depth, paragraph.section !== undefined) }] : [];
    }),
  );
}

function hasLongLine(text: string): boolean {
  return text.split(/[\r\n\f]/).some((line) => line.length > longestWrapped);
}

/** A paragraph as it was read may be lines of their own that merely do not end in a full stop. */
function piecesOf({ visible }: Report, { span }: Paragraph, isWrapped: boolean): Span[] {
  if (isWrapped) return [span];
  const pieces: Span[] = [];
  let { start } = span;
  let line = start;
  for (const found of visible.slice(span.start, span.end).matchAll(/\r?\n(?!\s*\f)/g)) {
    const end = span.start + found.index;
    const written = visible.slice(line, end).trimEnd();
    line = end + found[0].length;
    if (isBrokenOff(written)) continue;
    pieces.push({ start, end });
    start = line;
  }
  return [...pieces, { start, end: span.end }];
}

/** Whether a line ends in the middle of a sentence: before more of a list or a quotation, or behind words without an end. */
function isBrokenOff(line: string): boolean {
  const count = (marks: RegExp) => line.match(marks)?.length ?? 0;
  if (line === '' || /[、，,]$/.test(line) || count(/[“《（]/g) !== count(/[”》）]/g)) return true;
  return (line.length > longestHeading || /[。！？]/.test(line)) && /\p{L}$/u.test(line);
}

/** The lines of a paragraph as one: nothing stands between Chinese characters, a blank between Latin words. */
function joined(text: string): string {
  return text
    .split(/[\r\n\f]+/)
    .map((line) => line.trim())
    .reduce((all, line) => all + (/[A-Za-z]$/.test(all) && /^[A-Za-z]/.test(line) ? ' ' : '') + line);
}

function blockOf(text: string, depth: number, isInside: boolean): Heading | TextBlock {
  const isShort = text.length <= longestHeading;
  // Above the first section stands at most a list of contents.
  if (isInside && isShort && topHeading.test(text)) return { kind: 'heading', level: 1, text };
  if (isInside && isShort && subHeading.test(text)) return { kind: 'heading', level: 2, text };
  if (depth > 0) return { kind: 'heading', level: depth > 2 ? 2 : 1, text };
  const lead = isInside ? runIn.exec(text)?.[0].length : undefined;
  return { kind: 'paragraph', text, ...(lead && { lead }) };
}
