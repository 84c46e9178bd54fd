import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { writeBlankReport } from '../../server/src/report/write';
import { cleanReport, layouts } from '../support/clean-report';
import { inEveryForm } from '../support/every-layout';
import { change } from '../support/marked';
import { gridOf, outlineOf, published, rowOf, tablesOf, wordsOf } from './support';

const applications = (text: string) => tablesOf(published(text))[1]!;

describe('a publication', () => {
  inEveryForm('has the same title, headings, tables and prose whatever the layout', (report, { edition }) => {
    const { title, blocks } = published(report());
    assert.deepEqual({ title, blocks }, published(cleanReport({ edition })));
    assert.deepEqual(title, ['云岭镇人民政府', `${edition === '2019' ? 2020 : 2024}年政府信息公开工作年度报告`]);
    assert.deepEqual(
      blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])),
      [
        '一、总体情况',
        '二、主动公开政府信息情况',
        '三、收到和处理政府信息公开申请情况',
        '四、政府信息公开行政复议、行政诉讼情况',
        '五、存在的主要问题及改进情况',
        '六、其他需要报告的事项',
      ],
    );
    assert.equal(blocks.filter((block) => block.kind === 'heading' && block.level === 2).length, 7);
  });

  it('breaks only a title that does not fit on a line', () => {
    const text = cleanReport({ organization: '云岭镇' });
    assert.deepEqual(published(text).title, ['云岭镇2024年政府信息公开工作年度报告']);
  });

  it('has no title where the draft has none', () => {
    const text = cleanReport().replace(/^# .*\n/, '');
    assert.deepEqual(published(text).title, []);
  });

  it('tells agency and date below the title and at the end from paragraphs', () => {
    const text = change(cleanReport({ layout: 'tabs' }), [
      ['工作年度报告\n\n', '工作年度报告\n（2025年1月20日）\n\n'],
      ['没有其他需要报告的事项。\n', '没有其他需要报告的事项。\n\n云岭镇人民政府\n2025年1月20日\n'],
    ]);
    const outline = outlineOf(published(text));
    assert.equal(outline[0], 'dateline （2025年1月20日）');
    assert.deepEqual(outline.slice(-3), [
      'paragraph 没有其他需要报告的事项。',
      'signature 云岭镇人民政府',
      'signature 2025年1月20日',
    ]);
  });

  it('tells a heading that its paragraph goes on from', () => {
    const text = change(cleanReport({ layout: 'tabs' }), [['（一）主动公开\n', '（一）主动公开情况。']]);
    const block = published(text).blocks.find((one) => one.kind === 'paragraph' && one.text.startsWith('（一）'));
    assert.ok(block?.kind === 'paragraph');
    assert.equal(block.text.slice(0, block.lead), '（一）主动公开情况。');
  });

  const marks: readonly (readonly [what: string, draft: string, paragraph: string])[] = [
    ['emphasis', '**一是**加强***领导***。', '一是加强领导。'],
    ['bullets', '- 更新不及时。', '更新不及时。'],
    ['bullets of word processors', '● 更新不及时。', '更新不及时。'],
    ['quotations', '> 更新不及时。', '更新不及时。'],
    ['links', '见[门户网站](https://example.org/a)。', '见门户网站（https://example.org/a）。'],
    ['addresses that are links', '见[example.org](example.org)。', '见example.org。'],
    ['tags', '<p>见<b>门户</b>网站&nbsp;首页&amp;专栏。</p>', '见门户网站 首页&专栏。'],
    ['escapes', '面积5\\*3。', '面积5*3。'],
    ['comments', '更新<!-- 待核 -->不及时。', '更新不及时。'],
    ['bookmarks', '更新[bookmark: _GoBack]不及时。', '更新不及时。'],
    ['control characters', '更新\u0001不\u200b及时。', '更新不及时。'],
  ];
  for (const [what, draft, paragraph] of marks) {
    it(`is without ${what}`, () => {
      const outline = outlineOf(published(`${cleanReport()}\n${draft}\n`));
      assert.equal(outline.at(-1), `paragraph ${paragraph}`);
    });
  }

  const kept = [
    '联系李**、王**同志。',
    '电话138****1234与139****5678。',
    '邮箱<office@example.org>。',
    '共____件。',
    '-3度。',
  ];
  for (const text of kept) {
    it(`keeps what only looks like a mark: ${text}`, () => {
      assert.equal(outlineOf(published(`${cleanReport()}\n${text}\n`)).at(-1), `paragraph ${text}`);
    });
  }

  it('takes a number for that of a heading only where it is short and alone', () => {
    const text = `${cleanReport({ layout: 'tabs' })}七、附件\n（一）清单\n（二）全年更新目录一次；全部公开\n`;
    assert.deepEqual(outlineOf(published(text)).slice(-3), [
      '1 七、附件',
      '2 （一）清单',
      'paragraph （二）全年更新目录一次；全部公开',
    ]);
  });

  it('joins the lines of a draft that breaks them, and keeps apart those of one that does not', () => {
    const wrapped = '本报告在清溪县人民政府门户网站公布并在档案馆\n图书馆提供查阅。';
    const sections = '\n一、总体情况\n公开信息3条。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n';
    const head = '云岭镇2024年政府信息公开工作年度报告\n';
    assert.equal(outlineOf(published(head + wrapped + sections))[0], `paragraph ${wrapped.replace('\n', '')}`);
    const long = `${'全年主动公开政府信息一百余条，'.repeat(9)}均已公布。\n`;
    assert.deepEqual(outlineOf(published(head + long + wrapped + sections)).slice(1, 3), [
      'paragraph 本报告在清溪县人民政府门户网站公布并在档案馆',
      'paragraph 图书馆提供查阅。',
    ]);
    const broken =
      '县政府门户网站和政务新媒体全年共解读“一件\n事”等政策3篇，并在县政府门户网站、政务新媒体和十三个村的公开查阅点同步向群众作了集中发布\n更新。';
    assert.ok(
      outlineOf(published(head + long + broken + sections)).includes(`paragraph ${broken.replaceAll('\n', '')}`),
    );
  });

  it('begins with the title, whatever a page prints above it', () => {
    const text = `首页 > 政府信息公开 > 年报\n${cleanReport({ layout: 'tabs' })}`;
    assert.doesNotMatch(wordsOf(published(text)), /首页/);
  });
});

