import * as vscode from 'vscode';
import type { Server } from './server';

/**
 * Makes plain text that the server recognises as a report a document of the language 年报, so that wrapping, colours and
 * menus apply. One whose language was changed before, here or by the user, stays as it is.
 */
export const setRecognizedLanguage = (server: Server): vscode.Disposable => {
  const changed = new WeakSet<vscode.TextDocument>();
  const isWanted = (document: vscode.TextDocument): boolean =>
    document.languageId === 'plaintext' &&
    server.status(document.uri)?.state === 'report' &&
    !changed.has(document) &&
    vscode.workspace.getConfiguration('nianbao', document).get('recognizePlainText', true);
  const update = (): void => {
    for (const document of vscode.workspace.textDocuments.filter(isWanted)) {
      changed.add(document);
      void vscode.languages.setTextDocumentLanguage(document, 'nianbao');
    }
  };
  return vscode.Disposable.from(
    server.onDidChange(update),
    // VS Code tells of another language as if the document were closed and opened; a new document is another object.
    vscode.workspace.onDidCloseTextDocument((document) => changed.add(document)),
  );
};
