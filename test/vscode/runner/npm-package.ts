import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './npm-client';

/**
 * Has a folder in a cache filled, and gives its path. A second call finds it there. Only a complete folder is ever
 * visible under its name.
 *
 * @param fill puts everything into an empty folder, which is elsewhere in the cache; whatever it throws is thrown
 */
export const installOnce = async (
  cache: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> => {
  const home = join(cache, name);
  if (existsSync(home)) return home;
  mkdirSync(cache, { recursive: true });
  const building = mkdtempSync(join(cache, 'incomplete-'));
  try {
    await fill(building);
    renameSync(building, home);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  return home;
};

/**
 * Fetches one npm package, without what it depends on, and unpacks it.
 *
 * @param wanted name and version, `name@1.2.3`
 * @returns the subfolder `package`, where its files are
 * @throws Error with npm's output, when it cannot be had
 */
export const unpackPackage = async (folder: string, wanted: string): Promise<string> => {
  await npm(folder, ['pack', wanted]);
  const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  execFileSync('tar', ['-xzf', archive], { cwd: folder });
  rmSync(join(folder, archive));
  return join(folder, 'package');
};
