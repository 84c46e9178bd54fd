import * as vscode from 'vscode';
import {
  type ConfigurationChange,
  type IgnoreFindingArguments,
  type IgnoreFindingParams,
  type IgnoreFindingResult,
  ignoreFindingRequest,
} from '../../../server/src/language-server/messages';
import type { Server } from '../server';
import { say } from '../user-language';

/**
 * Writes into the nearest nianbao.json that a finding is ignored, and why. Called by a code action.
 * @param given names the finding; the user is asked for the reason unless it is given too
 * @returns whether it was written
 */
export const ignoreFinding = async (
  server: Server,
  given: IgnoreFindingArguments & { readonly reason?: string },
): Promise<boolean> => {
  const { message, ...finding } = given;
  const reason = given.reason ?? (await askForReason(message));
  if (reason === undefined) return false;
  const client = await server.running();
  const parameters: IgnoreFindingParams = { ...finding, reason };
  const { change, problem } = await client.sendRequest<IgnoreFindingResult>(ignoreFindingRequest, parameters);
  if (change === undefined) {
    void vscode.window.showWarningMessage(problem ?? say(notWritten));
    return false;
  }
  return write(change);
};

const askForReason = (message: string): Thenable<string | undefined> =>
  vscode.window.showInputBox({
    title: say({ zh: '忽略此项：请写明理由', en: 'Ignore this finding: give the reason' }),
    prompt: message,
    placeHolder: say({ zh: '例如：上级统一印发的表样如此', en: 'e.g. the form was sent out like this' }),
    ignoreFocusOut: true,
    validateInput: (value) =>
      value.trim() === '' ? say({ zh: '必须写明理由', en: 'A reason must be given' }) : undefined,
  });

const notWritten = {
  zh: '没有写入 nianbao.json，请再试一次。',
  en: 'Nothing was written to nianbao.json. Please try again.',
};

const write = async ({ uri, create, edits }: ConfigurationChange): Promise<boolean> => {
  const configuration = vscode.Uri.parse(uri);
  const isOpen = (document: vscode.TextDocument): boolean => document.uri.toString() === configuration.toString();
  const wasDirty = vscode.workspace.textDocuments.some((document) => isOpen(document) && document.isDirty);
  const edit = new vscode.WorkspaceEdit();
  if (create) edit.createFile(configuration, { ignoreIfExists: true });
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(configuration, new vscode.Range(start.line, start.character, end.line, end.character), newText);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(say(notWritten));
    return false;
  }
  const document = await vscode.workspace.openTextDocument(configuration);
  // What the user has not saved yet is not saved behind their back.
  const isSaved = !wasDirty && (await document.save());
  const show = say({ zh: '查看', en: 'Show' });
  const written = isSaved
    ? { zh: '已记入 nianbao.json，不再提示此项。', en: 'Written to nianbao.json; the finding is no longer shown.' }
    : { zh: '已记入 nianbao.json，保存后生效。', en: 'Written to nianbao.json; it takes effect once saved.' };
  void vscode.window.showInformationMessage(say(written), show).then((chosen) => {
    if (chosen === show) void vscode.window.showTextDocument(document);
  });
  return true;
};
