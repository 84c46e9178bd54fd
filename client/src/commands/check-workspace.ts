import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type CheckWorkspaceParams,
  type CheckWorkspaceResult,
  checkWorkspaceRequest,
} from '../../../server/src/language-server/messages';
import { clientLibrary, type Server } from '../server';
import { countsText } from '../status-text';
import { type Localized, say } from '../user-language';
import { showOverview } from './show-overview';

/**
 * Checks every report of the workspace behind a progress notification that can be cancelled, then sums up.
 * @returns the server's summary, or undefined when the user cancelled
 */
export const checkWorkspace = async (server: Server): Promise<CheckWorkspaceResult | undefined> => {
  const result = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: say({ zh: '正在检查工作区的年报', en: 'Checking the reports of the workspace' }),
      cancellable: true,
    },
    async (progress, cancellation) => request(await server.running(), progress, cancellation),
  );
  // Not awaited: the command is done, whether or not the user reads the message.
  void summarise(server, result);
  return result;
};

const request = async (
  client: LanguageClient,
  progress: vscode.Progress<{ message?: string; increment?: number }>,
  cancellation: vscode.CancellationToken,
): Promise<CheckWorkspaceResult | undefined> => {
  const { LSPErrorCodes, ResponseError, WorkDoneProgress } = await clientLibrary();
  const workDoneToken = randomUUID();
  let percentage = 0;
  const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const increment = Math.max(0, (value.percentage ?? percentage) - percentage);
    percentage += increment;
    progress.report({ increment, ...(value.message === undefined ? {} : { message: value.message }) });
  });
  try {
    const parameters: CheckWorkspaceParams = { workDoneToken };
    return await client.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest, parameters, cancellation);
  } catch (error) {
    if (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
};

const summarise = async (server: Server, result: CheckWorkspaceResult | undefined): Promise<void> => {
  if (result === undefined || result.cancelled) {
    await vscode.window.showInformationMessage(
      say({ zh: '已取消检查工作区。', en: 'The workspace check was cancelled.' }),
    );
    return;
  }
  const message = say(summary(result));
  const openProblems = say({ zh: '打开问题面板', en: 'Open Problems Panel' });
  const openOverview = say({ zh: '打开检查结果', en: 'Open Results' });
  const buttons = [
    ...(result.errors + result.warnings + result.infos > 0 ? [openProblems] : []),
    ...(result.reports + result.unreadable.length > 0 ? [openOverview] : []),
  ];
  const chosen = await (result.unreadable.length > 0
    ? vscode.window.showWarningMessage(message, ...buttons)
    : vscode.window.showInformationMessage(message, ...buttons));
  if (chosen === openProblems) await vscode.commands.executeCommand('workbench.actions.view.problems');
  else if (chosen === openOverview) await showOverview(server);
};

/** A message has room for no more. */
const mostNamed = 2;

/** The sentence shown after a workspace check that ran to its end. */
const summary = (result: CheckWorkspaceResult): Localized => {
  const unreadable = result.unreadable.slice(0, mostNamed).map(({ path, reason }) => ({
    zh: `未能检查 ${path}：${reason}`,
    en: ` Not checked: ${path}: ${reason}`,
  }));
  const more = result.unreadable.length - mostNamed;
  if (more > 0) {
    unreadable.push({
      zh: `另有 ${more} 个文件未能检查，原因见检查结果。`,
      en: ` ${more} more could not be checked; the results say why.`,
    });
  }
  const outcome =
    result.reports === 0
      ? {
          zh: `看了 ${result.files} 个文件，其中没有政府信息公开工作年度报告。`,
          en: `Looked at ${result.files} files; none is an annual report on information disclosure.`,
        }
      : {
          zh: `检查了 ${result.reports} 份年报（共 ${result.files} 个文件）：${countsText(result).zh}。`,
          en: `Checked ${result.reports} reports (of ${result.files} files): ${countsText(result).en}.`,
        };
  return {
    zh: outcome.zh + unreadable.map((one) => one.zh).join(''),
    en: outcome.en + unreadable.map((one) => one.en).join(''),
  };
};
