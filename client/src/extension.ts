import * as vscode from 'vscode';
import {
  type IgnoreFindingArguments,
  ignoreFindingCommand,
  showRuleCommand,
} from '../../server/src/language-server/messages';
import { checkWorkspace } from './commands/check-workspace';
import { fillZeros } from './commands/fill-zeros';
import { fixAll } from './commands/fix-all';
import { ignoreFinding } from './commands/ignore-finding';
import { insertTable } from './commands/insert-table';
import { newReport } from './commands/new-report';
import { restartServer } from './commands/restart-server';
import { showRule } from './commands/show-rule';
import { createStatusPage } from './commands/show-status';
import { pasteTables } from './paste-table';
import { setRecognizedLanguage } from './recognized-language';
import { createServer, type Server } from './server';
import { startOnDemand } from './start-on-demand';
import { createStatusBar } from './status-bar';
import { createStatusItem } from './status-item';
import { offerRightEncoding } from './wrong-encoding';

// VS Code calls `deactivate` without a context: the one thing that has to be found again.
let server: Server | undefined;

/** Called by VS Code with the first text file, report or command. Starts no process by itself. */
export const activate = (context: vscode.ExtensionContext): void => {
  const created = createServer(context);
  server = created;
  const statusPage = createStatusPage(context, created);
  const commands: Readonly<Record<string, (given: never) => unknown>> = {
    'nianbao.checkWorkspace': () => checkWorkspace(created),
    'nianbao.fixAll': () => fixAll(created),
    [ignoreFindingCommand]: (given: IgnoreFindingArguments) => ignoreFinding(created, given),
    [showRuleCommand]: (rule: string) => showRule(context, rule),
    'nianbao.newReport': () => newReport(created),
    'nianbao.fillZeros': () => fillZeros(created),
    'nianbao.insertTable': () => insertTable(created),
    'nianbao.restartServer': () => restartServer(created),
    'nianbao.showStatus': statusPage.show,
  };
  context.subscriptions.push(
    created,
    statusPage,
    createStatusItem(created),
    createStatusBar(created),
    startOnDemand(created),
    offerRightEncoding(),
    setRecognizedLanguage(created),
    pasteTables(created),
    ...Object.entries(commands).map(([name, command]) => vscode.commands.registerCommand(name, command)),
  );
};

/** Called by VS Code at the end; waits for the server to end. */
export const deactivate = (): Promise<void> | undefined => server?.stop();
