import assert from 'node:assert/strict';
import { parseConfiguration } from '../../server/src/lint/configuration';
import { fixAll } from '../../server/src/lint/fix-all';
import { lintText } from '../../server/src/lint/lint';
import { textOf } from '../../server/src/text/span';
import { cleanReport } from '../support/clean-report';
import { change, parseMarked } from '../support/marked';

const names = ['tables/label', 'tables/unit', 'arithmetic/review-total'];

/** The entries that a `nianbao.json` would hold. */
function entries(...given: readonly object[]) {
  const { configuration, problems } = parseConfiguration(JSON.stringify({ ignoreFindings: given }));
  assert.deepEqual(problems, []);
  return configuration.ignoreFindings;
}

describe('ignoreFindings', () => {
  const row = '一、本年新收政府信息公开申请数量';
  const faulty = change(cleanReport({ broken: { 'received/total': 99, 'disclosed/total': 98 } }), [
    ['存在的主要问题及改进情况\n', '存在的主要问题及整改措施\n'],
  ]);
  const rulesLeft = (text: string, ...given: readonly object[]) =>
    lintText(text, { ignoreFindings: entries(...given) }).findings.map(({ rule }) => rule);
  const count = (rule: string, found: readonly string[]) => found.filter((name) => name === rule).length;
  const total = 'arithmetic/applications-row-total';
  const reason = '上级系统导出';

  it('takes out what an entry means, and nothing else', () => {
    const before = rulesLeft(faulty);
    assert.equal(count(total, before), 2);
    const after = rulesLeft(faulty, { rule: total, where: { section: '三', row, column: '总计' }, reason });
    assert.equal(count(total, after), 1);
    assert.equal(after.length, before.length - 1);
    assert.equal(count(total, rulesLeft(faulty, { rule: total, where: { section: '三' }, reason })), 0);
    assert.equal(count(total, rulesLeft(faulty, { rule: total, where: { column: '自然人' }, reason })), 2);
    assert.equal(count(total, rulesLeft(faulty, { rule: 'arithmetic/*', reason })), 0);
    assert.equal(count('structure/section-title', rulesLeft(faulty, { rule: 'arithmetic/*', reason })), 1);
    assert.deepEqual(rulesLeft(faulty, { rule: '*', reason }), []);
  });

  it('says what was ignored, and which entries it took', () => {
    const given = entries({ rule: total, where: { row }, reason }, { rule: 'tables/label', reason });
    const { ignored, usedEntries } = lintText(faulty, { ignoreFindings: given });
    assert.deepEqual(
      ignored.map(({ rule, span }) => [rule, textOf(faulty, span)]),
      [[total, '99']],
    );
    assert.deepEqual(usedEntries, [given[0]]);
  });

  it('holds while the report is edited elsewhere, and lapses where the row is renamed', () => {
    const entry = { rule: total, where: { section: '三', row, column: '总计' }, reason };
    const edited = change(faulty, [
      ['## 一、总体情况', '补充说明一段。\n\n## 一、总体情况'],
      ['| 行政强制 | 1 |  |  |\n', ''],
    ]);
    const { findings, usedEntries } = lintText(edited, { ignoreFindings: entries(entry) });
    assert.equal(
      count(
        total,
        findings.map(({ rule }) => rule),
      ),
      1,
    );
    assert.equal(usedEntries.length, 1);
    const renamed = change(faulty, [[row, '今年全镇各村社区一共收到的件数']]);
    assert.equal(lintText(renamed, { ignoreFindings: entries(entry) }).usedEntries.length, 0);
  });

  it('is about a sentence by its first words', () => {
    const text = change(cleanReport(), [['136条', '137条']]);
    const where = { section: '一', sentence: '2024年，本镇坚持以公开为常态' };
    assert.deepEqual(rulesLeft(text, { rule: 'narrative/breakdown-total', where, reason }), []);
    const reworded = change(text, [['2024年，本镇坚持以公开', '2024年，我镇坚持以公开']]);
    assert.deepEqual(rulesLeft(reworded, { rule: 'narrative/breakdown-total', where, reason }), [
      'narrative/breakdown-total',
    ]);
  });

  it('lets no fix come from what is ignored', () => {
    const fixed = fixAll(faulty, { ignoreFindings: entries({ rule: 'structure/section-title', reason }) });
    assert.deepEqual(fixed, { text: faulty, applied: 0 });
    assert.equal(fixAll(faulty).applied, 1);
  });

  const wrong: readonly [text: string, ...messages: RegExp[]][] = [
    ['⟦{}⟧', /应当是写在方括号里/],
    ['[⟦"tables/label"⟧]', /“rule”和“reason”/],
    ['[⟦{ "rule": "tables/label" }⟧]', /请在“reason”里写明为什么/],
    ['[{ "rule": "tables/label", "reason": ⟦" "⟧ }]', /没有理由的不起作用/],
    ['[{ "rule": "tables/label", "reason": ⟦"（请填写理由）"⟧ }]', /没有理由的不起作用/],
    ['[{ "rule": "tables/label", "reason": ⟦1⟧ }]', /没有理由的不起作用/],
    ['[⟦{ "reason": "x" }⟧]', /缺少“rule”/],
    ['[{ "rule": ⟦"tables/lable"⟧, "reason": "x" }]', /是不是想写“tables\/label”/],
    ['[{ "rule": ⟦"table/*"⟧, "reason": "x" }]', /是不是想写“tables\/\*”/],
    ['[{ "rule": ⟦7⟧, "reason": "x" }]', /规则名/],
    ['[{ "rule": "*", ⟦"raeson"⟧: "x", "reason": "x" }]', /是不是想写“reason”/],
    ['[{ "rule": "*", "file": ⟦"../a.md"⟧, "reason": "x" }]', /不能以 .*\.\. 开头|也不能以 \.\. 开头/],
    ['[{ "rule": "*", "file": ⟦"a\\\\b.md"⟧, "reason": "x" }]', /用 \/ 分隔/],
    ['[{ "rule": "*", "where": ⟦"三"⟧, "reason": "x" }]', /花括号/],
    ['[{ "rule": "*", "where": { "section": ⟦"七"⟧ }, "reason": "x" }]', /"一".*"前言"/],
    ['[{ "rule": "*", "where": { "row": ⟦""⟧ }, "reason": "x" }]', /行名/],
    ['[{ "rule": "*", "where": { ⟦"colum"⟧: "总计" }, "reason": "x" }]', /是不是想写“column”/],
    ['[{ "rule": "*", "where": ⟦{ "row": "a", "sentence": "b" }⟧, "reason": "x" }]', /不能同时写/],
  ];
  for (const [marked, ...messages] of wrong) {
    it(`points at what is wrong, and the entry has no effect: ${marked}`, () => {
      const { text, spans } = parseMarked(`{ "ignoreFindings": ${marked} }`);
      const { problems, configuration } = parseConfiguration(text, names);
      assert.deepEqual(
        problems.map(({ span }) => [span.start, textOf(text, span)]),
        spans.map((span) => [span.start, textOf(text, span)]),
      );
      for (const [i, message] of messages.entries()) assert.match(problems[i]!.message.zh, message);
      assert.deepEqual(configuration.ignoreFindings, []);
    });
  }

  it('keeps the entries beside a wrong one', () => {
    const text = '{ "ignoreFindings": [{ "rule": "tables/label" }, { "rule": "tables/unit", "reason": " 已核对 " }] }';
    const { configuration } = parseConfiguration(text, names);
    const span = { start: text.indexOf('{ "rule": "tables/unit"'), end: text.indexOf(' }] }') + 2 };
    assert.deepEqual(configuration.ignoreFindings, [{ rule: 'tables/unit', reason: '已核对', span }]);
  });
});
