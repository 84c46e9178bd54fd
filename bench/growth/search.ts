import { fixAll } from '../../server/src/lint/fix-all';
import { type Random, randomFrom } from '../judgement/random';
import { generateReport } from '../judgement/report';
import { type Context, contexts } from './contexts';
import { type Cost, type Growth, growthOf, type StepCounter } from './measure';
import { anyToken, knownTokens } from './tokens';

/** Something to repeat, and where. */
export interface Input {
  readonly token: string;
  readonly context: Context;
}

/** Every known token in every context, in an order of chance, then whatever chance puts together; without end. */
export function* inputsOf(seed: string): Iterable<Input> {
  const random: Random = randomFrom(seed);
  yield* random.shuffled(knownTokens.flatMap((token) => contexts.map((context) => ({ token, context }))));
  for (;;) yield { token: anyToken(random), context: random.pick(contexts) };
}

/** Measures inputs of `length`, twice and four times as many UTF-16 code units. */
export class Search {
  private readonly ordinary: Pick<Cost, 'steps' | 'time'>;

  constructor(
    private readonly counter: StepCounter,
    private readonly length: number,
  ) {
    const texts = Array.from({ length: 20 }, (_, index) => generateReport(`ordinary ${index}`).text);
    // The first round pays for what is set up once.
    for (const text of texts) this.cost(text);
    const costs = texts.map((text) => this.cost(text));
    const characters = texts.reduce((sum, { length: own }) => sum + own, 0);
    const mean = (key: 'steps' | 'time'): number => costs.reduce((sum, cost) => sum + cost[key], 0) / characters;
    this.ordinary = { steps: mean('steps'), time: mean('time') };
  }

  /** What the input costs at each of the three lengths. */
  costs({ token, context }: Input): [Cost, Cost, Cost] {
    const at = (times: number): Cost => this.cost(context.write(token, times * this.length));
    return [at(1), at(2), at(4)];
  }

  growth(costs: readonly [Cost, Cost, Cost]): Growth {
    return growthOf(costs, this.length, this.ordinary);
  }

  /** A report is read, checked and mended: all that a text passes through. */
  private cost(text: string): Cost {
    return this.counter.cost(() => fixAll(text));
  }
}

/** Windows of the reader fill up before they hold: what grows faster counts only where it has come to cost much, too. */
const steepest = 1.25;
const notable = 4;
/** However a sentence is written, it costs no more than so many ordinary ones. */
const dearest = 14;
/** Time is disturbed by others, and by the collector of garbage. */
const steepestTime = 1.7;
const notableTime = 8;

/** Whether an input costs more than its length explains. */
export function isSlow({ stepsExponent, stepsRatio, timeExponent, timeRatio }: Growth): boolean {
  return (
    stepsRatio > dearest ||
    (stepsExponent > steepest && stepsRatio > notable) ||
    (timeExponent > steepestTime && timeRatio > notableTime)
  );
}
