import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { hasSharedReports, sharedFiles } from '../../support/shared-reports';
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
  if (!hasSharedReports) {
    it('is not checked here: the folder is absent', function () {
      this.skip();
    });
    return;
  }
  for (const file of [...sharedFiles('seeds'), ...sharedFiles('published')]) {
    const name = path.basename(file);
    it(`draws what a reviewing officer would say: ${name}`, () => {
      const found = findingsOf(readFileSync(file, 'utf8'))
        .filter(({ severity }) => severity !== 'info')
        .map(({ severity, rule }) => `${severity} ${rule.replace('structure/', '')}`);
      const key = Object.keys(expected).find((start) => name.startsWith(start));
      assert.deepEqual(found.sort(), key ? expected[key] : []);
    });
  }
});
