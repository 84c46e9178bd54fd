import assert from 'node:assert/strict';
import { generateReport } from '../../bench/judgement/report';
import { lint } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { summarize } from '../../server/src/report/summary';
import { rules } from '../../server/src/rules';
import { needsNeighbours } from '../../server/src/rules/neighbours';
import { isWhole, mayFindAmong } from '../../server/src/workspace/stand-in';
import { WorkspaceIndex } from '../../server/src/workspace/workspace-index';
import { exampleReport } from '../support/example';
import { summaryOf } from './support';

describe('whether a report is worth another look among its neighbours', () => {
  for (const { name, examples, check } of rules.filter((rule) => needsNeighbours(rule.name))) {
    it(`is told from its summary as ${name} tells it from the report`, () => {
      for (const example of examples) {
        const { text, findNeighbours } = exampleReport(example);
        const report = readReport(text).report!;
        const neighbours = findNeighbours(report);
        const only = { rules: { '*': 'off', [name]: 'error' } } as const;
        const finds = [...check(report, neighbours)].length > 0;
        assert.ok(isWhole(report, summarize(report)));
        assert.equal(mayFindAmong(summarize(report), only, neighbours), finds);
        assert.equal(
          mayFindAmong(summarize(report), { rules: { [name]: 'off', 'workspace/*': 'off' } }, neighbours),
          false,
        );
      }
    });
  }

  it('is never denied where there is something to find, in generated reports and with faults', () => {
    let found = 0;
    for (let i = 0; i < 60; i++) {
      const { text, beside, units } = generateReport(`stand-in/${i}`);
      if (beside.length === 0) continue;
      // Last year's figures, or a unit's, are changed: what is beside no longer joins on.
      const changed = beside.map((other) => other.text.replaceAll(/(?<=[|\t] *)([1-9])(?= *[|\t\r\n])/g, '9'));
      for (const others of [beside.map((other) => other.text), changed]) {
        const report = readReport(text).report!;
        const index = new WorkspaceIndex();
        others.forEach((other, at) => void index.set(`${at}`, { summary: summaryOf(other), units: [] }));
        index.set('', { summary: summarize(report), units });
        const neighbours = index.neighboursOf('');
        const among = lint(report, {}, neighbours).findings.filter(({ rule }) => needsNeighbours(rule));
        const may = !isWhole(report, summarize(report)) || mayFindAmong(summarize(report), {}, neighbours);
        if (among.length > 0) assert.ok(may, `seed stand-in/${i}`);
        found += among.length;
      }
    }
    assert.ok(found > 5, `only ${found} findings to tell by`);
  });

  it('is not told from a summary that leaves something out', () => {
    const { text } = exampleReport({ change: [] });
    const section = /## 四、[\s\S]*?(?=## 五、)/.exec(text)![0];
    const twice = readReport(text.replace(section, `${section}${section}`)).report!;
    assert.equal(twice.tables.length, 4);
    assert.equal(isWhole(twice, summarize(twice)), false);
  });
});
