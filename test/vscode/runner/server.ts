import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerInstallation } from './install-server';
import { endTree, signalTree } from './process-tree';

/** A running VS Code server. */
export interface RunningServer {
  readonly port: number;
  readonly stop: () => Promise<void>;
}

export interface ServerOptions {
  /** Holds settings, extensions, sockets and logs; nothing is written outside. Its path should be short. */
  readonly dataFolder: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  /** What the extension host finds in its environment. */
  readonly environment?: Readonly<Record<string, string>>;
  /**
   * A built workbench loads a test module only with the smoke test driver switched on; that driver keeps
   * notifications from popping up, so a test of what the user sees goes without.
   */
  readonly testDriver: boolean;
}

const startPatience = 60_000;

/** Quiet, and nothing in the picture that is not ours. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'chat.disableAIFeatures': true,
  'workbench.enableExperiments': false,
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'update.mode': 'none',
  'git.enabled': false,
  'files.autoSave': 'off',
};

/** Starts the server on a free port of 127.0.0.1. Throws with the server's output when it does not come up. */
export const startServer = async (
  installation: ServerInstallation,
  { dataFolder, settings = {}, environment = {}, testDriver }: ServerOptions,
): Promise<RunningServer> => {
  const machineSettings = join(dataFolder, 'data/Machine');
  mkdirSync(machineSettings, { recursive: true });
  writeFileSync(join(machineSettings, 'settings.json'), JSON.stringify({ ...quietSettings, ...settings }));
  const child = spawn(
    installation.node,
    [
      ...entry(installation, dataFolder),
      ...['--host', '127.0.0.1', '--port', '0', '--without-connection-token'],
      ...['--telemetry-level', 'off', '--disable-workspace-trust'],
      ...(testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: { ...process.env, ...home(dataFolder), ...environment },
    },
  );
  const endAtOnce = (): void => signalTree(child, 'SIGKILL');
  process.once('exit', endAtOnce);
  const log = createWriteStream(join(dataFolder, 'server.log'));
  child.stderr.pipe(log, { end: false });
  child.stdout.pipe(log, { end: false });
  const stop = async (): Promise<void> => {
    await endTree(child);
    process.off('exit', endAtOnce);
    log.end();
  };
  try {
    const port = await new Promise<number>((resolve, reject) => {
      let output = '';
      const impatience = setTimeout(
        () => reject(new Error(`The VS Code server did not start within ${startPatience / 1000} s\n${output}`)),
        startPatience,
      );
      const read = (data: Buffer): void => {
        output += data;
        const announced = /Extension host agent listening on (\d+)/.exec(output);
        if (!announced) return;
        clearTimeout(impatience);
        child.stdout.off('data', read);
        resolve(Number(announced[1]));
      };
      child.stdout.on('data', read);
      child.on('error', reject);
      child.on('exit', (status) => {
        clearTimeout(impatience);
        reject(new Error(`The VS Code server ended with status ${status}\n${output}`));
      });
    });
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Installs a packed extension for servers that use the same data folder. Throws with the output when it fails. */
export const installExtension = (installation: ServerInstallation, dataFolder: string, vsix: string): Promise<void> => {
  mkdirSync(join(dataFolder, 'temporary'), { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn(installation.node, [...entry(installation, dataFolder), '--install-extension', vsix], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...home(dataFolder) },
      timeout: startPatience,
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => (output += data));
    child.stderr.on('data', (data: Buffer) => (output += data));
    child.on('error', reject);
    child.on('exit', (status) =>
      status === 0 ? resolve() : reject(new Error(`Installing ${vsix} ended with status ${status}\n${output}`)),
    );
  });
};

const entry = (installation: ServerInstallation, dataFolder: string): readonly string[] => [
  join(installation.folder, 'out/server-main.js'),
  '--accept-server-license-terms',
  '--server-data-dir',
  dataFolder,
];

/** Settings, caches and sockets go into the data folder instead of the user's home. */
const home = (dataFolder: string): Readonly<Record<string, string>> => {
  const temporary = join(dataFolder, 'temporary');
  mkdirSync(temporary, { recursive: true });
  return { HOME: dataFolder, TMPDIR: temporary, XDG_RUNTIME_DIR: temporary };
};
