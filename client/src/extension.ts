import * as vscode from 'vscode';
import {
  type ExportParams,
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
import { annotate, exportReport } from './commands/write-copy';
import { registerDocumentEditors } from './document-text/editors';
import { registerDocumentText } from './document-text/file-system';
import { showText } from './document-text/open';
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
  const commands: Readonly<Record<string, (given: never, more: never) => unknown>> = {
    'nianbao.annotate': (given?: vscode.Uri) => annotate(created, given),
    'nianbao.checkWorkspace': () => checkWorkspace(created),
    'nianbao.checkDocument': (given: vscode.Uri) => showText(created, given),
    'nianbao.export': (given?: vscode.Uri, to?: unknown) => exportReport(created, given, formIn(to)),
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
    registerDocumentText(created),
    registerDocumentEditors(created),
    pasteTables(created),
    ...Object.entries(commands).map(([name, command]) => vscode.commands.registerCommand(name, command)),
  );
};

/** A form to export; a menu hands on something else in its place. */
const formIn = (given: unknown): ExportParams['to'] | undefined =>
  given === 'docx' || given === 'html' ? given : undefined;

/** Called by VS Code at the end; waits for the server to end. */
export const deactivate = (): Promise<void> | undefined => server?.stop();
