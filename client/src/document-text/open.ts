import * as vscode from 'vscode';
import {
  type ReadDocumentParams,
  type ReadDocumentResult,
  readDocumentRequest,
} from '../../../server/src/language-server/messages';
import type { Server } from '../server';
import { textOf } from './address';

/**
 * Opens the text of a Word file or a PDF, not yet in an editor.
 * @returns the document; or why there is none, in words that VS Code does not wrap into its own
 */
export const openText = async (server: Server, file: vscode.Uri): Promise<vscode.TextDocument | string> => {
  const uri = textOf(file);
  const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
  if (!isOpen) {
    const client = await server.running();
    const parameters: ReadDocumentParams = { uri: uri.toString() };
    const read = await client.sendRequest<ReadDocumentResult>(readDocumentRequest, parameters);
    if ('problem' in read) return read.problem;
  }
  return vscode.workspace.openTextDocument(uri);
};

/** Shows the text of a Word file or a PDF in an editor; why there is none, in a message. */
export const showText = async (server: Server, file: vscode.Uri): Promise<void> => {
  const opened = await openText(server, file);
  if (typeof opened === 'string') void vscode.window.showWarningMessage(opened);
  else await vscode.window.showTextDocument(opened);
};
