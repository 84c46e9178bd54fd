import { type CancellationToken, CancellationTokenSource, type Connection } from 'vscode-languageserver/node';
import { inLanguage, type Language, localized } from '../text/localized';
import type { ClientFeatures } from './client-features';
import type { CheckWorkspaceParams, CheckWorkspaceResult } from './messages';
import type { Workspace } from './workspace';
import type { WorkspaceFolders } from './workspace-folders';
import type { Survey } from './workspace-host';

/** Runs a check of the workspace and shows how far it is; it ends early where the request or its progress is cancelled. */
export async function checkWorkspace(
  workspace: Workspace,
  folders: WorkspaceFolders,
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
    const survey = await workspace.survey(
      (done, all, path) => shown.report((done / all) * 100, `${done + 1}/${all} ${folders.pathIn(path)}`),
      cancellation.token,
    );
    return resultOf(survey, folders, language);
  } finally {
    shown.done();
    for (const listener of listeners) listener.dispose();
    cancellation.dispose();
  }
}

function resultOf(
  { looked, unreadable, isWhole }: Survey,
  folders: WorkspaceFolders,
  language: Language,
): CheckWorkspaceResult {
  const counts = { reports: 0, errors: 0, warnings: 0, infos: 0 };
  const failed = [...unreadable];
  for (const [path, one] of looked) {
    if (one && 'unreadable' in one) failed.push({ path, reason: one.unreadable });
    else if (one?.report) {
      counts.reports++;
      for (const { severity } of one.findings) counts[`${severity}s`]++;
    }
  }
  return {
    files: looked.size,
    ...counts,
    unreadable: failed.map(({ path, reason }) => ({
      path: folders.pathIn(path),
      reason: inLanguage(reason, language),
    })),
    cancelled: !isWhole,
  };
}
