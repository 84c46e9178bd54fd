import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { lintText } from '../../server/src/lint/lint';
import { hasSharedReports, sharedFiles } from '../support/shared-reports';

/** What tables, arithmetic and wording say of each real report above info, as `line rule`; the others draw nothing. */
const expected: Readonly<Record<string, readonly string[]>> = {
  '001': [
    '20 wording/leftover-markup',
    '55 tables/label',
    '93 tables/unit',
    '161 tables/label',
    '208 tables/label',
    '288 tables/label',
  ],
  '002': ['51 tables/label'],
  '003': ['13 wording/leftover-markup'],
  // 规范性文件 for 行政规范性文件 in the 2021 edition; labels and figures of table three have come apart.
  'real-06': ['89 tables/label', '105 tables/missing-table'],
  // （六）其他 for （六）其他处理.
  'real-07': ['140 tables/label'],
  'real-08': ['19 tables/label'],
  'real-09': ['56 arithmetic/review-total'],
};

const checked = /^(?:tables\/|arithmetic\/|wording\/(?:leftover-markup|document-number)$)/;

describe('the tables of real reports', () => {
  if (!hasSharedReports) {
    it('are not beside this checkout', function () {
      this.skip();
    });
    return;
  }
  for (const file of [...sharedFiles('seeds'), ...sharedFiles('published')]) {
    const name = path.basename(file);
    it(`draw only what is wrong in ${name}`, () => {
      const { report, findings } = lintText(readFileSync(file, 'utf8'));
      const found = findings
        .filter(({ rule, severity }) => severity !== 'info' && checked.test(rule))
        .map(({ rule, span }) => `${report!.lines.position(span.start).line + 1} ${rule}`);
      const key = Object.keys(expected).find((start) => name.startsWith(start));
      assert.deepEqual(found, key ? expected[key] : []);
    });
  }
});