describe('a mandated table, published', () => {
  inEveryForm('has the merged cells of the notice', (report, { edition }) => {
    const [disclosure, applied, reviewed] = tablesOf(published(report()));
    assert.deepEqual(gridOf(disclosure!)[0], Array(4).fill('第二十条第（一）项'));
    assert.deepEqual(
      rowOf(disclosure!, '行政事业性收费'),
      edition === '2019' ? ['行政事业性收费', '4', '0', '0'] : ['行政事业性收费', '1.26', '1.26', '1.26'],
    );
    const heads = gridOf(applied!).slice(0, 3);
    const balance = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
    assert.deepEqual(
      heads.map((row) => row.slice(0, 5)),
      [
        [balance, balance, balance, '申请人情况', '申请人情况'],
        [balance, balance, balance, '自然人', '法人或其他组织'],
        [balance, balance, balance, '自然人', '商业企业'],
      ],
    );
    assert.deepEqual(rowOf(applied!, '4.保护第三方合法权益').slice(0, 5), [
      '三、本年度办理结果',
      '（三）不予公开',
      '4.保护第三方合法权益',
      '0',
      '1',
    ]);
    assert.deepEqual(rowOf(applied!, '（七）总计').slice(0, 3), ['三、本年度办理结果', '（七）总计', '（七）总计']);
    assert.deepEqual(gridOf(reviewed!)[0], [...Array(5).fill('行政复议'), ...Array(10).fill('行政诉讼')]);
    assert.deepEqual(gridOf(reviewed!)[3]!.slice(0, 5), ['1', '0', '0', '1', '2']);
    assert.deepEqual([disclosure!.headRows, applied!.headRows, reviewed!.headRows], [0, 3, 3]);
  });

  for (const year of [2020, 2024]) {
    for (const layout of layouts) {
      it(`of a blank report is blank (${year}, ${layout})`, () => {
        const tables = tablesOf(published(writeBlankReport({ organization: '云岭镇', year, layout })));
        assert.deepEqual(
          tables.map(({ rows }) => rows.length),
          [year === 2020 ? 18 : 14, year === 2020 ? 26 : 28, 4],
        );
        for (const table of tables) {
          gridOf(table);
          const figures = table.rows.flat().filter(({ role }) => role === 'figure');
          assert.deepEqual(new Set(figures.map(({ text }) => text)), new Set(['']));
        }
      });
    }
  }

  it('keeps cells as they are typed, blank ones included', () => {
    const text = cleanReport({
      broken: { 'received/individual': '', 'received/business': '１２', 'received/research': '/' },
    });
    assert.deepEqual(rowOf(applications(text), '一、本年新收政府信息公开申请数量').slice(3, 6), ['', '１２', '/']);
  });

  it('has a row that the draft lacks, blank', () => {
    const text = cleanReport().replace(/\n\| {2}\| {2}\| 7\.属于行政执法案卷.*/, '');
    assert.deepEqual(rowOf(applications(text), '7.属于行政执法案卷').slice(3), Array(7).fill(''));
  });

  it('has a row that could not be read as it stands, in one cell', () => {
    const text = cleanReport().replace(/(\| 一、本年新收.*?\| {2}\| {2})(\| \d+ )/, '$1');
    const cells = rowOf(applications(text), '一、本年新收政府信息公开申请数量').slice(3);
    assert.match(cells[0]!, /^\d+( \d+){5}$/);
    assert.equal(new Set(cells).size, 1);
  });

  it('has an additional row where it stands, with its figures in their columns', () => {
    const text = cleanReport().replace(
      '\n|  | （四）无法提供',
      '\n|  |  | 9.其他情形 | 1 | 2 | 3 | 4 | 5 | 6 | 21 |$&',
    );
    const grid = gridOf(applications(text));
    const row = rowOf(applications(text), '9.其他情形');
    assert.deepEqual(row, ['三、本年度办理结果', '9.其他情形', '9.其他情形', '1', '2', '3', '4', '5', '6', '21']);
    assert.equal(
      grid.indexOf(grid.find((one) => one.includes('8.属于行政查询事项'))!) + 1,
      grid.findIndex((one) => one.includes('9.其他情形')),
    );
  });

  it('has the figures of an additional row in one cell where they are not as many as the columns', () => {
    const text = cleanReport().replace('\n|  | （四）无法提供', '\n| 9.其他情形 |  |  | 1 | 2 | 3 | 4 | 5 |$&');
    assert.deepEqual(rowOf(applications(text), '9.其他情形').slice(3), Array(7).fill('1 2 3 4 5'));
    const many = cleanReport().replace('\n|  | （四）无法提供', '\n| 9.其他情形 | 8 | 1 | 2 | 3 | 4 | 5 | 6 | 7 |$&');
    assert.deepEqual(rowOf(applications(many), '9.其他情形').slice(3), Array(7).fill('8 1 2 3 4 5 6 7'));
    const mixed = cleanReport().replace('\n|  | （四）无法提供', '\n| 9.其他情形 3 | 1 | 2 |$&');
    assert.match(wordsOf(published(mixed)), /9\.其他情形 ?3 1 2/);
  });

  it('is without a rule that stands among its rows', () => {
    const text = cleanReport().replace('\n| 二、上年结转', '\n|  |  |  | - | - | - | - | - |  |  |$&');
    assert.equal(applications(text).rows.length, 28);
  });

  it('stands there where the draft has but its labels', () => {
    const blank = writeBlankReport({ organization: '云岭镇', year: 2024, layout: 'tabs' });
    const [, table] = tablesOf(published(blank.replace(/\t+(?=\n)/g, '')));
    assert.equal(rowOf(table!, '（七）总计').slice(3).join(''), '');
    assert.equal(table!.rows.length, 28);
  });

  it('has a label that stands twice with other figures twice', () => {
    const text = cleanReport().replace(
      /(\n\| 二、上年结转)/,
      '\n| 一、本年新收政府信息公开申请数量 |  |  | 3 | 0 | 0 | 0 | 0 | 0 | 3 |$1',
    );
    const rows = gridOf(applications(text)).filter((row) => row.includes('一、本年新收政府信息公开申请数量'));
    assert.equal(rows.length, 2);
    assert.ok(
      rows.every((row) => new Set(row.slice(3)).size === 1),
      'it is not certain which is which',
    );
  });

  it('has the mandated wording, but not where the draft says something else', () => {
    const text = change(cleanReport(), [
      ['5.属于三类内部事务信息', '5.属于第三类内部事务信息'],
      ['本年收费金额（单位：万元）', '本年收费金额（单位：元）'],
      ['第二十条第（六）项', '第二十条第（七）项'],
      ['| （三）不予公开 |', '| （三）不公开 |'],
      ['1.本机关不掌握相关政府信息', '1.本机关不掌握政府信息'],
    ]);
    const words = wordsOf(published(text));
    assert.match(words, /\n5\.属于三类内部事务信息\n/);
    assert.match(words, /本年收费金额（单位：元）/);
    assert.doesNotMatch(words, /万元）/);
    assert.match(words, /第二十条第（七）项/);
    assert.match(words, /\n（三）不公开\n/);
    assert.match(words, /\n1\.本机关不掌握政府信息\n/);
  });

  it('keeps a remark behind the figures of a row', () => {
    const text = cleanReport().replace(/(\| 行政许可 \| 126 \| {2}\| )( \|)/, '$1含变更12件$2');
    assert.match(wordsOf(published(text)), /含变更12件/);
  });

  it('has the mandated wording where it cannot be said which of several labels is misspelt', () => {
    const text = cleanReport().replace('| 结果维持 |', '| 结果维特 |');
    assert.equal(wordsOf(published(text)).match(/结果维持/g)?.length, 3);
  });

  it('keeps what is written among its rows', () => {
    const text = change(cleanReport(), [
      ['| 二、上年结转政府信息公开申请数量 |', '\n注：其中补正2件。\n\n| 二、上年结转政府信息公开申请数量 |'],
    ]);
    const outline = outlineOf(published(text));
    assert.ok(outline.includes('paragraph 注：其中补正2件。'));
    assert.equal(outline.filter((line) => line === 'table').length, 3);
  });

  it('is one table, with one head, where pages break it', () => {
    const text = cleanReport({ layout: 'tabs' });
    const head = text.slice(text.indexOf('（本列数据'), text.indexOf('\n一、本年新收') + 1);
    const broken = text.replace(
      '\n二、上年结转',
      `\n- 3 -\n云岭镇人民政府2024年政府信息公开工作年度报告\n${head}二、上年结转`,
    );
    assert.deepEqual(published(broken), published(text));
  });

  it('stands in the form that it was read in, where that is another edition’s', () => {
    const text = cleanReport({ edition: '2019', year: 2024 });
    assert.equal(tablesOf(published(text))[0]!.rows.length, 18);
  });

  it('stays as the draft has it where it could not be read', () => {
    const other = [
      '第二十条第（一）项',
      '信息内容\t现行有效件数\t本年废止件数\t本年制发件数',
      '规章\t1\t2\t3',
      '行政规范性文件\t4\t5\t6',
    ];
    const columns = cleanReport({ layout: 'tabs' }).replace(
      /第二十条第（一）项[\s\S]*?(?=\n第二十条第（五）项)/,
      other.join('\n'),
    );
    const [table] = tablesOf(published(columns));
    assert.deepEqual(rowOf(table!, '行政规范性文件'), ['行政规范性文件', '4', '5', '6']);
    assert.deepEqual(gridOf(table!)[0], ['信息内容', '现行有效件数', '本年废止件数', '本年制发件数']);
  });
});

describe('a table of the draft’s own, published', () => {
  it('is a plain grid, with the head that Markdown gives it', () => {
    const text = change(cleanReport(), [
      ['### （五）监督保障', '| 平台 | 数量 |\n|---|---|\n| **网站** | 3 |\n| 公众号 |\n\n### （五）监督保障'],
    ]);
    const [table] = tablesOf(published(text));
    assert.deepEqual(gridOf(table!), [
      ['平台', '数量'],
      ['网站', '3'],
      ['公众号', ''],
    ]);
    assert.equal(table!.headRows, 1);
  });

  it('is lines of words where it has more columns than a table can have', () => {
    const text = `${cleanReport({ layout: 'tabs' })}\n网站${'\t'.repeat(70)}3\n公众号\t2\n`;
    assert.deepEqual(outlineOf(published(text)).slice(-2), ['paragraph 网站 3', 'paragraph 公众号 2']);
  });
});

describe('samples/, published', () => {
  it('say in one title whose report they are', () => {
    const text = readFileSync('samples/clean/柳河镇2019年年报.nianbao', 'utf8');
    assert.deepEqual(published(text).title, ['柳河镇人民政府', '2019年政府信息公开工作年度报告']);
  });
});
