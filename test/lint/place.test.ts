import assert from 'node:assert/strict';
import { isAt, whereaboutsOf } from '../../server/src/lint/anchor';
import { placeOf } from '../../server/src/lint/place';
import { readReport } from '../../server/src/report/read';
import type { Report } from '../../server/src/report/report';
import { cleanReport, layouts } from '../support/clean-report';
import { change, parseMarked } from '../support/marked';

const read = (text: string): Report => readReport(text).report ?? assert.fail('not read as a report');

describe('a place in words', () => {
  const said: readonly [what: string, change: readonly [from: string, to: string], zh: string, en: string][] = [
    ['the title', ['# 云岭镇', '# ⟦云岭镇⟧'], '标题', 'title'],
    [
      'a sentence of the preface',
      ['如有疑问，请', '如有疑问，⟦请⟧'],
      '前言 “如有疑问，请与云岭镇党政办公室联系…”一句',
      'preface, sentence “如有疑问，请与云岭镇党政办公室联系…”',
    ],
    [
      'a heading',
      ['五、存在的主要问题及改进情况\n', '五、⟦存在的主要问题及改进情况⟧\n'],
      '第五部分标题',
      'heading of section 5',
    ],
    [
      'a heading below a section',
      ['（一）存在的主要问题', '⟦（一）⟧存在的主要问题'],
      '第五部分 “（一）存在的主要问题”一行',
      'section 5, line “（一）存在的主要问题”',
    ],
    [
      'a long sentence, by its beginning',
      ['发布政策解读3篇，', '组织“面对面”宣讲300场次、政策座谈会⟦40⟧场，'],
      '第一部分 “组织‘面对面’宣讲300场次…”一句',
      'section 1, sentence “组织‘面对面’宣讲300场次…”',
    ],
    [
      'a short sentence, whole',
      ['回应群众关切900余次', '回应群众⟦关切⟧9次'],
      '第一部分 “发布政策解读3篇，回应群众关切9次。”一句',
      'section 1, sentence “发布政策解读3篇，回应群众关切9次。”',
    ],
    [
      'a long figure, which is not cut',
      ['发布政策解读3篇，', '发布政策解读材料总字数共⟦12345678900⟧个字，'],
      '第一部分 “发布政策解读材料总字数共…”一句',
      'section 1, sentence “发布政策解读材料总字数共…”',
    ],
    [
      'a header',
      ['本年废止件数', '⟦本年废止件数⟧'],
      '第二部分 表二 表头“本年废止件数”',
      'section 2, table two, header “本年废止件数”',
    ],
    [
      'a line above a header',
      ['第二十条第（五）项', '⟦第二十条第（五）项⟧'],
      '第二部分 表二 “第二十条第（五）项”一行',
      'section 2, table two, line “第二十条第（五）项”',
    ],
    [
      'a row',
      ['| 5.属于三类内部事务信息 |', '| ⟦5.属于三类内部事务信息⟧ |'],
      '第三部分 表三 “（三）不予公开 5.属于三类内部事务信息”行',
      'section 3, table three, row “（三）不予公开 5.属于三类内部事务信息”',
    ],
    [
      'a row whose name has quotation marks',
      ['3.危及“三安全一稳定”', '⟦3.危及“三安全一稳定”⟧'],
      '第三部分 表三 “（三）不予公开 3.危及‘三安全一稳定’”行',
      'section 3, table three, row “（三）不予公开 3.危及‘三安全一稳定’”',
    ],
    [
      'a figure',
      ['| 9 | 2 | 0 | 0 | 1 | 0 | 12 |\n| 二、', '| 9 | 2 | 0 | 0 | 1 | 0 | ⟦12⟧ |\n| 二、'],
      '第三部分 表三 “一、本年新收政府信息公开申请数量”行 “总计”列',
      'section 3, table three, row “一、本年新收政府信息公开申请数量”, column “总计”',
    ],
    [
      'a row of another table',
      ['## 三、', '| 渠道 | 条数 |\n|---|---|\n| 公告栏 | ⟦31⟧ |\n\n## 三、'],
      '第二部分 其他表格 “公告栏”行',
      'section 2, another table, row “公告栏”',
    ],
  ];
  for (const [what, edit, zh, en] of said) {
    it(`says where ${what} is`, () => {
      const { text, spans } = parseMarked(change(cleanReport(), [edit]));
      assert.deepEqual(placeOf(read(text), spans[0]!), { zh, en });
    });
  }

  it('names the block of a column of table four, and no row', () => {
    const report = read(cleanReport());
    const cell = report.tables[2]!.rows[0]!.cells!.at(-1)!;
    assert.equal(placeOf(report, cell.span).zh, '第四部分 表四 “行政诉讼（复议后起诉）总计”列');
  });

  it('is another for every figure, and the same in every layout', () => {
    const places = layouts.map((layout) => {
      const report = read(cleanReport({ layout }));
      const cells = report.tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells ?? []));
      return cells.map(({ span }) => placeOf(report, span).zh);
    });
    assert.ok(places[0]!.length > 170);
    assert.equal(new Set(places[0]).size, places[0]!.length);
    assert.deepEqual(places[1], places[0]);
    assert.deepEqual(places[2], places[0]);
  });

  it('calls a row by a name that an entry of ignoreFindings may use', () => {
    const report = read(cleanReport());
    const row = report.tables[1]!.rows.find(({ standard }) => standard.id === 'refused-stability')!;
    const place = whereaboutsOf(report, row.label!.span);
    for (const name of ['3.危及“三安全一稳定”', '（三）不予公开 3.危及‘三安全一稳定’']) {
      assert.ok(isAt({ section: '三', row: name }, place), name);
    }
  });
});
