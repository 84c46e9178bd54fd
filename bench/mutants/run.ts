// `npm run mutants`: makes small changes to the code and says which of them no test notices; see README.md.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '../judgement/random';
import { Bench } from './bench';
import { compile } from './compile';
import { findMutants } from './find-mutants';
import { keyOf, type Mutant } from './mutant';
import { Reach } from './reach';
import { type Outcome, report } from './report';

const root = path.resolve(__dirname, '../..');

/** Those that try these rooms. */
const testFolders = ['text', 'standard', 'report', 'rules', 'lint', 'workspace', 'samples', 'judgement'];

/** What chance damages, and a generator writes: minutes of tests, which reach nearly every mutant. */
const leftOut = ['test/report/tables/damage.test.ts', 'test/judgement/perturbations.test.ts'];

/** What cannot be noticed, since nothing depends on it, and why; matched by the code and not by its line number. */
interface Equivalent extends Pick<Mutant, 'file' | 'code' | 'change'> {
  readonly reason: string;
}

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: 'mutants' },
    count: { type: 'string', default: '300' },
    in: { type: 'string', default: '' },
  },
});

async function main(): Promise<void> {
  const all = findMutants(root);
  const equivalents = JSON.parse(readFileSync(path.join(__dirname, 'equivalent.json'), 'utf8')) as Equivalent[];
  const known = new Set(equivalents.map(keyOf));
  const candidates = all.filter((mutant) => mutant.file.includes(values.in) && !known.has(keyOf(mutant)));
  const sample = randomFrom(values.seed).some(candidates, Number(values.count));

  const testFiles = testFolders.flatMap((folder) =>
    readdirSync(path.join(root, 'test', folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.test.ts'))
      .map((file) => path.posix.join('test', folder, file))
      .filter((file) => !leftOut.includes(file)),
  );
  const bench = new Bench(root, await compile(root, testFiles, sample));
  try {
    const whole = await bench.run(
      testFiles.map((file) => ({ file, leftOut: [] })),
      Number.MAX_SAFE_INTEGER,
    );
    if (!whole || whole.failure !== undefined)
      throw new Error(`The tests fail without any change: ${whole?.failure ?? 'they did not end'}`);
    const reach = new Reach(whole.files);
    const outcomes: Outcome[] = [];
    let isEnough = false;
    process.once('SIGINT', () => {
      isEnough = true;
    });
    for (const mutant of sample) {
      if (isEnough) break;
      outcomes.push(await outcomeOf(mutant, reach, bench));
      process.stderr.write(`\r${outcomes.length} of ${sample.length}`);
    }
    process.stderr.write('\n');
    const present = new Set(all.map(keyOf));
    const stale = equivalents.filter((entry) => !present.has(keyOf(entry)));
    console.log(report(outcomes, { seed: values.seed, all: all.length, equivalents: known.size }));
    for (const { file, code } of stale)
      console.log(`\nNo longer in the code, to be taken out of equivalent.json: ${file}: ${code}`);
    if (stale.length > 0) process.exitCode = 1;
  } finally {
    bench.close();
  }
}

async function outcomeOf(mutant: Mutant, reach: Reach, bench: Bench): Promise<Outcome> {
  const { selections, milliseconds } = reach.selectionFor(mutant.id);
  if (selections.length === 0) return { mutant, end: 'not reached' };
  const answer = await bench.run(selections, 30_000 + 6 * milliseconds, mutant.id);
  if (!answer) return { mutant, end: 'endless' };
  return { mutant, end: answer.failure === undefined ? 'survived' : 'noticed' };
}

main();
