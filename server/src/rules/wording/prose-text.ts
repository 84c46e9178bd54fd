import type { Paragraph } from '../../report/prose/paragraphs';
import type { Report } from '../../report/report';
import type { SectionId } from '../../standard/standard';

/** A paragraph in which what is no running text has been blotted out: `text[i]` stands at `start + i` of the report. */
export interface ProseText {
  readonly start: number;
  /** Every line end is a blank, every character hidden is `hidden`. */
  readonly text: string;
  /** The section it stands in; `undefined` before the first. */
  readonly section: SectionId | undefined;
}

/** A character of private use: no rule looks for it, and it is neither a letter nor a mark. */
export const hidden = '\ue000';

/** Addresses and code. Every repetition is bounded, or begins behind a fixed word, so that the search stays linear. */
const notProse =
  /https?:\/\/[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uff65]*|www\.[^\s\u3000-\u303f\u4e00-\u9fff\uff00-\uff65]*|[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,4}|`[^`]{1,200}`|\]\([^()\s]{0,300}\)|<[/!a-zA-Z][^<>]{0,200}>/g;
/** A quotation is no longer than this; a mark whose partner is further off is a slip. */
const quotation = /“[^“”]{0,80}”|「[^「」]{0,80}」/g;

/** None of the above begins without one of these. */
const mayBeNoProse = /[A-Za-z`<\]]/;

/** Worked out once for a report, since every rule of wording looks at it. */
const known = {
  kept: new WeakMap<Report, readonly ProseText[]>(),
  hidden: new WeakMap<Report, readonly ProseText[]>(),
};

/**
 * The prose of a report without web and mail addresses and code; with `quotations: 'hidden'` also without what
 * stands in quotation marks.
 */
export function proseTexts(report: Report, quotations: 'kept' | 'hidden' = 'kept'): readonly ProseText[] {
  let texts = known[quotations].get(report);
  if (!texts) {
    texts =
      quotations === 'kept'
        ? report.paragraphs.map((paragraph) => plainText(report, paragraph))
        : proseTexts(report).map((own) => ({ ...own, text: hide(own.text, quotation) }));
    known[quotations].set(report, texts);
  }
  return texts;
}

function plainText({ visible }: Report, { span, section }: Paragraph): ProseText {
  const text = visible.slice(span.start, span.end).replace(/[\r\n\f]/g, ' ');
  return { start: span.start, text: mayBeNoProse.test(text) ? hide(text, notProse) : text, section };
}

/**
 * The same without the sections that hold a mandated table: what stands there is pieces of labels, and what the notice
 * itself prints.
 */
export function proseOutsideTables(report: Report, quotations?: 'kept' | 'hidden'): readonly ProseText[] {
  const ofTables = new Set(report.edition.tables.map(({ section }) => section));
  return proseTexts(report, quotations).filter(({ section }) => section === undefined || !ofTables.has(section));
}

/** The text with everything that a pattern finds blotted out; its length stays. */
function hide(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => hidden.repeat(found.length));
}
