import * as vscode from 'vscode';
import type { Server } from '../server';
import { openReportFirst, tell } from '../user-language';
import { applyOffered } from './code-actions';

const kind = vscode.CodeActionKind.Source.append('fixAll').append('nianbao');

/**
 * Applies every safe fix to the active editor and tells the user how many there were.
 * @returns the number of changes made to the text
 */
export const fixAll = async (server: Server): Promise<number> => {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    tell(openReportFirst);
    return 0;
  }
  await server.running();
  const fixed = await applyOffered(document, new vscode.Range(0, 0, document.lineCount, 0), kind, (changes) => ({
    zh: `已修复格式问题 ${changes} 处，没有改动数字。可用“撤销”还原。`,
    en: `Fixed ${changes} places safely. Undo takes it back.`,
  }));
  if (fixed === undefined) {
    const status = server.status(document.uri);
    tell(
      status !== undefined && status.state !== 'report'
        ? { zh: `没有修改：${status.explanation}`, en: `Nothing changed: ${status.explanation}` }
        : {
            zh: '没有可以一键修复的格式问题。涉及数字的问题，请逐条核对后修改。',
            en: 'Nothing can be fixed safely. Problems with figures have to be checked one by one.',
          },
    );
  }
  return fixed ?? 0;
};
