import { splitsCharacter } from '../../text/edits';
import { isBlankAt, type Span } from '../../text/span';
import type { Layout, Paragraph, Piece } from './layout';
import { paragraphNear, piecesWithin, xmlOffsetOf } from './places';
import type { XmlElement } from './xml';

/** Where a comment stands: from a place in a run to a place in a run, or round the whole of a paragraph. */
export type Anchor =
  | { readonly from: RunPlace; readonly to: RunPlace; readonly paragraph?: undefined }
  | { readonly paragraph: XmlElement };

export interface RunPlace {
  readonly run: XmlElement;
  readonly at: number;
}

/** The words of a span; where it has none in the XML, the words nearest to it, or their paragraph where that is empty. */
export function anchorOf(layout: Layout, span: Span): Anchor | undefined {
  const wanted = wholeCharacters(layout.text, span);
  const own = wanted.end > wanted.start ? piecesWithin(layout, wanted) : [];
  const [first, last] = [own[0], own.at(-1)];
  if (first && last) return between(first, wanted.start, last, wanted.end);

  const paragraph = paragraphNear(layout, span.start);
  if (!paragraph) return undefined;
  const near = nearest(layout, paragraph, span.start);
  if (!near) return outsideOfBox({ paragraph: paragraph.element });
  const { start, end } = clauseAt(layout.text, near, span.start);
  return between(near, start, near, end);
}

/** What stands between two marks, no further than a piece reaches: a whole paragraph would say too little. */
function clauseAt(text: string, piece: Piece, offset: number): Span {
  let start = Math.min(Math.max(offset, piece.start), piece.end - 1);
  let end = start + 1;
  while (start > piece.start && !marks.test(text[start - 1]!)) start--;
  while (end < piece.end && !marks.test(text[end - 1]!)) end++;
  return wholeCharacters(text, { start, end });
}

const marks = /[，。；：、！？\s]/;

function between(first: Piece, start: number, last: Piece, end: number): Anchor {
  const from = { run: first.run, at: xmlOffsetOf(first, start) };
  // An entity or an element is inside a comment as a whole.
  const to = { run: last.run, at: last.isLiteral ? xmlOffsetOf(last, end) : last.xmlEnd };
  return outsideOfBox({ from, to });
}

function nearest(layout: Layout, { wordsStart, end }: Paragraph, offset: number): Piece | undefined {
  const pieces = piecesWithin(layout, { start: wordsStart, end });
  const worded = pieces.filter((piece) => !isBlank(layout.text, piece));
  const candidates = worded.length > 0 ? worded : pieces;
  return candidates.find((piece) => piece.end > offset) ?? candidates.at(-1);
}

function isBlank(text: string, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (!isBlankAt(text, at)) return false;
  return true;
}

/** Word allows no comments in a text box: they stand at the paragraph to which it belongs. */
function outsideOfBox(anchor: Anchor): Anchor {
  const inner = anchor.paragraph ? [anchor.paragraph] : [anchor.from.run, anchor.to.run];
  for (const element of inner) {
    let box: XmlElement | undefined;
    for (let at: XmlElement | undefined = element; at; at = at.parent) if (at.name === 'w:txbxContent') box = at;
    for (let at = box?.parent; at; at = at.parent) if (at.name === 'w:p') return { paragraph: at };
  }
  return anchor;
}

/** A character beyond the basic plane is two code units, and none of them alone. */
function wholeCharacters(text: string, { start, end }: Span): Span {
  const whole = splitsCharacter(text, start) ? start - 1 : start;
  return { start: whole, end: end === start ? whole : splitsCharacter(text, end) ? end + 1 : end };
}
