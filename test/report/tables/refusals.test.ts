import assert from 'node:assert/strict';
import { lintText } from '../../../server/src/lint/lint';
import { readReport } from '../../../server/src/report/read';
import type { Table } from '../../../server/src/report/report';
import { textOf } from '../../../server/src/text/span';
import { cleanReport } from '../../support/clean-report';
import { change } from '../../support/marked';

/** The clean report with a cell on each line, and nothing else to tell one row from the next. */
const loose = (edition = '2021') => {
  const text = cleanReport({ edition, layout: 'tabs' });
  const { tables } = readReport(text).report!;
  return tables.toReversed().reduce(
    (whole, { span }) =>
      whole.slice(0, span.start) +
      textOf(whole, span)
        .replace(/^\t+|\t+$/gm, '')
        .replace(/\t+/g, '\n') +
      whole.slice(span.end),
    text,
  );
};

const tableOf = (text: string, id: Table['id']) => readReport(text).report!.tables.find((table) => table.id === id)!;
const found = (text: string) =>
  lintText(text)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, severity, message, span }) => `${severity} ${rule} “${textOf(text, span)}” ${message.zh}`);

describe('a table of loose cells', () => {
  for (const edition of ['2019', '2021']) {
    it(`is read whole (${edition})`, () => {
      assert.deepEqual(found(loose(edition)), []);
      for (const { rows, unread } of readReport(loose(edition)).report!.tables) {
        assert.equal(unread, undefined);
        for (const { cells } of rows) assert.ok(cells);
      }
    });
  }

  it('is not read where a row is short of a figure', () => {
    const text = change(loose(), [['2.重复申请\n0\n0\n', '2.重复申请\n0\n']]);
    assert.deepEqual(found(text), [
      'warning tables/cell-count “2.重复申请” “（五）不予处理 2.重复申请”应有 7 个数字，只有 6 个，不能确定缺哪一列。没有发生的填 0。',
    ]);
  });

  it('is not read where a number stands among the figures, perhaps that of a page', () => {
    const text = change(loose(), [['2.重复申请\n0\n0\n', '2.重复申请\n0\n\n3\n\n0\n']]);
    assert.deepEqual(found(text), [
      'warning tables/cell-count “2.重复申请” “（五）不予处理 2.重复申请”应有 7 个数字，这里有 8 个，多 1 个，可能是页码“3”。',
    ]);
  });

  it('is not read where a label is gone, and its row is not called missing', () => {
    const text = change(loose(), [['2.重复申请\n', '']]);
    assert.deepEqual(found(text), [
      'warning tables/cell-count “1.信访举报投诉类申请” 此处有 14 个数字，行名却只有“（五）不予处理 1.信访举报投诉类申请”一个，该行应有 7 个数字。请补上缺少的行名。',
    ]);
  });

  it('is not read where two labels stand before the figures of one', () => {
    const text = change(loose(), [['行政处罚\n8\n行政强制\n1\n', '行政处罚\n行政强制\n1\n']]);
    assert.deepEqual(found(text), [
      'warning tables/cell-count “行政处罚” “行政处罚”这一行没有数字，应有 1 个。没有发生的填 0。',
      'warning tables/cell-count “行政强制” “行政强制”前面的一行只有行名，没有数字，不能确定此处的数字属于哪一行。请对照表头，把数字写到所属的行名后面。',
    ]);
  });
});

