import { type Localized, localized } from '../text/localized';

/**
 * Patterns of files: `*` any characters of a name, `?` one, `[…]` and `[!…]` one of some or none of them, `{a,b}` either,
 * `**` any number of folders. No more than this, since it is all that can be matched in time linear to the path.
 */

/** Whether no character of a pattern stands for others. */
export function isPlainName(pattern: string): boolean {
  return !/[*?[{]/.test(pattern);
}

/** Why a pattern says something that other programs know and this one does not. */
export function unsupported(pattern: string): Localized | undefined {
  const plain = pattern.replace(/\[[^\]]\]/g, '_');
  const group = /[?*+@!]\(/.exec(plain)?.[0];
  if (group !== undefined) {
    return localized(
      `不支持“${group}…)”这样的写法。要二者取一，请写 {甲,乙}；括号本身就是文件名的一部分时，请把“(”写成“[(]”。`,
      `"${group}…)" is not supported. Write {a,b} for either of two, and [(] where the bracket belongs to the name.`,
    );
  }
  const range = plain.match(/\{[^{},]*\}/g)?.find((braces) => braces.includes('..'));
  if (range !== undefined) {
    return localized(
      `不支持“${range}”这样的写法，请逐个写出，如 {2023,2024}。`,
      `"${range}" is not supported: write out each of them, as in {2023,2024}.`,
    );
  }
  if (plain.includes('[[:')) {
    return localized(
      '不支持“[[:”这样的写法，请直接写出字符，如 [a-z]。',
      '"[[:" is not supported: write the characters themselves, as in [a-z].',
    );
  }
  return undefined;
}

/** The pattern that means a file of this name and no other, as near as a pattern can. */
export function patternOf(name: string): string {
  if (!unsupported(name) && !/\\|^!/.test(name)) return name;
  return name.replace(/[[{*?(]/g, '[$&]').replace(/\\|^!/g, '?');
}

/**
 * The patterns without braces that one with braces stands for.
 *
 * @returns `undefined` where these have more than `most` characters, each counted as one longer than it is
 */
export function withoutBraces(pattern: string, most: number): readonly string[] | undefined {
  const found: string[] = [];
  const waiting = [pattern];
  for (let room = most; waiting.length > 0; ) {
    const next = waiting.pop()!;
    const braces = unfolded(next);
    if (braces) {
      waiting.push(...braces);
    } else {
      room -= next.length + 1;
      if (room < 0) return undefined;
      found.push(next);
    }
    if (waiting.length > room) return undefined;
  }
  return found;
}

/**
 * Whether one of some patterns means a path, or a folder that it lies in. Paths and patterns have forward slashes.
 * Takes at most as many steps as the characters of a path and of the patterns multiplied.
 */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.flatMap((pattern) => withoutBraces(pattern, Number.POSITIVE_INFINITY)!).map(stepsOfPath);
  return (path) => {
    const names = path.split('/');
    return all.some((steps) => isMet(steps, names));
  };
}

/** Any number of characters, or of folders. */
const gap = Symbol('gap');

type Step = ((item: string) => boolean) | typeof gap;

/**
 * Whether items meet steps, one for one but for the gaps. Where it fails only the last gap is made wider: whatever an
 * earlier one could take as well, the last one can take in its place.
 */
function isMet(steps: readonly Step[], items: readonly string[]): boolean {
  let step = 0;
  let lastGap = -1;
  let behindGap = 0;
  for (let item = 0; item < items.length; ) {
    const one = steps[step];
    if (one === gap) {
      lastGap = step++;
      behindGap = item;
    } else if (one?.(items[item]!)) {
      step++;
      item++;
    } else if (lastGap >= 0) {
      step = lastGap + 1;
      item = ++behindGap;
    } else return false;
  }
  while (steps[step] === gap) step++;
  return step === steps.length;
}

/** A pattern that names a folder means all in it: a gap stands at the end. */
function stepsOfPath(pattern: string): readonly Step[] {
  return [...pattern.split('/').map((name) => (name === '**' ? gap : nameTest(name))), gap];
}

function nameTest(pattern: string): Step {
  if (isPlainName(pattern)) return (name) => name === pattern;
  const steps = stepsOfName(pattern);
  return (name) => isMet(steps, Array.from(name));
}

function stepsOfName(pattern: string): readonly Step[] {
  const steps: Step[] = [];
  for (let at = 0; at < pattern.length; ) {
    const end = classEnd(pattern, at);
    const character = String.fromCodePoint(pattern.codePointAt(at)!);
    if (end !== undefined) steps.push(classTest(pattern.slice(at + 1, end - 1)));
    else if (character === '*') steps.push(gap);
    else if (character === '?') steps.push(() => true);
    else steps.push((item) => item === character);
    at = end ?? at + character.length;
  }
  return steps;
}

/** Where the class `[…]` ends that begins at an offset; a bracket that is closed nowhere means itself. */
function classEnd(pattern: string, start: number): number | undefined {
  if (pattern[start] !== '[') return undefined;
  // A closing bracket that comes first is one of the class.
  const first = pattern[start + 1] === '!' || pattern[start + 1] === '^' ? start + 2 : start + 1;
  const close = pattern.indexOf(']', first + 1);
  return close < 0 || pattern.slice(start, close).includes('/') ? undefined : close + 1;
}

function classTest(content: string): Step {
  const isNegated = content.startsWith('!') || content.startsWith('^');
  const characters = Array.from(isNegated ? content.slice(1) : content);
  const ranges: (readonly [from: number, to: number])[] = [];
  for (let i = 0; i < characters.length; i++) {
    const isRange = characters[i + 1] === '-' && i + 2 < characters.length;
    ranges.push([characters[i]!.codePointAt(0)!, characters[isRange ? i + 2 : i]!.codePointAt(0)!]);
    if (isRange) i += 2;
  }
  return (item) => {
    const point = item.codePointAt(0)!;
    return ranges.some(([from, to]) => from <= point && point <= to) !== isNegated;
  };
}

/** A pattern once for each alternative of some of its braces; `undefined` where it has none, for `{a}` means itself. */
function unfolded(pattern: string): readonly string[] | undefined {
  /** For each brace that is open, where it and the commas in it stand. */
  const open: number[][] = [];
  let found: { readonly marks: readonly number[]; readonly close: number } | undefined;
  for (let at = 0; at < pattern.length && !(found && open.length === 0); at++) {
    const character = pattern[at];
    if (character === '[') at = (classEnd(pattern, at) ?? at + 1) - 1;
    else if (character === '{') open.push([at]);
    else if (character === ',') open.at(-1)?.push(at);
    else if (character === '}') {
      const marks = open.pop();
      if (marks && marks.length > 1) found = { marks, close: at };
    }
  }
  if (!found) return undefined;
  const { marks, close } = found;
  const [before, after] = [pattern.slice(0, marks[0]), pattern.slice(close + 1)];
  return marks.map((mark, i) => before + pattern.slice(mark + 1, marks[i + 1] ?? close) + after);
}
