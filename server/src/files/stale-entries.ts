import { dirname, extname, join, resolve } from 'node:path';
import { isPlainName } from '../lint/file-pattern';
import { entryKey, type IgnoreEntry } from '../lint/ignore-entries';
import { needsNeighbours } from '../rules/neighbours';
import { type FoundConfiguration, isInside, pathFrom } from './find-configuration';
import { searchedExtensions } from './searched';

/** What was checked, with absolute paths. */
export interface Coverage {
  /** Every file that was looked at. */
  readonly paths: Pick<ReadonlySet<string>, 'has'>;
  /** The folders in which every file was looked at that a search comes upon. */
  readonly folders: readonly string[];
  /** The entries that mean a finding somewhere, each as `usage` gives it. */
  readonly used: Pick<ReadonlySet<string>, 'has'>;
}

/** What stands for an entry of a configuration that means a finding; the configuration may be read more than once. */
export function usage(configurationPath: string, entry: IgnoreEntry): string {
  return `${resolve(configurationPath)}\n${entryKey(entry)}`;
}

/**
 * The entries of a configuration that mean no finding any more. Only those of which that is certain: every file that the
 * entry could mean was looked at, or it names one file and that was.
 */
export function staleEntries(
  { path, configuration }: Pick<FoundConfiguration, 'path' | 'configuration'>,
  { paths, folders, used }: Coverage,
): readonly IgnoreEntry[] {
  const folder = dirname(resolve(path));
  const isSearched = isWithin(folders, folder);
  const isCertain = ({ rule, file }: IgnoreEntry): boolean =>
    (isSearched && wouldBeFound(file)) ||
    (file !== undefined && paths.has(join(folder, file)) && !needsNeighbours(rule));
  return configuration.ignoreFindings.filter((entry) => !used.has(usage(path, entry)) && isCertain(entry));
}

/** Whether a folder is one of some, or lies below one; all are absolute paths. */
export function isWithin(folders: readonly string[], folder: string): boolean {
  return folders.some((other) => other === folder || isInside(pathFrom(other, folder)));
}

/** Whether a search comes upon all that an entry means: not so for a file of another kind that was named by itself. */
function wouldBeFound(file: string | undefined): boolean {
  if (file === undefined || !isPlainName(file)) return true;
  const extension = extname(file).toLowerCase();
  return extension === '' || searchedExtensions.includes(extension);
}
