import type { InitializeParams, WorkspaceFoldersChangeEvent } from 'vscode-languageserver/node';
import { isWithin, pathOf } from './file-addresses';

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

  change({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    this.#uris = [...this.#uris.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
  }
}
