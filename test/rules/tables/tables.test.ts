import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/lint/fix-all';
import { lintText } from '../../../server/src/lint/lint';
import { editionById } from '../../../server/src/standard';
import { textOf } from '../../../server/src/text/span';
import { cleanReport } from '../../support/clean-report';
import { inEveryForm } from '../../support/every-layout';
import { atWords } from '../../support/marked';
import { assertRestored, blankRows, findingsOf, tableIn } from './support';

const tableIds = ['disclosure', 'applications', 'review'] as const;

describe('a mandated table that is missing', () => {
  inEveryForm('is an error at its section, and comes back blank', (report, { edition, layout }) => {
    for (const newline of ['\n', '\r\n']) {
      const full = report({ newline });
      for (const id of tableIds) {
        const whole = report({ newline, broken: blankRows(edition, [id]) });
        const { span } = tableIn(full, id);
        const faulty = full.slice(0, span.start).trimEnd() + newline + full.slice(span.end).replace(/^\s+/, newline);
        const [finding, ...more] = findingsOf(faulty, 'tables/missing-table');
        assert.equal(more.length, 0);
        assert.equal(finding!.severity, 'error');
        assert.match(textOf(faulty, finding!.span), /^[二三四]、/);
        // The layout is known from the tables that are left.
        assert.equal(tableIn(whole, id).layout, layout);
        const mended = fixAll(faulty).text;
        assert.equal(mended, whole);
        const left = lintText(mended).findings.filter(({ rule }) => rule.startsWith('tables/'));
        assert.deepEqual(
          left.map(({ rule, severity }) => `${rule} ${severity}`),
          ['tables/blank-cell warning'],
        );
      }
    }
  });

  inEveryForm('does not swallow the text that follows', (report) => {
    const whole = report();
    const { span } = tableIn(whole, 'review');
    const text = `${whole.slice(0, span.start)}没有发生。${whole.slice(span.end)}`;
    const mended = fixAll(text).text;
    assert.match(mended, /没有发生。/);
    assert.equal(tableIn(mended, 'review').rows.length, 1);
    const form = lintText(mended).findings.filter(({ rule }) => rule.startsWith('tables/'));
    assert.deepEqual(
      form.map(({ rule }) => rule),
      ['tables/blank-cell'],
    );
  });

  it('is not inserted beside another table, which may be it', () => {
    const whole = cleanReport();
    const { span } = tableIn(whole, 'review');
    const text = `${whole.slice(0, span.start)}| 案件 | 件数 |\n|---|---|\n| 复议 | 2 |${whole.slice(span.end)}`;
    const [finding] = findingsOf(text, 'tables/missing-table');
    assert.equal(finding!.severity, 'error');
    assert.equal(finding!.fix, undefined);
  });

  it('is read where it stands as loose lines', () => {
    const whole = cleanReport({ layout: 'tabs' });
    const { span } = tableIn(whole, 'disclosure');
    const loose = whole.slice(span.start, span.end).replace(/\t+/g, '\n');
    const text = whole.slice(0, span.start) + loose + whole.slice(span.end);
    assert.deepEqual(atWords(text, lintText(text).findings), []);
  });
});

