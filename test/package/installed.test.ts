import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { encode } from 'iconv-lite';
import { docxOfText } from '../support/docx';
import { partsOf } from '../support/docx-parts';
import { findVscodeOrSkip } from '../vscode/runner/find-vscode';
import { openWorkbench, type Workbench } from '../vscode/runner/workbench';
import {
  goTo,
  languageStatus,
  openFile,
  paste,
  pictureSettings,
  problem,
  quickFixMenu,
  ready,
  runCommand,
  settle,
  togglePanel,
} from './drive';
import { vsixPath } from './pack';

const faultyReport = '云岭镇人民政府2024年政府信息公开工作年度报告.txt';
const artifacts = resolve('artifacts');

/** Runs in the page. */
const pictureIsShown =
  '[...document.querySelectorAll(".getting-started-media img")].some((one) => one.naturalWidth > 0)';

/** Runs after contents.test.ts, which packs the extension. */
describe('the packed extension, installed in a real VS Code', function () {
  this.timeout(90_000);
  let workbench: Workbench;

  before(async function () {
    this.timeout(300_000);
    const vscode = await findVscodeOrSkip(resolve('.vscode-test'));
    if (vscode === undefined) return this.skip();
    mkdirSync(artifacts, { recursive: true });
    workbench = await openWorkbench(vscode, {
      vsix: vsixPath(),
      workspace: resolve('test/vscode/fixture'),
      workspaceName: '年报',
      settings: pictureSettings,
      size: { width: 1280, height: 800 },
      scale: 1,
    });
    await ready(workbench.page);
    await openFile(workbench.page, faultyReport);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') {
      await workbench.page.screenshot({ path: join(artifacts, 'package-failure.png') });
    }
  });

  after(() => workbench?.close());

  it('underlines what is wrong and lists it in the Problems panel', async () => {
    const { page } = workbench;
    await page.locator('.monaco-editor .squiggly-warning').first().waitFor();
    const row = await problem(page, '120件');
    assert.match((await row.textContent()) ?? '', /94\+16\+9/);
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-problems.png') });
  });

  it('says in the status bar which edition it goes by and how many findings there are', async () => {
    const { page } = workbench;
    assert.match(await languageStatus(page), /年报校验：2021 版 · \d+ 条错误 \d+ 条警告/);
    const bar = page.locator('[id="nianbao.nianbao.nianbao.findings"]');
    assert.match((await bar.textContent()) ?? '', /年报 2021版 \d+错 \d+警/);
    assert.match((await bar.locator('a').getAttribute('aria-label')) ?? '', /2021 版 · \d+ 条错误 \d+ 条警告/);
    await page.screenshot({ path: join(artifacts, 'installed-status.png') });
    await togglePanel(page);
    await bar.click();
    await page.locator('.markers-panel .monaco-list').waitFor();
    await openFile(page, 'notes.txt');
    await bar.waitFor({ state: 'hidden' });
    await page.locator('.tab', { hasText: faultyReport }).click();
    await bar.waitFor();
  });

  it('shows the page of a rule beside the report, without network, from the Problems panel and from a hover', async () => {
    const { page } = workbench;
    const preview = page.locator('.tab', { hasText: 'section-title.md' });
    const row = await problem(page, 'structure/section-title');
    await row.getByText('structure/section-title').click();
    await preview.waitFor();
    const content = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await content.getByRole('heading', { name: '为什么' }).waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-rule-page.png') });
    await preview.click({ button: 'middle' });
    await preview.waitFor({ state: 'detached' });

    await goTo(page, await problem(page, 'structure/section-title'));
    await page.keyboard.press('ControlOrMeta+K');
    await page.keyboard.press('ControlOrMeta+I');
    await page.locator('.monaco-hover:visible .rendered-markdown a', { hasText: 'structure/section-title' }).click();
    await preview.waitFor();
    await preview.click({ button: 'middle' });
    await preview.waitFor({ state: 'detached' });
  });

  it('mends it from the menu of quick fixes', async () => {
    const { page } = workbench;
    await goTo(page, await problem(page, '120件'));
    const entry = await quickFixMenu(page, '119');
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-quick-fix.png') });
    await entry.click();
    await page.locator('.monaco-editor .view-line', { hasText: '119件' }).first().waitFor();
    await page.locator('.markers-panel .monaco-list-row', { hasText: '120件' }).waitFor({ state: 'detached' });
  });

  it('ignores a finding once the user has said why', async () => {
    const { page } = workbench;
    const words = '存在的主要问题及整改措施';
    await goTo(page, await problem(page, words));
    await (await quickFixMenu(page, '忽略此项')).click();
    const box = page.locator('.quick-input-widget', { hasText: '请写明理由' });
    await box.waitFor();
    await page.keyboard.press('Enter');
    await box.getByText('必须写明理由').waitFor();
    await page.keyboard.insertText('上级要求如此');
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-ignore-finding.png') });
    await page.keyboard.press('Enter');
    await page.locator('.notification-toast', { hasText: '已记入 nianbao.json' }).waitFor();
    await page.locator('.markers-panel .monaco-list-row', { hasText: words }).waitFor({ state: 'detached' });
  });

  it('checks the workspace from the command palette, says what it found and leads to it', async () => {
    const { page } = workbench;
    await runCommand(page, '检查工作区');
    const toast = page.locator('.notification-toast', { hasText: '份年报' });
    await toast.waitFor();
    assert.match((await toast.textContent()) ?? '', /检查了 3 份年报/);
    await toast.getByText('打开问题面板').click();
    await problem(page, '石桥镇年报.md');
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-workspace-check.png') });
  });

  it('gathers the results of the workspace on a page', async () => {
    const { page } = workbench;
    await runCommand(page, '检查工作区');
    await page.locator('.notification-toast', { hasText: '份年报' }).last().getByText('打开检查结果').click();
    await page.locator('.tab', { hasText: '年报检查结果' }).waitFor();
    const content = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await content.getByRole('heading', { name: '年度报告检查结果' }).waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-overview.png') });
    await page.locator('.tab', { hasText: '年报检查结果' }).click({ button: 'middle' });
  });

  it('opens a Word file with a double-click, and saves a quick fix into it as a tracked change', async () => {
    const { page, workspace } = workbench;
    const name = '白石镇2024年年报.docx';
    const text = readFileSync(join(workspace, faultyReport), 'utf8').replaceAll('云岭镇', '白石镇');
    // A number that no other report has, to be found in the Problems panel.
    writeFileSync(join(workspace, name), docxOfText(text.replace('120件', '121件').replace('94件', '95件')));
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    const editor = page.locator('.monaco-editor.focused[data-uri$=".docx.nianbao"]');
    await editor.locator('.squiggly-warning').first().waitFor();
    await page.keyboard.press('F8');
    await page.locator('.peekview-widget, .marker-widget').first().waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-word-file.png') });
    await page.keyboard.press('Escape');
    await goTo(page, await problem(page, '121件'));
    await (await quickFixMenu(page, '120')).click();
    await editor.locator('.view-line', { hasText: '120件' }).first().waitFor();
    await page.keyboard.press('ControlOrMeta+S');
    await page.locator('.statusbar', { hasText: '已作为修订写入 Word 文件' }).waitFor();
    const body = partsOf(readFileSync(join(workspace, name)))['word/document.xml'] ?? '';
    assert.match(body, /<w:delText[^>]*>1<\/w:delText>/);
    await page.screenshot({ path: join(artifacts, 'installed-word-file-saved.png') });
  });

  it('reopens a report that Word saved as GBK, by one click', async () => {
    const { page, workspace } = workbench;
    const text = readFileSync(join(workspace, faultyReport), 'utf8');
    writeFileSync(join(workspace, '旧稿.txt'), encode(text, 'gb18030'));
    await openFile(page, '旧稿.txt');
    const toast = page.locator('.notification-toast', { hasText: '旧稿.txt' });
    await toast.waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-garbled.png') });
    await toast.getByText('用 GBK 重新打开').click();
    await page.locator('.monaco-editor.focused .view-line', { hasText: '总体情况' }).waitFor();
    await page.locator('.monaco-editor.focused .squiggly-warning').first().waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-reopened.png') });
  });

  it('pastes a table of a page in the layout of the document, and a sentence as it is', async () => {
    const { page, workspace } = workbench;
    writeFileSync(join(workspace, '粘贴.md'), readFileSync(join(workspace, '石桥镇年报.md')));
    await openFile(page, '粘贴.md');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.keyboard.press('ControlOrMeta+End');
    await paste(page, '<p>转办件。</p>');
    await page.locator('.monaco-editor.focused .view-line', { hasText: '转办件。' }).waitFor();
    await paste(page, '<table><tr><td><p>转办</p><td><p>1</p><tr><td><p>督办</p><td><p>2</p></table>');
    await page.locator('.monaco-editor.focused .view-line', { hasText: /^督办\s+2$/ }).waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-paste.png') });
  });

  it('lets rules be set on the settings page', async () => {
    const { page } = workbench;
    await runCommand(page, 'Preferences: Open Settings (UI)');
    await page.locator('.settings-editor .search-container .monaco-editor').click();
    await page.keyboard.insertText('nianbao.rules');
    const setting = page.locator('.setting-item-contents', { hasText: 'Rules' }).first();
    await setting.getByText('Add Item').click();
    await setting
      .locator('.setting-list-object-input-key select, .setting-list-object-input-key .monaco-select-box')
      .first()
      .waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-settings.png') });
    // Newer versions show the page over the editors.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  });

  it('has a page in Chinese, and pictures in its walkthrough', async () => {
    const { page } = workbench;
    await runCommand(page, 'Extensions: Show Installed Extensions');
    await page.locator('.extension-list-item', { hasText: '年报校验' }).first().click();
    const content = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await content.getByRole('heading', { name: '打开草稿就开始检查' }).waitFor();
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-page.png') });
    // Out of the page, which keeps the keys to itself.
    await page.locator('.tab', { hasText: '年报校验' }).click();

    await runCommand(page, 'Welcome: Open Walkthrough');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: '年报校验入门' }).first().click();
    const steps = page.locator('.getting-started-step');
    await steps.first().waitFor();
    assert.equal(await steps.count(), 5);
    // There is room for the pictures then.
    await togglePanel(page);
    await page.keyboard.press('ControlOrMeta+B');
    for (const step of await steps.all()) {
      await step.click();
      await page.waitForFunction(pictureIsShown);
    }
    await settle(page);
    await page.screenshot({ path: join(artifacts, 'installed-walkthrough.png') });
  });
});
