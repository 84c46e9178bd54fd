/** A regular expression from which one thing was taken, and that thing. */
export interface Without {
  readonly pattern: string;
  readonly without: string;
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Every alternative, every character of a class and every anchor of a regular expression taken out, one at a time. */
export function patternsWithout(literal: string): Without[] {
  return partsOf(literal)
    .map(({ start, end }) => ({
      pattern: literal.slice(0, start) + literal.slice(end),
      without: literal.slice(start, end),
    }))
    .filter(({ pattern }) => isValid(pattern));
}

function isValid(literal: string): boolean {
  const last = literal.lastIndexOf('/');
  try {
    new RegExp(literal.slice(1, last), literal.slice(last + 1));
    return true;
  } catch {
    return false;
  }
}

function partsOf(literal: string): Part[] {
  const last = literal.lastIndexOf('/');
  const parts: Part[] = [];
  /** Of each open group where its alternatives begin. */
  const groups: number[][] = [[1]];
  let at = 1;
  const closeGroup = (): void => {
    const starts = groups.pop()!;
    if (starts.length === 1) return;
    for (const [index, start] of starts.entries()) {
      const next = starts[index + 1];
      // With the bar behind it; of the last with the bar before it.
      parts.push(next === undefined ? { start: start - 1, end: at } : { start, end: next });
    }
  };
  while (at < last) {
    const character = literal[at]!;
    if (character === '\\') at++;
    else if (character === '[') {
      const end = endOfClass(literal, at);
      parts.push(...charactersOf(literal, at, end));
      at = end;
    } else if (character === '(') {
      at += /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/u.exec(literal.slice(at))![0].length;
      groups.push([at]);
      continue;
    } else if (character === ')') closeGroup();
    else if (character === '|') groups.at(-1)!.push(at + 1);
    else if (character === '^' || character === '$') parts.push({ start: at, end: at + 1 });
    at++;
  }
  closeGroup();
  return parts;
}

function endOfClass(literal: string, start: number): number {
  let at = start + 1;
  while (literal[at] !== ']') at += literal[at] === '\\' ? 2 : 1;
  return at;
}

/** One character of a class, be it escaped. */
const one = String.raw`(?:\\(?:[pu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|.)|.)`;

/** The characters of a class that stand by themselves, neither escaped nor part of a range; none if it is but one. */
function charactersOf(literal: string, start: number, end: number): Part[] {
  const first = literal[start + 1] === '^' ? start + 2 : start + 1;
  const found = Array.from(literal.slice(first, end).matchAll(new RegExp(`${one}-${one}|${one}`, 'gsu')));
  if (found.length === 1) return [];
  return found.flatMap(({ index, 0: { length } }) =>
    length === 1 ? [{ start: first + index, end: first + index + length }] : [],
  );
}