describe('a table of the other edition', () => {
  for (const [year, edition, other] of [
    [2024, '2019', '2021'],
    [2020, '2021', '2019'],
  ] as const) {
    inEveryForm(`is one error for each table in a report for ${year}`, (_, { layout }) => {
      const text = cleanReport({ edition, layout })
        .replaceAll(edition === '2019' ? '2020年' : '2024年', `${year}年`)
        .replace(editionById(edition)!.notice, editionById(other)!.notice);
      const findings = lintText(text).findings.filter(({ rule }) => rule.startsWith('tables/'));
      assert.deepEqual(
        findings.map(({ rule, severity }) => `${rule} ${severity}`),
        ['tables/wrong-edition error', 'tables/wrong-edition error'],
        atWords(text, findings).join('\n'),
      );
      assert.match(findings[0]!.message.zh, new RegExp(`^${year} 年年报应使用 ${other} 版.*表二`));
      assert.match(findings[1]!.message.zh, /表三/);
    });
  }

  it('is not judged where the year is unknown', () => {
    const text = cleanReport({ edition: '2019' })
      .replaceAll(/20\d\d年/g, '本年')
      .replace('〔2019〕60号', '〔2021〕30号');
    assert.deepEqual(findingsOf(text, 'tables/wrong-edition'), []);
  });

  it('is told by the notice cited, whatever its brackets', () => {
    for (const cited of ['国办公开办函〔2019〕60号', '国办公开办函[2019]60 号', '国办公开办函（2019）60号']) {
      const text = cleanReport().replace('国办公开办函〔2021〕30号', cited);
      const [finding, ...more] = findingsOf(text, 'tables/wrong-edition');
      assert.equal(more.length, 0);
      assert.equal(textOf(text, finding!.span), cited);
    }
  });

  it('is told once where the number is of neither notice', () => {
    const title = '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》';
    const text = cleanReport().replace('（国办公开办函〔2021〕30号）', `${title}（国办公开办函〔2021〕60号）`);
    const found = lintText(text).findings.filter(({ span }) => textOf(text, span).includes('60号'));
    assert.deepEqual(
      found.map(({ rule }) => rule),
      ['tables/wrong-edition'],
    );
  });
});

describe('a label that differs from the mandated wording', () => {
  inEveryForm('is found and put back', (report) => {
    const whole = report();
    for (const [from, to, severity] of [
      ['第二十条第（六）项', '第二十六条第（六）项', 'error'],
      ['第二十条第（五）项', '第二十条（五）项', 'warning'],
      ['5.属于三类内部事务信息', '5.属于第三类内部事务信息', 'warning'],
      ['1.信访举报投诉类申请', '1.信访举报类申请', 'warning'],
      ['（三）不予公开', '（三）不予以公开', 'warning'],
      ['（四）无法提供', '（四）不能提供', 'warning'],
      ['社会公益组织', '社会公益机构', 'warning'],
      ['2.重复申请', '2、重复申请', 'info'],
      ['四、结转下年度继续办理', '结转下年度继续办理', 'info'],
    ] as const) {
      const faulty = whole.replace(`${from}`, to);
      const findings = findingsOf(faulty, 'tables/label');
      assert.deepEqual(
        findings.map((finding) => [textOf(faulty, finding.span), finding.severity]),
        [[to, severity]],
      );
      assertRestored(faulty, whole);
    }
  });

  inEveryForm('is one note where only the number’s punctuation differs', (report) => {
    const whole = report({ newline: '\r\n' });
    const faulty = whole.replace(/([1-8])\.(?=[\u4e00-\u9fff])/g, '$1、');
    const findings = findingsOf(faulty, 'tables/label');
    assert.equal(findings.length, 1);
    assert.equal(findings[0]!.severity, 'info');
    assert.ok(findings[0]!.related.length >= 15);
    assertRestored(faulty, whole);
  });

  it('is read where a figure is glued to it, and left as it stands', () => {
    const text = cleanReport().replace('| 行政处罚 | 8 |', '| 行政处罚8 |  |');
    assert.deepEqual(findingsOf(text, 'tables/label'), []);
    assert.equal(fixAll(text).text, text);
  });

  it('may be wrapped over lines', () => {
    const whole = cleanReport({ layout: 'cells' });
    const faulty = whole.replace('（三）不予公开', '（三）不予\n以公\n开');
    assertRestored(faulty, whole);
    const right = whole.replace('（三）不予公开', '（三）\n不予\n公开');
    assert.deepEqual(atWords(right, lintText(right).findings), []);
  });

  it('may stand before its table where each article has one of its own', () => {
    const text = cleanReport().replace(/^\| (第二十条第（五）项) .*\n(.*)\n/m, '\n### $1\n\n$2\n|---|---|---|---|\n');
    assert.deepEqual(findingsOf(text, 'tables/label'), []);
  });
});
