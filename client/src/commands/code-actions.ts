import * as vscode from 'vscode';

/** The edit of the first code action of a kind that the server offers for a range. */
export const editFrom = async (
  document: vscode.TextDocument,
  range: vscode.Range,
  kind: vscode.CodeActionKind,
): Promise<vscode.WorkspaceEdit | undefined> => {
  const resolved = 1;
  const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind.value,
    resolved,
  );
  return actions.find((action) => action.kind !== undefined && kind.contains(action.kind))?.edit;
};
