import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The folder of real reports beside the checkout; only the maintainers' machines and CI have it. */
export const sharedReports = path.resolve(__dirname, '../../../shared/reports');

export const hasSharedReports = existsSync(sharedReports);

/** The files of one folder of real reports, sorted by name. */
export function sharedFiles(folder: 'seeds' | 'published'): string[] {
  const directory = path.join(sharedReports, folder);
  return readdirSync(directory)
    .sort()
    .map((name) => path.join(directory, name));
}
