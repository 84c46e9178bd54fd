import * as vscode from 'vscode';
import type { Server } from '../server';
import { say } from '../user-language';
import { editFrom } from './code-actions';

const kind = vscode.CodeActionKind.RefactorRewrite.append('nianbao');

/**
 * Writes 0 into the blank figures of the table at the cursor, on the word of the user who calls it: never part of “fix all”.
 * @returns how many cells were filled
 */
export const fillZeros = async (server: Server): Promise<number> => {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    tell({ zh: '请先打开一份年报。', en: 'Open a report first.' });
    return 0;
  }
  await server.running();
  const { document, selection } = editor;
  const edit = await editFrom(document, new vscode.Range(selection.active, selection.active), kind);
  const cells = edit?.get(document.uri).length ?? 0;
  if (edit === undefined || cells === 0) {
    tell({
      zh: '光标所在的部分没有空着的表格。请把光标放到要填的表格里。',
      en: 'No table with blank figures at the cursor. Put the cursor into the table that is to be filled.',
    });
    return 0;
  }
  const applied = await vscode.workspace.applyEdit(edit);
  tell(
    applied
      ? { zh: `已把 ${cells} 个空格填成 0。可用“撤销”还原。`, en: `Wrote 0 into ${cells} cells. Undo takes it back.` }
      : {
          zh: '没有修改：文件刚刚又有改动，请再试一次。',
          en: 'Nothing changed: the file was edited meanwhile. Try again.',
        },
  );
  return applied ? cells : 0;
};

const tell = (text: { readonly zh: string; readonly en: string }): void => {
  void vscode.window.showInformationMessage(say(text));
};
