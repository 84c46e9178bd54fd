import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { _electron, type Page } from 'playwright-core';
import { launchBrowser } from './browser';
import type { Vscode, VscodeServer } from './find-vscode';
import { installExtension, startServer } from './server';
import { createTemporaryFolder } from './temporary-folder';
import { workbenchAddress } from './workbench-address';

/** A VS Code window that a test looks at and types into, as a user would. */
export interface Workbench {
  readonly page: Page;
  /** The copy of the workspace that is open. */
  readonly workspace: string;
  readonly close: () => Promise<void>;
}

export interface WorkbenchOptions {
  /** The packed extension to install. */
  readonly vsix: string;
  /** Folder to open; a copy is made. */
  readonly workspace: string;
  /** The last part of the copy's path, which shows in the window. */
  readonly workspaceName: string;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly size: { readonly width: number; readonly height: number };
  /** Device pixels for each pixel of the page; more makes sharper pictures. */
  readonly scale: number;
}

interface Prepared extends WorkbenchOptions {
  readonly temporary: string;
  readonly workspace: string;
}

/** Installs the extension in a VS Code of its own and opens a window. Nothing of it is left after `close`. */
export const openWorkbench = async (vscode: Vscode, options: WorkbenchOptions): Promise<Workbench> => {
  const folder = createTemporaryFolder();
  const temporary = folder.path;
  const workspace = join(temporary, options.workspaceName);
  cpSync(options.workspace, workspace, { recursive: true });
  try {
    const prepared = { ...options, temporary, workspace };
    const { page, close } = await (vscode.kind === 'desktop'
      ? openDesktop(vscode.executable, prepared)
      : openInBrowser(vscode, prepared));
    return {
      page,
      workspace,
      close: async () => {
        await close();
        folder.remove();
      },
    };
  } catch (error) {
    folder.remove();
    throw error;
  }
};

type Window = Pick<Workbench, 'page' | 'close'>;

const openInBrowser = async (
  { installation, browser: installed }: VscodeServer,
  options: Prepared,
): Promise<Window> => {
  const dataFolder = join(options.temporary, 'server');
  await installExtension(installation, dataFolder, options.vsix);
  const server = await startServer(installation, { dataFolder, settings: options.settings, testDriver: false });
  try {
    const browser = await launchBrowser(installed);
    const page = await browser.newPage({ viewport: options.size, deviceScaleFactor: options.scale });
    await page.goto(workbenchAddress(server.port, options.workspace));
    return {
      page,
      close: async () => {
        await browser.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
};

const openDesktop = async (executable: string, options: Prepared): Promise<Window> => {
  const user = join(options.temporary, 'user');
  const folders = ['--user-data-dir', user, '--extensions-dir', join(options.temporary, 'extensions')];
  mkdirSync(join(user, 'User'), { recursive: true });
  writeFileSync(join(user, 'User/settings.json'), JSON.stringify(options.settings));
  const [commandLine, ...leading] = resolveCliArgsFromVSCodeExecutablePath(executable, { reuseMachineInstall: true });
  const installed = spawnSync(commandLine!, [...leading, ...folders, '--install-extension', options.vsix], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (installed.status !== 0)
    throw new Error(`Installing ${options.vsix} failed\n${installed.stdout}${installed.stderr}`);
  const application = await _electron.launch({
    executablePath: executable,
    args: [
      options.workspace,
      ...folders,
      ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-updates'],
      ...(process.platform === 'linux' ? ['--no-sandbox', '--disable-gpu'] : []),
    ],
  });
  return { page: await application.firstWindow(), close: () => application.close() };
};
