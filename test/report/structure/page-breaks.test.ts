import assert from 'node:assert/strict';
import { readReport } from '../../../server/src/report/read';
import { textOf } from '../../../server/src/text/span';

const title = '云岭镇2024年政府信息公开工作年度报告';
const head = `${title}\n一、总体情况\n`;

/** The paragraphs of section one, a blank in place of a page break. */
function paragraphsOf(body: string): string[] {
  const { report } = readReport(head + body);
  assert.ok(report);
  return report.paragraphs.map(({ span }) => textOf(report.visible, span).replace(/\s+/g, ' '));
}

describe('a page break', () => {
  const breaks = ['- 3 -', '—３—', '_3_', '第3页 共12页', '3／12', 'Page 3 of 12'].map((number) => `\n${number}\n\f`);
  for (const between of ['\n\n      - 3 -\n\f', '\n3\n\f', '\n第3页\n', '\f', `\n- 3 -\n\f${title}\n`, ...breaks]) {
    it(`does not end a sentence: ${JSON.stringify(between)}`, () => {
      assert.deepEqual(paragraphsOf(`全年通过县政府门户网站和微信公众号主动公开${between}政府信息18条。`), [
        '全年通过县政府门户网站和微信公众号主动公开 政府信息18条。',
      ]);
    });
  }

  it('stands between paragraphs that are whole, or begin an item', () => {
    assert.deepEqual(paragraphsOf('全年通过县政府门户网站公开信息。\n- 3 -\n\f1.培训8次。'), [
      '全年通过县政府门户网站公开信息。',
      '1.培训8次。',
    ]);
  });

  it('is no figure alone on a line without a form feed', () => {
    const [paragraph] = paragraphsOf('全年通过县政府门户网站和微信公众号主动公开\n3\n条。');
    assert.equal(paragraph, '全年通过县政府门户网站和微信公众号主动公开 3 条。');
  });

  it('leaves every line where it is', () => {
    const { report } = readReport(`${head}公开\n- 3 -\n\f信息18条。`);
    assert.ok(report);
    const { text, visible } = report;
    assert.equal(visible.length, text.length);
    assert.equal(visible.split('\n').length, text.split('\n').length);
  });
});