describe('a table', () => {
  it('is not read where a label stands twice with other figures, whichever way it is written', () => {
    const text = change(cleanReport({ layout: 'tabs' }), [['行政处罚\t8\t\t\n', '行政处罚\t8\t\t\n行政处罚\t9\t\t\n']]);
    assert.deepEqual(found(text), [
      'warning tables/cell-count “行政处罚” “行政处罚”出现两次，数字不同，不能确定以哪一处为准。',
    ]);
    assert.equal(tableOf(text, 'disclosure').rows.filter(({ cells }) => cells).length, 5);
  });

  it('is not read where nothing parts figures of several digits', () => {
    const text = change(cleanReport({ layout: 'tabs' }), [['行政规范性文件\t3\t1\t12', '行政规范性文件3112']]);
    assert.deepEqual(found(text), [
      'warning tables/cell-count “行政规范性文件” “行政规范性文件”的数字连在一起，不能确定各属哪一列。请用空格或 Tab 键隔开。',
    ]);
  });

  it('is one warning where its labels and its figures have come apart, and no other rule speaks of it', () => {
    const whole = loose();
    const { span, rows } = tableOf(whole, 'applications');
    const figures = rows.flatMap(({ cells }) => cells!.map(({ text }) => text));
    const labels = textOf(whole, span)
      .split('\n')
      .filter((line) => !/^\d+$/.test(line));
    const text = `${whole.slice(0, span.start)}${[...labels, ...figures].join('\n')}${whole.slice(span.end)}`;
    const [finding, ...more] = found(text);
    assert.equal(more.length, 0);
    assert.match(
      finding!,
      /^warning tables\/missing-table “一、本年新收.*” 表三的行名和数字已经分离，无法准确识别，从第 \d+ 行起未核对。/,
    );
    assert.equal(tableOf(text, 'applications').unread!.kind, 'apart');
  });

  it('is one warning where its columns are in another order', () => {
    const text = change(cleanReport({ layout: 'tabs' }), [
      ['自然人\t法人或其他组织\t\t\t\t\t总计', '法人或其他组织\t\t\t\t\t自然人\t总计'],
      ['商业企业\t科研机构', '科研机构\t商业企业'],
    ]);
    const [finding, ...more] = found(text);
    assert.equal(more.length, 0);
    assert.match(finding!, /^warning tables\/missing-table .*顺序/);
  });

  it('keeps its notes for the reader of prose', () => {
    const note = '注：本表不含上年结转3件。';
    const text = change(loose(), [['（七）总计\n', `${note}\n（七）总计\n`]]);
    const { report } = readReport(text);
    assert.deepEqual(found(text), []);
    assert.ok(report!.paragraphs.some(({ span }) => textOf(text, span) === note));
    for (const { span } of report!.paragraphs) assert.doesNotMatch(textOf(text, span), /属于国家秘密/);
  });
});

describe('figures and labels of a PDF', () => {
  it('are not read where a figure stands before the name of its row, and nobody is told to write 0', () => {
    const text = change(loose(), [['行政许可\n126\n', '126\n\n行政许可\n\n']]);
    assert.deepEqual(found(text), [
      'warning tables/cell-count “行政许可” “行政许可”应有 1 个数字，这里有 0 个；旁边的“126”不能确定属于哪一行。请把数字写到所属的行名后面。',
    ]);
  });

  it('are not read where a name of the header stands among the figures', () => {
    const { span } = tableOf(loose(), 'review').rows[0]!;
    const row = textOf(loose(), span).split('\n');
    const text = change(loose(), [[row.join('\n'), row.toSpliced(3, 0, '总计').join('\n')]]);
    assert.deepEqual(
      found(text).map((one) => one.replace(/“[\d\n总计]*”/, '“…”')),
      [
        'warning tables/cell-count “…” “表四”的 15 个数字中间夹着表头“总计”，不能确定各属哪一列。请把表头移到数字前面。',
      ],
    );
  });
});

describe('rows in doubt for one reason', () => {
  it('are told once', () => {
    const whole = cleanReport({ layout: 'pipes' });
    const text = change(
      whole,
      textOf(whole, tableOf(whole, 'applications').span)
        .split('\n')
        .filter((line) => / 0 \| 0 \| 0 \| 0 \| 0 \| 0 \| 0 \|$/.test(line))
        .map((line) => [line, line.replace(/ 0 \|$/, '')]),
    );
    const [finding, ...more] = found(text);
    assert.deepEqual(more, []);
    assert.match(finding!, /^warning tables\/cell-count .*等 \d+ 行，每行应有 7 个数字，这里有 6 个，少 1 个。$/);
  });
});
