import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { createConnection } from 'vscode-languageserver/node';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  type CompletionList,
  CompletionRequest,
  ConfigurationRequest,
  createProtocolConnection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type FileChangeType,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type ProgressToken,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  WorkDoneProgressCreateRequest,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { readContent } from '../../../server/src/files/read-file';
import { type StatusParams, statusNotification } from '../../../server/src/language-server/messages';
import { startServer } from '../../../server/src/language-server/server';

/** Those started within a test, which a failed assertion would otherwise leave running. */
const started: TestClient[] = [];
after(() => Promise.all(started.map((client) => client.stop())));

const serverFile = path.resolve(__dirname, '../../../dist/server.js');
const throughCommandLine = [path.resolve(__dirname, '../../../dist/cli.js'), 'server', '--stdio'];

/** What VS Code says that it can do, as far as it matters here; it asks for diagnostics. */
export const pulling: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    workspaceFolders: true,
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, dataSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source', 'source.fixAll'] } },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: { completionItem: { snippetSupport: true, insertTextModeSupport: { valueSet: [1, 2] } } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
  },
  window: { workDoneProgress: true },
};

/** A client that only takes what it is sent, but for the content the same. */
export const pushOnly: ClientCapabilities = {
  ...pulling,
  workspace: { workspaceFolders: true, workspaceEdit: {} },
  textDocument: {
    ...pulling.textDocument,
    diagnostic: undefined as never,
    publishDiagnostics: { ...pulling.textDocument!.publishDiagnostics!, versionSupport: true },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
    completion: {},
    hover: {},
    documentSymbol: {},
  },
  window: {},
};

export interface StartOptions {
  readonly capabilities?: ClientCapabilities;
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  /** What stands under `nianbao` in the editor's settings. */
  readonly settings?: Record<string, unknown>;
  /** Starts the server with `nianbao server --stdio`, as editors other than VS Code do. */
  readonly throughCommandLine?: boolean;
}

type ServerProcess = Pick<ChildProcess, 'stdin' | 'stdout' | 'once'>;

/** A client of the built server over stdio, which remembers what it was told. */
export class TestClient {
  readonly connection: ProtocolConnection;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly registrations: Registration[] = [];
  readonly logged: string[] = [];
  /** Of the progress that the server shows of its own accord. */
  readonly progressTokens: ProgressToken[] = [];
  refreshes = 0;
  settings: Record<string, unknown>;
  initialized!: InitializeResult;
  readonly #process: ServerProcess;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Set<() => void>();
  #unsaved = 0;

