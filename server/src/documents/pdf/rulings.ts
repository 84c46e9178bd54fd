import { DisjointSets } from './disjoint-sets';
import type { Rule } from './path';

/** Lines that are nearer to each other are one: the two edges of a border, or pieces of it. Points. */
const near = 3;
/** A drawing has more; a table of figures has not. */
const mostRules = 3000;
const mostColumns = 64;
const mostRows = 500;

/** The lines of one table, and the columns and rows between them. */
export interface Ruling {
  /** Where the columns and the rows begin and end, in order. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  /** Whether a line parts the field from the next one to the right, or below. */
  readonly isClosedAtRight: (row: number, column: number) => boolean;
  readonly isClosedBelow: (row: number, column: number) => boolean;
}

/** The tables that the lines of a page make: lines that cross or touch belong together. */
export function rulingsOf(rules: readonly Rule[]): Ruling[] {
  const lines = [...merged(rules, false), ...merged(rules, true)];
  if (lines.length > mostRules) return [];
  return groupsOf(lines).flatMap((group) => rulingOf(group) ?? []);
}

/** Pieces that continue one another as one line, those that lie beside one another too. */
function merged(rules: readonly Rule[], isVertical: boolean): Rule[] {
  const sorted = rules.filter((rule) => rule.isVertical === isVertical).sort((a, b) => a.at - b.at);
  const lines: Rule[] = [];
  for (let i = 0; i < sorted.length; ) {
    const { at } = sorted[i]!;
    const beside: Rule[] = [];
    for (; i < sorted.length && sorted[i]!.at - at <= near; i++) beside.push(sorted[i]!);
    let line: Rule | undefined;
    for (const { from, to } of beside.sort((a, b) => a.from - b.from)) {
      if (line && from <= line.to + near) {
        line = { ...line, to: Math.max(line.to, to) };
        lines[lines.length - 1] = line;
      } else {
        line = { isVertical, at, from, to };
        lines.push(line);
      }
    }
  }
  return lines;
}

function groupsOf(lines: readonly Rule[]): Rule[][] {
  const sets = new DisjointSets(lines.length);
  for (const [i, line] of lines.entries()) {
    if (line.isVertical) continue;
    for (const [j, other] of lines.entries()) if (other.isVertical && meet(line, other)) sets.join(i, j);
  }
  const groups = new Map<number, Rule[]>();
  for (const [i, line] of lines.entries()) {
    const set = sets.setOf(i);
    const group = groups.get(set);
    if (group) group.push(line);
    else groups.set(set, [line]);
  }
  return [...groups.values()];
}

function meet(level: Rule, upright: Rule): boolean {
  return reaches(level, upright.at) && reaches(upright, level.at);
}

function reaches({ from, to }: Rule, at: number): boolean {
  return from - near <= at && at <= to + near;
}

function rulingOf(lines: readonly Rule[]): Ruling | undefined {
  const levels = lines.filter(({ isVertical }) => !isVertical);
  const uprights = lines.filter(({ isVertical }) => isVertical);
  if (levels.length < 2 || uprights.length === 0) return undefined;
  // A table may be open at its sides.
  const columns = places(uprights, levels);
  const rows = places(levels, uprights);
  if (columns.length < 2 || rows.length < 2 || columns.length > mostColumns || rows.length > mostRows) return undefined;
  const isClosed = (all: readonly Rule[], edge: number, place: number): boolean =>
    all.some((line) => Math.abs(line.at - edge) <= near && reaches(line, place));
  const middle = (edges: readonly number[], i: number) => (edges[i]! + edges[i + 1]!) / 2;
  return {
    columns,
    rows,
    isClosedAtRight: (row, column) =>
      column + 2 === columns.length || isClosed(uprights, columns[column + 1]!, middle(rows, row)),
    isClosedBelow: (row, column) =>
      row + 2 === rows.length || isClosed(levels, rows[row + 1]!, middle(columns, column)),
  };
}

/** Where lines stand, and where the farthest of those that cross them end. */
function places(lines: readonly Rule[], crossing: readonly Rule[]): number[] {
  const ends = [Math.min(...crossing.map(({ from }) => from)), Math.max(...crossing.map(({ to }) => to))];
  const found: number[] = [];
  for (const at of [...lines.map((line) => line.at), ...ends].sort((a, b) => a - b)) {
    if (found.length === 0 || at - found.at(-1)! > near * 1.5) found.push(at);
  }
  return found;
}
