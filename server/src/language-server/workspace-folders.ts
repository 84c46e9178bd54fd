import { relative } from 'node:path';
import type { CancellationToken, InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver/node';
import { type FoundFiles, findFiles } from '../files/find-files';
import { isSearched, isWithin, pathOf } from './file-addresses';

/** The workspace folders as they are now. */
export class WorkspaceFolders {
  #uris: readonly string[];

  constructor({ workspaceFolders, rootUri }: Pick<InitializeParams, 'workspaceFolders' | 'rootUri'>) {
    const folders = (workspaceFolders ?? []).map(({ uri }) => uri);
    this.#uris = folders.length === 0 && rootUri ? [rootUri] : folders;
  }

  get paths(): readonly string[] {
    return this.#uris.flatMap((uri) => pathOf(uri) ?? []);
  }

  /** The folder that holds a path. */
  pathFor(path: string): string | undefined {
    return this.paths.find((folder) => isWithin(folder, path));
  }

  /** The address of the folder that holds a path, as the client writes it. */
  uriFor(path: string): string | undefined {
    return this.#uris.find((uri) => isWithin(pathOf(uri) ?? uri, path));
  }

  /** A path as it is shown: from its folder. */
  pathIn(path: string): string {
    return relative(this.pathFor(path) ?? '', path) || path;
  }

  /** Whether a search comes upon a file: only of such do the reports of the workspace know. */
  hold(path: string): boolean {
    return this.paths.some((folder) => isSearched(folder, path));
  }

  /** Finds the files that may be reports, those left out that are ignored; `undefined` where it is cancelled. */
  async search(
    isIgnored: (path: string) => Promise<boolean>,
    token: CancellationToken,
  ): Promise<FoundFiles | undefined> {
    const abort = new AbortController();
    const listener = token.onCancellationRequested(() => abort.abort());
    if (token.isCancellationRequested) abort.abort();
    try {
      return await findFiles(this.paths, isIgnored, abort.signal);
    } catch (error) {
      if (abort.signal.aborted) return undefined;
      throw error;
    } finally {
      listener.dispose();
    }
  }

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.#uris = [...this.#uris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  }
}
