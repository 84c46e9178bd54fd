import assert from 'node:assert/strict';
import { lintText } from '../../../server/src/lint/lint';
import { expectedOf, itHoldsForSharedReports } from '../../support/shared-reports';

/** Every finding on the real reports, as `line rule`, each looked at and right; the others draw nothing. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '002': ['81 punctuation', '85 punctuation'],
  'real-03': ['5 repeated-word'],
  'real-06': ['9 punctuation', '34 repeated-word'],
  'real-07': ['4 punctuation', '6 punctuation', '10 punctuation', '171 repeated-word'],
  'real-08': ['66 wrong-year'],
};

const checked = /^wording\/(?:placeholder|wrong-year|foreign-name|punctuation|repeated-word|personal-data)$/;

describe('the wording of real reports', () => {
  itHoldsForSharedReports('draws only what is wrong in', (text, name) => {
    const { report, findings } = lintText(text);
    const found = findings
      .filter(({ rule }) => checked.test(rule))
      .map(({ rule, span }) => `${report!.lines.position(span.start).line + 1} ${rule.slice('wording/'.length)}`);
    assert.deepEqual(found, expectedOf(name, expected));
  });
});
