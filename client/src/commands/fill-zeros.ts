import * as vscode from 'vscode';
import type { Server } from '../server';
import { openReportFirst, tell } from '../user-language';
import { applyOffered } from './code-actions';

const kind = vscode.CodeActionKind.RefactorRewrite.append('nianbao');

/**
 * Writes 0 into the blank figures of the table at the cursor, on the word of the user who calls it: never part of “fix all”.
 * @returns how many cells were filled
 */
export const fillZeros = async (server: Server): Promise<number> => {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) {
    tell(openReportFirst);
    return 0;
  }
  await server.running();
  const { document, selection } = editor;
  const cursor = new vscode.Range(selection.active, selection.active);
  const filled = await applyOffered(document, cursor, kind, (cells) => ({
    zh: `已把 ${cells} 个空格填成 0。可用“撤销”还原。`,
    en: `Wrote 0 into ${cells} cells. Undo takes it back.`,
  }));
  if (filled === undefined) {
    tell({
      zh: '光标所在的部分没有空着的表格。请把光标放到要填的表格里。',
      en: 'No table with blank figures at the cursor. Put the cursor into the table that is to be filled.',
    });
  }
  return filled ?? 0;
};
