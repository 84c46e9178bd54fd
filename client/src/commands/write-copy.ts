import * as vscode from 'vscode';
import {
  type AnnotateParams,
  annotateRequest,
  type ExportParams,
  exportRequest,
  type NewFileResult,
} from '../../../server/src/language-server/messages';
import { fileOf, nameOf } from '../document-text/address';
import type { Server } from '../server';
import { type Localized, openReportFirst, say, tell } from '../user-language';

/**
 * Writes a copy of a Word file with a comment (批注) at each finding, beside it.
 * @param given the file, where the command was chosen in the Explorer
 * @returns the new file
 */
export const annotate = async (server: Server, given?: vscode.Uri): Promise<vscode.Uri | undefined> => {
  const uri = savedReport(given);
  if (uri === undefined) return undefined;
  const parameters: AnnotateParams = { uri: uri.toString() };
  return ask(server, annotateRequest, parameters, (name) => ({
    zh: `已写出带批注的副本“${name}”，原文件没有改动。`,
    en: `Wrote a commented copy, “${name}”; the file itself is as it was.`,
  }));
};

/**
 * Writes a report in the form in which it is published, beside the draft.
 * @param given as above
 * @param to the form, where nobody is to be asked for it
 */
export const exportReport = async (
  server: Server,
  given?: vscode.Uri,
  to?: ExportParams['to'],
): Promise<vscode.Uri | undefined> => {
  const uri = savedReport(given);
  if (uri === undefined) return undefined;
  const form = to ?? (await askForm());
  if (form === undefined) return undefined;
  const parameters: ExportParams = { uri: uri.toString(), to: form };
  return ask(server, exportRequest, parameters, (name) => ({ zh: `已导出“${name}”。`, en: `Wrote “${name}”.` }));
};

/** The address of the report that is meant, once it is saved. */
const savedReport = (given: vscode.Uri | undefined): vscode.Uri | undefined => {
  const uri = given ?? vscode.window.activeTextEditor?.document.uri;
  if (uri === undefined) {
    tell(openReportFirst);
    return undefined;
  }
  const isMeant = (other: vscode.Uri): boolean => fileOf(other).toString() === fileOf(uri).toString();
  if (vscode.workspace.textDocuments.some((one) => isMeant(one.uri) && (one.isDirty || one.isUntitled))) {
    tell({ zh: '请先保存这份年报。', en: 'Please save the report first.' });
    return undefined;
  }
  return uri;
};

const askForm = async (): Promise<ExportParams['to'] | undefined> => {
  const forms: readonly { readonly to: ExportParams['to']; readonly label: Localized; readonly detail: Localized }[] = [
    {
      to: 'docx',
      label: { zh: 'Word 文件（.docx）', en: 'Word file (.docx)' },
      detail: { zh: '公文格式：A4 纸、标准字体和页边距', en: 'A4, with the fonts and margins of official documents' },
    },
    {
      to: 'html',
      label: { zh: '网页（.html）', en: 'Web page (.html)' },
      detail: { zh: '用于在网站上发布', en: 'To be published on a web site' },
    },
  ];
  const chosen = await vscode.window.showQuickPick(
    forms.map(({ to, label, detail }) => ({ to, label: say(label), detail: say(detail) })),
    { title: say({ zh: '导出成什么？', en: 'Export as what?' }) },
  );
  return chosen?.to;
};

/** Has the server write a file, and tells what came of it. */
const ask = async (
  server: Server,
  request: string,
  parameters: object,
  done: (name: string) => Localized,
): Promise<vscode.Uri | undefined> => {
  const client = await server.running();
  const result = await client.sendRequest<NewFileResult>(request, parameters);
  if ('problem' in result) {
    void vscode.window.showWarningMessage(result.problem);
    return undefined;
  }
  const file = vscode.Uri.parse(result.uri);
  // Not awaited: the command is done, whether or not the user reads the message.
  void offer(file, say(done(nameOf(file))));
  return file;
};

const offer = async (file: vscode.Uri, message: string): Promise<void> => {
  const open = say({ zh: '打开', en: 'Open' });
  const show = say({ zh: '在文件夹中显示', en: 'Show in Folder' });
  const chosen = await vscode.window.showInformationMessage(message, open, show);
  if (chosen === open) await vscode.env.openExternal(file);
  else if (chosen === show) await vscode.commands.executeCommand('revealFileInOS', file);
};
