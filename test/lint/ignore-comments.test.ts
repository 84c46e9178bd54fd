import assert from 'node:assert/strict';
import { fixAll } from '../../server/src/lint/fix-all';
import { writeIgnoreComment } from '../../server/src/lint/ignore-comments';
import { type Finding, lintText } from '../../server/src/lint/lint';
import { applyEdits } from '../../server/src/text/edits';
import { textOf } from '../../server/src/text/span';
import { cleanReport, layouts } from '../support/clean-report';
import { change } from '../support/marked';

const total = 'arithmetic/applications-row-total';
const table = '| （本列数据的勾稽关系为';
const faulty = change(cleanReport({ broken: { 'received/total': 99, 'disclosed/total': 98 } }), [
  ['存在的主要问题及改进情况\n', '存在的主要问题及整改措施\n'],
  ['136条', '137条'],
]);

/** The faulty report with a comment on a line of its own above some words. */
const commented = (comment: string, above: string): string => change(faulty, [[above, `${comment}\n${above}`]]);
const own = (findings: readonly Finding[]) => findings.filter(({ rule }) => rule === 'internal/ignore-comment');
const count = (text: string, rule: string) => lintText(text).findings.filter((finding) => finding.rule === rule).length;

describe('a comment that ignores findings', () => {
  for (const comment of [
    `<!-- nianbao-ignore ${total}: 系统导出 -->`,
    `<!--年报忽略 ${total}：系统导出-->`,
    `  <!-- 年报忽略  ${total} ： 系统导出 -->  `,
    `<!-- nianbao-ignore arithmetic/*: 系统导出 -->`,
    `<!-- 年报忽略 tables/label、${total}，narrative/percentage：系统导出 -->`,
    `<!--\n  年报忽略 ${total}：系统导出，\n  已向县局报告\n-->`,
    `<!-- 年报忽略 ${total}：系统导出 -->\n`,
    `<!-- 年报忽略 ${total}：系统导出 -->\n<!-- 此表由系统导出 -->\n\n`,
  ]) {
    it(`holds for the whole table below: ${comment.replaceAll('\n', '⏎')}`, () => {
      assert.equal(count(faulty, total), 2);
      assert.equal(count(commented(comment, table), total), 0);
    });
  }

  for (const [where, left] of [
    ['行「一、本年新收政府信息公开申请数量」', 1],
    ['行「（一）予以公开」列「总计」', 1],
    ['row "（一）予以公开" column "总计"', 1],
    ['列「总计」', 0],
    ['列“自然人”', 2],
    ['行“（七）总计”', 2],
  ] as const) {
    it(`may name a row and a column: ${where}`, () => {
      const text = commented(`<!-- 年报忽略 ${total} ${where}：系统导出 -->`, table);
      assert.equal(count(text, total), left);
      assert.equal(own(lintText(text).findings).length, left === 2 ? 1 : 0, 'unused where it hides nothing');
    });
  }

  it('holds for the heading below and no further', () => {
    const rule = 'structure/section-title';
    assert.equal(count(commented(`<!-- 年报忽略 ${rule}：照旧 -->`, '## 五、'), rule), 0);
    assert.equal(count(commented(`<!-- 年报忽略 ${rule}：照旧 -->`, '## 四、'), rule), 1);
    assert.equal(count(commented(`<!-- 年报忽略 ${total}：照旧 -->`, '## 三、'), total), 2);
  });

  it('holds for the paragraph below and no further', () => {
    const rule = 'narrative/breakdown-total';
    const comment = `<!-- 年报忽略 ${rule}：照旧 -->`;
    assert.equal(count(faulty, rule), 1);
    assert.equal(count(commented(comment, '2024年，本镇坚持以公开'), rule), 0);
    assert.equal(count(commented(comment, '### （一）主动公开\n'), rule), 1);
    assert.equal(count(commented(comment, '### （二）依申请公开\n'), rule), 1);
  });

  it('holds for a table whose first rows are none of the format', () => {
    const text = change(commented(`<!-- 年报忽略 ${total}：系统导出 -->`, table), [
      [table, `| 单位：件 |  |  |  |  |  |  |  |  |  |\n|---|---|---|---|---|---|---|---|---|---|\n${table}`],
    ]);
    assert.equal(count(text, total), 0);
  });

  it('holds for a table of the report’s own', () => {
    const rule = 'wording/leftover-markup';
    const rows = '| 渠道 | 条数 |\n|---|---|\n| 公告栏 | 31[bookmark: _GoBack] |';
    const above = '### （五）监督保障';
    const left = (words: string) => count(change(faulty, [[above, `${words}\n\n${above}`]]), rule);
    assert.equal(left(rows), 1);
    assert.equal(left(`<!-- 年报忽略 ${rule}：照旧 -->\n${rows}`), 0);
    assert.equal(left(`<!-- 年报忽略 ${rule}：照旧 -->\n第一段。\n\n${rows}`), 1);
  });

  for (const layout of layouts) {
    it(`is no part of the report, wherever it stands between blocks (${layout})`, () => {
      const lines = cleanReport({ layout }).split('\n');
      const comment = '<!-- 一、总体情况 | 共18件，其中1件 | [bookmark: x] 2019年 -->';
      // Where a cell takes a line of its own, every line in a table is inside a row.
      const isBetween = (index: number) => !(lines[index - 1]?.startsWith('\t') && lines[index]?.startsWith('\t'));
      for (let index = 0; index <= lines.length; index++) {
        if (!isBetween(index)) continue;
        const text = [...lines.slice(0, index), comment, ...lines.slice(index)].join('\n');
        const found = lintText(text).findings.filter(({ span }) => textOf(text, span) !== '[bookmark: x]');
        assert.deepEqual(
          found.map(({ message }) => message.zh),
          [],
          `above line ${index}: ${lines[index]}`,
        );
      }
    });
  }

  it('does not hide what is not closed', () => {
    assert.equal(count(commented('<!-- 说明', '## 五、'), 'structure/section-title'), 1);
  });

  it('lets no fix come from what it ignores', () => {
    const text = commented('<!-- 年报忽略 structure/section-title：照旧 -->', '## 五、');
    assert.deepEqual(fixAll(text), { text, applied: 0 });
  });

  const told: readonly [comment: string, words: string, message: RegExp, hides: boolean, fixed?: string][] = [
    [`<!-- 年报忽略 ${total} -->`, `<!-- 年报忽略 ${total} -->`, /没有写明理由.*<!-- 年报忽略 .*：理由 -->/, false],
    [`<!-- 年报忽略 ${total}： -->`, `<!-- 年报忽略 ${total}： -->`, /没有写明理由/, false],
    [`<!-- 年报忽略 ${total}：（请填写理由） -->`, `<!-- 年报忽略 ${total}：（请填写理由） -->`, /没有写明理由/, false],
    [`<!-- 年报忽略 ${total} 系统导出 -->`, '系统导出', /写法有误/, false],
    ['<!-- 年报忽略：系统导出 -->', '：系统导出', /写法有误/, false],
    ['<!-- 年报忽略 -->', '<!-- 年报忽略 -->', /写法有误/, false],
    [`<!-- 年报忽略 ${total} 行（七）总计：x -->`, '行（七）总计：x', /写法有误/, false],
    [
      `<!-- 年报忽略 ${total}、table/label：x -->`,
      'table/label',
      /没有“table\/label”.*“tables\/label”/,
      true,
      'tables/label',
    ],
    [`<!-- 年报忽略 ${total}、no/such：x -->`, 'no/such', /没有“no\/such”这条规则。/, true],
    [`<!-- 年报忽略 ${total}、tables/label：x -->`, 'tables/label', /没有“tables\/label”的问题/, true],
    ['<!-- 年报忽略 tables/label：x -->', '<!-- 年报忽略 tables/label：x -->', /已经没有它所说的问题/, false, ''],
  ];
  for (const [comment, words, message, hides, fixed] of told) {
    it(`is told of: ${comment}`, () => {
      const text = commented(comment, table);
      const faults = own(lintText(text).findings);
      assert.equal(faults.length, 1);
      const [fault] = faults;
      assert.equal(fault!.severity, 'warning');
      assert.equal(textOf(text, fault!.span), words);
      assert.match(fault!.message.zh, message);
      assert.equal(count(text, total), hides ? 0 : 2);
      assert.equal(fault!.fix?.kind, fixed === undefined ? undefined : 'suggestion');
      if (fixed !== undefined) {
        const mended = applyEdits(text, fault!.fix!.edits);
        assert.equal(mended, fixed === '' ? faulty : commented(comment.replace(words, fixed), table));
      }
    });
  }

  it('is told of where nothing follows', () => {
    const text = `${faulty}\n<!-- 年报忽略 ${total}：x -->\n`;
    assert.equal(own(lintText(text).findings).length, 1);
  });

  it('is not judged where it is about other files, which may not be at hand', () => {
    for (const rule of ['workspace/carry-over', 'workspace/*', '*']) {
      assert.deepEqual(own(lintText(commented(`<!-- 年报忽略 ${rule}：x -->`, '## 四、')).findings), [], rule);
    }
  });

  it('is written as it is read', () => {
    const where = { section: '三', row: '（一）予以公开', column: '总计' };
    const comment = writeIgnoreComment(total, where, '系统导出');
    assert.equal(comment, `<!-- 年报忽略 ${total} 行“（一）予以公开” 列“总计”：系统导出 -->`);
    assert.equal(count(commented(comment, table), total), 1);
  });
});
