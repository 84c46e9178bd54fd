import { fold, similarity } from '../../text/wording';
import { type Item, partsOf, skeleton } from './sequence';

/** From here on a label is taken for a misspelt one. */
const alike = 0.62;
/** Less is no label. */
const shortest = 3;

/**
 * The item that misspelt words mean, among those that are absent between two labels that were found. A part of a
 * wording is no misspelt one: it may have been cut by a page break.
 */
export function nearestItem(text: string, among: readonly Item[]): Item | undefined {
  const { ordinal, stem } = partsOf(text);
  const heading = among.find(({ kind, expected }) => kind === 'heading' && itemOf(expected) === itemOf(text));
  if (heading && itemOf(text) !== undefined) return heading;
  if (stem.length < shortest || stem.length > 48) return undefined;
  let best: { item: Item; likeness: number } | undefined;
  for (const item of among) {
    const expected = partsOf(item.expected);
    if (item.kind === 'heading' || (expected.stem.length > stem.length && expected.stem.includes(stem))) continue;
    const likeness =
      similarity(stem, expected.stem, alike) + (ordinal !== '' && ordinal === expected.ordinal ? 0.05 : 0);
    if (likeness >= alike && likeness > (best?.likeness ?? 0)) best = { item, likeness };
  }
  if (best || ordinal === '') return best?.item;
  // The number in front tells which merged cell is meant: `（四）不能提供` for `（四）无法提供`.
  return among.find(
    (item) => item.kind === 'group' && partsOf(item.expected).ordinal === ordinal && !isPart(text, item),
  );
}

function isPart(text: string, { expected }: Item): boolean {
  return skeleton(expected).includes(skeleton(text));
}

/** `六` of `第二十六条第（六）项`: whatever the article, the item tells which heading of table two is meant. */
function itemOf(text: string): string | undefined {
  return /^第?[一二三四五六七八九十\d]{1,4}条第?\(?([一二三四五六七八九十])\)?项$/.exec(fold(text))?.[1];
}
