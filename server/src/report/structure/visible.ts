import { linesOf } from '../../text/lines';
import type { Span } from '../../text/span';

/** An HTML comment, `<!--` and `-->` included. One that is not closed is no comment. */
export interface Comment {
  readonly span: Span;
  /** What stands between the marks. */
  readonly inside: Span;
}

/** What no reader of the published report sees. */
interface Hidden {
  readonly comments: readonly Comment[];
  /** Fenced code, scripts and styles of a page's source, the bookmarks that Word leaves. */
  readonly others: readonly Span[];
}

/** The comments of a text, in its order; those inside fenced code are code. */
export function commentsIn(text: string): readonly Comment[] {
  return hiddenIn(text).comments;
}

/**
 * The text as a reader sees it: blanks stand for everything else, so that every offset and every line stays where it is.
 * Every reader reads this one; only what is written back is taken from the text itself.
 */
export function visibleText(text: string): string {
  const { comments, others } = hiddenIn(text);
  const spans = [...comments.map(({ span }) => span), ...others].sort((a, b) => a.start - b.start);
  let visible = '';
  let from = 0;
  for (const { start, end } of spans) {
    visible += text.slice(from, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    from = end;
  }
  return from === 0 ? text : visible + text.slice(from);
}

/** What may begin something hidden; each is looked at where it stands, from left to right, so that none lies in another. */
const openings = /<!--|<(script|style)\b|\[bookmark:|^[ ]{0,3}(`{3,}|~{3,})/gim;
/** What one of them begins with; most texts have none. */
const signs = ['<', '[', '```', '~~~'];
const longestBookmark = 80;

function hiddenIn(text: string): Hidden {
  const comments: Comment[] = [];
  const others: Span[] = [];
  if (!signs.some((sign) => text.includes(sign))) return { comments, others };
  const fences = fencesOf(text);
  // Where one is not closed, none behind it is: the search for its end is not begun again.
  const unclosed = new Set<string>();
  openings.lastIndex = 0;
  for (let found = openings.exec(text); found; found = openings.exec(text)) {
    const start = found.index;
    const inside = start + found[0].length;
    const kind = found[0].toLowerCase();
    if (unclosed.has(kind)) continue;
    const end = found[2] ? (fences.get(start) ?? -1) : endOf(text, inside, kind, found[1]);
    if (end < 0) {
      if (kind.startsWith('<')) unclosed.add(kind);
      continue;
    }
    if (found[0] === '<!--') comments.push({ span: { start, end }, inside: { start: inside, end: end - 3 } });
    else others.push({ start, end });
    openings.lastIndex = end;
  }
  return { comments, others };
}

/** Where a comment, a script or a bookmark ends; -1 where it is not closed: then it hides nothing. */
function endOf(text: string, inside: number, opening: string, tag: string | undefined): number {
  if (opening === '<!--') return behind(text, '-->', inside);
  if (tag) return behind(text, `</${tag}>`, inside);
  const end = behind(text.slice(inside, inside + longestBookmark), ']', 0);
  return end < 0 ? -1 : inside + end;
}

function behind(text: string, closing: string, from: number): number {
  const at = text.indexOf(closing, from);
  return at < 0 ? -1 : at + closing.length;
}

/**
 * Where each fence ends, by where it begins. A fence that is never closed holds no code; nor does one round most of the
 * text, which is how a chat hands out a whole report: of that one only the two marks are hidden.
 */
function fencesOf(text: string): ReadonlyMap<number, number> {
  const fences = new Map<number, number>();
  if (!/^[ ]{0,3}(?:```|~~~)/m.test(text)) return fences;
  let open: { readonly mark: string; readonly span: Span } | undefined;
  for (const { span } of linesOf(text).all) {
    const [whole, mark] = /^[ ]{0,3}(`{3,}|~{3,})/.exec(text.slice(span.start, span.start + 40)) ?? [];
    if (!whole || !mark) continue;
    if (!open) open = { mark, span };
    else if (mark.startsWith(open.mark) && text.slice(span.start + whole.length, span.end).trim() === '') {
      if ((span.start - open.span.end) * 2 <= text.length) fences.set(open.span.start, span.end);
      else for (const marks of [open.span, span]) fences.set(marks.start, marks.end);
      open = undefined;
    }
  }
  return fences;
}
