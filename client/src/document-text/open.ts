import * as vscode from 'vscode';
import {
  type ReadDocumentParams,
  type ReadDocumentResult,
  readDocumentRequest,
} from '../../../server/src/language-server/messages';
import type { Server } from '../server';
import { textOf } from './address';

/**
 * Shows the text of a Word file or a PDF in an editor.
 * @returns why it cannot be read, in words that VS Code does not wrap into its own
 */
export const openText = async (
  server: Server,
  file: vscode.Uri,
  how: vscode.TextDocumentShowOptions = {},
): Promise<string | undefined> => {
  const uri = textOf(file);
  const client = await server.running();
  const parameters: ReadDocumentParams = { uri: uri.toString() };
  const read = await client.sendRequest<ReadDocumentResult>(readDocumentRequest, parameters);
  if ('problem' in read) return read.problem;
  // A document that the extension itself opens would stay open for minutes, and unwatched, after its tab is closed.
  await vscode.commands.executeCommand('vscode.open', uri, how);
  return undefined;
};

/** The same for a command: the problem is told in a message. */
export const showText = async (server: Server, file: vscode.Uri): Promise<void> => {
  const problem = await openText(server, file);
  if (problem !== undefined) void vscode.window.showWarningMessage(problem);
};
