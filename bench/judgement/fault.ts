import type { Span } from '../../server/src/text/span';
import type { PlainText, Token } from './marked-text';

/** One fault that can be planted in a clean report. */
export interface Fault {
  /** The rule that is counted for. */
  readonly rule: string;
  /** Further rules that rightly report the same fault. */
  readonly also: readonly string[];
  /** What kind of slip it is, within the rule. */
  readonly kind: string;
  /** The sentence or place that it is planted in, to tell misses apart. */
  readonly shape: string;
  readonly edits: readonly FaultEdit[];
  /** Where it may be reported: a finding that overlaps one of them is at the right place. */
  readonly at: readonly Place[];
  /** Whether the report itself determines the right value, so that the finding must offer what stood there before. */
  readonly determined: boolean;
}

export interface FaultEdit {
  readonly token: Token;
  /** What stands there then; a function is given what stood there, and can ask what another token holds. */
  readonly text: string | ((old: string, textOf: (token: Token) => string) => string);
}

/** A token, or words inside what a token has become. */
export type Place = Token | { readonly in: Token; readonly words: string };

export interface Planted {
  readonly text: string;
  readonly at: readonly Span[];
}

/**
 * Writes a fault into a text.
 *
 * @throws Error where its edits overlap, a token was never written or the words of a place cannot be found.
 */
export function plant({ text, spans }: PlainText, fault: Fault): Planted {
  const spanOf = ({ id }: Token): Span => {
    const span = spans.get(id);
    if (!span) throw new Error(`${fault.rule}, ${fault.kind} (${fault.shape}): a token was not written`);
    return span;
  };
  const textOf = (token: Token): string => {
    const { start, end } = spanOf(token);
    return text.slice(start, end);
  };
  const edits = fault.edits
    .map((edit) => {
      const span = spanOf(edit.token);
      const old = text.slice(span.start, span.end);
      return { span, text: typeof edit.text === 'string' ? edit.text : edit.text(old, textOf) };
    })
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let changed = '';
  let from = 0;
  for (const edit of edits) {
    if (edit.span.start < from) throw new Error(`${fault.rule}, ${fault.kind} (${fault.shape}): edits overlap`);
    changed += text.slice(from, edit.span.start) + edit.text;
    from = edit.span.end;
  }
  changed += text.slice(from);

  /** Where an old offset has gone; at an edit's own ends, outside of it. */
  const moved = (offset: number, isEnd: boolean): number =>
    edits.reduce((at, { span, text: written }) => {
      const passed = isEnd ? span.end <= offset : span.end < offset || (span.end === offset && span.start < offset);
      return passed ? at + written.length - (span.end - span.start) : at;
    }, offset);
  const at = fault.at.map((place): Span => {
    const token = 'in' in place ? place.in : place;
    const { start, end } = spanOf(token);
    const span = { start: moved(start, false), end: Math.max(moved(end, true), moved(start, false)) };
    if (!('in' in place)) return span;
    const found = changed.indexOf(place.words, span.start);
    if (found < 0 || found + place.words.length > span.end)
      throw new Error(`${fault.rule}, ${fault.kind} (${fault.shape}): “${place.words}” is not there`);
    return { start: found, end: found + place.words.length };
  });
  return { text: changed, at };
}
