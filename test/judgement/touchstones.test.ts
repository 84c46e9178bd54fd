import assert from 'node:assert/strict';
import { readTouchstones, tryTouchstone } from './touchstones';

describe('the touchstones', () => {
  for (const item of readTouchstones()) {
    it(`${item.id}: ${item.why}`, () => {
      const { passed, found, otherwise } = tryTouchstone(item);
      const said = [...found, ...otherwise].map(({ rule, message }) => `${rule}: ${message.zh}`);
      assert.ok(passed, `${item.text}\n${said.join('\n')}`);
    });
  }
});
