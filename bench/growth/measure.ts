import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';
import type { Context } from './contexts';

/** What checking a text costs. */
export interface Cost {
  /** How often functions, branches and bodies of loops of the checker were entered. */
  readonly steps: number;
  /** Milliseconds of processor time. */
  readonly time: number;
}

export type Work = (text: string) => unknown;

/** How an input behaves as it grows. */
export interface Growth {
  readonly token: string;
  readonly context: string;
  /** 1 where twice as much text is twice the work, 2 where it is four times. */
  readonly stepsExponent: number;
  readonly timeExponent: number;
  /** Of a text that is added, against the same length of ordinary text. */
  readonly stepsRatio: number;
  readonly timeRatio: number;
}

/**
 * Counts steps as the engine itself counts them for code coverage: the same on every machine and however busy it is. What
 * goes on inside a regular expression or a built-in function is not seen, so time is looked at too. Only code that is
 * loaded after it has been made is counted.
 */
export class StepCounter {
  private readonly session = new Session();

  constructor() {
    // What the compiler inlines, and what is thrown away to be compiled anew, would be missing from the count.
    setFlagsFromString('--no-opt');
    setFlagsFromString('--no-flush-bytecode');
    this.session.connect();
    this.session.post('Profiler.enable');
    this.session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  cost(work: Work, text: string): Cost {
    this.take();
    const before = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(before);
    return { steps: this.take(), time: (user + system) / 1000 };
  }

  private take(): number {
    let steps = 0;
    this.session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      for (const { url, functions } of taken.result) {
        if (!url.includes('/server/src/')) continue;
        for (const { ranges } of functions) for (const { count } of ranges) steps += count;
      }
    });
    return steps;
  }
}

/** Measures a token in a context at `length`, twice and four times that; `ordinary` is the cost of a code unit of ordinary text. */
export function growthOf(token: string, context: Context, length: number, cost: (text: string) => Cost, ordinary: Cost): Growth {
  const [one, two, four] = [1, 2, 4].map((times) => cost(context.write(token, times * length))) as [Cost, Cost, Cost];
  // The report around it costs the same each time: what counts is how much more each doubling asks for.
  const exponent = (key: keyof Cost): number => {
    const [first, second] = [two[key] - one[key], four[key] - two[key]];
    return first <= 0 || second <= 0 ? 0 : Math.log2(second / first);
  };
  const ratio = (key: keyof Cost): number => (four[key] - one[key]) / (3 * length * ordinary[key]);
  return {
    token,
    context: context.name,
    stepsExponent: exponent('steps'),
    timeExponent: exponent('time'),
    stepsRatio: ratio('steps'),
    timeRatio: ratio('time'),
  };
}
