import assert from 'node:assert/strict';
import { cellsOfLine } from '../../../server/src/report/tables/strays';
import { textOf } from '../../../server/src/text/span';

describe('the cells of a line', () => {
  const cases: readonly (readonly [line: string, separator: '|' | '\t', cells: readonly string[]])[] = [
    ['| 其他 | 1 | 2 |', '|', ['其他', '1', '2']],
    ['其他 | 1 | 2', '|', ['其他', '1', '2']],
    ['  | 其他 |  | 2 |  ', '|', ['其他', '', '2']],
    ['| 其他 | 1 |  ', '|', ['其他', '1']],
    ['| 甲\\|乙 | 1 |', '|', ['甲\\|乙', '1']],
    ['其他\t1\t\t2', '\t', ['其他', '1', '', '2']],
    ['\t其他\t1\t', '\t', ['', '其他', '1', '']],
    ['甲|乙\t1', '\t', ['甲|乙', '1']],
  ];
  for (const [line, separator, cells] of cases) {
    it(JSON.stringify(line), () => {
      const text = `上一行\n${line}\n下一行`;
      const found = cellsOfLine(text, { start: 4, end: 4 + line.length }, separator);
      assert.deepEqual(
        found.map((cell) => cell.text),
        cells,
      );
      for (const { span, text: content } of found) assert.equal(textOf(text, span), content);
    });
  }
});
