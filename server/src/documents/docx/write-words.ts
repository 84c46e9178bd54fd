import type { Span } from '../../text/span';
import type { RunCut } from './break-run';
import type { Block, Layout, Paragraph, Piece } from './layout';
import { piecesWithin, xmlOffsetOf } from './places';
import type { WordsChange } from './plan-changes';
import { Refused } from './refusals';
import { isXmlText } from './vocabulary';
import type { XmlElement } from './xml';

/** Where changed words go: ranges of runs, or a paragraph that has no run for them yet. */
export type WordsPlan =
  | { readonly cuts: readonly PlannedCut[]; readonly paragraph?: undefined }
  | { readonly paragraph: XmlElement; readonly text: string };

/** A range of a run that goes, and the words that come behind it. */
export interface PlannedCut extends Pick<RunCut, 'start' | 'end'> {
  readonly run: XmlElement;
  readonly text: string;
}

/** Throws `Refused` where the words are not all written in the file, or not only there. */
export function planWords(layout: Layout, { block, span, text }: WordsChange): WordsPlan {
  const paragraphs = paragraphsFor(block, span);
  if (!isXmlText(text)) throw new Refused('characters');
  if (span.end === span.start) return planInsertion(layout, paragraphs, span.start, text);

  const pieces = piecesWithin(layout, span);
  let at = span.start;
  for (const piece of pieces) {
    if (piece.start > at) break;
    if (piece.isComputed) throw new Refused('field');
    if (!piece.isLiteral && (piece.start < span.start || piece.end > span.end)) throw new Refused('characters');
    at = piece.end;
  }
  if (at < span.end) throw new Refused(reasonAt(block, paragraphs, at));
  return {
    cuts: pieces.map((piece, index) => ({
      run: piece.run,
      start: xmlOffsetOf(piece, span.start),
      end: xmlOffsetOf(piece, span.end),
      text: index === 0 ? text : '',
    })),
  };
}

/** The paragraphs of the cell or the line in which a span stands. */
function paragraphsFor(block: Block, span: Span): readonly Paragraph[] {
  if (!block.row) return block.paragraphs;
  const cell = block.row.cells.find(({ start, end }) => start <= span.start && span.end <= end);
  if (!cell) throw new Refused('cells');
  if (cell.paragraphs.length === 0) throw new Refused('merged');
  return cell.paragraphs;
}

/** Why there is nothing in the XML for a character of the text. */
function reasonAt(block: Block, paragraphs: readonly Paragraph[], at: number) {
  if (paragraphs.some(({ start, wordsStart }) => start <= at && at < wordsStart)) return 'number';
  return block.row && paragraphs.every(({ start, end }) => at < start || at >= end) ? 'joint' : 'fixed';
}

/** New words belong to the run before them, as they would if they were typed; at the beginning, to the one behind. */
function planInsertion(layout: Layout, paragraphs: readonly Paragraph[], at: number, text: string): WordsPlan {
  const touching = paragraphs.filter(({ start, end }) => start <= at && at <= end);
  const paragraph = touching.find(({ wordsStart, end }) => end > wordsStart) ?? touching[0];
  if (!paragraph) throw new Refused('joint');
  if (at < paragraph.wordsStart) throw new Refused('number');
  if (paragraph.wordsStart === paragraph.end) return { paragraph: paragraph.element, text };

  const [before, behind] = beside(layout, paragraph, at);
  const host = [before, behind].find((piece) => piece && !piece.isComputed);
  if (!host) throw new Refused((before ?? behind) ? 'field' : 'fixed');
  const place = xmlOffsetOf(host, at);
  return { cuts: [{ run: host.run, start: place, end: place, text }] };
}

/** The pieces that hold the character before an offset and the one behind it, within the words of a paragraph. */
function beside(layout: Layout, { wordsStart, end }: Paragraph, at: number): [Piece | undefined, Piece | undefined] {
  const before = at > wordsStart ? piecesWithin(layout, { start: at - 1, end: at })[0] : undefined;
  const behind = at < end ? piecesWithin(layout, { start: at, end: at + 1 })[0] : undefined;
  if (before && before === behind && !before.isLiteral) throw new Refused('characters');
  return [before, behind];
}
