import assert from 'node:assert/strict';
import { type CompletionItem, InsertTextFormat } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { readReport } from '../../server/src/report/read';
import { type CleanReport, cleanReport, layouts } from '../support/clean-report';
import { parseMarked } from '../support/marked';
import { pushOnly, useClient } from './support/test-client';

describe('completion', () => {
  const used = useClient();
  const older = useClient(() => ({ capabilities: pushOnly }));

  /** What is offered at the mark, which stands for the cursor and what was typed before it. */
  async function offered(marked: string, { client = used.client, languageId = 'nianbao' } = {}) {
    const { text, spans } = parseMarked(marked);
    const document = client.open(text, { languageId });
    const { items, isIncomplete } = await client.completions(document, document.positionAt(spans[0]!.end));
    return { document, items, isIncomplete, labels: inOrder(items).map(({ label }) => label) };
  }
  const inOrder = (items: readonly CompletionItem[]) => items.toSorted((a, b) => (a.sortText! < b.sortText! ? -1 : 1));
  const insert = (document: TextDocument, item: CompletionItem): string =>
    TextDocument.applyEdits(document, [item.textEdit as never]);
  const withoutFifth = (options?: CleanReport) => {
    const text = cleanReport(options);
    const start = text.search(/(## )?五、存在的/);
    return `${text.slice(0, start)}⟦⟧\n${text.slice(text.search(/(## )?六、其他/))}`;
  };

  it('offers the missing section first, then the others, and the tables', async () => {
    const { labels } = await offered(withoutFifth());
    assert.deepEqual(labels.slice(0, 3), ['五、存在的主要问题及改进情况', '一、总体情况', '二、主动公开政府信息情况']);
    assert.deepEqual(labels.slice(6), [
      '表二“主动公开政府信息情况”',
      '表三“收到和处理政府信息公开申请情况”',
      '表四“政府信息公开行政复议、行政诉讼情况”',
    ]);
  });

  it('replaces what was typed, the Markdown marks included', async () => {
    const { document, items } = await offered(withoutFifth().replace('⟦⟧', '⟦## 五⟧'));
    assert.deepEqual(
      items.map(({ label, filterText }) => [label, filterText]),
      [['五、存在的主要问题及改进情况', '## 五、存在的主要问题及改进情况']],
    );
    assert.ok(insert(document, items[0]!).includes('\n## 五、存在的主要问题及改进情况\n'));
  });

  for (const [typed, expected] of [
    ['总体', ['总体情况']],
    ['## 主动公开', ['## 主动公开政府信息情况', '## 主动公开政府信息情况”']],
    ['五、', ['五、存在的主要问题及改进情况']],
    ['存在问题', ['存在的主要问题及改进情况']],
  ] as const) {
    it(`offers by the words of a heading as by its number, so that a client keeps it: ${typed}`, async () => {
      const { items, isIncomplete } = await offered(withoutFifth().replace('⟦⟧', `⟦${typed}⟧`));
      assert.deepEqual(
        items.map(({ filterText }) => filterText),
        expected,
      );
      assert.equal(isIncomplete, false);
    });
  }

  it('is asked again once something is typed', async () => {
    assert.equal((await offered(withoutFifth())).isIncomplete, true);
    assert.equal((await offered(withoutFifth().replace('⟦⟧', '⟦## ⟧'))).isIncomplete, true);
  });

  it('writes headings as the document does', async () => {
    const { items } = await offered(withoutFifth({ layout: 'tabs' }));
    assert.equal(inOrder(items)[0]!.textEdit!.newText, '五、存在的主要问题及改进情况');
  });

  for (const layout of layouts) {
    it(`writes tables in the layout and edition of the document, a tab stop in every figure (${layout})`, async () => {
      const { items } = await offered(withoutFifth({ layout, edition: '2019', newline: '\r\n' }));
      const table = items.find(({ label }) => label.startsWith('表二'))!;
      const snippet = table.textEdit!.newText;
      assert.equal(table.insertTextFormat, InsertTextFormat.Snippet);
      assert.equal(snippet.match(/\$\d+/g)!.length, 6 + 6 + 6 + 2 + 2, snippet);
      assert.ok(snippet.includes('政府集中采购'));
      assert.equal(snippet.includes('\t'), layout !== 'pipes');
      assert.equal(snippet.includes('|'), layout === 'pipes');
      assert.ok(!/[^\r]\n/.test(snippet), 'the line ends of the document');
    });
  }

  it('is plain text for a client without snippets', async () => {
    const { items } = await offered(withoutFifth(), { client: older.client });
    assert.ok(items.every(({ insertTextFormat }) => insertTextFormat === InsertTextFormat.PlainText));
    assert.ok(items.every(({ textEdit }) => !textEdit!.newText.includes('$')));
  });

  it('offers nothing in prose, in a table, or before text', async () => {
    const report = cleanReport();
    for (const [from, to] of [
      ['接受社会评议1次', '⟦接受社会⟧评议1次'],
      ['没有其他需要报告的事项。', '⟦没有其他需要报告的事项。⟧'],
      ['| 规章 |', '⟦⟧| 规章 |'],
      ['## 二、', '⟦⟧## 二、'],
    ] as const) {
      assert.deepEqual((await offered(report.replace(from, to))).labels, [], to);
    }
  });

  it('offers nothing in a text that is no report', async () => {
    const minutes = '会议纪要\n\n⟦⟧\n会议听取了汇报。\n';
    assert.deepEqual((await offered(minutes)).labels, []);
    assert.deepEqual((await offered(minutes, { languageId: 'plaintext' })).labels, []);
    assert.deepEqual((await offered('⟦⟧', { languageId: 'plaintext' })).labels, []);
  });

  it('offers a whole report in an empty document of its language, and that is a report', async () => {
    const { document, items, labels } = await offered('⟦⟧\n');
    assert.deepEqual(labels.slice(0, 3), [
      '整份年报（制表符表格）',
      '整份年报（Markdown 表格）',
      '整份年报（一格一行）',
    ]);
    for (const item of inOrder(items).slice(0, 3)) {
      const organization = /\$\{1:××人民政府\}/g;
      assert.match(item.textEdit!.newText, organization);
      const text = insert(document, item)
        .replace(organization, '云岭镇人民政府')
        .replace(/\$\{\d+:([^}]*)\}|\$\d+/g, '$1');
      const { report } = readReport(text);
      assert.deepEqual([report?.sections.length, report?.tables.length], [6, 3]);
    }
    assert.equal((await offered('⟦整份⟧')).labels.length, 3);
  });
});
