import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A folder that is removed on demand, and at the latest when this process ends. */
export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => void;
}

export const createTemporaryFolder = (): TemporaryFolder => {
  // Without symbolic links, which VS Code would resolve: the addresses in its answers would be others than ours.
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-')));
  const remove = (): void => {
    process.off('exit', remove);
    rmSync(path, { recursive: true, force: true, maxRetries: 5 });
  };
  process.on('exit', remove);
  return { path, remove };
};
