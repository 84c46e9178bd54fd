// Writes the page of each rule for the extension, in each language.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { rules } from '../server/src/rules';
import { rulePages } from './generate/rule-pages';

const folder = path.resolve(__dirname, '../dist/rules');
const languages = ['zh', 'en'] as const;

rmSync(folder, { recursive: true, force: true });
const sets = rulePages(
  rules,
  languages.map((language) => [language]),
);
for (const [i, pages] of sets.entries()) {
  for (const { path: file, text } of pages) {
    const target = path.join(folder, languages[i]!, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
}
