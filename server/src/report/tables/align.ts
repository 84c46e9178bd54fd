import type { Meaning, Sequence } from './sequence';
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
 * The best alignment of labels with a sequence: in order, everything skippable. `labels` are the numbers of the tokens that
 * are labels; `followed` says how many figures stand
 * behind a token before the next label.
 */
export function align(
  tokens: readonly Token[],
  labels: readonly number[],
  followed: Uint16Array,
  sequence: Sequence,
): Alignment {
  // The best chain that ends at each place of the sequence.
  const best: (Link | undefined)[] = [];
  const length = sequence.items.length;
  for (const token of labels) {
    const label = tokens[token]!.label!;
    const links: Link[] = [];
    for (const meaning of label.wording.meanings) {
      if (meaning.sequence !== sequence) continue;
      const weight = weightOf(meaning, label.ordinal, followed[token]!);
      if (weight <= 0) continue;
      const before = bestBefore(best, meaning.index);
      links.push({ token, meaning, total: (before?.total ?? 0) + weight, before });
    }
    // Only now, so that a token is used once.
    for (const link of links) {
      const { index } = link.meaning;
      if (link.total > (best[index]?.total ?? 0)) best[index] = link;
    }
  }
  const last = bestBefore(best, length);
  const matches = new Map<number, Meaning>();
  for (let link = last; link; link = link.before) matches.set(link.token, link.meaning);
  return { sequence, matches, score: last?.total ?? 0 };
}

function bestBefore(best: readonly (Link | undefined)[], index: number): Link | undefined {
  let found: Link | undefined;
  for (let i = 0; i < index; i++) if (best[i] && best[i]!.total > (found?.total ?? 0)) found = best[i];
  return found;
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
