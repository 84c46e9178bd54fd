import assert from 'node:assert/strict';
import { patternsWithout } from '../../bench/mutants/patterns';

describe('a regular expression with one thing taken out', () => {
  const cases: readonly (readonly [literal: string, without: readonly string[]])[] = [
    [String.raw`/^(?:甲|乙丙)[xy\u4e00-\u9fff]$/u`, ['甲|', '|乙丙', 'x', 'y', '^', '$']],
    ['/甲|乙(?<name>丙|丁)/', ['丙|', '|丁', '甲|', '|乙(?<name>丙|丁)']],
    [String.raw`/[^、，\]]\|[。]/`, ['、', '，']],
    [String.raw`/(?<![\d.])\d{2}/g`, ['.']],
  ];
  for (const [literal, without] of cases) {
    it(literal, () => {
      const found = patternsWithout(literal);
      assert.deepEqual(new Set(found.map((one) => one.without)), new Set(without));
      for (const { pattern, without: taken } of found) assert.equal(pattern.length, literal.length - taken.length);
    });
  }
});
