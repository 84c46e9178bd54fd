import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanReport, closeAll, eventually, findings, open, statusPageThat } from './support';

const acceptUntil = async <Answer>(what: string, ask: () => Answer | undefined): Promise<Answer> =>
  eventually(what, async () => {
    const answer = ask();
    if (answer !== undefined) return answer;
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    return undefined;
  });

describe('a new report', () => {
  const settings = vscode.workspace.getConfiguration('nianbao');
  before(() => settings.update('organization', '竹溪镇人民政府', vscode.ConfigurationTarget.Workspace));
  after(() => settings.update('organization', undefined, vscode.ConfigurationTarget.Workspace));
  afterEach(closeAll);

  it('is opened with the title that was asked for, and without errors', async () => {
    await open(cleanReport);
    const command = vscode.commands.executeCommand('nianbao.newReport');
    // The suggested answers are good: the organization of the settings, last year, the first layout.
    const document = await acceptUntil('the new document', () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled ? active : undefined;
    });
    await command;
    const year = new Date().getFullYear() - 1;
    assert.equal(document.languageId, 'nianbao');
    assert.match(document.getText(), new RegExp(`竹溪镇人民政府\\s*${year}年政府信息公开工作年度报告`));
    await statusPageThat(/年度：/);
    const errors = findings(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors, []);
  });
});
