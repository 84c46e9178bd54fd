import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, SilentReporter } from '@vscode/test-electron';
import { type BrowserInstallation, findBrowser } from './find-browser';
import { installServer, type ServerInstallation } from './install-server';

/** A VS Code to test in, and a sentence that says where it comes from. */
export type Vscode = VscodeDesktop | VscodeServer;

export interface VscodeDesktop {
  readonly kind: 'desktop';
  readonly executable: string;
  readonly origin: string;
}

/** Its workbench is a web page, so a browser belongs to it. */
export interface VscodeServer {
  readonly kind: 'server';
  readonly installation: ServerInstallation;
  readonly browser: BrowserInstallation;
  readonly origin: string;
}

const downloadPatience = 60_000;

/**
 * Finds a VS Code: the one that VSCODE_PATH names (the program, or a folder with `out/server-main.js`), else the
 * desktop one that @vscode/test-electron downloads, else the one in the npm package code-server, with a Chromium.
 *
 * @param cache folder where downloads are kept
 * @throws Error that says what was tried, when there is none to be had
 */
export const findVscode = async (cache: string): Promise<Vscode> => {
  const named = process.env.VSCODE_PATH;
  if (named) return fromPath(named, cache);
  const obstacle = await desktopObstacle(cache);
  if (typeof obstacle !== 'string') return obstacle;
  try {
    // The browser first: where this machine can have none, the larger VS Code need not be fetched.
    const browser = await findBrowser(cache);
    const installation = await installServer(cache);
    return {
      kind: 'server',
      installation,
      browser,
      origin: `VS Code from the npm package code-server, in ${browser.origin} (no desktop VS Code: ${obstacle})`,
    };
  } catch (error) {
    throw new Error(`There is no VS Code to test in. Desktop: ${obstacle}. From npm: ${messageOf(error)}`);
  }
};

/**
 * The same, for tests that a contributor without network may skip: then undefined, after a message.
 * @throws Error where VSCODE_PATH or CI says that there has to be one
 */
export const findVscodeOrSkip = async (cache: string): Promise<Vscode | undefined> => {
  try {
    const vscode = await findVscode(cache);
    console.log(vscode.origin);
    return vscode;
  } catch (error) {
    if (process.env.CI === 'true' || process.env.VSCODE_PATH) throw error;
    console.error(`${messageOf(error)}\nThe tests in VS Code are SKIPPED.`);
    return undefined;
  }
};

const fromPath = async (path: string, cache: string): Promise<Vscode> => {
  if (!existsSync(path)) throw new Error(`VSCODE_PATH names ${path}, which does not exist`);
  const origin = `VS Code at ${path} (VSCODE_PATH)`;
  if (statSync(path).isFile()) return { kind: 'desktop', executable: path, origin };
  if (!existsSync(join(path, 'out/server-main.js'))) {
    throw new Error(`VSCODE_PATH names the folder ${path}, which holds no out/server-main.js`);
  }
  const browser = await findBrowser(cache);
  return {
    kind: 'server',
    installation: { folder: path, node: process.execPath },
    browser,
    origin: `${origin}, in ${browser.origin}`,
  };
};

/** The desktop VS Code, or why there is none. */
const desktopObstacle = async (cache: string): Promise<Vscode | string> => {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'no display; under xvfb-run it would be tried';
  }
  try {
    const executable = await downloadAndUnzipVSCode({
      cachePath: cache,
      reporter: new SilentReporter(),
      timeout: downloadPatience,
    });
    return { kind: 'desktop', executable, origin: 'desktop VS Code, fetched by @vscode/test-electron' };
  } catch (error) {
    return `the download failed (${messageOf(error)})`;
  }
};

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
