import { basename } from 'node:path';
import { type Connection, type Diagnostic, FileChangeType, type InitializeParams } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { configurationName } from '../files/find-configuration';
import { describe } from './answering';
import { serverCapabilities } from './capabilities';
import { type ClientFeatures, clientFeatures } from './client-features';
import { ConfigurationProblems } from './configuration-problems';
import { diagnosticsOf } from './features/diagnostics';
import { statusOf } from './features/status';
import { addressOf, isWithin, pathOf } from './file-addresses';
import { type CheckWorkspaceParams, checkWorkspaceRequest, statusNotification } from './messages';
import { answerRequests } from './requests';
import { Session } from './session';
import { SettingsSource } from './settings-source';
import { watchReports, watchSettings } from './watching';
import { checkWorkspace } from './workspace-check';
import { WorkspaceFindings } from './workspace-findings';

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
  const publish = (uri: string, diagnostics: Diagnostic[], documentVersion?: number) => {
    const versioned = documentVersion === undefined ? {} : { version: documentVersion };
    start(connection.sendDiagnostics({ uri, diagnostics, ...versioned }));
  };

  let folders = (params.workspaceFolders ?? []).map(({ uri }) => uri);
  if (folders.length === 0 && params.rootUri) folders = [params.rootUri];
  const folderOf = (path: string) => folders.find((uri) => isWithin(pathOf(uri) ?? uri, path));
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
    workspaceFolder: (path) => {
      const uri = folderOf(path);
      return uri === undefined ? undefined : pathOf(uri);
    },
    configurationRead: (found, language) => {
      if (!open.has(found.path)) problems.found(found, language);
    },
  });
  const session = new Session(settings);
  const { documents } = session;
  const language = async () => (await settings.general()).language;
  const closedFiles = new WorkspaceFindings({
    folders: () => folders.flatMap((uri) => pathOf(uri) ?? []),
    settingsFor: (path) => settings.forFile(path, folderOf(path)),
    checkOpen: async (path) => {
      const uri = open.get(path);
      return uri === undefined ? undefined : session.check(uri);
    },
    isOpen: (path) => open.has(path),
    publish: (path, checked) => publish(addressOf(path), checked ? diagnosticsOf(checked, client) : []),
  });
  /** What the client was last told of each open document. */
  const statuses = new Map<string, string>();

  /** Tells the client what it does not ask for: the status, and the findings where it cannot ask. */
  const tell = async (uri: string): Promise<void> => {
    const checked = await session.check(uri);
    if (!checked) return;
    const path = pathOf(uri);
    if (path !== undefined && basename(path) === configurationName) {
      problems.edited(checked.document, path, checked.settings.language);
      return;
    }
    if (!client.pullsDiagnostics) publish(uri, diagnosticsOf(checked, client), checked.version);
    const status = statusOf(checked);
    const said = JSON.stringify(status);
    if (statuses.get(uri) === said) return;
    statuses.set(uri, said);
    await connection.sendNotification(statusNotification, status);
  };
  /** First lets in what has arrived already: a version that is outdated by then is never looked at. */
  const tellLatest = async (uri: string, documentVersion: number): Promise<void> => {
    await nextTurn();
    await nextTurn();
    if (documents.get(uri)?.version === documentVersion) await tell(uri);
  };
  const recheck = async (): Promise<void> => {
    settings.clear();
    problems.beginRound();
    await Promise.all(documents.keys().map(tell));
    if (client.pullsDiagnostics && client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
    await closedFiles.refresh(await language());
    problems.endRound();
  };

  documents.onDidOpen(({ document }) => {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    open.set(path, document.uri);
    closedFiles.opened(path);
  });
  documents.onDidChangeContent(({ document }) => start(tellLatest(document.uri, document.version)));
  documents.onDidClose(({ document: { uri } }) => {
    session.forget(uri);
    statuses.delete(uri);
    const path = pathOf(uri);
    if (path !== undefined) open.delete(path);
    if (path !== undefined && basename(path) === configurationName) return start(recheck());
    if (!client.pullsDiagnostics) publish(uri, []);
    if (path !== undefined && closedFiles.active) start(language().then((chosen) => closedFiles.closed(path, chosen)));
  });
  documents.listen(connection);
  answerRequests(connection, client, session, settings, log);

  connection.onInitialized(() => {
    start(watchSettings(connection, client));
    // Not before: asked for during the handshake, the library registers at a client that cannot take it yet.
    if (client.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        start(recheck());
      });
    }
  });
  connection.onDidChangeConfiguration(({ settings: sent }) => {
    sentSettings = ownSettings(sent) ?? sentSettings;
    start(recheck());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const events = changes.flatMap(({ uri, type }) => ({ path: pathOf(uri) ?? uri, type }));
    const isConfiguration = ({ path, type }: (typeof events)[number]) =>
      basename(path) === configurationName || (type === FileChangeType.Deleted && settings.dependsOn(path));
    start(events.some(isConfiguration) ? recheck() : language().then((chosen) => closedFiles.changed(events, chosen)));
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

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
