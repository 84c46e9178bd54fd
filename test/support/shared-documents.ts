import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The folder of real and of hard documents beside the checkout; only the maintainers' machines and CI have it. */
const folder = path.resolve(__dirname, '../../../shared/documents');

/** One test on a file of that folder; where the folder is not there, it says so and counts as skipped. */
export function itHoldsForSharedDocument(
  title: string,
  name: string,
  holds: (bytes: Uint8Array) => void | Promise<void>,
): void {
  it(title, function () {
    if (!existsSync(folder)) return this.skip();
    return holds(new Uint8Array(readFileSync(path.join(folder, name))));
  });
}
