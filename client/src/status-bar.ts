import * as vscode from 'vscode';
import type { Server } from './server';
import { countsText, shortText, statusText } from './status-text';
import { say } from './user-language';

/** Shows edition and findings of the report in front, in the status bar; nothing for any other document. */
export const createStatusBar = (server: Server): vscode.Disposable => {
  const item = vscode.window.createStatusBarItem('nianbao.findings', vscode.StatusBarAlignment.Right, 200);
  item.name = '年报校验 Nianbao';
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const status = document && server.status(document.uri);
    if (status?.state !== 'report') {
      item.hide();
      return;
    }
    const { errors, warnings, infos, explanation } = status;
    const hasFindings = errors + warnings + infos > 0;
    item.text = say(shortText(status));
    item.accessibilityInformation = { label: say(statusText(status)) };
    item.tooltip = [explanation, say(countsText(status)), say(hasFindings ? toProblems : toStatus)].join('\n');
    item.command = hasFindings ? 'workbench.actions.view.problems' : 'nianbao.showStatus';
    item.show();
  };
  update();
  return vscode.Disposable.from(
    item,
    server.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('nianbao.language') && update()),
  );
};

const toProblems = { zh: '点击打开“问题”面板', en: 'Click to open the Problems panel' };
const toStatus = { zh: '点击查看详细情况', en: 'Click for details' };
