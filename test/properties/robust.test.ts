import fc from 'fast-check';
import { seed } from '../support/arbitrary';
import { properties } from './whatever-the-text';

/** `npm run fuzz` runs the same for longer, each time with another seed. */
const options = { seed, numRuns: 300, interruptAfterTimeLimit: 20_000 };

describe(`whatever the text (seed ${seed})`, function () {
  // Hundreds of reports each; a busy machine takes its time.
  this.timeout(120_000);

  for (const [words, property] of Object.entries(properties)) {
    it(words, () => fc.assert(property, options));
  }
});
