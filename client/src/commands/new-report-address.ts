import * as vscode from 'vscode';
import { fileOf } from '../document-text/address';
import type { Server } from '../server';

/**
 * Where a new report is to be saved: beside the report in front, else beside most reports of the workspace. The address is
 * of no file yet; `undefined` where no folder is open and no report in front.
 * @param name of the file, without its extension
 */
export const newReportAddress = async (
  server: Server,
  name: string,
  extension: string,
): Promise<vscode.Uri | undefined> => {
  const folder = await folderOfReports(server);
  if (folder === undefined) return undefined;
  // What Windows allows in no name.
  const stem = name.replace(/[\\/:*?"<>|]/g, '');
  for (let number = 1; ; number++) {
    const file = vscode.Uri.joinPath(folder, `${stem}${number === 1 ? '' : `（${number}）`}.${extension}`);
    const address = file.with({ scheme: 'untitled' });
    if (!(await exists(file)) && !isOpen(address)) return address;
  }
};

/** The folder that a new report belongs in, if there is one. */
export const folderOfReports = async (server: Server): Promise<vscode.Uri | undefined> =>
  besideReportInFront(server) ?? (await amongReports()) ?? vscode.workspace.workspaceFolders?.[0]?.uri;

const parentOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

const besideReportInFront = (server: Server): vscode.Uri | undefined => {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const file = uri && fileOf(uri);
  return file?.scheme === 'file' && server.status(uri!)?.state === 'report' ? parentOf(file) : undefined;
};

/** The folder with most files that are called a report; enough of them are looked at, and not all. */
const amongReports = async (): Promise<vscode.Uri | undefined> => {
  const enough = 500;
  const reports = await vscode.workspace.findFiles(
    '**/*{年报,年度报告}*.{txt,md,nianbao,docx}',
    '**/node_modules/**',
    enough,
  );
  const folders = new Map<string, { readonly uri: vscode.Uri; count: number }>();
  for (const uri of reports.map(parentOf)) {
    const folder = folders.get(uri.toString()) ?? { uri, count: 0 };
    folder.count++;
    folders.set(uri.toString(), folder);
  }
  const [most] = [...folders.values()].sort((a, b) => b.count - a.count || a.uri.path.length - b.uri.path.length);
  return most?.uri;
};

const exists = async (uri: vscode.Uri): Promise<boolean> => {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
};

const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
