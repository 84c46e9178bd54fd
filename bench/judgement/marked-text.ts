import type { Span } from '../../server/src/text/span';

/** A stretch of a report that faults can be planted in; in a template literal it writes itself, marks included. */
export interface Token {
  readonly id: number;
  toString(): string;
}

// Private-use characters, which no report holds: begin, the token's number, … end.
const begin = '\ue000';
const end = '\ue001';
const firstId = 0xe100;
const mostTokens = 0xf8ff - firstId;

/** Makes tokens for one text. */
export function tokenMaker(): (text: string) => Token {
  let made = 0;
  return (text) => {
    const id = made++;
    if (id >= mostTokens) throw new RangeError('Too many tokens in one text');
    const marked = `${begin}${String.fromCharCode(firstId + id)}${text}${end}`;
    return { id, toString: () => marked };
  };
}

export interface PlainText {
  readonly text: string;
  /** Where each token stands, by its number; tokens that were not written are absent. */
  readonly spans: ReadonlyMap<number, Span>;
}

/** Takes the marks out of a text. */
export function withoutMarks(marked: string): PlainText {
  const spans = new Map<number, Span>();
  const open: { readonly id: number; readonly start: number }[] = [];
  const pieces: string[] = [];
  let length = 0;
  let from = 0;
  const take = (to: number) => {
    pieces.push(marked.slice(from, to));
    length += to - from;
  };
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === begin) {
      take(at);
      open.push({ id: marked.charCodeAt(at + 1) - firstId, start: length });
      from = at + 2;
      at++;
    } else if (marked[at] === end) {
      take(at);
      const { id, start } = open.pop()!;
      spans.set(id, { start, end: length });
      from = at + 1;
    }
  }
  take(marked.length);
  return { text: pieces.join(''), spans };
}

/** How many characters a marked text has without its marks. */
export function plainLength(marked: string): number {
  let length = 0;
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === begin) at++;
    else if (marked[at] !== end) length++;
  }
  return length;
}

/** The visible characters of a marked text, each with the marks in front of it, for code that breaks lines. */
export function visiblePieces(marked: string): string[] {
  const pieces: string[] = [];
  let marks = '';
  for (let at = 0; at < marked.length; at++) {
    if (marked[at] === begin) {
      marks += marked.slice(at, at + 2);
      at++;
    } else if (marked[at] === end) {
      if (pieces.length > 0 && marks === '') pieces[pieces.length - 1] += end;
      else marks += end;
    } else {
      pieces.push(marks + marked[at]);
      marks = '';
    }
  }
  if (marks) pieces.push(marks);
  return pieces;
}
