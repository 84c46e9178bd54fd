import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type InitializationOptions,
  type StatusParams,
  showRuleCommand,
  statusNotification,
} from '../../server/src/language-server/messages';
import { Deaths } from './deaths';
import { configurationSelector, documentSelector } from './documents';
import { type Localized, say, tell } from './user-language';

export type ServerState = 'idle' | 'starting' | 'running' | 'failed' | 'stopped';

/** The language server as the rest of the extension sees it: started on demand, remembering what it last said. */
export interface Server extends vscode.Disposable {
  readonly state: () => ServerState;
  /** What the server last said of a document, by the document's address. */
  readonly status: (uri: vscode.Uri) => StatusParams | undefined;
  /** Fires when `state` or any `status` changed. */
  readonly onDidChange: vscode.Event<void>;
  /**
   * The running client, started first where necessary.
   * @throws Error when the server cannot be started; the user has been told then
   */
  readonly running: () => Promise<LanguageClient>;
  /** Replaces the server's process by a new one. Throws like `running`. */
  readonly restart: () => Promise<void>;
  readonly showLog: () => void;
  readonly stop: () => Promise<void>;
}

/** Loads the client library, which takes longer than all the rest of the extension. */
export const clientLibrary = () => import('./client-library');

type Library = Awaited<ReturnType<typeof clientLibrary>>;

/** Prepares the server without starting a process. */
export const createServer = (context: vscode.ExtensionContext): Server => {
  const log = vscode.window.createOutputChannel('年报校验 Nianbao', { log: true });
  const changed = new vscode.EventEmitter<void>();
  const statuses = new Map<string, StatusParams>();
  let client: LanguageClient | undefined;
  let state: ServerState = 'idle';
  let starting: Promise<LanguageClient> | undefined;
  const deaths = new Deaths();

  const become = (next: ServerState): void => {
    state = next;
    if (next !== 'running') statuses.clear();
    changed.fire();
  };

  const start = async (): Promise<LanguageClient> => {
    become('starting');
    let fresh: LanguageClient | undefined;
    try {
      const library = await clientLibrary();
      fresh = createClient(library, context, log);
      client = fresh;
      follow(fresh, library.State);
      await fresh.start();
      return fresh;
    } catch (error) {
      log.error(error instanceof Error ? error : String(error));
      // Else it was stopped before it came up, and perhaps another one is starting.
      if (client === fresh) {
        starting = undefined;
        become('failed');
        void tellOfFailure(notStarted, log);
      }
      throw error;
    }
  };

  const follow = (fresh: LanguageClient, { Running, Stopped }: Library['State']): void => {
    fresh.onDidChangeState(({ newState }) => {
      if (client !== fresh) return;
      if (newState === Running) become('running');
      else if (newState === Stopped && state === 'running') void recover();
    });
    fresh.onNotification(statusNotification, (status: StatusParams) => {
      statuses.set(vscode.Uri.parse(status.uri).toString(), status);
      changed.fire();
    });
  };

  /** The server died: nobody asked it to end. */
  const recover = async (): Promise<void> => {
    const response = deaths.died(Date.now());
    become('stopped');
    await stop();
    if (response === 'give-up') {
      void tellOfFailure(diesAgainAndAgain, log);
      return;
    }
    if (response === 'restart-and-say-so') tell(restarted);
    // A failure has been shown to the user.
    await begin().catch(() => undefined);
  };

  const begin = (): Promise<LanguageClient> => {
    starting ??= start();
    return starting;
  };

  const stop = async (): Promise<void> => {
    // One that is about to be made is made first.
    if (starting && !client) await clientLibrary();
    const old = client;
    client = undefined;
    starting = undefined;
    // A client that never came up, or whose process is gone, refuses to be stopped: then there is nothing to stop.
    await old?.dispose().catch(() => undefined);
  };

  return {
    state: () => state,
    status: (uri) => statuses.get(uri.toString()),
    onDidChange: changed.event,
    running: begin,
    restart: async () => {
      deaths.forget();
      await stop();
      become('stopped');
      await begin();
    },
    showLog: () => log.show(),
    stop,
    dispose: () => {
      changed.dispose();
      log.dispose();
    },
  };
};

const createClient = (
  { CloseAction, ErrorAction, LanguageClient, TransportKind }: Library,
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
): LanguageClient => {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const initializationOptions: InitializationOptions = {
    ignoreCommand: true,
    checksConfiguration: true,
    showRuleCommand: true,
    opensDocuments: true,
  };
  return new LanguageClient(
    'nianbao',
    '年报校验 Nianbao',
    {
      // Else V8 lets what dies young pile up to 48 MB before it looks.
      run: { module, transport, options: { execArgv: ['--max-semi-space-size=2'] } },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=127.0.0.1:6009'] } },
    },
    {
      documentSelector: [...documentSelector, configurationSelector],
      initializationOptions,
      // Else the links of hovers to the pages of rules would be dead.
      markdown: { isTrusted: { enabledCommands: [showRuleCommand] } },
      outputChannel: log,
      // The library would start it anew by itself, and tell of it in English.
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: CloseAction.DoNotRestart, handled: true }),
      },
    },
  );
};

const restarted: Localized = {
  zh: '年报校验服务意外退出，已自动重新启动，报告内容不受影响。',
  en: 'The Nianbao server ended unexpectedly and was started again; your reports are not affected.',
};
const notStarted: Localized = {
  zh: '年报校验服务未能启动，暂时不能检查报告。请运行“重新启动校验服务”；仍不行时请查看日志。',
  en: 'The Nianbao server could not be started; reports are not checked. Run “Restart Server”, or see the log.',
};
const diesAgainAndAgain: Localized = {
  zh: '年报校验服务几分钟内多次意外退出，不再自动启动，暂时不能检查报告；报告内容不受影响。请运行“重新启动校验服务”；仍不行时请查看日志。',
  en: 'The Nianbao server ended unexpectedly several times and is not started again by itself; reports are not checked, and are not affected. Run “Restart Server”, or see the log.',
};

const tellOfFailure = async (failure: Localized, log: vscode.LogOutputChannel): Promise<void> => {
  const showLog = say({ zh: '查看日志', en: 'Show Log' });
  const chosen = await vscode.window.showErrorMessage(say(failure), showLog);
  if (chosen === showLog) log.show();
};
