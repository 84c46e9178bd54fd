import assert from 'node:assert/strict';
import { explainAt, explainWithin, inOneLine } from '../../../server/src/report/prose/explain';
import { readReport } from '../../../server/src/report/read';
import { cleanReport } from '../../support/clean-report';
import { change, parseMarked } from '../../support/marked';

/** What is said of the numbers of a sentence that stands in a clean report. */
function said(sentence: string): { zh: string; en: string }[] {
  const { text, spans } = parseMarked(change(cleanReport(), [['发布政策解读3篇', `⟦${sentence}⟧。发布政策解读3篇`]]));
  return explainWithin(readReport(text).report!, spans[0]!).map(inOneLine);
}

describe('what a number was taken for', () => {
  it('names a total with its parts, the evidence and the sum', () => {
    const [total, first] = said('公开信息136条，其中动态91条、公告20条、解读17条、其他8条');
    assert.deepEqual(total, {
      zh: '总数：公开信息 136 条；分项 4 项，以“其他”“其余”收尾，视为全部列出；91+20+17+8=136 ✓',
      en: 'Total: 公开信息 136 条; 4 parts, the list ends with what remains, so it is complete; 91+20+17+8=136 ✓',
    });
    assert.equal(
      first!.zh,
      '分项：动态 91 条；总数“公开信息 136 条”，分项 4 项，以“其他”“其余”收尾，视为全部列出；91+20+17+8=136 ✓',
    );
  });

  it('says by how much a sum is off', () => {
    const [total] = said('推送信息131条，其中动态91条、公告20条、解读7条、其他10条');
    assert.ok(total!.zh.endsWith('91+20+7+10=128，与 131 不符 ✗'), total!.zh);
    assert.ok(total!.en.endsWith('91+20+7+10=128, which is not 131 ✗'), total!.en);
  });

  it('says why nothing was checked', () => {
    const [total] = said('公开信息136条，其中原创91条、被采用20条');
    assert.ok(total!.zh.endsWith('未核对：没有依据说明所列就是全部'), total!.zh);
    const [open] = said('公开信息136条，其中动态91条、公告20条等');
    assert.ok(open!.zh.endsWith('未核对：用“等”“主要”列举，没有列全'), open!.zh);
    const [rough] = said('公开信息130余条');
    assert.equal(rough!.zh, '数量：公开信息 130余 条（约数）；未核对：没有找到与它有关系的数');
  });

  it('holds a part against its whole', () => {
    assert.ok(said('查阅点6个，其中村级5个')[1]!.zh.endsWith('一部分不会大于整体；5≤6 ✓'));
    assert.ok(said('查阅点6个，其中村级8个')[1]!.zh.endsWith('一部分不会大于整体；8>6 ✗'));
  });

  it('writes out a comparison, a share and a rate', () => {
    const ends = (sentence: string) => said(sentence).map(({ zh }) => zh.split('；').at(-1));
    assert.deepEqual(ends('接待群众30人，上年为25人，增加6人')[2], '30-25=5，与 6 不符 ✗');
    assert.deepEqual(ends('接待群众30人，上年为25人，增长20%')[2], '(30-25)÷25=20% ✓');
    assert.deepEqual(ends('收到留言89件，办结42件，办结率47.2%')[2], '42÷89≈47.2% ✓');
  });

  it('says when another reading than that of the numbers named holds', () => {
    const [, , , , change] = said('受理咨询120件，其中电话咨询75件、现场咨询45件，总量比上年的150件少30件');
    assert.ok(change!.zh.endsWith('120-150=-30 ✓（按另一种理解）'), change!.zh);
  });

  it('names the cells of a table that say the same', () => {
    const { report } = readReport(cleanReport());
    const texts = explainWithin(report!, { start: 0, end: report!.text.length }).map((one) => inOneLine(one).zh);
    for (const end of [
      '表格中的“二、上年结转政府信息公开申请数量”的总计列；1 ✓',
      '表格中的“（三）不予公开”的总计列；0+0+0+1+1+0+0+0=2 ✓',
    ])
      assert.ok(
        texts.some((text) => text.endsWith(end)),
        texts.join('\n'),
      );
  });

  it('counts names', () => {
    assert.ok(said('活动走进兴华、安和、临江、东苑、北塘四个社区')[0]!.zh.endsWith('列出 5 项 ✗'));
  });

  it('says of what time a number is, and what it comes to', () => {
    const beginnings = ['上年公开信息120条', '投入资金1.2万元', '办结率为98%'].map(
      (text) => said(text)[0]!.zh.split('；')[0],
    );
    assert.deepEqual(beginnings, [
      '数量：上年公开信息 120 条（上年）',
      '数量：投入资金 1.2万 元（即 12000 元）',
      '比率：办结率为 98%',
    ]);
  });

  it('says nothing of what counts nothing: dates, articles, document numbers', () => {
    assert.deepEqual(said('根据第十三条和国办发〔2021〕30号，于2024年3月15日'), []);
  });

  it('finds the number at an offset, the one behind where two meet', () => {
    const { text, spans } = parseMarked(change(cleanReport(), [['政府信息136条', '政府信息⟦136条⟧']]));
    const { report } = readReport(text);
    for (const offset of [spans[0]!.start, spans[0]!.start + 2, spans[0]!.end]) {
      assert.deepEqual(explainAt(report!, offset)?.span, spans[0]);
    }
    assert.equal(explainAt(report!, spans[0]!.start - 1), undefined);
  });
});
