/** A small deterministic source of chance: the same seed gives the same choices on every machine. */
export interface Random {
  /** From 0 inclusive to 1 exclusive. */
  fraction(): number;
  /** A whole number, both ends included. */
  integer(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(choices: readonly T[]): T;
  /** `count` different ones, in any order. */
  some<T>(choices: readonly T[], count: number): T[];
  shuffled<T>(list: readonly T[]): T[];
}

/** mulberry32 over a hash of the seed: 32 bits of state are plenty for choosing words and numbers. */
export function randomFrom(seed: string): Random {
  let state = hash(seed);
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  const shuffled = <T>(list: readonly T[]): T[] => {
    const result = [...list];
    for (let last = result.length - 1; last > 0; last--) {
      const other = integer(0, last);
      [result[last], result[other]] = [result[other]!, result[last]!];
    }
    return result;
  };
  return {
    fraction,
    integer,
    chance: (probability) => fraction() < probability,
    pick: (choices) => choices[integer(0, choices.length - 1)]!,
    some: (choices, count) => shuffled(choices).slice(0, count),
    shuffled,
  };
}

/** FNV-1a. */
function hash(seed: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < seed.length; at++) value = Math.imul(value ^ seed.charCodeAt(at), 0x01000193);
  return value | 0;
}
