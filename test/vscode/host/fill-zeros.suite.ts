import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually } from './support';

const text = `云岭镇人民政府2024年政府信息公开工作年度报告

一、总体情况

二、主动公开政府信息情况

第二十条第（一）项\t\t\t
信息内容\t本年制发件数\t本年废止件数\t现行有效件数
规章\t\t\t
行政规范性文件\t3\t\t12

三、收到和处理政府信息公开申请情况
`;

describe('the rest of a table', () => {
  afterEach(closeAll);

  it('is filled with 0 on the user’s word, and one undo takes it back', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: text });
    const editor = await vscode.window.showTextDocument(document);
    const place = document.positionAt(text.indexOf('规章'));
    editor.selection = new vscode.Selection(place, place);
    const filled = await eventually('the cells to be filled', async () =>
      vscode.commands.executeCommand<number>('nianbao.fillZeros').then((cells) => cells || undefined),
    );
    assert.equal(filled, 4);
    assert.equal(document.getText(), text.replace('规章\t\t\t', '规章\t0\t0\t0').replace('3\t\t12', '3\t0\t12'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('is left alone where the cursor is elsewhere', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: text });
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(2, 0, 2, 0);
    assert.equal(await vscode.commands.executeCommand('nianbao.fillZeros'), 0);
    assert.equal(document.getText(), text);
  });
});
