import assert from 'node:assert/strict';
import { type Finding, lintText } from '../../../server/src/lint/lint';
import { readReport } from '../../../server/src/report/read';
import { applyEdits } from '../../../server/src/text/edits';
import { textOf } from '../../../server/src/text/span';
import { inEveryForm } from '../../support/every-layout';

const onlyArithmetic = { rules: { '*': 'off', 'arithmetic/*': 'error' } } as const;

function check(text: string): readonly Finding[] {
  return lintText(text, onlyArithmetic).findings;
}

describe('the relations of tables three and four', () => {
  inEveryForm('hold in a clean report', (report) => {
    assert.deepEqual(check(report()), []);
  });

  inEveryForm('point at the total and at every part that is not zero', (report) => {
    const text = report({ broken: { 'disclosed/total': 8 } });
    const [row, column, ...more] = check(text).toSorted((a, b) => a.rule.localeCompare(b.rule));
    assert.equal(more.length, 0);
    assert.equal(row!.rule, 'arithmetic/applications-outcome-total');
    assert.equal(textOf(text, row!.span), '12');
    assert.equal(column!.rule, 'arithmetic/applications-row-total');
    assert.equal(textOf(text, column!.span), '8');
    assert.deepEqual(
      column!.related.map(({ span, message }) => [textOf(text, span), message.zh]),
      [
        ['4', '自然人：4'],
        ['1', '商业企业：1'],
      ],
    );
  });

  inEveryForm('write the sum into a total that was left out', (report) => {
    const text = report({ broken: { 'cases/reconsideration-total': '' } });
    const [finding, ...more] = check(text);
    assert.equal(more.length, 0);
    assert.match(finding!.message.zh, /^“行政复议”总计没有填，四种结果之和为 2（1\+0\+0\+1），差 2。$/);
    assert.equal(finding!.fix!.kind, 'suggestion');
    const mended = applyEdits(text, finding!.fix!.edits);
    assert.deepEqual(check(mended), []);
    if (!mended.includes('| ')) assert.equal(mended, report());
  });

  inEveryForm('are mended by the suggestion, the remark and the width of the figure kept', (report) => {
    for (const [written, mended] of [
      ['９', '２'],
      ['9（含上年1件）', '2（含上年1件）'],
      ['9 件', '2 件'],
    ] as const) {
      const key = 'cases/reconsideration-total';
      const text = report({ broken: { [key]: written } });
      const [finding] = check(text);
      assert.equal(applyEdits(text, finding!.fix!.edits), report({ broken: { [key]: mended } }));
    }
  });

  inEveryForm('stay silent where a figure cannot be read with certainty', (report) => {
    for (const unreadable of ['O', '若干', '-1', '0.5', '1.2万', '约9']) {
      const text = report({ broken: { 'cases/reconsideration-upheld': unreadable, 'received/total': unreadable } });
      assert.deepEqual(check(text), [], unreadable);
    }
  });

  inEveryForm('keep Windows line ends', (report) => {
    const text = report({ broken: { 'received/total': 99 }, newline: '\r\n' });
    const [balance, total] = check(text).toSorted((a, b) => a.rule.localeCompare(b.rule));
    assert.equal(balance!.rule, 'arithmetic/applications-balance');
    // Either finding offers the one cell that mends both.
    for (const { fix } of [balance!, total!]) assert.equal(applyEdits(text, fix!.edits), report({ newline: '\r\n' }));
  });
});

describe('totals that were left out', () => {
  inEveryForm('are one fault, and computed with nowhere else', (report) => {
    const whole = report();
    const ids = readReport(whole)
      .report!.tables.find(({ id }) => id === 'applications')!
      .rows.map(({ standard }) => standard.id)
      .filter((id) => !['received', 'carried-in', 'outcome-total', 'carried-out'].includes(id));
    const text = report({ broken: Object.fromEntries(ids.map((id) => [`${id}/total`, ''])) });
    const [finding, ...more] = lintText(text).findings;
    assert.deepEqual(more, []);
    assert.equal(finding!.rule, 'arithmetic/applications-row-total');
    assert.match(finding!.message.zh, /^\d 处总计没有填。按六类申请人相加，应为：（一）予以公开 5，/);
    const mended = applyEdits(text, finding!.fix!.edits);
    assert.deepEqual(check(mended), []);
    assert.ok(lintText(mended).findings.every(({ rule }) => rule === 'tables/blank-cell'));
  });
});
