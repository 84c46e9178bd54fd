/** What a user does with mouse and keyboard, for tests and pictures. Each step waits for what it leads to. */
import type { Locator, Page } from 'playwright-core';

const patienceMilliseconds = 20_000;

/** Quiet and readable; and nothing lies over the rows of a list, where a click would hit it. */
export const pictureSettings = {
  'workbench.colorTheme': 'Default Light Modern',
  'window.menuBarVisibility': 'hidden',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', 'Noto Sans CJK SC', monospace",
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'editor.stickyScroll.enabled': false,
  'editor.inlayHints.enabled': 'off',
  'editor.occurrencesHighlight': 'off',
  'editor.selectionHighlight': false,
  'workbench.tree.enableStickyScroll': false,
  'breadcrumbs.enabled': false,
};

export const ready = async (page: Page): Promise<void> => {
  page.setDefaultTimeout(patienceMilliseconds);
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
};

/** Opens a file of the workspace by its name. */
export const openFile = async (page: Page, name: string): Promise<void> => {
  await quickChoice(page, 'ControlOrMeta+P', name);
  await page.keyboard.press('Enter');
  const editor = page.locator(`.monaco-editor.focused[data-uri$="${encodeURIComponent(name)}"]`);
  await editor.locator('.view-line').first().waitFor();
};

/** Runs a command by the words that the command palette shows. */
export const runCommand = async (page: Page, title: string): Promise<void> => {
  await (await quickChoice(page, 'F1', title)).click();
};

/** The row of the Problems panel with these words; opens the panel and scrolls until the row is in full sight. */
export const problem = async (page: Page, words: string): Promise<Locator> => {
  const panel = page.locator('.markers-panel .monaco-list');
  await insist(page, 'ControlOrMeta+Shift+M', panel);
  const row = panel.locator('.monaco-list-row', { hasText: words }).first();
  const deadline = Date.now() + patienceMilliseconds;
  // Only the rows near the window exist; findings may still be coming in.
  for (let turn = 0; !(await isInSight(row, panel)); turn++) {
    if (Date.now() > deadline) throw new Error(`The Problems panel never showed “${words}”`);
    await panel.hover();
    const isBackToTop = turn % 40 === 39;
    await page.mouse.wheel(0, isBackToTop ? -100_000 : 40);
    await page.waitForTimeout(50);
  }
  return row;
};

/** Whether no part of a row is cut off. */
const isInSight = async (row: Locator, panel: Locator): Promise<boolean> => {
  if (!(await row.isVisible())) return false;
  const [inner, outer] = [await row.boundingBox(), await panel.boundingBox()];
  if (!inner || !outer) return false;
  return inner.y >= outer.y && inner.y + inner.height <= outer.y + outer.height;
};

/** Puts the cursor on a finding, in the editor. */
export const goTo = async (page: Page, finding: Locator): Promise<void> => {
  // On its first character: the middle of the row may be the link to the rule's page, depending on the font's width.
  await finding
    .locator('.marker-message')
    .first()
    .dblclick({ position: { x: 4, y: 8 } });
  await page.locator('.monaco-editor.focused').waitFor();
};

/** Opens the menu of quick fixes at the cursor; gives the entry with these words. */
export const quickFixMenu = async (page: Page, words: string): Promise<Locator> => {
  const entry = page.locator('.action-widget .monaco-list-row.action', { hasText: words }).first();
  // The menu stays shut until the editor has the findings at the cursor.
  await insist(page, 'ControlOrMeta+.', entry);
  return entry;
};

/** Pastes what was copied from a page. */
export const paste = async (page: Page, html: string): Promise<void> => {
  // The function runs in the page.
  await page.evaluate(`(async (html) => {
    const plain = html.replace(/<[^>]*>/g, ' ').trim();
    const flavours = { 'text/html': html, 'text/plain': plain };
    const item = Object.fromEntries(Object.entries(flavours).map(([type, text]) => [type, new Blob([text], { type })]));
    await navigator.clipboard.write([new ClipboardItem(item)]);
  })(${JSON.stringify(html)})`);
  await page.keyboard.press('ControlOrMeta+V');
};

/** What the language status item says of the file in front; it stands behind the braces of the status bar. */
export const languageStatus = async (page: Page): Promise<string> => {
  await page.locator('[id="status.languageStatus"]').hover();
  const status = page.locator('.hover-language-status', { hasText: '年报校验' }).first();
  await status.waitFor();
  return (await status.textContent()) ?? '';
};

/** Shows the panel below the editor, or hides it. */
export const togglePanel = async (page: Page): Promise<void> => {
  await page.keyboard.press('ControlOrMeta+J');
};

const quickInput = async (page: Page, keys: string, words: string): Promise<void> => {
  const input = page.locator('.quick-input-widget:visible input').first();
  await insist(page, keys, input);
  await input.pressSequentially(words);
};

/** The row of the quick input with these words. Whatever takes the focus while they are typed closes it: then it is asked again. */
const quickChoice = async (page: Page, keys: string, words: string): Promise<Locator> => {
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first();
  const attempts = 4;
  for (let attempt = 1; ; attempt++) {
    try {
      await quickInput(page, keys, words);
      await row.waitFor({ timeout: patienceMilliseconds / 2 });
      return row;
    } catch (error) {
      if (attempt === attempts) throw error;
      await page.keyboard.press('Escape');
      // Keys that are pressed in the page of an extension do not reach the window.
      await page.locator('.tab.active').first().click();
    }
  }
};

/** Presses keys until they have their effect: right after start-up some are lost. */
const insist = async (page: Page, keys: string, effect: Locator): Promise<void> => {
  const attempts = 5;
  for (let attempt = 1; ; attempt++) {
    if (await effect.isVisible()) return;
    await page.keyboard.press(keys);
    try {
      await effect.waitFor({ timeout: patienceMilliseconds / attempts });
      return;
    } catch (error) {
      if (attempt === attempts) throw error;
    }
  }
};

/** Waits until nothing moves any more, so that a picture shows menus and notifications in full. */
export const settle = (page: Page): Promise<void> => page.waitForTimeout(700);
