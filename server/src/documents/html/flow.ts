import { type Span, span } from '../../text/span';
import { PlacedText } from '../placed-text';

/** A blank that was met and is written only if something follows it on its line. */
interface Blank {
  readonly text: string;
  readonly place: Span;
  /** White space of the source, of which any amount is one blank. */
  readonly collapses: boolean;
  readonly hasLineEnd: boolean;
}

/** White space that collapses, white space that does not, what has no width, and everything else. */
const pieces =
  /([ \t\n\r\f]+)|([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+)|([\u00ad\u200b\u2060\ufeff]+)|[^ \t\n\r\f\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\u00ad\u200b\u2060\ufeff]+/g;
const wideEnd = /[\p{Script=Han}\u3001-\u303f\uff01-\uff5e“”‘’…—]$/u;
const wideStart = /^[\p{Script=Han}\u3001-\u303f\uff01-\uff5e“”‘’…—]/u;

/** Writes lines and rows as a browser sets them, without the white space at their ends. */
export class Flow {
  readonly written = new PlacedText();
  private blanks: Blank[] = [];
  /** The end of what was written last, in the text and in the source. */
  private last = '';
  private end = 0;
  private isLineEmpty = true;
  private isInCell = false;
  private marker: string | undefined;

  /** Writes text that stands at `place`; where the two are not equally long it stands for all of that. */
  write(text: string, place: Span, isPreformatted: boolean): void {
    const isOneToOne = text.length === place.end - place.start;
    for (const match of text.matchAll(pieces)) {
      const [piece, collapsing, wide, invisible] = match;
      const start = place.start + match.index;
      const own = isOneToOne ? span(start, start + piece.length) : place;
      if (wide) this.blank({ text: wide.replaceAll('\u00a0', ' '), place: own, collapses: false, hasLineEnd: false });
      else if (collapsing && isPreformatted) this.preformatted(collapsing, own);
      else if (collapsing) this.collapse(collapsing, own);
      else if (!invisible) this.visible(piece, own);
    }
  }

  /** Ends the line; within a cell, where a line is a row, a blank stands for that. */
  breakLine(): void {
    this.blanks = [];
    if (this.isInCell) this.blank({ text: ' ', place: span(this.end, this.end), collapses: true, hasLineEnd: false });
    else this.isLineEmpty = true;
  }

  /** What a browser writes before an item of a list. */
  mark(marker: string | undefined): void {
    this.marker = marker;
  }

  /** Begins a cell; `first` is that of a row. Its place is where a text would stand that it does not have. */
  beginCell(at: number, first: boolean): void {
    this.blanks = [];
    if (first) this.startLine(at);
    else this.joint('\t', at);
    this.isInCell = true;
    this.isLineEmpty = true;
  }

  endCell(at: number): void {
    this.end = Math.max(this.end, at);
  }

  endRow(): void {
    this.isInCell = false;
    this.breakLine();
  }

  private visible(text: string, place: Span): void {
    if (this.isLineEmpty) {
      if (!this.isInCell) this.startLine(place.start);
      if (this.marker) this.written.add(this.marker, span(place.start, place.start));
      this.marker = undefined;
    } else if (!this.isWrap(text)) {
      for (const { text: blank, place: own } of this.blanks) this.written.add(blank, own);
    }
    this.blanks = [];
    this.written.add(text, place);
    this.last = text.slice(-2);
    this.end = place.end;
    this.isLineEmpty = false;
  }

  /**
   * Whether the white space before a text is only where the source of the page was wrapped. Between two Chinese characters
   * browsers differ; nobody means a blank there, and a word that one parts is another.
   */
  private isWrap(text: string): boolean {
    const [blank] = this.blanks;
    return this.blanks.length === 1 && blank!.hasLineEnd && wideEnd.test(this.last) && wideStart.test(text);
  }

  private collapse(text: string, place: Span): void {
    const blank = { text: ' ', place, collapses: true, hasLineEnd: /[\n\r]/.test(text) };
    const before = this.blanks.at(-1);
    if (!before?.collapses) this.blank(blank);
    else if (blank.hasLineEnd && !before.hasLineEnd && before.place.start < before.place.end)
      this.blanks[this.blanks.length - 1] = { ...before, hasLineEnd: true };
  }

  private preformatted(text: string, place: Span): void {
    for (let i = 0; i < text.length; i++) {
      const own = span(place.start + i, place.start + i + 1);
      if (text[i] === '\n') this.breakLine();
      else if (text[i] !== '\r') this.blank({ text: ' ', place: own, collapses: false, hasLineEnd: false });
    }
  }

  private blank(blank: Blank): void {
    if (!this.isLineEmpty) this.blanks.push(blank);
  }

  private startLine(at: number): void {
    if (this.written.length > 0) this.joint('\n', at);
  }

  private joint(text: string, at: number): void {
    const to = Math.max(this.end, at);
    this.written.add(text, span(this.end, to));
    this.end = to;
  }
}
