import type { Span } from '../text/span';

/** A text that is put together piece by piece, from the front to the back of a source, and knows where each came from. */
export class PlacedText {
  private readonly pieces: string[] = [];
  /** For each piece: where it begins in the text, and from where to where it reaches in the source. */
  private readonly starts: number[] = [];
  private readonly froms: number[] = [];
  private readonly tos: number[] = [];
  private size = 0;

  /** In UTF-16 code units. */
  get length(): number {
    return this.size;
  }

  /** Adds a piece. Where it is as long as what it stands for, each of its characters stands for one there. */
  add(piece: string, { start, end }: Span): void {
    this.pieces.push(piece);
    this.starts.push(this.size);
    this.froms.push(start);
    this.tos.push(end);
    this.size += piece.length;
  }

  toString(): string {
    return this.pieces.join('');
  }

  /** Where in the source a span of the text stands. An empty one stands behind the character before it. */
  readonly spanOf = ({ start, end }: Span): Span => {
    if (this.pieces.length === 0) return { start: 0, end: 0 };
    if (start < end) return { start: this.placeOf(start).start, end: this.placeOf(end - 1).end };
    const place = start === 0 ? this.placeOf(0).start : this.placeOf(start - 1).end;
    return { start: place, end: place };
  };

  /** Where the character at an offset stands. */
  private placeOf(offset: number): Span {
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    const start = this.froms[low]!;
    const end = this.tos[low]!;
    const at = start + offset - this.starts[low]!;
    return end - start === this.pieces[low]!.length ? { start: at, end: at + 1 } : { start, end };
  }
}
