import { CodeActionKind, type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver/node';
import type { ClientFeatures } from './client-features';
import { fillZerosKind, fixAllKind } from './features/code-actions';

/** What the server offers to a client; what the client does not know is not offered to it. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.pullsDiagnostics && {
      // Last year's report matters to this year's.
      diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    }),
    ...(client.codeActionLiterals && {
      codeActionProvider: {
        codeActionKinds: [CodeActionKind.QuickFix, fillZerosKind, fixAllKind],
        resolveProvider: client.lazyEdits,
      },
    }),
    completionProvider: {},
    hoverProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    ...(client.workspaceFolders && { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }),
  };
}
