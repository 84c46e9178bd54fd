import { fixAll } from '../../server/src/lint/fix-all';
import { generateReport } from '../judgement/report';
import { type Random, randomFrom } from '../judgement/random';
import { type Context, contexts } from './contexts';
import { type Cost, type Growth, growthOf, type StepCounter, type Work } from './measure';
import { anyToken, knownTokens } from './tokens';

/** A report is read, checked and mended: all that a text passes through. */
const work: Work = (text) => fixAll(text);

export interface Input {
  readonly token: string;
  readonly context: Context;
}

/** Every known token in every context, then whatever chance puts together, without end. */
export function* inputs(random: Random): Iterable<Input> {
  const known = knownTokens.flatMap((token) => contexts.map((context) => ({ token, context })));
  yield* random.shuffled(known);
  for (;;) yield { token: anyToken(random), context: random.pick(contexts) };
}

/** Measures inputs, each at `length` UTF-16 code units and twice and four times that. */
export class Search {
  private readonly ordinary: Cost;

  constructor(
    private readonly counter: StepCounter,
    private readonly length: number,
  ) {
    const texts = Array.from({ length: 40 }, (_, index) => generateReport(`ordinary ${index}`).text);
    // The first texts pay for what is set up once.
    for (const text of texts) this.cost(text);
    const characters = texts.reduce((sum, text) => sum + text.length, 0);
    const costs = texts.map((text) => this.cost(text));
    const mean = (key: keyof Cost): number => costs.reduce((sum, cost) => sum + cost[key], 0) / characters;
    this.ordinary = { steps: mean('steps'), time: mean('time') };
  }

  growth({ token, context }: Input): Growth {
    return growthOf(token, context, this.length, (text) => this.cost(text), this.ordinary);
  }

  private cost(text: string): Cost {
    return this.counter.cost(work, text);
  }
}

export { randomFrom };
