import { joinWrapped, median, type TextLine } from './lines';

/** Where the lines of a page begin and end, and how far apart they are. Points. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly pitch: number;
}

/** A paragraph; each part is a line with the page on which it stands, counted from 1. */
export interface Paragraph {
  readonly parts: readonly { readonly text: string; readonly page: number }[];
}

/** From so many lines on that begin alike it is seen where a page's text begins, and from so many long ones where it ends. */
const fewest = 3;
/** Nothing narrower is the width of a page's text; in characters. */
const narrowest = 12;
/** A heading, behind a sentence that is at its end. */
const heading = /^(?:[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[)）])/;

/** What the lines of a page have in common; those that are long, for there are short ones in every paragraph. */
export function measureOf(lines: readonly TextLine[]): Measure | undefined {
  const widest = Math.max(0, ...lines.map(({ left, right }) => right - left));
  const long = lines.filter(({ left, right, size }) => right - left > Math.max(widest * 0.7, size * narrowest));
  const lefts = long.map((line) => line.left).sort((a, b) => a - b);
  const left = lefts.find((edge, i) => (lefts[i + fewest - 1] ?? Infinity) - edge < 3) ?? lefts[0];
  if (long.length < fewest || left === undefined) return undefined;
  const steps = lines.slice(1).map(({ base }, i) => base - lines[i]!.base);
  return { left, right: median(long.map(({ right }) => right)), pitch: median(steps.filter((step) => step > 0)) };
}

/** Whether a line goes on in the next one: it had no room for what follows, and that is neither set in nor apart. */
export function goesOn(line: TextLine, next: TextLine, here: Measure, there: Measure, isSamePage: boolean): boolean {
  const { size } = line;
  if (line.isRow || next.isRow) return false;
  if (Math.abs(size - next.size) > size * 0.15) return false;
  if (next.left > there.left + size * 0.9 || line.left > here.left + size * 4) return false;
  if (isSamePage && next.base - line.base > here.pitch * 1.4) return false;
  if (heading.test(next.text) && /[。；：]$/.test(line.text)) return false;
  return line.right + firstWordWidth(next) > here.right - size * 0.2;
}

/** About how wide the word is that could not stay on the line before, with the marks that belong to it. */
function firstWordWidth({ text, size }: TextLine): number {
  const word = /^(?:[A-Za-z0-9.,%@:/_-]+|[“‘（《〔]*.)[，。；：、！？”’）》〕]*/u.exec(text)?.[0] ?? '';
  let width = 0;
  for (const character of word) width += character.charCodeAt(0) < 0x250 ? size * 0.55 : size;
  return width;
}

/** The text of a paragraph, and from where in it the text of a later page begins. */
export function textOf({ parts }: Paragraph): { text: string; turns: { at: number; page: number }[] } {
  let text = '';
  const turns: { at: number; page: number }[] = [];
  for (const [i, part] of parts.entries()) {
    const joined = i === 0 ? part.text : joinWrapped(text, part.text);
    if (i > 0 && part.page !== parts[i - 1]!.page)
      turns.push({ at: joined.length - part.text.length, page: part.page });
    text = joined;
  }
  return { text, turns };
}
