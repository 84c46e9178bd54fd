// `npm run fuzz`: looks for a text on which something goes wrong, each time with another seed.
// `-- --seconds 600` looks for longer, `-- --seed N` repeats a run.
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { properties } from './whatever-the-text';

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '120' },
    seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  },
});

async function main(): Promise<void> {
  const seed = Number(values.seed);
  const each = (Number(values.seconds) * 1000) / Object.keys(properties).length;
  console.log(`seed ${seed}`);
  for (const [words, property] of Object.entries(properties)) {
    const details = await fc.check(property, {
      seed,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: each,
    });
    const failed = details.failed && !(details.interrupted && details.counterexample === null);
    console.log(`${failed ? '✘' : '✔'} ${words}: ${details.numRuns} texts`);
    if (failed) {
      console.log(await fc.asyncDefaultReportMessage(details));
      process.exitCode = 1;
    }
  }
}

main();
