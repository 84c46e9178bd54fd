import assert from 'node:assert/strict';
import { lintText } from '../../../server/src/lint/lint';
import { readReport } from '../../../server/src/report/read';
import { cleanReport } from '../../support/clean-report';

const untouched = cleanReport({ layout: 'tabs' });
const figuresOf = (text: string) =>
  readReport(text).report!.tables.map(({ rows }) => rows.map(({ cells }) => cells?.map((cell) => cell.text)));

/** The rows of table three as a page sets them that has no lines: a long label stands on two lines, and its figures between. */
function torn(text: string, letters: number): string {
  return text.replace(
    /^((?:[^\t\n]*\t)??)([^\t\n]{14,})\t+((?:\d+\t){6}\d+)$/gm,
    (_, before, label, figures) => `${before}${label.slice(0, letters)}\n${figures}\n${label.slice(letters)}`,
  );
}

describe('a label that stands round its figures', () => {
  for (const letters of [8, 10, 12]) {
    it(`is read as one that stands before them, parted behind ${letters} characters`, () => {
      const text = torn(untouched, letters);
      assert.notEqual(text, untouched);
      assert.deepEqual(figuresOf(text), figuresOf(untouched));
      assert.deepEqual(lintText(text).findings, []);
    });
  }

  it('is still a label whose figures must add up', () => {
    const text = torn(cleanReport({ layout: 'tabs', broken: { 'received/total': 99 } }), 10);
    const { findings } = lintText(text);
    assert.ok(
      findings.some(
        ({ rule, span }) => rule === 'arithmetic/applications-row-total' && text.slice(span.start, span.end) === '99',
      ),
    );
  });

  it('makes nothing of it where too few letters stand before the figures', () => {
    assert.notDeepEqual(figuresOf(torn(untouched, 3)), figuresOf(untouched));
  });

  it('leaves a table unread in which other figures are without a label, and accuses nobody of a missing row', () => {
    const text = torn(untouched, 10).replace(/\n\t（七）总计/, '\n理结果\t0\t0\t0\t0\t0\t0\t0$&');
    assert.notEqual(text, torn(untouched, 10));
    assert.deepEqual(
      lintText(text).findings.map(({ rule, severity }) => `${rule} ${severity}`),
      ['tables/missing-table warning'],
    );
  });
});
