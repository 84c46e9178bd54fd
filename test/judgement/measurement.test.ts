import assert from 'node:assert/strict';
import { byRule, type Measurement, measure } from '../../bench/judgement/measure';
import { describeMeasurement } from '../../bench/judgement/print';
import { rules } from '../../server/src/rules';

/** The seed that CI measures with; `npm run bench:judgement -- --seed …` measures with others. */
const seed = 'npm test';

/** How much of what is planted has to be found at the right place: all of it, unless a rule is named here. */
const enough: Readonly<Record<string, number>> = {
  'narrative/breakdown-total': 0.97,
  'narrative/category-count': 0.97,
  'narrative/table-mismatch': 0.97,
  'narrative/zero-claim': 0.97,
  'narrative/percentage': 0.8,
  'narrative/comparison': 0.95,
  'narrative/listed-items': 0.95,
};

describe(`the judgement of the rules (seed “${seed}”)`, () => {
  let measurement: Measurement;
  let shown: string;

  before(function () {
    this.timeout(120_000);
    measurement = measure({ seed, reports: 200, faults: 5 });
    shown = describeMeasurement(measurement, 3);
  });

  it('finds no error and no warning in reports that are right', () => {
    assert.deepEqual(measurement.wrong, [], shown);
  });

  for (const { name } of rules) {
    it(`finds what is planted for ${name}`, () => {
      const score = byRule(measurement.scores).find(({ rule }) => rule === name);
      assert.ok(score, `No fault is planted for ${name}`);
      assert.ok(score.found >= score.planted * (enough[name] ?? 1), `${score.found} of ${score.planted}\n${shown}`);
    });
  }

  it('offers what stood there before wherever the report determines it', () => {
    const sum = (key: 'restored' | 'determined') => measurement.scores.reduce((all, score) => all + score[key], 0);
    assert.ok(sum('restored') >= sum('determined') * 0.99, shown);
  });
});
