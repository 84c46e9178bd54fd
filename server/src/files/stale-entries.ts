import { dirname, extname, join, resolve } from 'node:path';
import picomatch from 'picomatch';
import type { IgnoreEntry } from '../lint/ignore-entries';
import { type FoundConfiguration, pathFrom } from './find-configuration';
import { searchedExtensions } from './find-files';

/** What was checked, with absolute paths. */
export interface CheckedFiles {
  /** Every file that was looked at. */
  readonly paths: ReadonlySet<string>;
  /** The folders in which every file was looked at that a search comes upon. */
  readonly folders: readonly string[];
  /** The entries that mean a finding somewhere. */
  readonly used: ReadonlySet<IgnoreEntry>;
}

/**
 * The entries of a configuration that mean no finding any more. Only those of which that is certain: every file that the
 * entry could mean was looked at, or it names one file and that was.
 */
export function staleEntries(
  { path, configuration }: Pick<FoundConfiguration, 'path' | 'configuration'>,
  { paths, folders, used }: CheckedFiles,
): readonly IgnoreEntry[] {
  const folder = dirname(resolve(path));
  const isSearched = folders.some((searched) => !pathFrom(searched, folder).startsWith('..'));
  const isCertain = ({ file }: IgnoreEntry): boolean =>
    (file !== undefined && paths.has(join(folder, file))) || (isSearched && wouldBeFound(file));
  return configuration.ignoreFindings.filter((entry) => !used.has(entry) && isCertain(entry));
}

/** Whether a search comes upon all that an entry means: not so for a file of another kind that was named by itself. */
function wouldBeFound(file: string | undefined): boolean {
  if (file === undefined || picomatch.scan(file).isGlob) return true;
  const extension = extname(file).toLowerCase();
  return extension === '' || searchedExtensions.includes(extension);
}
