import assert from 'node:assert/strict';
import type { Server } from '../../client/src/server';
import { loadClient } from './load-client';

const State = { Stopped: 1, Running: 2 };

/** A server as the client library shows it: it comes up, or does not, and can be killed. */
class FakeClient {
  static made: FakeClient[] = [];
  static comesUp = true;
  disposed = false;
  #tell: (event: { newState: number }) => void = () => {};

  constructor(...[, , , options]: { errorHandler: { closed(): object; error(): object } }[]) {
    FakeClient.made.push(this);
    const { errorHandler } = options!;
    assert.deepEqual(errorHandler.closed(), { action: 'DoNotRestart', handled: true });
    assert.deepEqual(errorHandler.error(), { action: 'Continue', handled: true });
  }

  onDidChangeState(tell: (event: { newState: number }) => void): void {
    this.#tell = tell;
  }
  onNotification(): void {}
  async start(): Promise<void> {
    if (!FakeClient.comesUp) throw new Error('It does not come up.');
    this.#tell({ newState: State.Running });
  }
  async dispose(): Promise<void> {
    this.disposed = true;
    this.#tell({ newState: State.Stopped });
  }
  die(): void {
    this.#tell({ newState: State.Stopped });
  }
}

/** What the user was told. */
const told: string[] = [];
const tell = async (message: string) => void told.push(message);
const fakes: Record<string, unknown> = {
  vscode: {
    window: {
      createOutputChannel: () => ({ error() {}, show() {}, dispose() {} }),
      showInformationMessage: tell,
      showErrorMessage: tell,
    },
    workspace: { getConfiguration: () => ({ get: () => undefined }) },
    EventEmitter: class {
      event = () => {};
      fire() {}
      dispose() {}
    },
  },
  './client-library': {
    LanguageClient: FakeClient,
    State,
    TransportKind: { ipc: 1 },
    CloseAction: { DoNotRestart: 'DoNotRestart' },
    ErrorAction: { Continue: 'Continue' },
  },
};

/** The client's half of the server, with nothing of VS Code behind it. */
function createServer(): Server {
  const { createServer: create } = loadClient<{ createServer(context: object): Server }>('server', fakes);
  return create({ asAbsolutePath: (relative: string) => relative });
}

describe('the server, for the rest of the extension', () => {
  let server: Server;
  const settled = () => new Promise((resolve) => setTimeout(resolve, 20));
  const die = async (): Promise<void> => {
    FakeClient.made.at(-1)!.die();
    await settled();
  };
  beforeEach(async () => {
    told.length = 0;
    FakeClient.made = [];
    FakeClient.comesUp = true;
    server = createServer();
    assert.equal(server.state(), 'idle');
    await server.running();
    assert.equal(server.state(), 'running');
  });

  it('is started again where it dies, which is said once, in Chinese', async () => {
    await die();
    await die();
    assert.equal(FakeClient.made.length, 3);
    assert.ok(FakeClient.made[0]!.disposed);
    assert.equal(server.state(), 'running');
    assert.equal(told.length, 1);
    assert.match(told[0]!, /意外退出，已自动重新启动/);
  });

  it('is given up where it dies again and again, until somebody asks for it', async () => {
    for (let deaths = 0; deaths < 4; deaths++) await die();
    assert.equal(FakeClient.made.length, 4);
    assert.equal(server.state(), 'stopped');
    assert.match(told.at(-1)!, /不再自动启动/);
    await server.restart();
    assert.equal(server.state(), 'running');
    await die();
    assert.equal(server.state(), 'running');
  });

  it('stays down where it is stopped', async () => {
    await server.stop();
    await settled();
    assert.equal(FakeClient.made.length, 1);
    assert.deepEqual(told, []);
  });

  it('says that it does not come up, and is tried again when it is needed', async () => {
    FakeClient.comesUp = false;
    await die();
    assert.equal(server.state(), 'failed');
    assert.match(told.at(-1)!, /未能启动/);
    FakeClient.comesUp = true;
    await server.running();
    assert.equal(server.state(), 'running');
  });

  it('does not come up behind the back of who stopped it', async () => {
    const fresh = createServer();
    const starting = fresh.running();
    await fresh.stop();
    await starting;
    assert.ok(FakeClient.made.at(-1)!.disposed);
  });
});
