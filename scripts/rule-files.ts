import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

const folder = path.resolve(__dirname, '../server/src/rules');

/**
 * The names of the rules that there are files for, sorted: `arithmetic/review-total`. A rule is a file in a group's folder
 * that exports `rule`; the folder `support/` and files beside the groups are what rules share.
 */
export function ruleNames(): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'support')
    .flatMap(({ name: group }) =>
      readdirSync(path.join(folder, group))
        .filter((file) => file.endsWith('.ts'))
        .map((file) => `${group}/${file.slice(0, -'.ts'.length)}`),
    )
    .sort();
}
