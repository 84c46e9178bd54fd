import { type Connection, FileChangeType, type InitializeParams } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { readContent } from '../files/read-file';
import { Announcer, type Publish } from './announcer';
import { errorText } from './answering';
import { serverCapabilities } from './capabilities';
import type { CheckedDocument } from './checked-document';
import { type ClientFeatures, clientFeatures } from './client-features';
import { ConfigurationProblems } from './configuration-problems';
import { diagnosticsOf, onWholeLines } from './features/diagnostics';
import { ignoreFinding } from './features/ignore-finding';
import { fileAddressOf, isConfiguration, pathOf, textAddressOf } from './file-addresses';
import { answerFileRequests } from './file-requests';
import {
  type CheckWorkspaceParams,
  checkWorkspaceRequest,
  type IgnoreFindingParams,
  ignoreFindingRequest,
} from './messages';
import { answerRequests } from './requests';
import { Session } from './session';
import { SettingsSource } from './settings-source';
import { StaleIgnores } from './stale-ignores';
import { watchReports, watchSettings } from './watching';
import { Workspace } from './workspace';
import { checkWorkspace } from './workspace-check';
import { WorkspaceFolders } from './workspace-folders';
import type { WorkspaceHost } from './workspace-host';

/**
 * Serves one client until it disconnects; `readFile` reads what is not open. What depends on the client is set up once it
 * has said what it can do.
 */
export function startServer(connection: Connection, readFile = readContent): void {
  connection.onInitialize((params) => {
    const client = clientFeatures(params.capabilities, params.initializationOptions);
    serve(connection, client, params, readFile);
    return { capabilities: serverCapabilities(client), serverInfo: { name: 'nianbao', version } };
  });
  connection.listen();
}

function serve(
  connection: Connection,
  client: ClientFeatures,
  params: InitializeParams,
  readFile: typeof readContent,
): void {
  const log = (message: string) => connection.console.error(message);
  /** For work that nobody waits for; a failure is logged. */
  const start = (work: Promise<unknown>): void => void work.catch((error) => log(errorText(error)));
  const publish: Publish = (uri, diagnostics, documentVersion) => {
    const versioned = documentVersion === undefined ? {} : { version: documentVersion };
    start(connection.sendDiagnostics({ uri, diagnostics, ...versioned }));
  };
  const folders = new WorkspaceFolders(params);
  /** What the client sends of its own accord: all that there is where it cannot be asked. */
  let sentSettings = ownSettings(params.initializationOptions);

  const problems = new ConfigurationProblems(client, publish);
  const staleIgnores = new StaleIgnores((path, entries) => problems.stale(path, entries));
  const settings = new SettingsSource({
    readEditorSettings: async (scopeUri) => {
      const item = { section: 'nianbao', ...(scopeUri !== undefined && { scopeUri: fileAddressOf(scopeUri) }) };
      const answer: unknown = client.configuration ? await connection.workspace.getConfiguration(item) : undefined;
      return answer ?? sentSettings;
    },
    readFile,
    workspaceFolder: (path) => folders.pathFor(path),
    configurationRead: (found, language) => {
      if (!session.isOpen(found.path)) problems.found(found, language);
      staleIgnores.read(found);
    },
  });
  const language = async () => (await settings.general()).language;
  const host: WorkspaceHost = {
    settingsFor: (path) => settings.forFile(path, folders.uriFor(path)),
    readFile,
    textAddressOf: (path) => textAddressOf(path, client),
    isOpen: (path) => session.isOpen(path),
    openPaths: () => session.paths,
    checkOpen: (path) => session.checkPath(path),
    outdated: (paths) => start(checkAgain(session.outdate(paths))),
    publish: (path, checked) => {
      const diagnostics = checked ? diagnosticsOf(checked, client) : [];
      publish(textAddressOf(path, client), session.isGarbled(path) ? diagnostics.map(onWholeLines) : diagnostics);
    },
    start,
  };
  const workspace = new Workspace(folders, staleIgnores, host);
  const session = new Session(settings, workspace, (path, checked) => staleIgnores.looked(path, checked));
  const announcer = new Announcer(connection, client, session, problems, publish);
  const refresh = async (): Promise<void> => {
    if (client.pullsDiagnostics && client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  };
  /** The neighbours of some open documents have changed. */
  const checkAgain = async (outdated: readonly CheckedDocument[]): Promise<void> => {
    if (await announcer.tellAgain(outdated)) await refresh();
  };
  let watches = false;
  const watch = async (): Promise<void> => {
    if (watches) return;
    watches = true;
    await watchReports(connection, client);
  };
  /** The first report of a workspace is reason enough to look for its neighbours, once its own findings are told. */
  const gatherNeighbours = async (uri: string): Promise<void> => {
    const path = pathOf(uri);
    if (workspace.follows || path === undefined || !session.last(uri)?.report || !folders.hold(path)) return;
    start(watch());
    await workspace.gather();
  };
  /** Settings have changed: everything is looked at with fresh eyes. */
  const recheck = async (): Promise<void> => {
    settings.clear();
    problems.beginRound();
    await workspace.renew(async () => {
      await announcer.tellAll();
      await refresh();
    });
    problems.endRound();
  };

  session.documents.onDidChangeContent(({ document: { uri, version } }) => {
    const path = pathOf(uri) ?? '';
    if (session.isOpen(path)) workspace.opened(path);
    const told = announcer.tellLatest(uri, version);
    start(told.then(() => (session.isGarbled(path) ? workspace.closed(path) : gatherNeighbours(uri))));
  });
  session.documents.onDidClose(({ document: { uri } }) => {
    announcer.closed(uri);
    const path = pathOf(uri);
    if (path === undefined) return;
    start(isConfiguration(path) ? recheck() : workspace.closed(path));
  });
  session.documents.listen(connection);
  answerRequests(connection, client, session, settings, log);
  const neighboursOf = (path: string) => workspace.neighboursOf(path);
  answerFileRequests(connection, { ...host, neighboursOf, gathered: () => workspace.gathered() }, folders, language);

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
    const changesSettings = ({ path, type }: (typeof events)[number]) =>
      isConfiguration(path) || (type === FileChangeType.Deleted && settings.dependsOn(path));
    if (events.some(changesSettings)) start(recheck());
    start(workspace.filesChanged(events));
  });
  connection.onRequest(ignoreFindingRequest, async (given: IgnoreFindingParams) =>
    ignoreFinding(await session.check(given.uri), given, {
      workspaceFolder: (path) => folders.pathFor(path),
      openDocument: (path) => session.documentAt(path),
    }),
  );
  connection.onRequest(checkWorkspaceRequest, async (parameters: CheckWorkspaceParams | undefined, token) => {
    start(watch());
    if (session.askForAll()) {
      await announcer.tellAll();
      await refresh();
    }
    return checkWorkspace(workspace, folders, parameters ?? {}, await language(), connection, client, token);
  });
}

/** Clients send the settings under the section's name or bare. */
function ownSettings(sent: unknown): unknown {
  return (sent as { nianbao?: unknown } | null | undefined)?.nianbao ?? sent ?? undefined;
}
