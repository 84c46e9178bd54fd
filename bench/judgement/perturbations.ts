/**
 * Changes to a sentence that change nothing in what it says, so that what is said of it must stay. Each takes a text with
 * its marks ⟦ ⟧ and gives it with them, or `undefined` where there is no room for the change.
 */
export const perturbations: Readonly<Record<string, (text: string) => string | undefined>> = {
  // What ends without a full stop stays the end of its paragraph: that is its fault.
  'set between two right sentences': (text) => `${before}${text}${/[。！？]$/.test(text) ? behind : ''}`,
  '件 and 条 swapped': (text) => {
    const swapped = text.replace(counted, (unit) => (unit === '件' ? '条' : '件'));
    return swapped === text ? undefined : swapped;
  },
  'blanks round digits': (text) =>
    text.replace(/(?<=[\p{Script=Han}，、：；（]⟦?)(?=\d)|(?<=\d⟧?)(?=[\p{Script=Han}%])/gu, ' '),
  'a line break in the middle': (text) => {
    const at = middle(text);
    return at === undefined ? undefined : `${text.slice(0, at)}\n${text.slice(at)}`;
  },
};

const before = '全年印发宣传折页1200份。';
const behind = '举办专题培训3期，其中线上1期、线下2期。';

/** 件 and 条 behind a number that is not that of an article. */
const counted = /(?<=[\d一二三四五六七八九十百千万两余]⟧?)(?<!第[\d一二三四五六七八九十百千]+)[件条](?![例次款])/g;

/** A line shorter than this would not have been wrapped. */
const shortest = 20;

/** The place nearest the middle between two Han characters of which the second begins no item of a list. */
function middle(text: string): number | undefined {
  const places = Array.from(
    text.matchAll(/(?<=[\p{Script=Han}])(?=[\p{Script=Han}])(?![一二三四五六七八九十])/gu),
    (found) => found.index,
  );
  const possible = places.filter((at) => text.slice(0, at).replaceAll(/[⟦⟧]/g, '').length >= shortest);
  return possible.sort((a, b) => Math.abs(a - text.length / 2) - Math.abs(b - text.length / 2))[0];
}
