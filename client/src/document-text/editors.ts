import * as vscode from 'vscode';
import type { Server } from '../server';
import { say } from '../user-language';
import { nameOf } from './address';
import { openText } from './open';

/** The editors of package.json: the one with which reports are opened, and the one that may be chosen for any Word file. */
const viewTypes = ['nianbao.report', 'nianbao.word'];

/** Has VS Code open a Word file as text: an editor that gives way to that of the text. */
export const registerDocumentEditors = (server: Server): vscode.Disposable => {
  const provider: vscode.CustomReadonlyEditorProvider = {
    openCustomDocument: (uri) => ({ uri, dispose: () => {} }),
    // Not awaited: VS Code waits for the editor before it lets another one take its place.
    resolveCustomEditor: ({ uri }, panel) => void giveWay(server, uri, panel),
  };
  return vscode.Disposable.from(
    ...viewTypes.map((viewType) => vscode.window.registerCustomEditorProvider(viewType, provider)),
  );
};

const giveWay = async (server: Server, file: vscode.Uri, panel: vscode.WebviewPanel): Promise<void> => {
  const { active, viewColumn } = panel;
  const how = { preview: isPreview(file), preserveFocus: !active, ...(viewColumn !== undefined && { viewColumn }) };
  // The server may be unable to start.
  const open = () => openText(server, file, how).catch((error) => String(error));
  const problem = file.scheme === 'file' ? await open() : say(notOnDisk);
  if (problem === undefined) panel.dispose();
  else panel.webview.html = page(nameOf(file), problem);
};

/** Whether the tab of a file is one that the next file takes. */
const isPreview = (file: vscode.Uri): boolean =>
  vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input, isPreview }) =>
        isPreview && input instanceof vscode.TabInputCustom && input.uri.toString() === file.toString(),
    ),
  );

const notOnDisk = {
  zh: '只能查看磁盘上的 Word 文件，不能查看它的旧版本。',
  en: 'Only a Word file on the disk can be looked at, not a former version of it.',
};

const page = (name: string, problem: string): string => `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>body { padding: 2em; font-size: 1.1em; line-height: 1.7; max-width: 44em; }</style>
</head>
<body><h3>${escaped(name)}</h3><p>${escaped(problem)}</p></body>
</html>`;

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
