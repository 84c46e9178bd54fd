import { basename, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configurationName } from '../files/find-configuration';
import { isSearchedName } from '../files/searched';

/** The path of a `file:` address; `undefined` for any other, e.g. of a document that was never saved. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return resolve(fileURLToPath(uri));
  } catch {
    return undefined;
  }
}

export function addressOf(path: string): string {
  return pathToFileURL(path).href;
}

export function isConfiguration(path: string): boolean {
  return basename(path) === configurationName;
}

/** Whether a path is that of a folder or lies in it. */
export function isWithin(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Whether a search of the folder for reports would come upon a file; the counterpart of `findFiles`. */
export function isSearched(folder: string, path: string): boolean {
  if (!isWithin(folder, path) || !isSearchedName(path)) return false;
  const folders = relative(folder, path).split(sep).slice(0, -1);
  return folders.every((name) => name !== 'node_modules' && !name.startsWith('.'));
}
