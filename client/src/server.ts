import * as vscode from 'vscode';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import {
  type InitializationOptions,
  type StatusParams,
  statusNotification,
} from '../../server/src/language-server/messages';
import { configurationSelector, documentSelector } from './documents';
import { say } from './user-language';

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

/** Prepares the server without starting a process. */
export const createServer = (context: vscode.ExtensionContext): Server => {
  const log = vscode.window.createOutputChannel('年报校验 Nianbao', { log: true });
  const changed = new vscode.EventEmitter<void>();
  const statuses = new Map<string, StatusParams>();
  let client: LanguageClient | undefined;
  let state: ServerState = 'idle';
  let starting: Promise<LanguageClient> | undefined;

  const become = (next: ServerState): void => {
    state = next;
    if (next !== 'running') statuses.clear();
    changed.fire();
  };

  const start = async (): Promise<LanguageClient> => {
    const fresh = createClient(context, log);
    client = fresh;
    fresh.onDidChangeState((event) => {
      if (client !== fresh) return;
      become(event.newState === State.Running ? 'running' : event.newState === State.Starting ? 'starting' : 'stopped');
    });
    fresh.onNotification(statusNotification, (status: StatusParams) => {
      statuses.set(vscode.Uri.parse(status.uri).toString(), status);
      changed.fire();
    });
    try {
      await fresh.start();
      return fresh;
    } catch (error) {
      starting = undefined;
      log.error(error instanceof Error ? error : String(error));
      become('failed');
      void tellOfFailure(log);
      throw error;
    }
  };

  const begin = (): Promise<LanguageClient> => {
    starting ??= start();
    return starting;
  };

  const stop = async (): Promise<void> => {
    const old = client;
    client = undefined;
    starting = undefined;
    // A client that never came up, or whose process is gone, refuses to be stopped: then there is nothing to stop.
    await old?.dispose().catch(() => undefined);
  };

  const running = async (): Promise<LanguageClient> => {
    const begun = await begin();
    if (begun.state !== State.Stopped) return begun;
    // Its process ended and the client library gave up restarting it.
    await stop();
    return begin();
  };

  return {
    state: () => state,
    status: (uri) => statuses.get(uri.toString()),
    onDidChange: changed.event,
    running,
    restart: async () => {
      await stop();
      become('stopped');
      await running();
    },
    showLog: () => log.show(),
    stop,
    dispose: () => {
      changed.dispose();
      log.dispose();
    },
  };
};

const createClient = (context: vscode.ExtensionContext, log: vscode.LogOutputChannel): LanguageClient => {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  const initializationOptions: InitializationOptions = { ignoreCommand: true };
  return new LanguageClient(
    'nianbao',
    '年报校验 Nianbao',
    {
      run: { module, transport },
      debug: { module, transport, options: { execArgv: ['--nolazy', '--inspect=127.0.0.1:6009'] } },
    },
    { documentSelector: [...documentSelector, configurationSelector], initializationOptions, outputChannel: log },
  );
};

const tellOfFailure = async (log: vscode.LogOutputChannel): Promise<void> => {
  const showLog = say({ zh: '查看日志', en: 'Show Log' });
  const chosen = await vscode.window.showErrorMessage(
    say({
      zh: '年报校验服务未能启动，暂时不能检查报告。请运行“重新启动校验服务”；仍不行时请查看日志。',
      en: 'The Nianbao server could not be started; reports are not checked. Run “Restart Server”, or see the log.',
    }),
    showLog,
  );
  if (chosen === showLog) log.show();
};
