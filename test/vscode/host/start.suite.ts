import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, notAReport, open, pause, statusPage, statusPageThat } from './support';

const type = async (column: number, text: string): Promise<void> => {
  const editor = await open(notAReport);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, column), text));
};

/** Has to run before anything has opened a report: the server is never stopped again. */
describe('the server', () => {
  afterEach(closeAll);

  it('is not started for a text that is no report', async () => {
    await open(notAReport);
    await pause(500);
    assert.match(await statusPage(), /校验服务：未启动/);
  });

  it('is started as soon as a text speaks of what reports are about', async () => {
    await type(0, '政府信息公');
    await pause(500);
    assert.match(await statusPage(), /校验服务：未启动/);
    await type(5, '开');
    // The server runs a moment before it has looked at the file.
    assert.match(await statusPageThat(/不检查本文件/), /校验服务：运行中/);
  });
});
