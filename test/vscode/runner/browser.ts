import { type Browser, chromium } from 'playwright-core';
import type { BrowserInstallation } from './find-browser';

/** Starts a Chromium without a window. */
export const launchBrowser = ({ executable, environment }: BrowserInstallation): Promise<Browser> =>
  chromium.launch({
    executablePath: executable,
    env: { ...process.env, ...environment },
    headless: true,
    // The sandbox does not work in most containers; only our own pages on 127.0.0.1 are opened.
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
