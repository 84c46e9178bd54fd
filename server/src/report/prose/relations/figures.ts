import type { Passage, Quantity } from '../clauses';
import type { WordClass } from '../lexicon';
import type { Statement, Statements } from '../statements';
import type { Token } from '../tokens';

/** Of each sentence its statements, as `sentencesOf` gives them. */
export type Sentences = readonly (readonly Statement[])[];

/** The statements of each sentence, those in brackets included, in the order of the text. */
export function sentencesOf(passage: Passage, statements: Statements): Sentences {
  return passage.sentences.map(({ items }) => {
    const own: Statement[] = [];
    const gather = (quantities: readonly Quantity[]): void => {
      for (const quantity of quantities) own.push(statements.get(quantity)!);
    };
    const walk = (some: typeof items): void => {
      for (const { quantities, brackets } of some) {
        gather(quantities);
        for (const bracket of brackets) walk(bracket.items);
      }
    };
    walk(items);
    return own.sort((a, b) => a.quantity.start - b.quantity.start);
  });
}

/** How many figures are looked at on either side: no sentence that a person reads relates figures further apart. */
export const reach = 14;

/** A number of things, the same for each of several, or a percentage that others are held against. */
export function isLevel({ role, quantity }: Statement): boolean {
  return (
    role === 'count' ||
    role === 'each' ||
    role === 'kinds' ||
    (isPercent(quantity) && role !== 'growth' && role !== 'multiple')
  );
}

export function isPercent({ dimension }: Quantity): boolean {
  return dimension === 'percent';
}

export function isOfEarlierYear({ time }: Statement): boolean {
  return time === 'last-year' || time === 'other-year';
}

/** Words that say nothing of what is counted. */
const silent = new Set<WordClass>([
  'comparison',
  'rise',
  'fall',
  'rise-to',
  'fall-to',
  'last-year',
  'this-year',
  'part-year',
  'total',
  'all',
  'rough-before',
  'rough-after',
  'selection',
  'division',
  'series',
  'respectively',
  'share',
  'aside',
  'each',
]);
const fillers =
  /(?:一年间|年初|年末|年底|的基础上|总体|整体|实际|大幅|明显|数量|数目|数据|总数|规模|上述|幅度|继续|进一步|达到|分别|依次|相应|相当于|[的了而为达至到由从是在又也均则即以仅只有共计将已约度类])/g;

/** What tokens name, without the words that do not tell one thing from another; no more than the words nearest the number. */
export function namesIn(tokens: readonly Token[], text: string): string {
  const own = tokens
    .slice(-reach)
    .filter(
      ({ kind, entry }) =>
        kind !== 'quantity' && kind !== 'year' && kind !== 'number' && !(entry && silent.has(entry.class)),
    );
  return own
    .map(({ start, end }) => text.slice(Math.max(start, end - longestName), end))
    .join('')
    .replace(fillers, '');
}

const longestName = 24;

/** What a number counts, from the words on either side of it. */
export function nameOf({ lead, tail }: Statement, text: string): string {
  return namesIn([...lead, ...tail], text);
}

/** Whether two names have two characters in a row in common, or one of them is empty. */
export function mayBeOne(a: string, b: string): boolean {
  if (a === '' || b === '') return true;
  for (let i = 0; i + 2 <= a.length; i++) if (b.includes(a.slice(i, i + 2))) return true;
  return (a.length === 1 && b.includes(a)) || (b.length === 1 && a.includes(b));
}

/** How far a figure that was rounded when printed may lie off; 0 for one counted to the last. */
export function grain({ exact, precision }: Quantity): number {
  return exact && precision === 0.5 ? 0 : precision;
}

/** 3万 beside 2.4万 was rounded as finely as that. */
export function commonGrain(quantities: readonly Quantity[]): number {
  const grains = quantities.map(grain).filter((some) => some > 0);
  return grains.length === 0 ? 0 : Math.min(...grains);
}

/**
 * How far a percentage may lie off what its figures give: it may be rounded or cut off in its last digit, and the
 * figures themselves may be rounded, so that anything from `low` to `high` is as good.
 */
export function roundingOf(
  stated: number,
  precision: number,
  computed: number,
  low = computed,
  high = computed,
): number {
  const nearest = stated > computed ? Math.min(stated, high) : Math.max(stated, low);
  const rounded = precision * (Math.abs(computed) > Math.abs(stated) && computed * stated > 0 ? 1.999 : 1);
  return Math.max(Math.abs(nearest - computed), rounded);
}
