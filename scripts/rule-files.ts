import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../server/src/rules');

/**
 * The names of the rules that there are files for, sorted: `arithmetic/review-total`. A rule is a file in a group's folder
 * that exports `rule`; the others beside it are what the group shares.
 */
export function ruleNames(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: group }) =>
      readdirSync(path.join(folder, group))
        .filter((file) => file.endsWith('.ts') && isRule(path.join(folder, group, file)))
        .map((file) => `${group}/${file.slice(0, -'.ts'.length)}`),
    )
    .sort();
}

function isRule(file: string): boolean {
  return readFileSync(file, 'utf8').includes('export const rule: Rule');
}
