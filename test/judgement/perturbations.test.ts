import assert from 'node:assert/strict';
import { perturbations } from '../../bench/judgement/perturbations';
import { readTouchstones, type Touchstone, type Trial, tryTouchstone } from './touchstones';

/** How much of what is found stays found. */
const enough = 0.95;

describe('what is said of a touchstone', () => {
  let right: Touchstone[];
  let wrong: Touchstone[];

  before(() => {
    const trials = readTouchstones().map(tryTouchstone);
    right = trials.filter(({ item, passed }) => item.expect === 'silent' && passed).map(({ item }) => item);
    wrong = trials.filter(({ found }) => found.length > 0).map(({ item }) => item);
  });

  const perturbed = (items: readonly Touchstone[], change: (text: string) => string | undefined): Trial[] =>
    items.flatMap((item) => {
      const text = change(item.text);
      return text === undefined ? [] : [tryTouchstone({ ...item, text })];
    });

  for (const [name, change] of Object.entries(perturbations)) {
    it(`stays: ${name}`, () => {
      const accused = perturbed(right, change).filter(({ passed }) => !passed);
      assert.deepEqual(
        accused.map(({ item, otherwise }) => `${item.id} ${item.text} ${otherwise[0]!.message.zh}`),
        [],
      );
      const trials = perturbed(wrong, change);
      const lost = trials.filter(({ found }) => found.length === 0).map(({ item }) => `${item.id} ${item.text}`);
      assert.ok(
        lost.length <= trials.length * (1 - enough),
        `${lost.length} of ${trials.length} lost:\n${lost.join('\n')}`,
      );
    });
  }
});
