import assert from 'node:assert/strict';
import { readReport } from '../../../server/src/report/read';
import { textOf } from '../../../server/src/text/span';
import { cleanReport } from '../../support/clean-report';

/** The paragraphs of section six, of which `lines` are all. */
function paragraphsOf(lines: string): readonly string[] {
  const text = cleanReport().replace(/(六、其他需要报告的事项\n+)[\s\S]*$/, `$1${lines}\n`);
  const { paragraphs } = readReport(text).report!;
  return paragraphs.filter(({ section }) => section === 'other').map(({ span }) => textOf(text, span));
}

describe('lines that were merely wrapped are one paragraph', () => {
  for (const lines of [
    '全镇各村和社区全部建立信息员队伍，现有信息员\n11名，其中专职人员3名。',
    // Narrow columns, as of a PDF.
    '2024年，\n办公室代表镇政府受理\n公开申请19件，均已\n答复。',
    '设置查询区、\n申请区和咨询区',
  ])
    it(lines.replaceAll('\n', '⏎'), () => assert.deepEqual(paragraphsOf(lines), [lines]));

  for (const lines of [
    '全年没有其他事项。\n特此报告。',
    '政策解读\n全年发布解读12篇。',
    '全年发布解读12篇，\n（二）平台建设\n维护网站1个。',
    '全镇各村和社区全部建立信息员队伍，现有信息员\n1.专职人员3名。',
  ])
    it(`not so: ${lines.replaceAll('\n', '⏎')}`, () => assert.notDeepEqual(paragraphsOf(lines), [lines]));
});
