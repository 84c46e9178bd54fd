import assert from 'node:assert/strict';
import { lintText } from '../../../server/src/lint/lint';
import { applyEdits } from '../../../server/src/text/edits';
import { cleanReport, layouts } from '../../support/clean-report';

const arithmetic = { '*': 'off', 'arithmetic/*': 'error' } as const;

for (const layout of layouts) {
  describe(`the repair of table three (${layout})`, () => {
    for (const cell of [
      'disclosed/individual',
      'disclosed/total',
      'received/individual',
      'received/total',
      'outcome-total/individual',
      'outcome-total/total',
      'carried-out/individual',
      'refused-third-party/business',
    ]) {
      it(`of ${cell} is what stood there`, () => {
        const clean = cleanReport({ layout });
        const broken = cleanReport({ layout, broken: { [cell]: 77 } });
        const { findings } = lintText(broken, { rules: arithmetic });
        assert.notEqual(findings.length, 0);
        for (const { fix, message } of findings) {
          assert.equal(fix?.kind, 'suggestion');
          // At the wrong total itself the finding says what it should be; elsewhere it has to name the cell.
          if (!cell.includes('total'))
            assert.match(message.zh, /只改一格，各项勾稽关系就都成立：把“.*由 77 改为 \d+。$/);
          assert.equal(applyEdits(broken, fix.edits), clean);
        }
      });
    }
  });
}

describe('where several cells would mend a table', () => {
  it('no cell is named among the five of one block of table four, and the total is offered', () => {
    const broken = cleanReport({ broken: { 'cases/reconsideration-total': 5 } });
    const [finding] = lintText(broken, { rules: arithmetic }).findings;
    assert.doesNotMatch(finding!.message.zh, /只改一格/);
    assert.match(finding!.fix!.title.zh, /总计改为 2/);
  });

  it('each of two is offered, for a person to choose', () => {
    const unread = { 'carried-in/total': '若干', 'carried-out/total': '若干' };
    const broken = cleanReport({ broken: { ...unread, 'carried-out/individual': 0 } });
    const [finding] = lintText(broken, { rules: arithmetic }).findings;
    assert.match(finding!.message.zh, /把“二、.*”的自然人列由 1 改为 0，或把“四、.*”的自然人列由 0 改为 1。$/);
    assert.equal(finding!.fix, undefined);
    const mended = [{ 'carried-in/individual': 0, 'carried-out/individual': 0 }, {}];
    assert.deepEqual(
      finding!.choices!.map(({ edits }) => applyEdits(broken, edits)),
      mended.map((cells) => cleanReport({ broken: { ...unread, ...cells } })),
    );
  });

  it('two separate slips are each mended alone', () => {
    const broken = cleanReport({ broken: { 'disclosed/individual': 77, 'refused-third-party/business': 88 } });
    for (const { fix } of lintText(broken, { rules: arithmetic }).findings) assert.ok(fix);
  });
});
