import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { CheckWorkspaceResult } from '../../../server/src/language-server/messages';
import { closeAll, eventually, findings, inWorkspace, markdownReport, notAReport, open, ruleOf } from './support';

const check = async (): Promise<CheckWorkspaceResult> => {
  const result = await vscode.commands.executeCommand<CheckWorkspaceResult>('nianbao.checkWorkspace');
  assert.equal(result.cancelled, false);
  return result;
};

const rowTotal = (uri: vscode.Uri): boolean =>
  findings(uri).some((finding) => ruleOf(finding) === 'arithmetic/applications-row-total');

describe('the workspace check', () => {
  const closed = inWorkspace(markdownReport);
  const text = readFileSync(closed.fsPath, 'utf8');

  beforeEach(closeAll);
  afterEach(() => writeFileSync(closed.fsPath, text));

  it('finds the faults of reports that are not open, and counts', async () => {
    assert.deepEqual(findings(closed), []);
    const result = await check();
    assert.equal(result.reports, 3);
    assert.ok(result.files > result.reports, 'the other text file was looked at too');
    assert.ok(result.errors > 0);
    await eventually('the findings of the closed report', () => rowTotal(closed));
    assert.deepEqual(findings(inWorkspace(notAReport)), []);
  });

  it('takes the findings back when the file is mended on disk', async () => {
    await check();
    await eventually('the finding', () => rowTotal(closed));
    writeFileSync(closed.fsPath, text.replace('5\t1\t0\t0\t0\t0\t7', '5\t1\t0\t0\t0\t0\t6'));
    await eventually('the finding to vanish', () => !rowTotal(closed));
  });

  it('follows a file that is moved, and forgets one that is deleted', async () => {
    await check();
    await eventually('the finding', () => rowTotal(closed));
    const moved = inWorkspace('石桥镇年报（修改）.md');
    renameSync(closed.fsPath, moved.fsPath);
    await eventually('no findings at the old place', () => findings(closed).length === 0);
    await eventually('findings at the new place', () => rowTotal(moved));
    rmSync(moved.fsPath);
    await eventually('no findings of the deleted file', () => findings(moved).length === 0);
  });

  it('keeps the findings when a file is opened and closed again', async () => {
    await check();
    await open(markdownReport);
    await eventually('the finding in the editor', () => rowTotal(closed));
    await closeAll();
    await eventually('the finding of the closed file', () => rowTotal(closed));
  });
});
