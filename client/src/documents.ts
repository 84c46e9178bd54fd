import type * as vscode from 'vscode';
import { documentScheme } from '../../server/src/language-server/messages';

const schemes = ['file', 'untitled', documentScheme];
const languages = ['nianbao', 'plaintext', 'markdown'];

/** The documents that the server is told of; it decides by their text whether they are reports. */
export const documentSelector = languages.flatMap((language) => schemes.map((scheme) => ({ scheme, language })));

/** The server checks `nianbao.json` too as it is typed, but it is no report. */
export const configurationSelector = { scheme: 'file', pattern: '**/nianbao.json' };

/** Whether a document is a `nianbao.json`. */
export const isConfiguration = ({ uri }: vscode.TextDocument): boolean =>
  uri.scheme === configurationSelector.scheme && uri.path.endsWith('/nianbao.json');

/** The words that every report has and hardly any other text: in the title, the law and most headings. */
export const telltale = '信息公开';

/** Whether the server is told of a document. */
export const isWatched = (document: vscode.TextDocument): boolean =>
  schemes.includes(document.uri.scheme) && languages.includes(document.languageId);

/**
 * Whether a document is worth starting the server for. The server has the last word; this look only spares those
 * who never open a report a process that runs for nothing.
 */
export const mayBeReport = (document: vscode.TextDocument): boolean =>
  isWatched(document) && (document.languageId === 'nianbao' || document.getText().includes(telltale));

/** The same question after an edit, answered from the lines it touched so that typing elsewhere costs nothing. */
export const mayHaveBecomeReport = (event: vscode.TextDocumentChangeEvent): boolean =>
  isWatched(event.document) &&
  event.contentChanges.some(
    (change) =>
      change.text.includes(telltale) || event.document.lineAt(change.range.start.line).text.includes(telltale),
  );
