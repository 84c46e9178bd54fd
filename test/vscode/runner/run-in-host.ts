import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import type { Vscode, VscodeServer } from './find-vscode';
import { filterVariable, logVariable, type Results, readResults, resultsVariable } from './results';
import { startServer } from './server';
import { createTemporaryFolder } from './temporary-folder';
import { remoteFile, workbenchAddress } from './workbench-address';

export interface HostRun {
  /** Folder with the extension's package.json. */
  readonly extension: string;
  /** Bundled module that exports `run()`. */
  readonly tests: string;
  /** Folder to open; the tests get a copy that they may change. */
  readonly workspace: string;
  /** Where a picture and the logs go when something fails. */
  readonly artifacts: string;
  readonly patienceSeconds: number;
  /** Runs only the tests whose names contain this; the empty text is in every name. */
  readonly filter: string;
}

/**
 * Runs a test module inside VS Code's extension host, with its output on standard output.
 *
 * VS Code reports success even when its extension host dies in the middle, so only the results that the module wrote
 * after its last test count.
 *
 * @throws Error when there are no results: the host died, hung or never loaded the module
 */
export const runInHost = async (vscode: Vscode, run: HostRun): Promise<Results> => {
  const folder = createTemporaryFolder();
  const temporary = folder.path;
  const workspace = join(temporary, 'workspace');
  const resultsFile = join(temporary, 'results.json');
  const logFile = join(temporary, 'mocha.log');
  cpSync(run.workspace, workspace, { recursive: true });
  writeFileSync(logFile, '');
  const environment = { [resultsVariable]: resultsFile, [logVariable]: logFile, [filterVariable]: run.filter };
  const follower = follow(logFile);
  try {
    const how = { ...run, workspace, temporary, environment };
    const trouble = await (vscode.kind === 'desktop'
      ? runOnDesktop(vscode.executable, how)
      : runInBrowser(vscode, how));
    follower.stop();
    const results = readResults(resultsFile);
    if (results === undefined) throw new Error(`The tests wrote no results. ${trouble ?? 'The extension host died'}`);
    return results;
  } finally {
    follower.stop();
    folder.remove();
  }
};

interface PreparedRun extends HostRun {
  readonly temporary: string;
  readonly environment: Readonly<Record<string, string>>;
}

/** @returns what went wrong, if anything; failing tests are no trouble here */
const runOnDesktop = async (executable: string, run: PreparedRun): Promise<string | undefined> => {
  try {
    await withinPatience(
      run,
      runTests({
        vscodeExecutablePath: executable,
        extensionDevelopmentPath: run.extension,
        extensionTestsPath: run.tests,
        extensionTestsEnv: run.environment,
        launchArgs: [
          run.workspace,
          ...['--user-data-dir', join(run.temporary, 'user'), '--extensions-dir', join(run.temporary, 'extensions')],
          ...['--disable-workspace-trust', '--skip-welcome', '--skip-release-notes', '--disable-updates'],
        ],
      }),
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
};

const runInBrowser = async (vscode: VscodeServer, run: PreparedRun): Promise<string | undefined> => {
  const dataFolder = join(run.temporary, 'server');
  const workbenchLog: string[] = [];
  const server = await startServer(vscode.installation, { dataFolder, environment: run.environment, testDriver: true });
  const browser = await launchBrowser(vscode.browser);
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    const ended = new Promise<void>((resolve, reject) => {
      page.on('crash', () => reject(new Error('the page crashed')));
      browser.on('disconnected', () => reject(new Error('the browser went away')));
      // The workbench calls these two when it runs tests.
      page.exposeFunction('codeAutomationExit', () => resolve()).catch(reject);
      page
        .exposeFunction('codeAutomationLog', (kind: string, parts: readonly unknown[]) => {
          workbenchLog.push(`${kind} ${parts.map(String).join(' ')}`);
        })
        .catch(reject);
    });
    ended.catch(() => undefined);
    const address = workbenchAddress(server.port, run.workspace, {
      extensionDevelopmentPath: remoteFile(server.port, run.extension),
      extensionTestsPath: remoteFile(server.port, run.tests),
    });
    const opened = page.goto(address).then(() => ended);
    const trouble = await withinPatience(run, opened).then(
      () => undefined,
      (error: Error) => error.message,
    );
    const results = readResults(run.environment[resultsVariable]!);
    if (trouble !== undefined || results === undefined || results.failures.length > 0) {
      await keepEvidence(run.artifacts, page, workbenchLog, dataFolder);
    }
    return trouble;
  } finally {
    await browser.close();
    await server.stop();
  }
};

const withinPatience = async (run: HostRun, ended: Promise<unknown>): Promise<void> => {
  let impatience: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    impatience = setTimeout(
      () => reject(new Error(`the tests did not end within ${run.patienceSeconds} s`)),
      run.patienceSeconds * 1000,
    );
  });
  try {
    await Promise.race([ended, late]);
  } finally {
    clearTimeout(impatience);
  }
};

const keepEvidence = async (
  artifacts: string,
  page: Page,
  log: readonly string[],
  dataFolder: string,
): Promise<void> => {
  mkdirSync(artifacts, { recursive: true });
  const hostLogs = join(dataFolder, 'data/logs');
  if (existsSync(hostLogs)) cpSync(hostLogs, join(artifacts, 'logs'), { recursive: true });
  cpSync(join(dataFolder, 'server.log'), join(artifacts, 'server.log'));
  writeFileSync(join(artifacts, 'workbench.log'), log.join('\n'));
  await page.screenshot({ path: join(artifacts, 'test-failure.png') }).catch(() => undefined);
};

/** Copies what is appended to a file to standard output. */
const follow = (path: string): { readonly stop: () => void } => {
  let shown = 0;
  const show = (): void => {
    if (!existsSync(path)) return;
    const text = readFileSync(path, 'utf8');
    process.stdout.write(text.slice(shown));
    shown = text.length;
  };
  const timer = setInterval(show, 200);
  return {
    stop: () => {
      clearInterval(timer);
      show();
    },
  };
};
