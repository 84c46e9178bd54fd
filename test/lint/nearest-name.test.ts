import assert from 'node:assert/strict';
import { nearestName } from '../../server/src/lint/nearest-name';

describe('the name that was probably meant', () => {
  const names = ['tables/label', 'tables/unit', 'rules', 'units', 'edition'];
  const cases: readonly (readonly [given: string, meant: string | undefined])[] = [
    ['tables/lable', 'tables/label'],
    ['Tables/Label', 'tables/label'],
    ['tables/units', 'tables/unit'],
    ['rule', 'rules'],
    ['unit', 'units'],
    ['editoin', 'edition'],
    // A third at most: two of six characters, four of twelve.
    ['editXX', undefined],
    ['edXion', 'edition'],
    ['XXXXion', undefined],
    ['tables/laXXX', 'tables/label'],
    ['tables/lXXXX', 'tables/label'],
    ['tables/XXXXX', undefined],
    ['ru', undefined],
    ['', undefined],
  ];
  for (const [given, meant] of cases) it(`“${given}”: ${meant}`, () => assert.equal(nearestName(given, names), meant));

  it('is the first of those that are equally near', () => {
    assert.equal(nearestName('abx', ['abc', 'abd']), 'abc');
  });
});
