import { type CancellationToken, CancellationTokenSource, type Connection } from 'vscode-languageserver/node';
import { inLanguage, type Language, localized } from '../text/localized';
import type { ClientFeatures } from './client-features';
import type { CheckWorkspaceParams, CheckWorkspaceResult } from './messages';
import type { WorkspaceFindings } from './workspace-findings';

/** Runs a check of the workspace and shows how far it is; it ends early where the request or its progress is cancelled. */
export async function checkWorkspace(
  findings: WorkspaceFindings,
  { workDoneToken }: CheckWorkspaceParams,
  language: Language,
  connection: Connection,
  client: ClientFeatures,
  token: CancellationToken,
): Promise<CheckWorkspaceResult> {
  const cancellation = new CancellationTokenSource();
  const listeners = [token.onCancellationRequested(() => cancellation.cancel())];
  if (token.isCancellationRequested) cancellation.cancel();
  const own =
    workDoneToken === undefined && client.workDoneProgress
      ? // A client that cannot show it after all gets the result all the same.
        await connection.window.createWorkDoneProgress().catch(() => undefined)
      : undefined;
  if (own) listeners.push(own.token.onCancellationRequested(() => cancellation.cancel()));
  const shown = own ?? connection.window.attachWorkDoneProgress(workDoneToken);

  const title = localized('正在检查工作区的年报', 'Checking the reports of the workspace');
  shown.begin(inLanguage(title, language), 0, undefined, true);
  try {
    return await findings.check(
      language,
      { report: (done, all, path) => shown.report((done / all) * 100, `${done + 1}/${all} ${path}`) },
      cancellation.token,
    );
  } finally {
    shown.done();
    for (const listener of listeners) listener.dispose();
    cancellation.dispose();
  }
}
