import type { Span } from '../text/span';

/** An HTML comment, `<!--` and `-->` included. One that is not closed is no comment. */
export interface Comment {
  readonly span: Span;
  /** What stands between the marks. */
  readonly inside: Span;
}

const opening = '<!--';
const closing = '-->';

/** The HTML comments of a text, as Markdown has them, in its order. */
export function commentsIn(text: string): readonly Comment[] {
  const comments: Comment[] = [];
  let from = text.indexOf(opening);
  while (from >= 0) {
    const inside = from + opening.length;
    const end = text.indexOf(closing, inside);
    if (end < 0) break;
    comments.push({ span: { start: from, end: end + closing.length }, inside: { start: inside, end } });
    from = text.indexOf(opening, end + closing.length);
  }
  return comments;
}

/** The text with blanks in place of its comments, so that every offset and every line stays where it is. */
export function withoutComments(text: string): string {
  let visible = '';
  let from = 0;
  for (const { span } of commentsIn(text)) {
    visible += text.slice(from, span.start) + text.slice(span.start, span.end).replace(/[^\r\n]/g, ' ');
    from = span.end;
  }
  return from === 0 ? text : visible + text.slice(from);
}
