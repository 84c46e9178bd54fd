import { existsSync, readdirSync, readFileSync } from 'node:fs';
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

/** Whether the real reports are there; where they are not, a test of the suite that calls this says so and counts as skipped. */
export function needsSharedReports(): boolean {
  if (!hasSharedReports) {
    it('needs the real reports, which are not beside this checkout', function () {
      this.skip();
    });
  }
  return hasSharedReports;
}

/** One test for each real report, which is given its text and its name. */
export function itHoldsForSharedReports(title: string, holds: (text: string, name: string) => void): void {
  if (!needsSharedReports()) return;
  for (const file of [...sharedFiles('seeds'), ...sharedFiles('published')]) {
    const name = path.basename(file);
    it(`${title} ${name.replace(/_.*/, '')}`, () => holds(readFileSync(file, 'utf8'), name));
  }
}

/** What is expected of a real report, by how its name begins; nothing where it is not named. */
export function expectedOf(name: string, expected: Readonly<Record<string, readonly string[]>>): readonly string[] {
  return Object.entries(expected).find(([start]) => name.startsWith(start))?.[1] ?? [];
}
