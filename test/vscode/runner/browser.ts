import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

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

/** Starts a headless Chromium: the one that CHROMIUM names, else one in a usual place. Throws when there is none. */
export const launchBrowser = (): Promise<Browser> => {
  const executablePath = process.env.CHROMIUM ?? usualPlaces.find((place) => existsSync(place));
  if (executablePath === undefined) {
    throw new Error('There is no Chromium. Install it (Debian: apt-get install chromium) or name it in CHROMIUM');
  }
  return chromium.launch({
    executablePath,
    headless: true,
    // The sandbox does not work in most containers; only our own pages on 127.0.0.1 are opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
};
