import type { FileRun, Selection } from './worker';

/** As much processor time as the tests of one mutant may take without it; slower files are left out, so that a score is a lower bound. */
const mostMilliseconds = 10_000;

/** Which tests reach which mutant, and how long they take, quickest file first. */
export class Reach {
  constructor(private readonly files: readonly FileRun[]) {}

  /** The tests that may notice a mutant, and how many milliseconds they take without it. */
  selectionFor(mutant: number): { readonly selections: readonly Selection[]; readonly milliseconds: number } {
    const chosen = this.files.flatMap((run) => {
      const reaching = run.tests.filter(({ reached }) => reached.includes(mutant));
      if (reaching.length === 0 && !run.reached.includes(mutant)) return [];
      // What only one test reached may be something that is prepared once, and then used by those behind it.
      const isPrepared = run.reached.includes(mutant) || reaching.length === 1;
      const kept = new Set((isPrepared ? run.tests : reaching).map(({ title }) => title));
      return {
        file: run.file,
        leftOut: run.tests.map(({ title }) => title).filter((title) => !kept.has(title)),
        milliseconds: run.tests.reduce((sum, test) => sum + (kept.has(test.title) ? test.milliseconds : 0), 0),
      };
    });
    let milliseconds = 0;
    const selections = chosen
      .toSorted((one, two) => one.milliseconds - two.milliseconds)
      .filter((one, index) => {
        milliseconds += one.milliseconds;
        return index === 0 || milliseconds <= mostMilliseconds;
      });
    return { selections, milliseconds: Math.min(milliseconds, mostMilliseconds) };
  }
}
