import type * as vscode from 'vscode';
import { documentEnd, documentScheme } from '../../../server/src/language-server/messages';

/** The address of the text of a Word file or a PDF. */
export const textOf = (file: vscode.Uri): vscode.Uri =>
  file.with({ scheme: documentScheme, path: file.path + documentEnd });

/** The file behind the address of its text; any other address is given back. */
export const fileOf = (uri: vscode.Uri): vscode.Uri =>
  uri.scheme === documentScheme ? uri.with({ scheme: 'file', path: withoutEnd(uri.path) }) : uri;

/** The folder of a text has the path of the folder of its file. */
const withoutEnd = (path: string): string => (path.endsWith(documentEnd) ? path.slice(0, -documentEnd.length) : path);

/** The last part of the path of a file. */
export const nameOf = (file: vscode.Uri): string => file.path.slice(file.path.lastIndexOf('/') + 1);
