import assert from 'node:assert/strict';
import {
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { cleanReport, layouts } from '../support/clean-report';
import { pushOnly, textAt, useClient } from './support/test-client';

describe('outline and folding', () => {
  const used = useClient();
  const older = useClient(() => ({ capabilities: pushOnly }));

  const symbols = async ({ uri }: TextDocument) =>
    (await used.client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as DocumentSymbol[];
  const folds = async ({ uri }: TextDocument) =>
    (await used.client.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })) as FoldingRange[];

  for (const layout of layouts) {
    it(`shows title, sections, tables and headings in brackets (${layout})`, async () => {
      const document = used.client.open(cleanReport({ layout }));
      const outline = await symbols(document);
      assert.deepEqual(
        outline.map(({ name, children = [] }) => [name, ...children.map((child) => child.name)]),
        [
          ['云岭镇人民政府2024年政府信息公开工作年度报告'],
          [
            '一、总体情况',
            '（一）主动公开',
            '（二）依申请公开',
            '（三）政府信息管理',
            '（四）政府信息公开平台建设',
            '（五）监督保障',
          ],
          ['二、主动公开政府信息情况', '表二“主动公开政府信息情况”'],
          ['三、收到和处理政府信息公开申请情况', '表三“收到和处理政府信息公开申请情况”'],
          ['四、政府信息公开行政复议、行政诉讼情况', '表四“政府信息公开行政复议、行政诉讼情况”'],
          ['五、存在的主要问题及改进情况', '（一）存在的主要问题', '（二）改进情况'],
          ['六、其他需要报告的事项'],
        ],
      );
      for (const { name, selectionRange } of outline) assert.equal(textAt(document, selectionRange), name);
    });
  }

  it('names the container where the client knows no hierarchy', async () => {
    const { uri } = older.client.open(cleanReport());
    const flat = (await older.client.connection.sendRequest(DocumentSymbolRequest.type, {
      textDocument: { uri },
    })) as SymbolInformation[];
    assert.equal(flat.find(({ name }) => name.startsWith('表三'))?.containerName, '三、收到和处理政府信息公开申请情况');
  });

  it('folds sections and tables, and leaves blank lines at their ends visible', async () => {
    const document = used.client.open(cleanReport({ layout: 'tabs' }));
    const lines = document.getText().split('\n');
    const folded = (await folds(document)).map(({ startLine, endLine }) => [lines[startLine], lines[endLine]]);
    assert.equal(folded.length, 6 + 3);
    assert.deepEqual(folded[5], ['六、其他需要报告的事项', '没有其他需要报告的事项。']);
    assert.ok(folded[1]![1]!.startsWith('行政事业性收费'), folded[1]![1]);
  });

  it('shows nothing of a text that is no report', async () => {
    const document = used.client.open('会议纪要\n\n一、总体情况\n会议听取了汇报。\n');
    assert.deepEqual([await symbols(document), await folds(document)], [[], []]);
  });
});
