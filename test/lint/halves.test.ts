import assert from 'node:assert/strict';
import { lint, lintAlone, lintAmong } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { summarize } from '../../server/src/report/summary';
import { rules } from '../../server/src/rules';
import { needsNeighbours, noNeighbours } from '../../server/src/rules/neighbours';
import { faultyReport } from '../protocol/support/faulty-report';
import { exampleReport } from '../support/example';

describe('lint in two halves', () => {
  for (const { name, examples, check } of rules.filter((rule) => needsNeighbours(rule.name))) {
    it(`finds with ${name} what it finds in the whole report`, () => {
      for (const example of examples) {
        const { text, findNeighbours } = exampleReport(example);
        const report = readReport(text).report!;
        const neighbours = findNeighbours(report);
        const found = lintAmong(lintAlone(report, { rules: { '*': 'off', [name]: 'error' } }), neighbours).findings;
        const whole = [...check(report, neighbours)].map(({ span, message }) => ({ span, message }));
        assert.deepEqual(
          found.map(({ span, message }) => ({ span, message })),
          whole.toSorted((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
        );
      }
    });
  }

  it('says of a report without neighbours all that there is to say, the comments in it included', () => {
    const { text } = faultyReport(['reviewTotal', 'sectionTitle']);
    const commented = text.replace('## 四、', '<!-- 年报忽略 tables/label、workspace/carry-over：核对过 -->\n## 四、');
    for (const each of [text, commented]) {
      const report = readReport(each).report!;
      const { findings, ignored, usedEntries } = lintAlone(report);
      assert.deepEqual(lint(report), { findings, ignored, usedEntries });
      assert.deepEqual(lintAmong(lintAlone(report), noNeighbours), { findings, ignored, usedEntries });
    }
  });

  it('keeps what others must know of the report', () => {
    const report = readReport(faultyReport(['reviewTotal']).text).report!;
    assert.deepEqual(summarize(lintAlone(report).report), summarize(report));
  });

  it('takes out in both what is to be ignored', () => {
    const carryOver = rules.find(({ name }) => name === 'workspace/carry-over')!;
    const { text, findNeighbours } = exampleReport(carryOver.examples[0]!);
    const entry = { rule: 'workspace/*', reason: '核对过', span: { start: 0, end: 0 } };
    const report = readReport(text).report!;
    const { findings, ignored, usedEntries } = lint(report, { ignoreFindings: [entry] }, findNeighbours(report));
    assert.ok(findings.every(({ rule }) => !needsNeighbours(rule)));
    assert.ok(ignored.some(({ rule }) => rule === 'workspace/carry-over'));
    assert.deepEqual(usedEntries, [entry]);
  });
});
