import type { SectionId } from '../standard/standard';
import type { Span } from '../text/span';

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
  /** The numbers that count something, in order; what only looks like a count is left out (dates, names, articles of law …). */
  readonly quantities: readonly Quantity[];
}

/** A number with its unit: `18件`, `十八件`, `１.２万元`. */
export interface Quantity {
  /** Number and unit. */
  readonly span: Span;
  readonly number: Span;
  /** In the plain unit: `1.2万元` is 12000 with unit `元`. */
  readonly value: number;
  /** `件`, `元`, `%` …; `''` where none follows. */
  readonly unit: string;
  /** Half a unit of the last digit printed, in the plain unit: how far the exact value may lie off. */
  readonly precision: number;
  /** Whether the number was printed to its last digit: not so for `40万元`, which may be rounded. */
  readonly exact: boolean;
  /** 余, 多, 约, 近, 以上 …: never compared exactly. */
  readonly approximate: boolean;
  readonly script: 'arabic' | 'chinese';
  /** How many brackets are open at this place, within the sentence. */
  readonly depth: number;
}
