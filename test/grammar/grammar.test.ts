import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { editions } from '../../server/src/standard';
import { loadGrammar, markScopes, withoutMarks } from './text-mate';

describe('the grammar', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = await loadGrammar();
  });

  const scopes = (marked: string): void => assert.equal(markScopes(grammar, withoutMarks(marked)), marked);

  it('knows the title, in plain text and in Markdown', () => {
    scopes('⟦markup.heading.title 云岭镇人民政府2024年政府信息公开工作年度报告⟧');
    scopes('　　⟦markup.heading.title 清溪县2023年政府信息公开工作年度报告⟧');
    scopes('⟦punctuation.definition.heading #⟧ ⟦markup.heading.title 石桥镇2021年政府信息公开年报⟧');
  });

  it('does not take a sentence that speaks of the report for its title', () => {
    scopes('按照要求，我镇编制了政府信息公开工作年度报告。');
  });

  it('knows the headings of sections and subsections', () => {
    scopes('⟦markup.heading.section 一、总体情况⟧');
    scopes('⟦punctuation.definition.heading ##⟧ ⟦markup.heading.section 二、主动公开政府信息情况⟧');
    scopes('⟦markup.heading.subsection （一）主动公开情况⟧');
    scopes(
      '⟦markup.heading.subsection （二）依申请公开⟧。全年收到申请⟦constant.numeric.figure 6⟧⟦keyword.other.unit 件⟧。',
    );
    scopes('⟦punctuation.definition.heading ###⟧ ⟦markup.heading.subsection （三）监督保障⟧');
  });

  it('does not take a paragraph that begins with a number for a heading', () => {
    scopes('一、全年认真落实各项要求；二、及时更新栏目。');
  });

  it('knows laws, articles and document numbers', () => {
    scopes(
      '根据⟦string.quoted.other.document-title 《中华人民共和国政府信息公开条例》⟧⟦support.class.article 第五十条⟧' +
        '和⟦string.other.document-number 国办公开办函〔2021〕30号⟧',
    );
    scopes('⟦support.class.article 第二十条第（一）项⟧');
    scopes('依照⟦support.class.article 第三十六条第一款第（三）项⟧答复');
  });

  it('knows figures with their units', () => {
    scopes(
      '公开⟦constant.numeric.figure 18⟧⟦keyword.other.unit 件⟧，占⟦constant.numeric.figure 100⟧⟦keyword.other.unit %⟧',
    );
    scopes('公开信息⟦constant.numeric.figure 1.17⟧⟦keyword.other.unit 万条⟧');
    scopes(
      '办理⟦constant.numeric.figure １８⟧ ⟦keyword.other.unit 件⟧、⟦constant.numeric.figure 1,284⟧⟦keyword.other.unit 条⟧',
    );
    scopes(
      '采购⟦constant.numeric.figure 93368.00⟧⟦keyword.other.unit 元⟧，访问⟦constant.numeric.figure 160⟧⟦keyword.other.unit 多万人次⟧',
    );
    scopes('收到意见⟦constant.numeric.figure 十八⟧⟦keyword.other.unit 件⟧');
    scopes('自⟦constant.numeric.date 2024年1月1日⟧起至⟦constant.numeric.date 2024年12月31日⟧止');
  });

  it('does not take words for figures', () => {
    scopes('一次性告知、第二十次会议、三公经费');
  });

  it('knows the rows and columns of a table with tabs', () => {
    const column = 'variable.other.column-label';
    const row = 'variable.other.row-label';
    scopes(`⟦${column} 信息内容⟧\t⟦${column} 本年制发件数⟧\t⟦${column} 现行有效件数⟧`);
    scopes(`⟦${row} 行政规范性文件⟧\t⟦constant.numeric.figure 2⟧\t⟦constant.numeric.figure 9⟧`);
    scopes(`⟦${row} 一、本年新收政府信息公开申请数量⟧\t⟦constant.numeric.figure 5⟧\t⟦constant.numeric.figure 6⟧`);
    scopes(`\t⟦${row} （三）不予公开⟧\t⟦${row} 1.属于国家秘密⟧\t⟦constant.numeric.figure 0⟧`);
    scopes(`⟦${row} 行政许可⟧\t⟦constant.numeric.figure 36⟧\t⟦constant.numeric.figure -35⟧`);
  });

  it('knows a table with one cell in a line', () => {
    scopes('\t⟦variable.other.row-label 二、上年结转政府信息公开申请数量⟧');
    scopes('\t⟦constant.numeric.figure 0⟧');
    scopes('\t⟦variable.other.column-label 自然人⟧');
    scopes('⟦variable.other.row-label 三、本年度办理结果⟧');
    scopes('⟦variable.other.row-label （七）总计⟧');
  });

  it('knows a table of Markdown', () => {
    const bar = '⟦punctuation.separator.table |⟧';
    scopes(`${bar} ⟦variable.other.row-label 行政处罚⟧ ${bar} ⟦constant.numeric.figure 4⟧ ${bar}`);
    scopes(`${bar} ⟦punctuation.separator.table ---⟧ ${bar} ⟦punctuation.separator.table :--:⟧ ${bar}`);
    scopes(`${bar} ⟦support.class.article 第二十条第（五）项⟧ ${bar}`);
  });

  it('reads a paragraph that is indented with a tab as a paragraph', () => {
    scopes('\t全年公开⟦constant.numeric.figure 18⟧⟦keyword.other.unit 件⟧。');
  });

  for (const edition of editions) {
    it(`knows every row label of the ${edition.id} standard`, () => {
      const rows = edition.tables.flatMap((table) => table.parts.flatMap((part) => part.rows));
      const labels = new Set(rows.flatMap((row) => [...row.groups, row.label]).filter((label) => label !== ''));
      for (const label of labels) {
        scopes(`\t⟦variable.other.row-label ${label}⟧\t⟦constant.numeric.figure 0⟧`);
      }
    });

    it(`knows every section heading of the ${edition.id} standard`, () => {
      for (const { ordinal, title } of edition.sections) {
        scopes(`⟦markup.heading.section ${'一二三四五六'[ordinal - 1]}、${title}⟧`);
      }
    });
  }

  it('takes time in proportion to the text, however odd a line is', () => {
    const length = 50_000;
    const odd = [
      '1',
      '一',
      '（一）',
      '#',
      '信息公开',
      '\t',
      '|',
      '1,',
      '《',
      '1.',
      '第一',
      '万',
      '　',
      '-',
      '。|',
      '0件',
      '一、',
    ];
    for (const piece of odd) {
      const line = piece.repeat(length / piece.length);
      const start = performance.now();
      // No limit, so that the engine cannot simply give up.
      grammar.tokenizeLine(line, null, 0);
      const milliseconds = performance.now() - start;
      assert.ok(milliseconds < 2000, `50,000 characters of “${piece}” took ${milliseconds.toFixed(0)} ms`);
    }
  });

  it('is the only one in its folder, and the one that the manifest names', () => {
    const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
    assert.deepEqual(
      readdirSync('syntaxes').map((name) => `./${join('syntaxes', name).replaceAll('\\', '/')}`),
      manifest.contributes.grammars.map((contribution: { path: string }) => contribution.path),
    );
  });
});
