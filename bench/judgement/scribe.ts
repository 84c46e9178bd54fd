import type { Fault } from './fault';
import type { Token } from './marked-text';
import { type Script, writeNumber } from './numbers';
import type { Random } from './random';
import { size, type World } from './world';

/** A number in prose that a fault may change. */
export interface NumberToken extends Token {
  readonly value: number;
  /** Another value, written as this one is. */
  write(value: number): string;
}

/** What a sentence is written with. */
export interface Scribe {
  readonly random: Random;
  readonly world: World;
  readonly script: Script;
  number(value: number): NumberToken;
  /** A token of any words. */
  mark(text: string): Token;
  fault(fault: Pick<Fault, 'rule' | 'kind' | 'edits' | 'at'> & Partial<Pick<Fault, 'also' | 'determined'>>): void;
  /** A count as they are here. */
  amount(most?: number): number;
}

/** Writes one sentence, or several that belong together; it is right by construction. */
export type Shape = (scribe: Scribe) => string;

export function scribeFor(
  random: Random,
  world: World,
  script: Script,
  mark: (text: string) => Token,
  shape: string,
  faults: Fault[],
): Scribe {
  return {
    random,
    world,
    script,
    mark,
    number(value) {
      const token = mark(writeNumber(value, script));
      const written = script === 'spaced' ? ` ${token} ` : token.toString();
      return { id: token.id, value, write: (other) => writeNumber(other, script), toString: () => written };
    },
    fault: (fault) => void faults.push({ also: [], determined: false, shape, ...fault }),
    amount: (most) => size(random, most ?? world.scale),
  };
}
