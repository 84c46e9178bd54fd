import { type Meaning, type Sequence, sequences } from './sequence';
import type { Token } from './tokens';

/** Labels of a text as places in one table's sequence. */
export interface Alignment {
  readonly sequence: Sequence;
  /** By the numbers of tokens. */
  readonly matches: ReadonlyMap<number, Meaning>;
  /** How well the text agrees with the sequence; editions are compared by it. */
  readonly score: number;
}

/** How much a label that is a row with just its figures behind it weighs, against one without. */
const rightCount = 4;
const someFigures = 1;
const ordinalAgrees = 1;
const isAlias = -0.75;

/** One label at one place of the sequence, and the best chain that ends with it. */
interface Link {
  readonly token: number;
  readonly meaning: Meaning;
  readonly total: number;
  readonly before: Link | undefined;
}

/**
 * The best alignment of the labels among some tokens with each sequence: in order, everything skippable. `followed` says
 * how many figures stand behind a token before the next label.
 */
export function align(tokens: readonly Token[], followed: Uint16Array): readonly Alignment[] {
  const chainsBy = new Map<Sequence, Link[]>(sequences.map((sequence) => [sequence, []]));
  for (let token = 0; token < tokens.length; token++) {
    const { label } = tokens[token]!;
    if (!label) continue;
    for (const [sequence, meanings] of label.wording.meaningsIn) {
      const chains = chainsBy.get(sequence)!;
      const links: Link[] = [];
      for (const meaning of meanings) {
        const weight = weightOf(meaning, label.ordinal, followed[token]!);
        if (weight <= 0) continue;
        const before = chains[lastBefore(chains, meaning.index)];
        links.push({ token, meaning, total: (before?.total ?? 0) + weight, before });
      }
      // Only now, so that a token is used once.
      for (const link of links) keep(chains, link);
    }
  }
  return Array.from(chainsBy, ([sequence, chains]) => {
    const last = chains.at(-1);
    const matches = new Map<number, Meaning>();
    for (let link = last; link; link = link.before) matches.set(link.token, link.meaning);
    return { sequence, matches, score: last?.total ?? 0 };
  });
}

/**
 * Keeps a chain that is better than all that end as early in the sequence, and drops those that end later and are no
 * better: so the last that ends before a place is the best, and where labels stand in order it is the last of all.
 */
function keep(chains: Link[], link: Link): void {
  const { index } = link.meaning;
  const above = lastBefore(chains, index + 1);
  if (above >= 0 && chains[above]!.total >= link.total) return;
  const from = above >= 0 && chains[above]!.meaning.index === index ? above : above + 1;
  let to = from;
  while (to < chains.length && chains[to]!.total <= link.total) to++;
  if (from === chains.length) chains.push(link);
  else chains.splice(from, to - from, link);
}

/** The number of the last chain that ends before a place of the sequence; -1 where none does. */
function lastBefore(chains: readonly Link[], index: number): number {
  let at = chains.length - 1;
  while (at >= 0 && chains[at]!.meaning.index >= index) at--;
  return at;
}

function weightOf({ item, ordinal, severity }: Meaning, written: string, figures: number): number {
  // A column has no number, and no figures stand behind a number without one.
  if (item.kind !== 'row' && ordinal === '' && written !== '') return 0;
  const agrees = ordinal !== '' && ordinal === written ? ordinalAgrees : ordinal !== '' && written !== '' ? -0.5 : 0;
  const alias = severity === undefined || severity === 'none' ? 0 : isAlias;
  if (item.kind !== 'row') return 1 + agrees + alias;
  const count = figures === item.figures ? rightCount : figures > 0 ? someFigures : 0;
  return 1.5 + agrees + alias + count;
}
