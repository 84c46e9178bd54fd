import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type OverviewResult, overviewRequest } from '../../../server/src/language-server/messages';
import type { Server } from '../server';
import { say } from '../user-language';

/** Shows the page of all reports of the workspace: in the browser, where it can be printed, kept and sent on. */
export const showOverview = async (server: Server): Promise<void> => {
  const title = say({ zh: '正在汇总检查结果', en: 'Putting the results together' });
  const { html } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (_, cancellation) => (await server.running()).sendRequest<OverviewResult>(overviewRequest, {}, cancellation),
  );
  if (html === undefined) return;
  // From another computer there is no way to the browser of this one.
  const isElsewhere = vscode.env.uiKind === vscode.UIKind.Web || vscode.env.remoteName !== undefined;
  if (isElsewhere || !(await openInBrowser(html))) showInPanel(html);
};

const openInBrowser = async (html: string): Promise<boolean> => {
  const folder = await mkdtemp(join(tmpdir(), 'nianbao-'));
  const file = join(folder, say({ zh: '年报检查结果.html', en: 'nianbao-results.html' }));
  await writeFile(file, html);
  return vscode.env.openExternal(vscode.Uri.file(file));
};

const showInPanel = (html: string): void => {
  const title = say({ zh: '年报检查结果', en: 'Nianbao results' });
  const panel = vscode.window.createWebviewPanel('nianbao.overview', title, vscode.ViewColumn.Active, {
    enableFindWidget: true,
  });
  panel.webview.html = html;
};
