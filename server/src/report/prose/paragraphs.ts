import type { SectionId } from '../../standard/standard';
import type { Line } from '../../text/lines';
import { type Span, trim } from '../../text/span';
import type { Section } from '../report';

/** A stretch of prose: lines that were merely wrapped are one paragraph. */
export interface Paragraph {
  readonly span: Span;
  /** The section it stands in; `undefined` before the first. */
  readonly section: SectionId | undefined;
  /** From one full stop (。！？ or the paragraph's end) to the next, the stop included. */
  readonly sentences: readonly Span[];
}

/** A line shorter than this is not wrapped: what follows is a paragraph of its own. */
const wrapFrom = 20;

/** No paragraph of a report is longer; what is, was never typed by a person and is not read as prose. UTF-16 code units. */
const longestParagraph = 20_000;

/** Gathers the lines of prose into paragraphs and sentences; `headings` are the numbers of lines that open sections. */
export function readParagraphs(
  text: string,
  prose: readonly Line[],
  sections: readonly Section[],
  from: number,
): readonly Paragraph[] {
  const headings = new Set(sections.map((section) => section.span.start));
  const paragraphs: Paragraph[] = [];
  let open: { start: number; end: number; last: Line } | undefined;
  let section = 0;
  const close = () => {
    if (!open) return;
    while (section < sections.length && sections[section]!.span.end <= open.start) section++;
    const inside = sections[section];
    const id = inside && inside.span.start <= open.start ? inside.standard.id : undefined;
    paragraphs.push(paragraph(text, { start: open.start, end: open.end }, id));
    open = undefined;
  };
  for (const line of prose) {
    if (line.span.start < from) continue;
    if (headings.has(line.span.start)) {
      close();
      continue;
    }
    const content = trim(text, line.span);
    if (content.end - content.start > longestParagraph) continue;
    if (open && (line.number !== open.last.number + 1 || !isWrapped(text, open.last.span, content))) close();
    open = { start: open?.start ?? content.start, end: content.end, last: line };
  }
  close();
  return paragraphs;
}

/** Whether a line merely goes on: the one above is full and does not end, and this one does not begin an item. */
function isWrapped(text: string, above: Span, content: Span): boolean {
  const full = trim(text, above);
  if (full.end - full.start < wrapFrom || /[。！？；：:;]/.test(text[full.end - 1]!)) return false;
  const head = text.slice(content.start, content.start + 6);
  return !/^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、]|[.．](?!\d))|[一二三四五六七八九十]是|[-*#>|])/.test(head);
}

function paragraph(text: string, span: Span, section: SectionId | undefined): Paragraph {
  const sentences: Span[] = [];
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    const character = text[i]!;
    const ends = character === '。' || character === '！' || character === '？';
    if (!ends && i + 1 < span.end) continue;
    const at = trim(text, { start, end: i + 1 });
    if (at.end > at.start) sentences.push(at);
    start = i + 1;
  }
  return { span, section, sentences };
}
