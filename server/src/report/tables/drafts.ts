import type { Alignment } from './align';
import { nearestItem } from './near-labels';
import type { Item, Meaning } from './sequence';
import type { Token } from './tokens';

/** A row that was found by its label; its figures are not yet assigned to columns. */
export interface DraftRow {
  readonly item: Item;
  /** The number of its label among the tokens. */
  readonly at: number;
  /** The number of the next label: what stands between is the row's at most. */
  readonly until: number;
  /** Another place where the same label stands, with figures too. */
  readonly twin?: number;
  /** Where it begins, if it has no label: an offset in the report. */
  readonly origin?: number;
}

/** The labels of a table among the tokens, misspelt ones included, and its rows. */
export interface Draft {
  readonly alignment: Alignment;
  /** By the numbers of tokens. */
  readonly labels: ReadonlyMap<number, Meaning>;
  /** The tokens whose wording only resembles the mandated one. */
  readonly near: ReadonlySet<number>;
  readonly rows: readonly DraftRow[];
  /** How many figures stand behind each token before the next label or the next words. */
  readonly followed: Uint16Array;
}

/** No more words than these are held against labels. */
const mostWords = 60;

export function draftOf(alignment: Alignment, tokens: readonly Token[], followed: Uint16Array): Draft {
  const labels = new Map(alignment.matches);
  const near = findNear(alignment, tokens, followed, labels);
  const rows: { item: Item; at: number; until: number; twin?: number }[] = [];
  const taken = new Map<Item, number>();
  for (const [at, { item }] of labels) if (item.kind === 'row') taken.set(item, at);
  const ends: number[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const label = tokens[at]!.label;
    const meaning = labels.get(at);
    if (!label && !meaning) continue;
    ends.push(at);
    if (meaning) {
      if (meaning.item.kind === 'row') rows.push({ item: meaning.item, at, until: tokens.length });
      continue;
    }
    // A row out of its order, or one that stands here again.
    const own = label!.wording.meaningsIn.get(alignment.sequence) ?? [];
    const row = own.find(
      ({ item, ordinal }) => item.kind === 'row' && (own.length === 1 || ordinal === label!.ordinal),
    );
    if (!row || followed[at] === 0 || alignment.score === 0) continue;
    const first = taken.get(row.item);
    if (first === undefined) {
      taken.set(row.item, at);
      labels.set(at, row);
      rows.push({ item: row.item, at, until: tokens.length });
    } else if (followed[first]! > 0) {
      labels.set(at, row);
      rows.push({ item: row.item, at, until: tokens.length, twin: first });
    }
  }
  let next = 0;
  for (const row of rows) {
    while (next < ends.length && ends[next]! <= row.at) next++;
    row.until = ends[next] ?? tokens.length;
  }
  return { alignment, labels, near, rows, followed };
}

/** Takes words between two known labels for the label that is absent there and resembles them; adds them to `labels`. */
function findNear(
  { sequence, matches }: Alignment,
  tokens: readonly Token[],
  followed: Uint16Array,
  labels: Map<number, Meaning>,
): Set<number> {
  const near = new Set<number>();
  if (matches.size === 0) return near;
  const known = [...matches.keys()].sort((a, b) => a - b);
  const present = new Set([...matches.values()].map(({ index }) => index));
  let before = 0;
  let tried = 0;
  for (let at = 0; at < tokens.length && tried < mostWords; at++) {
    const token = tokens[at]!;
    if (token.kind !== 'words' || token.text.length > 60) continue;
    while (before < known.length && known[before]! < at) before++;
    const above = known[before - 1];
    const below = known[before];
    if (above === undefined && below === undefined) continue;
    tried++;
    const from = above === undefined ? 0 : matches.get(above)!.index + 1;
    const to = below === undefined ? sequence.items.length : matches.get(below)!.index;
    const absent: Item[] = [];
    for (let index = from; index < to; index++) {
      const item = sequence.items[index]!;
      if (present.has(index) || !mayBe(item, tokens, at, followed)) continue;
      absent.push(item);
    }
    const item = absent.length > 0 ? nearestItem(token.text, absent) : undefined;
    if (!item) continue;
    const index = sequence.items.indexOf(item);
    present.add(index);
    labels.set(at, { sequence, index, item, ordinal: '', severity: undefined });
    near.add(at);
  }
  return near;
}

/** Whether words stand where a label of this kind can stand. */
function mayBe(item: Item, tokens: readonly Token[], at: number, followed: Uint16Array): boolean {
  if (item.kind === 'row') return followed[at]! > 0;
  if (item.kind === 'column') return tokens[at - 1]?.label !== undefined || tokens[at + 1]?.label !== undefined;
  return followed[at] === 0;
}
