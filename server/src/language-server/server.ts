import { basename } from 'node:path';
import { type Connection, FileChangeType, type InitializeParams } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { configurationName } from '../files/find-configuration';
import { Announcer, type Publish } from './announcer';
import { describe } from './answering';
import { serverCapabilities } from './capabilities';
import type { CheckedDocument } from './checked-document';
import { type ClientFeatures, clientFeatures } from './client-features';
import { ConfigurationProblems } from './configuration-problems';
import { diagnosticsOf } from './features/diagnostics';
import { ignoreFinding } from './features/ignore-finding';
import { addressOf, pathOf } from './file-addresses';
import {
  type CheckWorkspaceParams,
  checkWorkspaceRequest,
  type IgnoreFindingParams,
  ignoreFindingRequest,
} from './messages';
import { Neighbourhood } from './neighbourhood';
import { answerRequests } from './requests';
import { Session } from './session';
import { SettingsSource } from './settings-source';
import { lookedAt, StaleIgnores } from './stale-ignores';
import { watchReports, watchSettings } from './watching';
import { checkWorkspace } from './workspace-check';
import { WorkspaceFindings } from './workspace-findings';
import { WorkspaceFolders } from './workspace-folders';

/** Serves one client until it disconnects. What depends on the client is set up once it has said what it can do. */
export function startServer(connection: Connection): void {
  connection.onInitialize((params) => {
    const client = clientFeatures(params.capabilities, params.initializationOptions);
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
  const staleIgnores = new StaleIgnores((path, entries) => problems.stale(path, entries));
  const settings = new SettingsSource({
    readEditorSettings: async (scopeUri) => {
      const item = { section: 'nianbao', ...(scopeUri !== undefined && { scopeUri }) };
      const answer: unknown = client.configuration ? await connection.workspace.getConfiguration(item) : undefined;
      return answer ?? sentSettings;
    },
    workspaceFolder: (path) => folders.pathFor(path),
    configurationRead: (found, language) => {
      if (!open.has(found.path)) problems.found(found, language);
      staleIgnores.read(found);
    },
  });
  const language = async () => (await settings.general()).language;
  const neighbourhood = new Neighbourhood({
    folders: () => folders.paths,
    settingsFor: (path) => settings.forFile(path, folders.uriFor(path)),
    isOpen: (path) => open.has(path),
    openPaths: () => [...open.keys()],
    checkOpen: (path) => checkOpen(path),
    changed: (paths) => {
      const outdated = paths.flatMap((path) => session.outdate(open.get(path) ?? '') ?? []);
      start(checkAgain(outdated, paths));
    },
  });
  const session = new Session(settings, neighbourhood, (checked) => {
    const path = pathOf(checked.document.uri);
    if (path !== undefined) staleIgnores.looked(path, lookedAt(checked));
  });
  const checkOpen = async (path: string) => {
    const uri = open.get(path);
    return uri === undefined ? undefined : session.check(uri);
  };
  const announcer = new Announcer(connection, client, session, problems, publish);
  const closedFiles = new WorkspaceFindings({
    folders: () => folders.paths,
    settingsFor: (path) => settings.forFile(path, folders.uriFor(path)),
    gather: (files, token) => neighbourhood.gather(files, token),
    neighbours: (path, report, chosen) => neighbourhood.place(path, report, chosen),
    checkOpen,
    isOpen: (path) => open.has(path),
    publish: (path, checked) => publish(addressOf(path), checked ? diagnosticsOf(checked, client) : []),
    looked: (path, checked) => staleIgnores.looked(path, checked && lookedAt(checked)),
    searched: (searched) => staleIgnores.searched(searched),
  });
  const refresh = async (): Promise<void> => {
    if (client.pullsDiagnostics && client.refreshesDiagnostics) await connection.languages.diagnostics.refresh();
  };
  /** The neighbours of some reports have changed; those that were checked already are open. */
  const checkAgain = async (outdated: readonly CheckedDocument[], paths: readonly string[]): Promise<void> => {
    if (await announcer.tellAgain(outdated)) await refresh();
    for (const path of paths) if (!open.has(path)) await closedFiles.recheck(path, await language());
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
    if (neighbourhood.active || path === undefined || !session.last(uri)?.report || !neighbourhood.holds(path)) return;
    start(watch());
    await neighbourhood.search();
  };
  /** Settings have changed: everything is looked at with fresh eyes. */
  const recheck = async (): Promise<void> => {
    settings.clear();
    problems.beginRound();
    staleIgnores.clear();
    await announcer.tellAll();
    await refresh();
    if (neighbourhood.active) await neighbourhood.search();
    await closedFiles.refresh(await language());
    problems.endRound();
  };

  const filesChanged = async (events: readonly { readonly path: string; readonly type: FileChangeType }[]) => {
    await neighbourhood.changed(events);
    await closedFiles.changed(events, await language());
  };

  session.documents.onDidOpen(({ document }) => {
    const path = pathOf(document.uri);
    if (path === undefined) return;
    open.set(path, document.uri);
    closedFiles.opened(path);
  });
  session.documents.onDidChangeContent(({ document: { uri, version } }) =>
    start(announcer.tellLatest(uri, version).then(() => gatherNeighbours(uri))),
  );
  session.documents.onDidClose(({ document: { uri } }) => {
    session.forget(uri);
    announcer.closed(uri);
    const path = pathOf(uri);
    if (path === undefined) return;
    open.delete(path);
    // Where closed files are checked it is looked at again, and counts until then.
    if (!closedFiles.active) staleIgnores.looked(path, undefined);
    if (basename(path) === configurationName) start(recheck());
    else start(filesChanged([{ path, type: FileChangeType.Changed }]));
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
    for (const { path, type } of events) if (type === FileChangeType.Deleted) staleIgnores.removed(path);
    if (events.some(isConfiguration)) start(recheck());
    start(filesChanged(events));
  });
  connection.onRequest(ignoreFindingRequest, async (given: IgnoreFindingParams) =>
    ignoreFinding(await session.check(given.uri), given, {
      workspaceFolder: (path) => folders.pathFor(path),
      openDocument: (path) => session.documents.get(open.get(path) ?? ''),
    }),
  );
  connection.onRequest(checkWorkspaceRequest, async (parameters: CheckWorkspaceParams | undefined, token) => {
    start(watch());
    return checkWorkspace(closedFiles, parameters ?? {}, await language(), connection, client, token);
  });
}

/** Clients send the settings under the section's name or bare. */
function ownSettings(sent: unknown): unknown {
  return (sent as { nianbao?: unknown } | null | undefined)?.nianbao ?? sent ?? undefined;
}
