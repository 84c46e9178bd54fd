import assert from 'node:assert/strict';
import { Deaths } from '../../client/src/deaths';

const minute = 60_000;

describe('a server that dies', () => {
  it('is started again, said once, and no more when it dies again and again', () => {
    const deaths = new Deaths();
    const responses = [0, 1, 2, 3].map((minutes) => deaths.died(minutes * minute));
    assert.deepEqual(responses, ['restart-and-say-so', 'restart', 'restart', 'give-up']);
  });

  it('may die now and then', () => {
    const deaths = new Deaths();
    for (let minutes = 0; minutes < 60; minutes += 6)
      assert.equal(deaths.died(minutes * minute), 'restart-and-say-so', `after ${minutes} minutes`);
  });

  it('is tried again where somebody asks for it', () => {
    const deaths = new Deaths();
    for (let times = 0; times < 4; times++) deaths.died(0);
    deaths.forget();
    assert.equal(deaths.died(1), 'restart-and-say-so');
  });
});
