import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type ChromiumInstallation, installChromium } from './install-chromium';

/** A Chromium to open VS Code's workbench in, and words that say where it comes from. */
export interface BrowserInstallation extends ChromiumInstallation {
  readonly origin: string;
}

/** Names of the program where the folders in PATH lead to it. */
const usualNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Google/Chrome/Application/chrome.exe',
  'C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe',
];

/**
 * Finds a Chromium: the one that CHROMIUM names, else one in PATH or in a usual place, else the one in the npm package
 * @sparticuz/chromium.
 *
 * @param cache folder where downloads are kept
 * @throws Error that says what was tried, when there is none to be had
 */
export const findBrowser = async (cache: string): Promise<BrowserInstallation> => {
  const executable = process.env.CHROMIUM || [...inPath(), ...usualPlaces].find(isProgram);
  if (executable) return { executable, environment: {}, origin: `headless ${executable}` };
  try {
    return { ...(await installChromium(cache)), origin: 'headless Chromium from the npm package @sparticuz/chromium' };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(`There is no Chromium. Install one or name it in CHROMIUM. From npm: ${message}`);
  }
};

const inPath = (): readonly string[] => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return usualNames.flatMap((name) => folders.map((folder) => join(folder, name + ending)));
};

/** Whether a file stands there that may be run. */
const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
};
