/** For each new line the old line that it continues, or -1; in order, and no old line twice. */
export function alignLines(before: readonly string[], after: readonly string[]): readonly number[] {
  const { head: top, tail: bottom } = sameEnds(before, after);
  const middle = aligned(before.slice(top, before.length - bottom), after.slice(top, after.length - bottom));
  return [
    ...Array.from({ length: top }, (_, at) => at),
    ...middle.map((old) => (old < 0 ? old : old + top)),
    ...Array.from({ length: bottom }, (_, at) => before.length - bottom + at),
  ];
}

/** More pairs of lines than this are not compared: who changes so much at once gets paragraphs anew. */
const mostPairs = 250_000;

/** The alignment with the greatest likeness in all. */
function aligned(before: readonly string[], after: readonly string[]): number[] {
  const none = after.map(() => -1);
  if (before.length === 0 || before.length * after.length > mostPairs) return none;
  const width = after.length + 1;
  const best = new Float64Array((before.length + 1) * width);
  const likenesses = before.map((old) => after.map((now) => likeness(old, now)));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const pair = likenesses[i]![j]!;
      const paired = pair > 0 ? pair + best[(i + 1) * width + j + 1]! : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j]!, best[i * width + j + 1]!);
    }
  }
  let i = 0;
  let j = 0;
  while (i < before.length && j < after.length) {
    const pair = likenesses[i]![j]!;
    const total = best[i * width + j]!;
    if (pair > 0 && total === pair + best[(i + 1) * width + j + 1]!) none[j++] = i++;
    else if (total === best[(i + 1) * width + j]!) i++;
    else j++;
  }
  return none;
}

/** From 0 for lines of which one cannot become the other to 2 for lines that are the same. */
function likeness(old: string, now: string): number {
  if (old === now) return 2;
  if (tabsOf(old) !== tabsOf(now)) return 0;
  const { head, tail } = sameEnds(old, now);
  return 0.1 + (head + tail) / Math.max(old.length, now.length);
}

/** How many items are the same at the beginning, and of the others at the end. */
function sameEnds(old: ArrayLike<string>, now: ArrayLike<string>): { readonly head: number; readonly tail: number } {
  const shorter = Math.min(old.length, now.length);
  let head = 0;
  while (head < shorter && old[head] === now[head]) head++;
  let tail = 0;
  while (tail < shorter - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return { head, tail };
}

function tabsOf(line: string): number {
  return line.split('\t').length - 1;
}
