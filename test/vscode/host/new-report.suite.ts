import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanReport, closeAll, eventually, findings, inWorkspace, open, statusPageThat } from './support';

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
    const parent = inWorkspace('.').path.replace(/\/$/, '');
    const name = `竹溪镇人民政府${year}年政府信息公开工作年度报告.txt`;
    assert.equal(document.uri.path, `${parent}/${name}`, 'it is to be saved beside the report that was in front');
    const errors = findings(document.uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.deepEqual(errors, []);
  });

  it('is to be saved where most reports are, under another name where there is one already', async () => {
    const year = new Date().getFullYear() - 1;
    const taken = inWorkspace(`镇街/竹溪镇人民政府${year}年政府信息公开工作年度报告.txt`);
    const others = ['甲', '乙', '丙', '丁', '戊'].map((name) => inWorkspace(`镇街/${name}镇年报.txt`));
    for (const file of [taken, ...others]) await vscode.workspace.fs.writeFile(file, new Uint8Array());
    try {
      const command = vscode.commands.executeCommand('nianbao.newReport');
      const document = await acceptUntil('the new document', () => {
        const active = vscode.window.activeTextEditor?.document;
        return active?.isUntitled ? active : undefined;
      });
      await command;
      assert.equal(document.uri.path, taken.path.replace('.txt', '（2）.txt'));
    } finally {
      await closeAll();
      await vscode.workspace.fs.delete(inWorkspace('镇街'), { recursive: true });
    }
  });
});
