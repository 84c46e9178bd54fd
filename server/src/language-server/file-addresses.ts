import { basename, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { configurationName } from '../files/find-configuration';
import { isDocumentName, isSearchedName } from '../files/searched';
import type { ClientFeatures } from './client-features';
import { documentEnd, documentScheme } from './messages';

/** The path of the file that an address means; `undefined` where it means none, e.g. a document that was never saved. */
export function pathOf(uri: string): string | undefined {
  const address = fileAddressOf(uri);
  if (!address.startsWith('file:')) return undefined;
  try {
    return resolve(fileURLToPath(address));
  } catch {
    return undefined;
  }
}

/** The address of the file itself, where this one is of its text; any other is given back. */
export function fileAddressOf(uri: string): string {
  const isOfText = uri.startsWith(`${documentScheme}:`) && uri.endsWith(documentEnd);
  return isOfText ? `file${uri.slice(documentScheme.length, -documentEnd.length)}` : uri;
}

export function addressOf(path: string): string {
  return pathToFileURL(path).href;
}

/** The address at which a client shows the lines of a file. */
export function textAddressOf(path: string, { opensDocuments }: Pick<ClientFeatures, 'opensDocuments'>): string {
  const address = addressOf(path);
  return opensDocuments && isDocumentName(path) ? documentScheme + address.slice('file'.length) + documentEnd : address;
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
