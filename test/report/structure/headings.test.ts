import assert from 'node:assert/strict';
import { readReport } from '../../../server/src/report/read';
import { readStructure } from '../../../server/src/report/structure/structure';
import { textOf } from '../../../server/src/text/span';
import { parseMarked } from '../../support/marked';

const title = '云岭镇2024年政府信息公开工作年度报告\n\n';

/** What stands in marks are the headings that open sections, and nothing else. */
describe('the heading of a section', () => {
  for (const marked of [
    '⟦一、总体情况⟧\n2024年，我镇认真落实。',
    '⟦一、总体情况⟧2024年，我镇认真落实。',
    '⟦一、总体情况⟧。2024年，我镇认真落实。',
    '⟦一、总体情况⟧（一）主动公开。全年公开信息18条。',
    '⟦二、主动公开政府信息情况⟧第二十条第（一）项\n规章',
    '## **⟦四、政府信息公开行政复议、行政诉讼情况⟧**：\n无',
    '⟦四、政府信息公开行政复议、\n行政诉讼情况⟧\n无',
    '⟦四、政府信息公开\n\n行政复议、\n行政诉讼情况⟧\n无',
    '⟦三、\n收到和处理政府信息公开申请情况⟧\n无',
    '⟦第三部分 收到和处理政府信息公开申请情况⟧\n无',
    '⟦5．存在的主要问题及改进情况⟧\n无',
    '0\n⟦四、政府信息公开行政复议、行政诉讼情况⟧\n无',
    '0\n⟦政府信息公开行政复议、行政诉讼情况⟧\n无',
    '⟦总体情况⟧\n2024年，我镇认真落实。',
    '⟦一、总体情况⟧\n1.主动公开情况\n无\n2.依申请公开政府信息情况\n无\n3.监督保障情况\n无',
    '⟦一、总体情况⟧\n1.工作概况。好。\n2.主动公开政府信息情况\n无\n3.收到和处理政府信息公开申请情况\n无',
    '⟦一、总体情况⟧\n（一）工作概况\n好。\n（二）主动公开政府信息情况\n无',
    '⟦一、总体情况⟧\n1.主动公开。好。\n2.平台建设。好。\n⟦2.主动公开政府信息情况⟧\n无',
    '⟦二、主动公开政府信息情况⟧\n1,284\n2,716\n⟦3、收到和处理政府信息公开申请情况⟧\n无',
    '⟦五、存在的主要问题及改进情况⟧\n1.甲。\n2.乙。\n3.丙。\n4.丁。\n5.戊。\n⟦6.其他需要报告的事项⟧\n无',
    '⟦1.总体情况⟧\n无\n⟦2.主动公开政府信息情况⟧\n无',
    '⟦四、政府信息公开行政复议、行政诉讼情况⟧\n1\n2\n3\n4\n⟦5.存在的主要问题及改进情况⟧\n无',
    '目录\n一、总体情况……1\n二、主动公开政府信息情况……2\n\n⟦一、总体情况⟧\n无\n⟦二、主动公开政府信息情况⟧\n无',
    '一、总体情况\t1\n二、主动公开政府信息情况\t2\n\n⟦一、总体情况⟧\n无\n⟦二、主动公开政府信息情况⟧\n无',
    '一、总体情况\n\n二、主动公开政府信息情况\n\n三、收到和处理政府信息公开申请情况\n\n' +
      '⟦一、总体情况⟧\n无\n⟦二、主动公开政府信息情况⟧\n无\n⟦三、收到和处理政府信息公开申请情况⟧\n无',
    '⟦一、总体情况⟧\n一、总体情况较好，主动公开政府信息情况正常。',
  ]) {
    it(`is read: ${marked.replaceAll('\n', '⏎')}`, () => {
      const { text, spans } = parseMarked(title + marked);
      const { sections } = readStructure(text);
      assert.deepEqual(
        sections.map(({ heading }) => textOf(text, heading.span)),
        spans.map((span) => textOf(text, span)),
      );
      assert.ok(sections.every(({ heading: { agreement } }) => agreement === 'exact'));
    });
  }

  it('is followed by its text, on the same line or the next', () => {
    for (const between of ['', '。', '\n', '\n\n']) {
      const text = `${title}一、总体情况${between}2024年，我镇公开信息18条。`;
      const { paragraphs, sections } = readReport(text).report!;
      assert.deepEqual(
        paragraphs.map(({ span, section }) => [section, textOf(text, span)]),
        [['overview', '2024年，我镇公开信息18条。']],
      );
      assert.match(textOf(text, sections[0]!.body), /^\s*2024年/);
    }
  });
});
