import { Session } from 'node:inspector';
import { setFlagsFromString } from 'node:v8';

/** What checking a text costs. */
export interface Cost {
  /** How often functions, branches and bodies of loops of the checker were entered. */
  readonly steps: number;
  /** Processor time, in milliseconds. */
  readonly time: number;
  /** The steps of each function, by its file and name. */
  readonly byFunction: ReadonlyMap<string, number>;
}

/** How the cost of an input grows with its length. */
export interface Growth {
  /** 1 where twice as much text is twice the work, 2 where it is four times. */
  readonly stepsExponent: number;
  readonly timeExponent: number;
  /** What is added, against the same length of ordinary text. */
  readonly stepsRatio: number;
  readonly timeRatio: number;
}

/**
 * Counts steps as the engine itself counts them for code coverage: the same on every machine, however busy it is. What goes
 * on inside a regular expression or a built-in function is not seen, so time is measured too. Only code that is loaded
 * after it has been made is counted.
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

  cost(work: () => unknown): Cost {
    this.take();
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    const byFunction = this.take();
    const steps = [...byFunction.values()].reduce((sum, count) => sum + count, 0);
    return { steps, time: (user + system) / 1000, byFunction };
  }

  /** The counts since they were last taken. */
  private take(): ReadonlyMap<string, number> {
    const steps = new Map<string, number>();
    this.session.post('Profiler.takePreciseCoverage', (error, taken) => {
      if (error) throw error;
      for (const { url, functions } of taken.result) {
        const [, file] = url.split('/server/src/');
        if (file === undefined) continue;
        for (const { functionName, ranges } of functions) {
          const name = `${file} ${functionName}`;
          steps.set(
            name,
            ranges.reduce((sum, { count }) => sum + count, steps.get(name) ?? 0),
          );
        }
      }
    });
    return steps;
  }
}

/**
 * The growth between the costs of three texts that hold `length`, twice and four times that of something; `ordinary` is
 * what a code unit of ordinary text costs. The report around it costs the same each time, so differences are compared.
 */
export function growthOf(
  [one, two, four]: readonly [Cost, Cost, Cost],
  length: number,
  ordinary: Pick<Cost, 'steps' | 'time'>,
): Growth {
  const exponent = (key: 'steps' | 'time'): number => {
    const [first, second] = [two[key] - one[key], four[key] - two[key]];
    return first > 0 && second > 0 ? Math.log2(second / first) : 0;
  };
  const ratio = (key: 'steps' | 'time'): number => (four[key] - one[key]) / (3 * length * ordinary[key]);
  return {
    stepsExponent: exponent('steps'),
    timeExponent: exponent('time'),
    stepsRatio: ratio('steps'),
    timeRatio: ratio('time'),
  };
}
