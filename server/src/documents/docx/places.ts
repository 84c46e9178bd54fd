import type { Span } from '../../text/span';
import type { Layout, Paragraph, Piece } from './layout';

/** The pieces that share a character with a span, in order. */
export function piecesWithin({ pieces }: Layout, { start, end }: Span): readonly Piece[] {
  let first = firstWith(pieces, (piece) => piece.end > start);
  const from = first;
  while (first < pieces.length && pieces[first]!.start < end) first++;
  return pieces.slice(from, first);
}

/** Where a character of a piece stands in the XML; the offset of its end stands behind its last one. */
export function xmlOffsetOf(piece: Piece, offset: number): number {
  if (offset <= piece.start) return piece.xmlStart;
  if (offset >= piece.end) return piece.xmlEnd;
  return piece.isLiteral ? piece.xmlStart + offset - piece.start : piece.xmlStart;
}

/** The index of the block in which an offset stands: the last that begins there or before. */
export function blockIndexAt({ blocks }: Layout, offset: number): number {
  return Math.max(0, firstWith(blocks, (block) => block.start > offset) - 1);
}

/** The paragraph nearest to an offset within its cell or line, else within its row. */
export function paragraphNear(layout: Layout, offset: number): Paragraph | undefined {
  const block = layout.blocks[blockIndexAt(layout, offset)];
  const cell = block?.row?.cells.find(({ start, end }) => start <= offset && offset <= end);
  const paragraphs = cell && cell.paragraphs.length > 0 ? cell.paragraphs : (block?.paragraphs ?? []);
  const distance = ({ start, end }: Paragraph): number => Math.max(start - offset, offset - end, 0);
  return paragraphs.reduce<Paragraph | undefined>(
    (best, one) => (best && distance(best) <= distance(one) ? best : one),
    undefined,
  );
}

/** How many of the items come before the first that holds; they are sorted so that none behind it fails. */
function firstWith<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
