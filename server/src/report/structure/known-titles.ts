import { editions } from '../../standard';
import type { Alias, SectionStandard } from '../../standard/standard';
import type { Line, Lines } from '../../text/lines';
import { trim } from '../../text/span';
import { fold, foldCode, similarity } from '../../text/wording';

/** Every section title of every edition, once. */
const sections: readonly SectionStandard[] = [
  ...new Map(
    editions.flatMap((edition) => edition.sections).map((section) => [section.id + section.title, section]),
  ).values(),
];
const foldedTitles = sections.map((standard) => ({ standard, title: fold(standard.title) }));
/** From here on a title is taken for a misspelt one: lower with a number in front, which shows that it is a heading. */
const alikeWithNumber = 0.6;
const alikeAlone = 0.8;
/** Too short to resemble any title. */
const shortestTitle = Math.min(...foldedTitles.map(({ title }) => title.length)) * alikeWithNumber;

/** The known titles, character by character. */
interface Branch {
  /** By the code of the next character, folded. */
  readonly next: Map<number, Branch>;
  known?: { readonly standard: SectionStandard; readonly severity: Alias['severity'] | undefined };
}
const root: Branch = { next: new Map() };
for (const standard of sections) {
  for (const { text, severity } of standard.aliases) plant(text, standard, severity);
}
for (const standard of sections) plant(standard.title, standard, undefined);

function plant(title: string, standard: SectionStandard, severity: Alias['severity'] | undefined): void {
  let branch = root;
  const folded = fold(title);
  for (let i = 0; i < folded.length; i++) {
    const next: Branch = branch.next.get(folded.charCodeAt(i)) ?? { next: new Map() };
    branch.next.set(folded.charCodeAt(i), next);
    branch = next;
  }
  branch.known = { standard, severity };
}

/** A known title in the text: where it ends, and on which line. */
export interface KnownTitle {
  readonly standard: SectionStandard;
  readonly severity: Alias['severity'] | undefined;
  readonly end: number;
  readonly line: Line;
}

/** The longest known title that the words from `from` on begin with, broken over `most` lines at most. */
export function knownTitle(
  text: string,
  lines: Lines,
  first: Line,
  from: number,
  most: number,
): KnownTitle | undefined {
  let branch = root;
  let line = first;
  let longest: KnownTitle | undefined;
  for (let at = from, used = 1; used <= most; ) {
    if (at >= line.span.end) {
      const next: Line | undefined = nextLine(text, lines, line);
      // A title that is complete is not looked for on the next line.
      if (!next || longest?.end === trim(text, { start: from, end: at }).end) break;
      line = next;
      at = next.span.start;
      used++;
      continue;
    }
    const folded = foldCode(text.charCodeAt(at));
    at++;
    if (folded === 0) continue;
    const next = branch.next.get(folded);
    if (!next) break;
    branch = next;
    if (branch.known) longest = { ...branch.known, end: at, line };
  }
  return longest;
}

/** The next line that is not blank, where it can carry on a heading: cells and marks begin something of their own. */
function nextLine(text: string, lines: Lines, { number }: Line): Line | undefined {
  for (let next = number + 1; next <= number + 2; next++) {
    const line = lines.all[next];
    if (!line) return undefined;
    if (trim(text, line.span).start === trim(text, line.span).end) continue;
    return /^[\t|#]/.test(text[line.span.start]!) ? undefined : line;
  }
  return undefined;
}

/** The section whose title a wording resembles most, and enough. */
export function resembling(title: string, numbered: boolean): SectionStandard | undefined {
  const folded = fold(title);
  const least = numbered ? alikeWithNumber : alikeAlone;
  if (folded.length < shortestTitle) return undefined;
  let best: { standard: SectionStandard; likeness: number } | undefined;
  for (const { standard, title: mandated } of foldedTitles) {
    if (!mayBeAlike(folded, mandated, least)) continue;
    const likeness = similarity(folded, mandated, least);
    if (likeness >= least && likeness > (best?.likeness ?? 0)) best = { standard, likeness };
  }
  return best?.standard;
}

/** Two wordings are no more alike than their lengths are, and their characters: most lines are told from a title by these alone. */
function mayBeAlike(wording: string, title: string, least: number): boolean {
  const enough = least * Math.max(wording.length, title.length);
  if (Math.min(wording.length, title.length) < enough) return false;
  let common = 0;
  for (let i = 0; i < wording.length; i++) if (title.includes(wording[i]!)) common++;
  return common >= enough;
}
