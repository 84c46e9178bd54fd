import assert from 'node:assert/strict';
import { type Anchor, anchorOf, isAt, sectionNames, whereaboutsOf } from '../../server/src/lint/anchor';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { editions } from '../../server/src/standard';
import type { Span } from '../../server/src/text/span';
import { cleanReport, layouts } from '../support/clean-report';
import { change } from '../support/marked';

const read = (text: string): Report => readReport(text).report ?? assert.fail('not read as a report');

function spanOf({ text }: Report, words: string): Span {
  const start = text.indexOf(words);
  assert.ok(start >= 0 && text.indexOf(words, start + 1) < 0, `“${words}” does not stand once in the text`);
  return { start, end: start + words.length };
}

/** Every figure of the mandated tables. */
const cells = (report: Report) => report.tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells ?? []));

describe('an anchor', () => {
  const report = read(cleanReport());
  const named: readonly [words: string, anchor: Anchor][] = [
    ['云岭镇人民政府2024年', { section: '标题' }],
    ['990021', { section: '前言', sentence: '如有疑问，请与云岭镇党政办公室联' }],
    ['136条', { section: '一', sentence: '2024年，本镇坚持以公开为常态' }],
    ['主动公开政府信息情况\n\n| 第二十条', { section: '二' }],
    ['第二十条第（五）项', { section: '二', row: '第二十条第（五）项' }],
    ['本年废止件数', { section: '二', column: '本年废止件数' }],
    ['1.26', { section: '二', row: '行政事业性收费', column: '本年收费金额（单位：万元）' }],
    ['（四）无法提供', { section: '三', row: '1.本机关不掌握相关政府信息' }],
    ['5.属于三类内部事务信息', { section: '三', row: '5.属于三类内部事务信息' }],
    ['存在的主要问题及改进情况\n', { section: '五' }],
    ['（一）存在的主要问题', { section: '五', sentence: '（一）存在的主要问题' }],
  ];
  for (const [words, anchor] of named) {
    it(`says where “${words.split('\n')[0]}” stands`, () => {
      const span = spanOf(report, words);
      const first = { start: span.start, end: span.start + words.split('\n')[0]!.length };
      assert.deepEqual(anchorOf(report, first), anchor);
    });
  }

  it('ends between characters, and has no marks of Markdown', () => {
    const words = '如有疑问，请与云岭镇党政办公室𠮷';
    for (const mark of ['', '> ', '+ ', '- ', '### ']) {
      const other = read(change(cleanReport(), [['如有疑问，请与云岭镇党政办公室联', mark + words]]));
      assert.equal(anchorOf(other, spanOf(other, '990021')).sentence, words);
    }
  });

  it('names no section but those that may be written', () => {
    for (const [, { section }] of named) assert.ok(sectionNames.includes(section!));
  });

  for (const { id: edition } of editions) {
    it(`is another for every figure, and the same in every layout (${edition})`, () => {
      const anchors = layouts.map((layout) => {
        const other = read(cleanReport({ edition, layout }));
        return cells(other).map((cell) => JSON.stringify(anchorOf(other, cell.span)));
      });
      assert.ok(anchors[0]!.length > 170);
      assert.equal(new Set(anchors[0]).size, anchors[0]!.length);
      assert.deepEqual(anchors[1], anchors[0]);
      assert.deepEqual(anchors[2], anchors[0]);
    });
  }

  it('holds while everything round the place is edited', () => {
    const span = spanOf(report, '| 9 | 2 | 0 | 0 | 1 | 0 | 12 |\n| 二、');
    const cell = { start: span.start + 2, end: span.start + 3 };
    const anchor = anchorOf(report, cell);
    assert.deepEqual(anchor, { section: '三', row: '一、本年新收政府信息公开申请数量', column: '自然人' });
    const edited = read(
      change(report.text, [
        ['## 一、总体情况', '补充说明一段。\n\n## 一、总体情况'],
        ['| 9 | 2 | 0 | 0 | 1 | 0 | 12 |\n| 二、', '| 8 | 3 | 0 | 0 | 1 | 0 | 12 |\n| 二、'],
        ['| 行政许可 | 126 |  |  |\n', ''],
      ]),
    );
    const moved = spanOf(edited, '| 8 | 3 |');
    assert.ok(isAt(anchor, whereaboutsOf(edited, { start: moved.start + 2, end: moved.start + 3 })));
    assert.ok(
      !isAt(anchor, whereaboutsOf(edited, { start: moved.start + 6, end: moved.start + 7 })),
      'not the cell beside it',
    );
  });

  it('takes as much of a sentence as sets it apart from the others of its section', () => {
    const twins = read(
      change(report.text, [['回应群众关切900余次。', '回应群众关切900余次。发布政策解读3篇，回应群众关切800余次。']]),
    );
    const { sentence } = anchorOf(twins, spanOf(twins, '800余'));
    assert.equal(sentence, '发布政策解读3篇，回应群众关切8');
    assert.ok(!isAt({ sentence: sentence! }, whereaboutsOf(twins, spanOf(twins, '900余'))));
  });

  it('holds for a sentence whose end is edited, and however its white space and punctuation are written', () => {
    const place = whereaboutsOf(report, spanOf(report, '136条'));
    for (const sentence of [
      '2024年，本镇',
      '２０２４年,本镇坚持 以公开',
      '2024年，本镇坚持以公开为常态、不公开为例外',
    ]) {
      assert.ok(isAt({ section: '一', sentence }, place), sentence);
    }
    assert.ok(!isAt({ sentence: '本镇坚持以公开' }, place));
    assert.ok(!isAt({ section: '二', sentence: '2024年' }, place));
  });

  it('means every place that has what it says, and nothing is everywhere', () => {
    const inColumn = cells(report).filter((cell) =>
      isAt({ section: '三', column: '自然人' }, whereaboutsOf(report, cell.span)),
    );
    assert.equal(inColumn.length, report.tables[1]!.rows.length);
    assert.ok(cells(report).every((cell) => isAt({}, whereaboutsOf(report, cell.span))));
    // Both 总计 of a block and the block by its full name are understood.
    for (const column of ['行政复议总计', '总计']) {
      assert.ok(
        cells(report).some((cell) => isAt({ section: '四', column }, whereaboutsOf(report, cell.span))),
        column,
      );
    }
  });

  it('goes by their own words for rows that the format does not have', () => {
    const text = change(report.text, [
      ['| 行政强制 | 1 |  |  |', '| 行政强制 | 1 |  |  |\n| 行政裁决 | 2 |  |  |'],
      ['## 三、', '| 渠道 | 条数 |\n|---|---|\n| 公告栏 | 31 |\n\n## 三、'],
    ]);
    const other = read(text);
    assert.deepEqual(anchorOf(other, spanOf(other, '公告栏')), { section: '二', row: '公告栏' });
    assert.equal(anchorOf(other, spanOf(other, '行政裁决')).row, '行政裁决');
  });
});
