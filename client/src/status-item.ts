import * as vscode from 'vscode';
import { documentSelector } from './documents';
import type { Server } from './server';
import { statusText } from './status-text';
import { type Localized, say } from './user-language';

interface Shown {
  readonly text: Localized;
  readonly detail?: string;
  readonly severity?: vscode.LanguageStatusSeverity;
  readonly busy?: boolean;
  readonly command?: { readonly title: Localized; readonly command: string };
}

const moreInformation = { title: { zh: '运行状态', en: 'Status' }, command: 'nianbao.showStatus' };
const check = { title: { zh: '检查工作区', en: 'Check Workspace' }, command: 'nianbao.checkWorkspace' };
const restart = { title: { zh: '重新启动', en: 'Restart' }, command: 'nianbao.restartServer' };

/** Keeps the language status item in step with the active editor and with what the server says of its document. */
export const createStatusItem = (server: Server): vscode.Disposable => {
  const item = vscode.languages.createLanguageStatusItem('nianbao.status', documentSelector);
  item.name = '年报校验 Nianbao';
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    const shown = describe(server, document);
    const command = shown.command ?? moreInformation;
    item.text = say(shown.text);
    item.detail = shown.detail ?? '';
    item.severity = shown.severity ?? vscode.LanguageStatusSeverity.Information;
    item.busy = shown.busy ?? false;
    item.command = { title: say(command.title), command: command.command };
  };
  update();
  return vscode.Disposable.from(
    item,
    server.onDidChange(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('nianbao') && update()),
  );
};

const describe = (server: Server, document: vscode.TextDocument | undefined): Shown => {
  const failed = vscode.LanguageStatusSeverity.Error;
  switch (server.state()) {
    case 'idle':
      return {
        text: { zh: '年报校验：不检查本文件', en: 'Nianbao: file left alone' },
        detail: say({ zh: '文中没有“信息公开”，不是年报', en: 'The text is not an annual report' }),
      };
    case 'starting':
      return { text: { zh: '年报校验：正在启动', en: 'Nianbao: starting' }, busy: true };
    case 'failed':
      return {
        text: { zh: '年报校验：校验服务未能启动', en: 'Nianbao: server could not be started' },
        severity: failed,
        command: restart,
      };
    case 'stopped':
      return {
        text: { zh: '年报校验：校验服务已停止', en: 'Nianbao: server stopped' },
        severity: failed,
        command: restart,
      };
    case 'running': {
      const status = document && server.status(document.uri);
      if (!status) return { text: { zh: '年报校验：正在查看本文件', en: 'Nianbao: looking at the file' } };
      return {
        text: statusText(status),
        detail: status.explanation,
        ...(status.state === 'on-request' && { command: check }),
      };
    }
  }
};
