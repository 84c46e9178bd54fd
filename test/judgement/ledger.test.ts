import assert from 'node:assert/strict';
import { needsSharedReports } from '../support/shared-reports';
import { findingsOnSharedReports, keyOf, readLedger } from './ledger';

/** What the notes beside the real reports say must be found: file, rule, the words at the place. */
const due: readonly (readonly [file: string, rule: string, words: RegExp])[] = [
  ['001', 'narrative/table-mismatch', /^1件/],
  ['001', 'tables/label', /^第二十六条/],
  ['001', 'tables/label', /第三/],
  ['001', 'tables/label', /信访/],
  ['001', 'tables/label', /^（三）/],
  ['001', 'tables/unit', /^255/],
  ['001', 'wording/leftover-markup', /^\[book/],
  ['002', 'structure/contents-list', /./],
  ['002', 'tables/label', /其他法律/],
  ['002', 'narrative/fee-statement', /./],
  ['003', 'structure/section-number', /^5/],
  ['003', 'wording/leftover-markup', /^\[book/],
  ['004', 'structure/title', /./],
  ['004', 'structure/section-number', /^总体情况/],
  ['004', 'structure/subsection-sequence', /^（一）/],
  ['004', 'structure/section-content', /./],
  ['real-03', 'wording/repeated-word', /^的的/],
  ['real-07', 'wording/repeated-word', /^县县/],
  ['real-07', 'tables/label', /六\) 其他/],
  ['real-08', 'tables/blank-cell', /./],
  ['real-08', 'structure/section-title', /./],
  ['real-08', 'structure/title', /./],
  ['real-09', 'arithmetic/review-total', /./],
  ['real-10', 'structure/section-title', /./],
];

describe('the ledger of the real reports', () => {
  if (!needsSharedReports()) return;
  const found = findingsOnSharedReports();
  const ledger = readLedger();

  it('holds every finding and nothing else', () => {
    assert.deepEqual(found.map(keyOf), ledger.map(keyOf));
  });

  it('has a verdict and a reason for every entry', () => {
    assert.deepEqual(ledger.filter(({ verdict, reason }) => !verdict || !reason).map(keyOf), []);
  });

  it('holds no error and no warning that is our mistake', () => {
    const wrong = ledger.filter(({ verdict, severity }) => verdict === 'mistake' && severity !== 'info');
    assert.deepEqual(wrong.map(keyOf), []);
  });

  it('quotes no more than six characters', () => {
    assert.deepEqual(ledger.filter(({ words }) => [...words].length > 6).map(keyOf), []);
  });

  for (const [file, rule, words] of due) {
    it(`knows that ${file} draws ${rule} at ${words.source}`, () => {
      assert.ok(found.some((entry) => entry.file === file && entry.rule === rule && words.test(entry.words)));
    });
  }
});
