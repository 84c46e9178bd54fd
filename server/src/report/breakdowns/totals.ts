import type { Passage } from '../passages';
import type { Quantity } from '../prose-parts';
import { isCategory, type Opener } from './openers';
import { unitClass } from './units';

/** Units so general that a total in another clause need not be of the same things. */
const generalUnits = new Set(['项', '次', '人', '家', '名', '处', '类', '种', '部']);

/**
 * The quantities that may be the total of a list, the likeliest first: the nearest of the same unit before the opener, in the
 * same sentence; in the sentence before where the list begins a sentence or is one of categories.
 */
export function totalsFor(
  passage: Passage,
  opener: Opener,
  unit: string,
  categories: boolean,
  parts: number,
): Quantity[] {
  const sentence = passage.sentenceStart(opener.start);
  const inReach = (from: number, to: number) =>
    passage.quantities
      .filter(
        (quantity) =>
          quantity.depth === 0 &&
          unitClass(quantity.unit) === unit &&
          isBetween(passage, quantity, from, to) &&
          !isCategory(passage, quantity),
      )
      .reverse()
      // A list behind 较上年增加50条 is rather one of the figure before.
      .sort((a, b) => Number(passage.isChange(a)) - Number(passage.isChange(b)));
  // What stands before a semicolon is of another matter, unless nothing stands behind it.
  const clause = Math.max(sentence, lastSemicolon(passage, opener.start) + 1);
  const inClause = inReach(clause, opener.start);
  const own = inClause.length > 0 ? inClause : inReach(sentence, opener.start);
  const nearest = own[0];
  if (nearest) {
    const between = passage.text.slice(nearest.span.end - passage.start, opener.start);
    const clauses =
      withoutBrackets(between)
        .replace(comparison, '')
        .split(/[，；,;]/).length - 1;
    const most = parts === 1 || generalUnits.has(unit) ? 1 : 3;
    return clauses <= most && !/[；;]/.test(withoutBrackets(between)) ? own : [];
  }
  const begins = /^[\s　]*(?:一是)?$/.test(passage.text.slice(sentence, opener.start));
  if (!begins && !categories) return [];
  if (/^分/.test(opener.words) && !categories) return [];
  const previous = passage.sentenceStart(Math.max(0, sentence - 1));
  return sentence > 0 ? inReach(previous, sentence) : [];
}

/** A clause that compares with last year, between a total and its list. */
const comparison = /[，,](?:同比|[比较与](?:上年|上一年|去年|20\d\d年))[^，,；;]*/g;

function lastSemicolon(passage: Passage, before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    if (passage.depthAt(i) === 0 && (passage.text[i] === '；' || passage.text[i] === ';')) return i;
  }
  return -1;
}

/** Whether a quantity lies between two places of the passage's text. */
export function isBetween(passage: Passage, quantity: Quantity, start: number, end: number): boolean {
  return quantity.span.start - passage.start >= start && quantity.span.end - passage.start <= end;
}

/** A text without what stands in its innermost brackets. */
export function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]/g, '');
}
