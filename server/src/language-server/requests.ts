import {
  CompletionList,
  type Connection,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver/node';
import { answering, answeringOn } from './answering';
import type { ClientFeatures } from './client-features';
import { codeActions, type FixAllData, resolveCodeAction } from './features/code-actions';
import { completions } from './features/completion';
import { diagnosticReport } from './features/diagnostics';
import { foldingRanges } from './features/folding';
import { hover } from './features/hover';
import { pastedHtml } from './features/paste-html';
import { newReport, standardTables } from './features/standard-tables';
import { documentSymbols } from './features/symbols';
import {
  type NewReportParams,
  newReportRequest,
  type PasteHtmlParams,
  type PasteHtmlResult,
  pasteHtmlRequest,
  type StandardTablesParams,
  standardTablesRequest,
} from './messages';
import type { Session } from './session';
import type { SettingsSource } from './settings-source';

/** Answers every request about one document, each from its last check. */
export function answerRequests(
  connection: Connection,
  client: ClientFeatures,
  session: Session,
  settings: SettingsSource,
  log: (message: string) => void,
): void {
  const noFindings: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  connection.languages.diagnostics.on(
    answeringOn(
      session,
      (checked, { previousResultId }) => diagnosticReport(checked, client, previousResultId),
      noFindings,
      log,
    ),
  );
  connection.onCodeAction(answeringOn(session, (checked, params) => codeActions(checked, params, client), [], log));
  connection.onCodeActionResolve(async (action, token) => {
    const resolve = answering(
      async () => {
        const uri = (action.data as FixAllData | undefined)?.uri;
        return resolveCodeAction(action, uri === undefined ? undefined : await session.check(uri), client);
      },
      action,
      log,
    );
    return resolve(action, token);
  });
  connection.onCompletion(
    answeringOn(
      session,
      (checked, { position }) => completions(checked, position, client, new Date().getFullYear()),
      CompletionList.create(),
      log,
    ),
  );
  connection.onHover(answeringOn(session, (checked, { position }) => hover(checked, position, client), undefined, log));
  connection.onDocumentSymbol(answeringOn(session, (checked) => documentSymbols(checked, client), [], log));
  connection.onFoldingRanges(answeringOn(session, (checked) => foldingRanges(checked, client), [], log));

  connection.onRequest(
    standardTablesRequest,
    answering(async ({ uri }: StandardTablesParams) => standardTables(await session.check(uri)), [], log),
  );
  connection.onRequest(
    pasteHtmlRequest,
    answering(
      async ({ uri, html }: PasteHtmlParams): Promise<PasteHtmlResult> => {
        const { readHtml } = await import('../documents');
        const text = pastedHtml(await session.check(uri), html, readHtml);
        return text === undefined ? {} : { text };
      },
      {},
      log,
    ),
  );
  connection.onRequest(newReportRequest, async (params: NewReportParams) =>
    newReport(params, (await settings.general()).language),
  );
}