  constructor(server: ServerProcess, settings: Record<string, unknown>) {
    this.#process = server;
    this.settings = settings;
    this.connection = createProtocolConnection(
      new StreamMessageReader(server.stdout!),
      new StreamMessageWriter(server.stdin!),
    );
    const told = () => {
      for (const look of this.#waiting) look();
    };
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.published.push(params);
      told();
    });
    this.connection.onNotification(statusNotification, (status: StatusParams) => {
      this.statuses.push(status);
      told();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => void this.logged.push(message));
    this.connection.onRequest(DiagnosticRefreshRequest.type, () => {
      this.refreshes++;
      told();
    });
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registrations.push(...registrations);
      told();
    });
    this.connection.onRequest(WorkDoneProgressCreateRequest.type, ({ token }) => {
      this.progressTokens.push(token);
    });
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) => items.map(() => this.settings));
    this.connection.listen();
  }

  /** Waits until something holds that the server's messages bring about. */
  async until<T>(what: string, look: () => T | undefined | false): Promise<T> {
    const now = look();
    if (now) return now;
    return new Promise<T>((resolve, reject) => {
      const end = () => {
        clearTimeout(timer);
        this.#waiting.delete(again);
      };
      const again = () => {
        const found = look();
        if (!found) return;
        end();
        resolve(found);
      };
      const timer = setTimeout(() => {
        end();
        reject(new Error(`Waited in vain for ${what}. Logged: ${this.logged.join('\n')}`));
      }, 5000);
      this.#waiting.add(again);
    });
  }

  open(text: string, { uri = '', languageId = 'nianbao' } = {}): TextDocument {
    const document = TextDocument.create(uri || `untitled:报告-${++this.#unsaved}`, languageId, 1, text);
    this.#documents.set(document.uri, document);
    void this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri: document.uri, languageId, version: 1, text },
    });
    return document;
  }

  /** Replaces the one place where `from` stands, as an incremental change. */
  change(document: TextDocument, from: string, to: string): void {
    const text = document.getText();
    const start = text.indexOf(from);
    assert.ok(start >= 0 && text.indexOf(from, start + 1) < 0, `“${from}” does not stand once in the document`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) };
    const contentChanges = [{ range, text: to }];
    TextDocument.update(document, contentChanges, document.version + 1);
    void this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri: document.uri, version: document.version },
      contentChanges,
    });
  }

  close({ uri }: TextDocument): void {
    void this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  pull({ uri }: TextDocument, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The findings of a document as it is now, asked for or sent with the version that they are of. */
  async diagnostics(document: TextDocument): Promise<Diagnostic[]> {
    if (this.initialized.capabilities.diagnosticProvider) {
      const report = await this.pull(document);
      return report.kind === 'full' ? report.items : assert.fail('unchanged, without a result id');
    }
    const { uri, version } = document;
    const latest = await this.until(`findings of version ${version} of ${uri}`, () =>
      this.published.findLast((published) => published.uri === uri && published.version === version),
    );
    return latest.diagnostics;
  }

  /** What was pushed last for a file. */
  shownFor(file: string): Diagnostic[] | undefined {
    const uri = pathToFileURL(file).href;
    return this.published.findLast((published) => published.uri === uri)?.diagnostics;
  }

  async status({ uri }: TextDocument, state?: StatusParams['state']): Promise<StatusParams> {
    return this.until(`the status of ${uri}`, () => {
      const last = this.statuses.findLast((status) => status.uri === uri);
      return last && (state === undefined || last.state === state) ? last : undefined;
    });
  }

  async codeActions({ uri }: TextDocument, range: Range, only?: string[], diagnostics: Diagnostic[] = []) {
    const actions = await this.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics, ...(only && { only }) },
    });
    return (actions ?? []) as CodeAction[];
  }

  async completions({ uri }: TextDocument, position: { line: number; character: number }): Promise<CompletionList> {
    return (await this.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    })) as CompletionList;
  }

  filesChanged(...changes: readonly (readonly [file: string, type: FileChangeType])[]): void {
    void this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: changes.map(([file, type]) => ({ uri: pathToFileURL(file).href, type })),
    });
  }

  settingsChanged(settings: Record<string, unknown>): void {
    this.settings = settings;
    void this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings: { nianbao: settings } });
  }

  async stop(): Promise<void> {
    const ended = new Promise<number | null>((resolve) => this.#process.once('exit', resolve));
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification('exit');
    assert.equal(await ended, 0, 'the server ends with status 0 after shutdown');
    this.connection.dispose();
  }
}

/** A client for one test; it is stopped behind the last one. */
export async function startClient(options: StartOptions = {}): Promise<TestClient> {
  const client = await connect(options);
  started.push(client);
  return client;
}

async function connect(options: StartOptions): Promise<TestClient> {
  assert.ok(existsSync(serverFile), 'dist/server.js is missing: run `npm run build` first');
  const command = options.throughCommandLine ? throughCommandLine : [serverFile, '--stdio'];
  const server = spawn(process.execPath, command, { stdio: ['pipe', 'pipe', 'inherit'] });
  return initialized(new TestClient(server, options.settings ?? {}), options, process.pid);
}

/** A client of a server in this process, whose files are read by `readFile`. It need not be stopped. */
export async function startInProcess(readFile: typeof readContent, options: StartOptions): Promise<TestClient> {
  const [stdin, stdout] = [new PassThrough(), new PassThrough()];
  startServer(createConnection(new StreamMessageReader(stdin), new StreamMessageWriter(stdout)), readFile);
  const never = () => assert.fail('It would end this process.');
  return initialized(new TestClient({ stdin, stdout, once: never } as never, options.settings ?? {}), options, null);
}

async function initialized(client: TestClient, options: StartOptions, processId: number | null): Promise<TestClient> {
  client.initialized = await client.connection.sendRequest(InitializeRequest.type, {
    processId,
    rootUri: null,
    capabilities: options.capabilities ?? pulling,
    workspaceFolders: (options.folders ?? []).map((folder) => ({
      uri: pathToFileURL(folder).href,
      name: path.basename(folder),
    })),
    ...(options.initializationOptions !== undefined && { initializationOptions: options.initializationOptions }),
  });
  await client.connection.sendNotification(InitializedNotification.type, {});
  return client;
}

/** Starts a client before the tests of a suite and stops it behind them. */
export function useClient(options: () => StartOptions = () => ({})): { readonly client: TestClient } {
  const used = { client: undefined as unknown as TestClient };
  before(async () => {
    used.client = await connect(options());
  });
  after(() => used.client.stop());
  return used;
}

/** The text that a range covers. */
export function textAt(document: TextDocument, range: Range): string {
  return document.getText(range);
}
