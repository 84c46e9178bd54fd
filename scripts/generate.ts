// Writes everything that follows from the rules and the standard. With `--check` it writes nothing, and fails where a file
// is not what it would write.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Rule } from '../server/src/rules/rule';
import type { Generated } from './generate/generated';
import { manifest } from './generate/manifest';
import { rulePages } from './generate/rule-pages';
import { rulesIndex } from './generate/rules-index';
import { schema } from './generate/schema';
import { snippets } from './generate/snippets';
import { ruleNames } from './rule-files';

const root = path.resolve(__dirname, '..');

function main(): void {
  const names = ruleNames();
  const rules = names.map(load);
  const files = [rulesIndex(names), ...pages(rules), snippets(), schema(rules), manifest(root, rules)];
  const changed = files.filter(({ path: file, text }) => current(file) !== text);
  const surplus = surplusPages(files);

  if (process.argv.includes('--check')) {
    for (const { path: file } of changed) console.error(`${file} is not up to date.`);
    for (const file of surplus) console.error(`${file} belongs to no rule.`);
    if (changed.length + surplus.length === 0) console.log(`${files.length} generated files are up to date.`);
    else {
      console.error('Run: npm run generate');
      process.exitCode = 1;
    }
    return;
  }
  for (const { path: file, text } of changed) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
    console.log(`${file} written.`);
  }
  for (const file of surplus) {
    rmSync(path.join(root, file));
    console.log(`${file} removed.`);
  }
  if (changed.length + surplus.length === 0) console.log(`${files.length} generated files are up to date.`);
}

/** For everybody, so in both languages. */
function pages(rules: readonly Rule[]): Generated[] {
  return rulePages(rules, [['zh', 'en']])[0]!.map(({ path: file, text }) => ({ path: `docs/rules/${file}`, text }));
}

/** Loaded file by file, because the index of them all is itself generated. */
function load(name: string): Rule {
  const { rule }: { rule?: Rule } = require(path.join(root, 'server/src/rules', `${name}.ts`));
  if (rule?.name !== name) throw new Error(`server/src/rules/${name}.ts exports no rule named ${name}`);
  return rule;
}

function current(file: string): string | undefined {
  const place = path.join(root, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : undefined;
}

function surplusPages(files: readonly Generated[]): string[] {
  const folder = path.join(root, 'docs/rules');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `docs/rules/${file.split(path.sep).join('/')}`)
    .filter((file) => file.endsWith('.md') && !files.some((generated) => generated.path === file));
}

main();
