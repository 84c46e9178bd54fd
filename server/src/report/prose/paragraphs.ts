import type { SectionId } from '../../standard/standard';
import type { Line } from '../../text/lines';
import { type Span, trim } from '../../text/span';
import type { Section } from '../report';
import { isPageBreak } from '../structure/page-breaks';

/** A stretch of prose: lines that were merely wrapped are one paragraph. */
export interface Paragraph {
  readonly span: Span;
  /** The section it stands in; `undefined` before the first. */
  readonly section: SectionId | undefined;
  readonly sentences: readonly Sentence[];
}

/** From one full stop (。！？ or a paragraph's end) to the next, the stop included. */
export interface Sentence {
  readonly span: Span;
  /** The text with every line end made a blank, so that offsets hold: `text[i]` stands at `span.start + i`. */
  readonly text: string;
}

/** A line shorter than this is not wrapped: what follows is a paragraph of its own. */
const wrapFrom = 20;

/** Gathers the lines of prose into paragraphs and sentences; a section's heading is none, what follows it on its line is. */
export function readParagraphs(
  text: string,
  prose: readonly Line[],
  sections: readonly Section[],
  from: number,
): readonly Paragraph[] {
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
  for (const { line, content, opens } of outsideHeadings(text, prose, sections)) {
    if (content.start < from) continue;
    const goesOn = !opens && open && isBelow(text, open.last, line, content) && isWrapped(text, open, content);
    if (!goesOn) close();
    open = { start: open?.start ?? content.start, end: content.end, last: line };
  }
  close();
  return paragraphs;
}

/** What of the lines is no section's heading: all of a line, or the pieces round the headings in it. */
function* outsideHeadings(
  text: string,
  prose: readonly Line[],
  sections: readonly Section[],
): Iterable<{ readonly line: Line; readonly content: Span; readonly opens: boolean }> {
  let next = 0;
  for (const line of prose) {
    let { start } = line.span;
    let opens = false;
    for (let section = sections[next]; section && section.span.start <= line.span.end; section = sections[next]) {
      const above = trim(text, { start, end: Math.max(start, section.span.start) });
      if (above.end > above.start) yield { line, content: above, opens };
      start = Math.max(start, section.body.start);
      opens = true;
      // A heading that was broken goes on in the next line.
      if (section.body.start > line.span.end) break;
      next++;
    }
    const content = trim(text, { start, end: Math.max(start, line.span.end) });
    if (content.end > content.start) yield { line, content, opens };
  }
}

/** Whether a line stands right below another, or on the next page. */
function isBelow(text: string, above: Line, line: Line, content: Span): boolean {
  return line.number === above.number + 1 || isPageBreak(text, { start: above.span.end, end: content.start });
}

/**
 * Whether a line merely goes on: the one above is full, ends in the middle of a sentence, or goes on itself with no end
 * to it, and this one does not begin an item.
 */
function isWrapped(text: string, open: { readonly start: number; readonly last: Line }, content: Span): boolean {
  const above = trim(text, open.last.span);
  const end = text[above.end - 1]!;
  if (/[。！？；：:;]/.test(end)) return false;
  const isInside = /[，、,]/.test(end) || open.start < above.start;
  if (above.end - above.start < wrapFrom && !isInside) return false;
  const head = text.slice(content.start, content.start + 6);
  return !/^(?:[（(]?[一二三四五六七八九十\d]{1,3}(?:[）)、]|[.．](?!\d))|[一二三四五六七八九十]是|[-*#>|])/.test(head);
}

function paragraph(text: string, span: Span, section: SectionId | undefined): Paragraph {
  const sentences: Sentence[] = [];
  let start = span.start;
  for (let i = span.start; i < span.end; i++) {
    const character = text[i]!;
    const ends = character === '。' || character === '！' || character === '？';
    if (!ends && i + 1 < span.end) continue;
    const at = trim(text, { start, end: i + 1 });
    if (at.end > at.start) sentences.push(sentence(text, at));
    start = i + 1;
  }
  return { span, section, sentences };
}

function sentence(text: string, span: Span): Sentence {
  const own = text.slice(span.start, span.end).replace(/[\r\n\f]/g, ' ');
  return { span, text: own };
}
