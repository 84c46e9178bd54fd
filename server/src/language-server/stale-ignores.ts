import type { FoundConfiguration } from '../files/find-configuration';
import { staleEntries, usage } from '../files/stale-entries';
import type { IgnoreEntry } from '../lint/ignore-entries';
import type { CheckedDocument } from './checked-document';
import { isWithin } from './file-addresses';

/** Follows which entries of `ignoreFindings` mean a finding somewhere, and tells of those that certainly mean none. */
export class StaleIgnores {
  readonly #tell: (configurationPath: string, stale: readonly IgnoreEntry[]) => void;
  readonly #configurations = new Map<string, FoundConfiguration>();
  /** By the paths of the files that were looked at, the entries in use there. */
  readonly #files = new Map<string, readonly string[]>();
  /** In how many files an entry is in use. */
  readonly #used = new Map<string, number>();
  /** The folders in which every file was looked at. */
  #folders: readonly string[] = [];

  constructor(tell: (configurationPath: string, stale: readonly IgnoreEntry[]) => void) {
    this.#tell = tell;
  }

  /** A configuration was read. */
  read(found: FoundConfiguration): void {
    this.#configurations.set(found.path, found);
    this.#judge(found);
  }

  /** A file was checked; or it is not checked any more. */
  looked(path: string, at: Pick<CheckedDocument, 'settings' | 'usedEntries'> | undefined): void {
    const before = this.#files.get(path);
    const configuration = at?.settings.configuration;
    const used = configuration === undefined ? [] : at!.usedEntries.map((entry) => usage(configuration, entry));
    // So it is at almost every key.
    if (at ? before && isSame(before, used) : !before) return;
    for (const known of before ?? []) this.#used.set(known, this.#used.get(known)! - 1);
    for (const known of used) this.#used.set(known, (this.#used.get(known) ?? 0) + 1);
    if (at) this.#files.set(path, used);
    else this.#files.delete(path);
    for (const found of this.#configurations.values()) this.#judge(found);
  }

  /** A file or folder has gone. */
  removed(path: string): void {
    for (const known of [...this.#files.keys()]) if (isWithin(path, known)) this.looked(known, undefined);
  }

  /** Every file of these folders was looked at, and is from now on whenever it changes. */
  searched(folders: readonly string[]): void {
    this.#folders = folders;
    for (const found of this.#configurations.values()) this.#judge(found);
  }

  /** Settings have changed: nothing holds before everything was looked at again. */
  clear(): void {
    this.#configurations.clear();
    this.#files.clear();
    this.#used.clear();
    this.#folders = [];
  }

  #judge(found: FoundConfiguration): void {
    const used = { has: (entry: string) => (this.#used.get(entry) ?? 0) > 0 };
    this.#tell(found.path, staleEntries(found, { paths: this.#files, folders: this.#folders, used }));
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}
