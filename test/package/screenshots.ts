/**
 * `npm run screenshots`: takes the README's pictures, in a real VS Code and of the officer's page, and puts them into docs/images.
 * They need a Chinese font (Debian: fonts-noto-cjk); without one, Chinese text is boxes.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../vscode/runner/browser';
import { findBrowser } from '../vscode/runner/find-browser';
import { findVscode } from '../vscode/runner/find-vscode';
import { openWorkbench, type Workbench } from '../vscode/runner/workbench';
import {
  goTo,
  openFile,
  pictureSettings,
  problem,
  quickFixMenu,
  ready,
  runCommand,
  settle,
  togglePanel,
} from './drive';
import { vsixPath } from './pack';

const images = resolve('docs/images');

const faultyReport = '石泉街道2023年年报.nianbao';
const cleanReport = '云岭镇2024年政府信息公开工作年度报告.md';
// Columns count as they are seen there: a Chinese character is two wide.
const numberInProse = { place: '15:25', words: '表格中的' };
const begunReport = '松溪镇2024年政府信息公开工作年度报告.txt';
const begunText = `松溪镇人民政府2024年政府信息公开工作年度报告

一、总体情况

二、主动公开政府信息情况

`;

const picture = async (page: Page, name: string): Promise<void> => {
  // Nothing under the pointer: no hover, no highlighted row.
  await page.mouse.move(0, 400);
  await settle(page);
  await page.screenshot({ path: join(images, `${name}.png`) });
};

const takePictures = async ({ page, workspace }: Workbench): Promise<void> => {
  await openFile(page, faultyReport);
  await problem(page, 'part-exceeds-total');
  await picture(page, 'problems');

  await goTo(page, await problem(page, 'structure/section-title'));
  await togglePanel(page);
  await quickFixMenu(page, '改');
  await picture(page, 'quick-fix');
  await page.keyboard.press('Escape');
  await togglePanel(page);

  await runCommand(page, '检查工作区');
  await page.locator('.notification-toast', { hasText: '份年报' }).waitFor();
  await picture(page, 'workspace-check');
  await page.locator('.notification-toast .codicon-notifications-clear').first().click({ force: true });

  await togglePanel(page);
  writeFileSync(join(workspace, begunReport), begunText);
  await openFile(page, begunReport);
  await page.keyboard.press('ControlOrMeta+End');
  await runCommand(page, '插入标准空表');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: '表二' }).click();
  await page.locator('.monaco-editor .view-line', { hasText: '行政事业性收费' }).waitFor();
  await picture(page, 'insert-table');

  await openFile(page, cleanReport);
  await page.keyboard.press('ControlOrMeta+G');
  await page.locator('.quick-input-widget:visible input').first().pressSequentially(numberInProse.place);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ControlOrMeta+K');
  await page.keyboard.press('ControlOrMeta+I');
  await page.locator('.monaco-hover:visible', { hasText: numberInProse.words }).waitFor();
  await settle(page);
  // The pointer stays where it is: were it moved, the hover would be gone.
  await page.screenshot({ path: join(images, 'hover.png') });
};

/** The page that `check --format html` makes of the samples. */
const takeOverview = async (): Promise<void> => {
  const args = ['dist/cli.js', 'check', '--format', 'html', 'samples'];
  const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  const browser = await launchBrowser(await findBrowser(resolve('.vscode-test')));
  try {
    const page = await browser.newPage({ viewport: { width: 1080, height: 1320 }, deviceScaleFactor: 1.5 });
    await page.setContent(stdout);
    await page.screenshot({ path: join(images, 'overview.png') });
  } finally {
    await browser.close();
  }
};

const main = async (): Promise<void> => {
  mkdirSync(images, { recursive: true });
  await takeOverview();
  const vscode = await findVscode(resolve('.vscode-test'));
  console.log(vscode.origin);
  const workbench = await openWorkbench(vscode, {
    vsix: vsixPath(),
    workspace: resolve('samples'),
    workspaceName: '年报',
    settings: pictureSettings,
    size: { width: 1280, height: 800 },
    scale: 1.5,
  });
  try {
    await ready(workbench.page);
    await takePictures(workbench);
  } finally {
    await workbench.close();
  }
};

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
