import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm-client';
import { installOnce, unpackPackage } from './npm-package';

/** A VS Code that runs as a server for a browser: the workbench is a web page, the extension host a Node process. */
export interface ServerInstallation {
  /** Folder with `out/server-main.js`. */
  readonly folder: string;
  /** The Node that runs it. */
  readonly node: string;
}

const codeServerVersion = '4.139.1';
/** This VS Code needs `registerHooks` of node:module, which Node 20 lacks. */
const nodeMajor = 24;
const sufficientNode = { major: 22, minor: 15 };

/** Large parts of the package that no test of ours opens; two of them would have to be compiled. */
const unneeded = [
  'node_modules/@github',
  'node_modules/@vscode/sqlite3',
  'node_modules/kerberos',
  'extensions/copilot',
];

/**
 * Puts the VS Code inside the npm package `code-server` into a cache folder, without compiling anything.
 * A second call finds it there.
 *
 * @throws Error with npm's output, when the packages cannot be had
 */
export const installServer = async (cache: string): Promise<ServerInstallation> => {
  const home = await installOnce(cache, `code-server-${codeServerVersion}`, async (building) => {
    await Promise.all([unpackServer(building), isSufficient() ? undefined : fetchNode(building)]);
  });
  const fetchedNode = join(home, 'node/node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return { folder: join(home, 'vscode'), node: existsSync(fetchedNode) ? fetchedNode : process.execPath };
};

const isSufficient = (): boolean => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > sufficientNode.major || (major === sufficientNode.major && minor >= sufficientNode.minor);
};

const fetchNode = async (building: string): Promise<void> => {
  const folder = join(building, 'node');
  mkdirSync(folder);
  await npm(folder, ['install', '--no-audit', '--no-fund', '--no-save', '--prefix', folder, `node@${nodeMajor}`]);
};

const unpackServer = async (building: string): Promise<void> => {
  const unpacked = await unpackPackage(building, `code-server@${codeServerVersion}`);
  const folder = join(building, 'vscode');
  renameSync(join(unpacked, 'lib/vscode'), folder);
  rmSync(unpacked, { recursive: true });
  // Install scripts would compile native modules that need a compiler and Kerberos headers.
  await npm(folder, [
    'install',
    '--omit=dev',
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--no-audit',
    '--no-fund',
    '--silent',
  ]);
  replaceNativeModules(folder);
  for (const path of unneeded) rmSync(join(folder, path), { recursive: true, force: true });
};

/** The two native modules that the server loads at start: one ends an orphaned host (we end it), one writes log files. */
const replaceNativeModules = (folder: string): void => {
  replaceModule(join(folder, 'node_modules/@vscode/native-watchdog'), 'exports.start = () => {};\n');
  replaceModule(
    join(folder, 'node_modules/@vscode/spdlog'),
    `const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
class Logger {
  constructor(name, file) {
    this.file = file;
    mkdirSync(dirname(file), { recursive: true });
    for (const level of ['trace', 'debug', 'info', 'warn', 'error', 'critical']) this[level] = (text) => this.write(level, text);
  }
  write(level, text) { appendFileSync(this.file, new Date().toISOString() + ' [' + level + '] ' + text + '\\n'); }
  getLevel() { return 0; }
  setLevel() {} setPattern() {} clearFormatters() {} flush() {} drop() {}
}
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = exports.setFlushOn = exports.shutdown = () => {};
exports.createRotatingLogger = exports.createAsyncRotatingLogger = async (name, file) => new Logger(name, file);
`,
  );
};

const replaceModule = (folder: string, source: string): void => {
  if (!existsSync(folder)) return;
  const manifestPath = join(folder, 'package.json');
  const manifest = JSON.parse(readFileSync(manifestPath, 'utf8')) as Record<string, unknown>;
  writeFileSync(join(folder, 'replacement.js'), source);
  writeFileSync(manifestPath, JSON.stringify({ ...manifest, main: 'replacement.js' }));
};
