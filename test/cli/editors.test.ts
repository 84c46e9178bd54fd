import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startServer } from './start-server';

const page = readFileSync(path.resolve(__dirname, '../../docs/editors.md'), 'utf8');

/** What the recipe in a fenced block of some language gives to `nianbao`: all the words quoted on the line that says `server`. */
function argumentsIn(language: string): string[] {
  const recipe = new RegExp(`\\n\`\`\`${language}\\n([\\s\\S]*?)\\n\`\`\`\\n`).exec(page)?.[1] ?? '';
  assert.match(recipe, /["']nianbao["']/, language);
  const line = recipe.split('\n').find((one) => /["']server["']/.test(one)) ?? '';
  return Array.from(line.matchAll(/["']([^"']+)["']/g), ([, word]) => word!).filter((word) => word !== 'nianbao');
}

describe('the recipes in docs/editors.md', () => {
  for (const [editor, language] of [
    ['Neovim', 'lua'],
    ['Emacs', 'elisp'],
    ['Helix', 'toml'],
  ] as const) {
    it(`start the server: ${editor}`, async () => {
      const { status, answers } = await startServer(argumentsIn(language));
      assert.equal(status, 0);
      assert.match(answers, /"id":1,"result":\{"capabilities"/);
    });
  }

  it('name the server as the page does', () => {
    assert.match(page, /```\nnianbao server --stdio\n```/);
    for (const language of ['lua', 'elisp', 'toml']) assert.deepEqual(argumentsIn(language), ['server', '--stdio']);
  });
});
