import type { Passage } from '../passages';
import type { Quantity } from '../prose-parts';

/** The words that open a list. */
export interface Opener {
  /** Where the words begin and end, in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly next: number;
}

/** A line end may part any of these words. */
const openerForm =
  /其\s{0,2}中(?:\s{0,2}(?:包\s{0,2}[括含]|含|主\s{0,2}要))?|中(?=[，,：:])|主\s{0,2}要\s{0,2}包\s{0,2}括|包\s{0,2}[括含]|分\s{0,2}别\s{0,2}[为是有]|分\s{0,2}为/g;

/** The words that open lists outside brackets, each with where the next one begins. */
export function openers(passage: Passage): Opener[] {
  const found = [...passage.text.matchAll(openerForm)].filter(
    ({ index, 0: words }) => passage.depthAt(index) === 0 && (words !== '中' || isAmongCounted(passage, index)),
  );
  const all = [...found, ...marksBehindCategories(passage)].sort((a, b) => a.index - b.index);
  return all.map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0].replace(/\s+/g, ''),
    next: all[index + 1]?.index ?? passage.text.length,
  }));
}

/** `归为9类：`, `分为5个方面，即`: behind a number of categories a mark alone opens their list. */
function marksBehindCategories(passage: Passage): { readonly index: number; readonly 0: string }[] {
  return passage.quantities.flatMap((quantity) => {
    if (quantity.depth > 0 || !isCategory(passage, quantity)) return [];
    const end = quantity.span.end - passage.start;
    const found = /^(?:方面)?(?:[：:]|[，,]?即)/.exec(passage.text.slice(end, end + 6));
    return found ? [{ index: end, 0: found[0] }] : [];
  });
}

/** `在30条留言中，`: what follows is of what was just counted. */
function isAmongCounted(passage: Passage, at: number): boolean {
  const counted = passage.quantities.findLast(({ span }) => span.end <= passage.start + at);
  return (
    counted !== undefined && /^[^，,。；;：:、]{0,10}$/.test(passage.text.slice(counted.span.end - passage.start, at))
  );
}

/** `归结6项`, `分为4类`, `归纳为三个方面`: a number of categories, never a total. */
const categoryForm = /(?:归结|归纳|归并|归类|分|划分|梳理|整理|细分)(?:为|成|出)?$/;

export function isCategory(passage: Passage, quantity: Quantity): boolean {
  return /^[项类个种]$/.test(quantity.unit) && categoryForm.test(passage.before(quantity, 8).replace(/\s+/g, ''));
}
