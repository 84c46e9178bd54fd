import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The file that `npm run package` makes. */
export const vsixPath = (): string => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
  return resolve(`${name}-${version}.vsix`);
};

/** Packs the extension the way a release does. Throws with the output when that fails. */
export const pack = (): string => {
  execFileSync('npm', ['run', '--silent', 'package'], { shell: process.platform === 'win32', encoding: 'utf8' });
  return vsixPath();
};
