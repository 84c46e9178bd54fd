import assert from 'node:assert/strict';
import { expectedOf, itHoldsForSharedReports } from '../../support/shared-reports';
import { findingsOf } from './support';

/** What the group says above info of each real report, sorted; the others must draw nothing. */
const expected: Readonly<Record<string, readonly string[]>> = {
  'real-06': [
    'error missing-section',
    'error section-number',
    'error section-number',
    'error section-number',
    'error section-number',
  ],
  'real-08': ['error section-title', 'warning title'],
  'real-10': ['warning section-title'],
  '002': ['warning contents-list'],
  '003': ['error section-number'],
  '004': ['error section-number', 'error title', 'warning subsection-sequence'],
};

describe('the structure of the real reports', () => {
  itHoldsForSharedReports('draws what a reviewing officer would say:', (text, name) => {
    const found = findingsOf(text)
      .filter(({ severity }) => severity !== 'info')
      .map(({ severity, rule }) => `${severity} ${rule.replace('structure/', '')}`);
    assert.deepEqual(found.sort(), expectedOf(name, expected));
  });
});
