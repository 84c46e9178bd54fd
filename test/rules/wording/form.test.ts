import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import { type Finding, lintText } from '../../../server/src/lint/lint';
import { textOf } from '../../../server/src/text/span';
import { cleanReport } from '../../support/clean-report';
import { inEveryForm } from '../../support/every-layout';

function findingsOf(text: string, rule: string): readonly Finding[] {
  return lintText(text).findings.filter((finding) => finding.rule === rule);
}

/** A report with a sentence of its own in section six. */
function saying(sentence: string): string {
  return cleanReport().replace('没有其他需要报告的事项。', sentence);
}

describe('leftover markup', () => {
  inEveryForm('is found before headings and in cells, and taken out', (report) => {
    for (const newline of ['\n', '\r\n']) {
      const whole = report({ newline });
      const text = report({ newline, broken: { 'disclosed/individual': '[bookmark: OLE_LINK1]4' } })
        .replace('五、存在的主要问题', '[bookmark: _GoBack]五、存在的主要问题')
        .replace('编制本报告', '编\u0007制\u200b本\u200b报告');
      assert.deepEqual(
        lintText(text).findings.map(({ rule, severity }) => `${rule} ${severity}`),
        ['warning', 'info', 'warning', 'warning'].map((severity) => `wording/leftover-markup ${severity}`),
      );
      assert.equal(fixAll(text).text, whole);
    }
  });

  it('is a field code of Word, told once', () => {
    for (const code of [
      '{ PAGE \\* MERGEFORMAT }',
      'HYPERLINK "https://example.cn/a"',
      'TOC \\o "1-3" \\h \\z \\u',
      'REF _Ref123456 \\h',
      'PAGEREF _Toc99 \\h',
      '错误!未找到引用源。',
      '错误！未定义书签。',
    ]) {
      const text = saying(`没有其他需要报告的事项，见 ${code}`);
      const findings = findingsOf(text, 'wording/leftover-markup');
      assert.equal(findings.length, 1, code);
      assert.ok(code.startsWith(textOf(text, findings[0]!.span).slice(0, 8)), code);
      assert.equal(findings[0]!.fix, undefined);
    }
  });

  it('of a line break becomes a line end', () => {
    const text = saying('没有其他需要报告的事项。\u000b附件见门户网站。');
    assert.equal(fixAll(text).text, saying('没有其他需要报告的事项。\n附件见门户网站。'));
  });

  it('is not the page break of a PDF', () => {
    assert.deepEqual(findingsOf(saying('没有其他事项。\n- 3 -\n\f附件见门户网站。\f'), 'wording/leftover-markup'), []);
  });

  it('is not a byte-order mark, Markdown or a wide blank', () => {
    const text = `\ufeff${saying('　　没有其他需要报告的事项\u00a0（见 [附件](https://example.cn/{id}) 和 `PAGE`）。')}`;
    assert.deepEqual(findingsOf(text, 'wording/leftover-markup'), []);
  });

  it('is looked for in linear time', () => {
    const nasty = saying(
      `${'[bookmark: '.repeat(20_000)}${'{ PAGE '.repeat(20_000)}${'HYPERLINK "'.repeat(20_000)}${'TOC  '.repeat(20_000)}`,
    );
    const start = performance.now();
    findingsOf(nasty, 'wording/leftover-markup');
    assert.ok(performance.now() - start < 3000);
  });
});

describe('a document number', () => {
  it('has its year in hexagonal brackets', () => {
    for (const [written, right] of [
      ['国办公开办函[2019]60号', '国办公开办函〔2019〕60号'],
      ['鲁政发（2020）3号', '鲁政发〔2020〕3号'],
      ['鲁政办发【2020】 13 号', '鲁政办发〔2020〕 13 号'],
      ['清政发(2020)第3号', '清政发〔2020〕第3号'],
      ['清政发［2020］3号', '清政发〔2020〕3号'],
      ['清政发〔2020]3号', '清政发〔2020〕3号'],
    ] as const) {
      const text = saying(`按照${written}要求办理。`);
      const [finding, ...more] = findingsOf(text, 'wording/document-number');
      assert.equal(more.length, 0, written);
      assert.equal(finding!.severity, 'warning');
      assert.equal(fixAll(text).text, saying(`按照${right}要求办理。`));
    }
  });

  it('is nothing else in brackets', () => {
    for (const other of [
      '国办公开办函〔2021〕30号',
      '国务院令第711号',
      '《办事指南（2024版）》',
      '（2024）3号',
      '（2023）苏01行初5号',
      '迎宾路（2024）3号楼',
      '会议纪要（2024年）3号',
      '共计（2024）件',
    ]) {
      assert.deepEqual(
        findingsOf(saying(`参见${other}。`).replace('参见（', '（'), 'wording/document-number'),
        [],
        other,
      );
    }
  });
});
