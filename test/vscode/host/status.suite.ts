import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, faultyReport, findingAt, notAReport, open, statusPageThat } from './support';

describe('the status page', () => {
  afterEach(closeAll);

  it('names the edition, the findings and the settings of a report', async () => {
    const { document } = await open(faultyReport);
    await findingAt(document, 'narrative/breakdown-total', '120件');
    const page = await statusPageThat(/2021 版/);
    assert.match(page, /运行中/);
    assert.match(page, /机关：云岭镇/);
    assert.match(page, /[1-9] 条错误/);
    assert.match(page, /nianbao\.edition = "auto"/);
  });

  it('gives the reason why a file is left alone', async () => {
    await open(notAReport);
    assert.match(await statusPageThat(/不检查本文件/), /notes\.txt/);
  });

  it('is in English when the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('nianbao');
    await settings.update('language', 'en', vscode.ConfigurationTarget.Workspace);
    try {
      await open(faultyReport);
      await statusPageThat(/2021 edition/);
    } finally {
      await settings.update('language', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
