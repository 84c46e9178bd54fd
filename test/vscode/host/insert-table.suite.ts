import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually } from './support';

describe('a standard table', () => {
  afterEach(closeAll);

  it('is inserted with tabs between its cells, the first figure ready to be typed over', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'plaintext',
      content: '云岭镇人民政府2024年政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n',
    });
    const editor = await vscode.window.showTextDocument(document);
    editor.options = { insertSpaces: true };
    const end = document.positionAt(document.getText().length);
    editor.selection = new vscode.Selection(end, end);
    const before = document.getText();
    const command = vscode.commands.executeCommand('nianbao.insertTable');
    await eventually('the table', async () => {
      if (document.getText() !== before) return true;
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return undefined;
    });
    await command;
    assert.ok(document.getText().startsWith(before), 'what stood there still stands');
    assert.match(document.getText().slice(before.length), /第二十条第（一）项/);
    assert.match(document.getText(), /规章\t/);

    await vscode.commands.executeCommand('type', { text: '3' });
    await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
    await vscode.commands.executeCommand('type', { text: '4' });
    await eventually('the two figures in their cells', () => /规章\t3\t4\t/.test(document.getText()));
  });
});
