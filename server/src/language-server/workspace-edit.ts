import { TextEdit, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { TextEdit as SpanEdit } from '../rules/rule';
import { type CheckedDocument, rangeOf } from './checked-document';
import type { ClientFeatures } from './client-features';

/** Edits of one document in the form that the client understands; with its version where it may say so. */
export function workspaceEdit(
  { document, version }: CheckedDocument,
  edits: readonly SpanEdit[],
  client: ClientFeatures,
): WorkspaceEdit {
  const { uri } = document;
  const changes = edits.map(({ span, text }) => TextEdit.replace(rangeOf(document, span), text));
  return client.versionedEdits
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
