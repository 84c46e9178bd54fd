import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { notAFile, reasonOf, type Unreadable } from './problem';
import { isSearchedName } from './searched';

export interface FoundFiles {
  /** Sorted, each once; a path below a relative folder is relative in the same way. */
  readonly files: readonly string[];
  /** How many files `ignore` left out. */
  readonly ignored: number;
  readonly unreadable: readonly Unreadable[];
}

/**
 * The files that some paths stand for. A file stands for itself, whatever its name; a folder for the files in it and
 * below it that may hold a report (`searched.ts`), `node_modules` and folders that begin with a dot excepted. Links to folders
 * inside a folder are not followed, since they may lead round in a circle.
 * What cannot be read is collected in `unreadable`; throws only where `signal` is aborted.
 */
export async function findFiles(
  paths: readonly string[],
  ignore: (file: string) => boolean | Promise<boolean> = () => false,
  signal?: AbortSignal,
): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const unreadable: Unreadable[] = [];
  let ignored = 0;

  const add = async (file: string): Promise<void> => {
    const key = resolve(file);
    if (files.has(key)) return;
    if (await ignore(file)) ignored++;
    else files.set(key, file);
  };
  const search = async (folder: string): Promise<void> => {
    signal?.throwIfAborted();
    const entries = await orReason(folder, unreadable, () => readdir(folder, { withFileTypes: true }));
    for (const entry of entries ?? []) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && !entry.name.startsWith('.')) await search(path);
      } else if (isSearchedName(entry.name) && (await isFile(entry, path))) {
        await add(path);
      }
    }
  };

  for (const path of paths) {
    signal?.throwIfAborted();
    const kind = await orReason(path, unreadable, () => stat(path));
    if (!kind) continue;
    if (kind.isDirectory()) await search(path);
    else if (kind.isFile()) await add(path);
    else unreadable.push({ path, reason: notAFile });
  }
  return { files: [...files.values()].sort(), ignored, unreadable };
}

async function isFile(entry: Dirent, path: string): Promise<boolean> {
  if (!entry.isSymbolicLink()) return entry.isFile();
  // A link that leads nowhere is nobody's report.
  return stat(path).then(
    (target) => target.isFile(),
    () => false,
  );
}

async function orReason<T>(path: string, unreadable: Unreadable[], read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    unreadable.push({ path, reason: reasonOf(error) });
    return undefined;
  }
}
