import assert from 'node:assert/strict';
import { byRule, measure } from '../../bench/judgement/measure';
import { describeMeasurement } from '../../bench/judgement/print';

/** The seed that CI measures with; `npm run bench:judgement -- --seed …` measures with others. */
const seed = 'npm test';

/** How much of what is planted has to be found at the right place: all of it, unless a rule is named here. */
const enough: Readonly<Record<string, number>> = {
  'narrative/breakdown-total': 0.97,
  'narrative/category-count': 0.97,
  'narrative/table-mismatch': 0.97,
  'narrative/zero-claim': 0.97,
  'narrative/percentage': 0.95,
  'narrative/comparison': 0.95,
  'narrative/listed-items': 0.95,
};

describe(`the judgement of the rules (seed “${seed}”)`, () => {
  const measurement = measure({ seed, reports: 200, faults: 5 });
  const shown = describeMeasurement(measurement, 3);

  it('finds no error and no warning in reports that are right', () => {
    assert.deepEqual(measurement.wrong, [], shown);
  });

  it('has a fault planted for every rule', () => {
    assert.deepEqual(measurement.unplanted, []);
  });

  for (const { rule, planted, found } of byRule(measurement.scores)) {
    it(`finds what is planted for ${rule}`, () => {
      assert.ok(found >= planted * (enough[rule] ?? 1), `${found} of ${planted} found\n${shown}`);
    });
  }

  it('offers what stood there before wherever the report determines it', () => {
    const [restored, determined] = (['restored', 'determined'] as const).map((key) =>
      measurement.scores.reduce((sum, score) => sum + score[key], 0),
    ) as [number, number];
    assert.ok(restored >= determined * 0.99, `${restored} of ${determined} restored\n${shown}`);
  });
});
