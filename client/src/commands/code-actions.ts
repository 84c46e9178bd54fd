import * as vscode from 'vscode';
import { type Localized, tell } from '../user-language';

/**
 * Applies the first code action of a kind that the server offers for a range, and tells the user what was `done`.
 * @returns how many changes were made to the text, 0 where it was edited meanwhile; `undefined` where nothing is offered
 */
export const applyOffered = async (
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
  done: (changes: number) => Localized,
): Promise<number | undefined> => {
  const resolved = 1;
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    resolved,
  );
  const edit = actions.find((action) => action.kind !== undefined && kind.contains(action.kind))?.edit;
  const changes = edit?.get(document.uri).length ?? 0;
  if (edit === undefined || changes === 0) return undefined;
  const isApplied = await vscode.workspace.applyEdit(edit);
  tell(
    isApplied
      ? done(changes)
      : {
          zh: '没有修改：文件刚刚又有改动，请再试一次。',
          en: 'Nothing changed: the file was edited meanwhile. Try again.',
        },
  );
  return isApplied ? changes : 0;
};
