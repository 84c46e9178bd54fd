import assert from 'node:assert/strict';
import { csv } from '../../server/src/overview/csv';
import { localized } from '../../server/src/text/localized';
import { finding, overview, report } from './example';

/** The fields of each line, as a program reads them that knows quotation marks. */
function fieldsOf(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
}

describe('the overview as CSV', () => {
  const text = csv(overview, 'zh-CN');

  it('opens in Excel on a Chinese Windows: a mark that says UTF-8, and its line ends', () => {
    assert.ok(text.startsWith('\ufeff单位,年度,'));
    assert.ok(text.endsWith('\r\n'));
    assert.doesNotMatch(text.replaceAll('\r\n', ''), /[\r\n]/);
  });

  it('has a line for each report with its counts, and one for each finding without', () => {
    const [headings, ...lines] = fieldsOf(text.slice(1));
    assert.deepEqual(headings, [
      ...['单位', '年度', '格式版本', '错误', '警告', '提示', '未核对的表', '检查结果'],
      ...['级别', '检查项目', '位置', '原文', '问题', '改法', '文件'],
    ]);
    for (const line of lines) assert.equal(line.length, headings!.length);
    assert.deepEqual(
      lines.map(([unit, , , errors, , , , outcome, severity]) => [unit, errors, outcome, severity]),
      [
        ['云岭镇人民政府', '1', '有错误，请修改', ''],
        ['云岭镇人民政府', '', '', '错误'],
        ['云岭镇人民政府', '', '', '提示'],
        ['石桥镇人民政府', '0', '没有发现问题', ''],
        ['清溪县水务局', '0', '请核对', ''],
        ['清溪县水务局', '', '', '警告'],
        ['松溪镇', '', '未报送', ''],
        ['教育局.docx', '', '未能检查：文件加密了', ''],
        ['会议记录.txt', '', '未检查：不像年报', ''],
      ],
    );
    assert.equal(lines[1]![11], '全年新收申请【16件】，均已办结。');
  });

  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1+1']) {
    it(`is no formula where a report says ${JSON.stringify(formula)}`, () => {
      const quote = { line: formula, start: 0, end: 0 };
      const message = localized(formula, formula);
      const lines = fieldsOf(
        csv({ ...overview, reports: [report({ unit: formula, findings: [finding({ quote, message })] })] }, 'zh-CN'),
      );
      for (const field of lines.slice(1).flat()) assert.doesNotMatch(field, /^\s*[=+\-@＝]/);
      assert.ok(lines[1]![0]!.startsWith("'"));
    });
  }

  it('keeps commas, quotation marks and line ends inside their fields', () => {
    const message = localized('甲,"乙"\r\n丙', '');
    const lines = fieldsOf(csv({ ...overview, reports: [report({ findings: [finding({ message })] })] }, 'zh-CN'));
    assert.equal(lines[2]![12], '甲,"乙"␍␊丙');
  });
});
