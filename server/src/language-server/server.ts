import { basename } from 'node:path';
import { type Connection, FileChangeType, type InitializeParams } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { configurationName } from '../files/find-configuration';
import { Announcer, type Publish } from './announcer';
import { describe } from './answering';
import { serverCapabilities } from './capabilities';
import { type ClientFeatures, clientFeatures } from './client-features';
import { ConfigurationProblems } from './configuration-problems';
import { diagnosticsOf } from './features/diagnostics';
import { addressOf, pathOf } from './file-addresses';
import { type CheckWorkspaceParams, checkWorkspaceRequest } from './messages';
import { answerRequests } from './requests';
import { Session } from './session';
import { SettingsSource } from './settings-source';
import { watchReports, watchSettings } from './watching';
import { checkWorkspace } from './workspace-check';
import { WorkspaceFindings } from './workspace-findings';
import { WorkspaceFolders } from './workspace-folders';

/** Serves one client until it disconnects. What depends on the client is set up once it has said what it can do. */
export function startServer(connection: Connection): void {
  connection.onInitialize((params) => {
    const client = clientFeatures(params.capabilities);
    serve(connection, client, params);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'nianbao', version } };
  });
  connection.listen();
}

function serve(connection: Connection, client: ClientFeatures, params: InitializeParams): void {
  const log = (message: string) => connection.console.error(message);
  /** For work that nobody waits for; a failure is logged. */
  const start = (work: Promise<unknown>): void => void work.catch((error) => log(describe(error)));
  const publish: Publish = (uri, diagnostics, documentVersion) => {
    const versioned = documentVersion === undefined ? {} : { version: documentVersion };
    start(connection.sendDiagnostics({ uri, diagnostics, ...versioned }));
  };
  const folders = new WorkspaceFolders(params);
  /** The paths of the open documents with the addresses that the client uses for them. */
  const open = new Map<string, string>();
  /** What the client sends of its own accord: all that there is where it cannot be asked. */
  let sentSettings = ownSettings(params.initializationOptions);

  const problems = new ConfigurationProblems(publish);
  const settings = new SettingsSource({
    readEditorSettings: async (scopeUri) => {
      const item = { section: 'nianbao', ...(scopeUri !== undefined && { scopeUri }) };
      const answer: unknown = client.configuration ? await connection.workspace.getConfiguration(item) : undefined;
      return answer ?? sentSettings;
    },
    workspaceFolder: (path) => folders.pathFor(path),
    configurationRead: (found, language) => {
      if (!open.has(found.path)) problems.found(found, language);
    },
  });
  const language = async () => (await settings.general()).language;
  const session = new Session(settings);
  const announcer = new Announcer(connection, client, session, problems, publish);
  const closedFiles = new WorkspaceFindings({
    folders: () => folders.paths,
    settingsFor: (path) => settings.forFile(path, folders.uriFor(path)),
    checkOpen: async (path) => {
      const uri = open.get(path);
      return uri === undefined ? undefined : session.check(uri);
    },
    isOpen: (path) => open.has(path),
    publish: (path, checked) => publish(addressOf(path), checked ? diagnosticsOf(checked, client) : []),
  });
  /** Settings have changed: everything is looked at with fresh eyes. */
  const recheck = async (): Promise<void> => {
    settings.clear();
    problems.beginRound();
    await announcer.tellAll();
    if (client.pullsDiagnostics && client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
    await closedFiles.refresh(await language());
    problems.endRound();
  };

  session.documents.onDidOpen(({ document }) => {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    open.set(path, document.uri);
    closedFiles.opened(path);
  });
  session.documents.onDidChangeContent(({ document }) => start(announcer.tellLatest(document.uri, document.version)));
  session.documents.onDidClose(({ document: { uri } }) => {
    session.forget(uri);
    announcer.closed(uri);
    const path = pathOf(uri);
    if (path === undefined) return;
    open.delete(path);
    if (basename(path) === configurationName) start(recheck());
    else if (closedFiles.active) start(language().then((chosen) => closedFiles.closed(path, chosen)));
  });
  session.documents.listen(connection);
  answerRequests(connection, client, session, settings, log);

  connection.onInitialized(() => {
    start(watchSettings(connection, client));
    // Not before: the library would register what the answer to `initialize` has announced already.
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((event) => {
      folders.change(event);
      start(recheck());
    });
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    sentSettings = ownSettings(sent) ?? sentSettings;
    start(recheck());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const events = changes.map(({ uri, type }) => ({ path: pathOf(uri) ?? uri, type }));
    const isConfiguration = ({ path, type }: (typeof events)[number]) =>
      basename(path) === configurationName || (type === FileChangeType.Deleted && settings.dependsOn(path));
    if (events.some(isConfiguration)) start(recheck());
    start(language().then((chosen) => closedFiles.changed(events, chosen)));
  });
  connection.onRequest(checkWorkspaceRequest, async (parameters: CheckWorkspaceParams | undefined, token) => {
    if (!closedFiles.active) start(watchReports(connection, client));
    return checkWorkspace(closedFiles, parameters ?? {}, await language(), connection, client, token);
  });
}

/** Clients send the settings under the section's name or bare. */
function ownSettings(sent: unknown): unknown {
  return (sent as { nianbao?: unknown } | null | undefined)?.nianbao ?? sent ?? undefined;
}
