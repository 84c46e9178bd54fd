import type { CheckedDocument } from './checked-document';
import { isWithin } from './file-addresses';
import { lookedAt, type StaleIgnores } from './stale-ignores';

/** The findings that the client shows for files that are not open; open documents have findings of their own. */
export class ClosedFindings {
  readonly #publish: (path: string, checked: CheckedDocument | undefined) => void;
  readonly #ignores: StaleIgnores;
  readonly #shown = new Set<string>();

  constructor(publish: (path: string, checked: CheckedDocument | undefined) => void, ignores: StaleIgnores) {
    this.#publish = publish;
    this.#ignores = ignores;
  }

  /** A file was checked; or it could not be read, or is not to be checked. */
  looked(path: string, checked: CheckedDocument | undefined): void {
    this.#ignores.looked(path, checked && lookedAt(checked));
    if (!checked || checked.findings.length === 0) this.hide(path);
    else {
      this.#shown.add(path);
      this.#publish(path, checked);
    }
  }

  hide(path: string): void {
    if (this.#shown.delete(path)) this.#publish(path, undefined);
  }

  /** A file or folder has gone. */
  removed(path: string): void {
    for (const shown of [...this.#shown]) if (isWithin(path, shown)) this.hide(shown);
  }

  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of [...this.#shown]) if (!paths.has(path)) this.hide(path);
  }
}
