import assert from 'node:assert/strict';
import { lintText } from '../../server/src/lint/lint';
import { expectedOf, itHoldsForSharedReports } from '../support/shared-reports';

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
  itHoldsForSharedReports('draw only what is wrong in', (text, name) => {
    const { report, findings } = lintText(text);
    const found = findings
      .filter(({ rule, severity }) => severity !== 'info' && checked.test(rule))
      .map(({ rule, span }) => `${report!.lines.position(span.start).line + 1} ${rule}`);
    assert.deepEqual(found, expectedOf(name, expected));
  });
});
