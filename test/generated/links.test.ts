import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../../server/src/rules';

const root = path.resolve(__dirname, '../..');

function documents(): string[] {
  const below = readdirSync(path.join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((file) =>
    path.join('docs', file),
  );
  return [...readdirSync(root), ...below, 'samples/README.md'].filter((file) => file.endsWith('.md'));
}

describe('the documents', () => {
  for (const file of documents()) {
    it(`${file.split(path.sep).join('/')} links only to what there is`, () => {
      const text = readFileSync(path.join(root, file), 'utf8').replace(/```[\s\S]*?```/g, '');
      for (const [, target] of text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)) {
        if (/^https?:/.test(target!)) continue;
        assert.ok(existsSync(path.resolve(root, path.dirname(file), decodeURI(target!))), `${target} is missing`);
      }
    });
  }

  it('have a page for every rule', () => {
    for (const { name } of rules) assert.ok(existsSync(path.join(root, 'docs/rules', `${name}.md`)), name);
  });
});
