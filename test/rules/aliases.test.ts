import assert from 'node:assert/strict';
import { lintText } from '../../server/src/lint/lint';
import { editions } from '../../server/src/standard';
import { groupAliases } from '../../server/src/standard/applications-table';
import { cleanReport } from '../support/clean-report';
import { assertAt, change, parseMarked } from '../support/marked';

/** Titles of sections as they are met, by what is said of them. */
const titles: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '一、总体情况': {
    info: '工作总体情况 政府信息公开总体情况 政府信息公开工作总体情况',
    warning: '总体工作情况',
    error: '工作基本情况 基本情况 概述',
  },
  '二、主动公开政府信息情况': {
    info: '主动公开政府信息的情况',
    warning: '政府信息主动公开情况 主动公开情况 主动公开政府信息',
  },
  '三、收到和处理政府信息公开申请情况': {
    info: '收到和处理政府信息公开申请的情况',
    warning: '收到和处理政府信息申请情况 收到和处理政府信息公开申请',
    error: '依申请公开政府信息情况',
  },
  '四、政府信息公开行政复议、行政诉讼情况': {
    info: '政府信息公开行政复议和行政诉讼情况 政府信息公开行政复议行政诉讼情况 政府信息公开行政复议及行政诉讼情况',
    warning:
      '政府信息公开行政复议、诉讼情况 政府信息公开行政复议、行政诉讼 ' +
      '因政府信息公开工作被申请行政复议、提起行政诉讼情况 因政府信息公开工作被申请行政复议和提起行政诉讼情况',
  },
  '五、存在的主要问题及改进情况': {
    info: '存在的主要问题和改进情况 存在的主要问题以及改进情况 存在的主要问题与改进情况 政府信息公开工作存在的主要问题及改进情况',
    warning: '存在问题及改进情况 存在的问题及改进情况 存在的主要问题及改进措施',
    error: '存在的主要问题及整改措施',
  },
  '六、其他需要报告的事项': {
    info: '其它需要报告的事项 其他需要报告事项',
    warning: '需要报告的其他事项',
    error: '其他需要说明的事项',
  },
};

/** Labels of rows and columns as they are met: edition, mandated label, what stands there, what is said of it. */
const labels = `
2019 规范性文件 行政规范性文件 info
2019 本年增/减 本年增（减） none
2019 行政事业性收费 行政事业型收费 warning
2019 （六）其他处理 （六）其他 warning
2021 行政规范性文件 规范性文件 warning
2021 本年处理决定数量 本年度处理决定数量 info
2021 行政事业性收费 行政事业型收费 warning
2021 本年收费金额（单位：万元） 本年收费金额（单位：万元，保留4位小数） none
2021 本年收费金额（单位：万元） 本年收费金额（单位：元） error
2021 本年收费金额（单位：万元） 本年收费金额 warning
2021 社会公益组织 社会公益 info
2021 （二）部分公开（区分处理的，只计这一情形，不计其他情形） （二）部分公开 warning
2021 2.其他法律行政法规禁止公开 2.其他法律法规禁止公开 warning
2021 5.属于三类内部事务信息 5.属于第三类内部事务信息 warning
2021 6.属于四类过程性信息 6.属于第四类过程性信息 warning
2021 1.信访举报投诉类申请 1.信访举报类申请 warning
2021 （三）不予公开 （三）不予以公开 warning
2021 （六）其他处理 （六）其他 warning
`
  .trim()
  .split('\n')
  .map((line) => line.split(' ') as [edition: string, mandated: string, alias: string, severity: string]);

const titleCases = Object.entries(titles).flatMap(([title, bySeverity]) =>
  Object.entries(bySeverity).flatMap(([severity, aliases]) =>
    aliases.split(' ').map((alias) => ({ title, alias, severity })),
  ),
);

describe('a wording that is known beside the mandated one', () => {
  it('is tried below, each of them', () => {
    const tried = new Set([...titleCases.map(({ alias }) => alias), ...labels.map(([, , alias]) => alias)]);
    const known = editions.flatMap(({ sections, tables }) => [
      ...sections,
      ...tables.flatMap(({ parts }) => parts.flatMap(({ rows, columns }) => [...rows, ...columns])),
    ]);
    const texts = [...known.flatMap(({ aliases = [] }) => aliases), ...groupAliases].map(({ text }) => text);
    assert.deepEqual(new Set(texts), tried);
  });

  for (const { title, alias, severity } of titleCases) {
    it(`as the title of a section: ${alias}, ${severity}`, () => {
      const marked = change(cleanReport(), [[`## ${title}`, `## ${title.slice(0, 2)}⟦${alias}⟧`]]);
      assertSaid(marked, 'structure/section-title', severity);
    });
  }

  for (const [edition, mandated, alias, severity] of labels) {
    it(`in a table of ${edition}: ${alias}, ${severity}`, () => {
      const report = cleanReport({ edition });
      const cell = `| ${mandated} |`;
      const at = report.indexOf(cell);
      assert.ok(at >= 0, cell);
      const replaced = severity === 'none' ? `| ${alias} |` : `| ⟦${alias}⟧ |`;
      assertSaid(report.slice(0, at) + replaced + report.slice(at + cell.length), 'tables/label', severity);
    });
  }
});

/** The wording is said to depart from the mandated one, and nothing else is wrong with what was read. */
function assertSaid(marked: string, rule: string, severity: string): void {
  const { text, spans } = parseMarked(marked);
  const { findings } = lintText(text);
  assertAt(text, findings, spans);
  for (const finding of findings) assert.deepEqual([finding.rule, finding.severity], [rule, severity]);
}
