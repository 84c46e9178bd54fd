import type { TextLine } from './lines';

/** What of a page is looked at here. */
interface Page {
  readonly height: number;
  readonly lines: readonly TextLine[];
}

/** How much of a page's height its margins take at most, above and below. */
const margin = 0.13;
/** How many lines a head or a foot has. */
const mostLines = 3;
/** How far apart two heads stand that are one. Points. */
const near = 4;

/** For each page its lines without page numbers, and without what is printed in the same place on most pages. */
export function withoutRunningHeads(pages: readonly Page[]): TextLine[][] {
  const inMargins = pages.map(({ height, lines }) => {
    const heads = lines.filter(({ base }) => base < height * margin).slice(0, mostLines);
    const feet = lines.filter(({ base }) => base > height * (1 - margin)).slice(-mostLines);
    return new Set([...heads, ...feet]);
  });
  const counts = new Map<string, number>();
  for (const lines of inMargins) {
    for (const key of new Set([...lines].flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const isRepeated = (line: TextLine) =>
    pages.length > 1 && keysOf(line).some((key) => counts.get(key)! * 2 > pages.length && counts.get(key)! > 1);
  return pages.map(({ lines }, i) =>
    lines.filter((line) => !inMargins[i]!.has(line) || !(isPageNumber(line.text) || isRepeated(line))),
  );
}

/** `— 3 —`, `第 3 页 共 6 页`, `3/6`. */
function isPageNumber(text: string): boolean {
  return /^[-—–－―‐•·\s]*(?:第\s*)?\d{1,3}\s*页?(?:\s*[,，/／|]?\s*(?:共|of)?\s*\d{1,3}\s*页?)?[-—–－―‐•·\s]*$/.test(
    text,
  );
}

/** What a head has in common on all pages: its words but for figures, and its height, which is rounded to one of two. */
function keysOf({ text, base }: TextLine): string[] {
  const words = text.replace(/\d+/g, '#').replace(/\s+/g, '');
  return [Math.floor(base / near), Math.round(base / near) + 0.5].map((place) => `${place} ${words}`);
}
