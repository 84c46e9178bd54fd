import { lstat } from 'node:fs/promises';
import { dirname, extname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { type Configuration, noConfiguration, parseConfiguration } from '../lint/configuration';
import { type ConfigurationProblem, tooLargeMessage } from '../lint/configuration-syntax';
import { pathMatcher } from '../lint/file-pattern';
import type { IgnoreEntry } from '../lint/ignore-entries';
import type { UnitGroup } from '../rules/neighbours';
import { plainTextOf, readContent } from './read-file';
import { searchedExtensions } from './searched';

/** What the file that holds the configuration of a folder is called. */
export const configurationName = 'nianbao.json';

export interface FoundConfiguration {
  readonly path: string;
  /** What stands in the file, to turn the spans of problems into lines; empty where it could not be read. */
  readonly text: string;
  /** What could be understood, even where there are problems. */
  readonly configuration: Configuration;
  readonly problems: readonly ConfigurationProblem[];
  /** Whether the configuration's `ignore` leaves a file out. Files outside its folder never are. */
  ignores(file: string): boolean;
  /** The entries of `ignoreFindings` that mean a file. */
  entriesFor(file: string): readonly IgnoreEntry[];
  /** The groups of `units`, those that name files by their absolute paths. */
  readonly units: readonly UnitGroup[];
}

/**
 * Finds the nearest `nianbao.json` of files: from their folder upwards, as far as the topmost of `lastFolders` (absolute
 * paths), itself included; where a file lies in none of these, only in its own folder. Looks into each folder once, and
 * loads each configuration once. Never throws.
 */
export function configurationFinder(
  lastFolders: Pick<ReadonlySet<string>, 'has'>,
  load = loadConfiguration,
): (file: string) => Promise<FoundConfiguration | undefined> {
  const known = new Map<string, Promise<FoundConfiguration | undefined>>();
  const inFolder = (folder: string): Promise<FoundConfiguration | undefined> => {
    const found = known.get(folder) ?? look(folder);
    known.set(folder, found);
    return found;
  };
  const look = async (folder: string): Promise<FoundConfiguration | undefined> => {
    const path = join(folder, configurationName);
    return (await exists(path)) ? load(path) : undefined;
  };
  return async (file) => {
    for (const folder of foldersOf(resolve(file), lastFolders)) {
      const found = await inFolder(folder);
      if (found) return found;
    }
    return undefined;
  };
}

/** The folders whose word counts for a file, the nearest first. */
function foldersOf(file: string, lastFolders: Pick<ReadonlySet<string>, 'has'>): readonly string[] {
  const folders: string[] = [];
  let count = 1;
  for (let folder = dirname(file); folder !== folders.at(-1); folder = dirname(folder)) {
    folders.push(folder);
    if (lastFolders.has(folder)) count = folders.length;
  }
  return folders.slice(0, count);
}

/** The configuration in a file that is named, whatever its name. Never throws. */
export async function loadConfiguration(path: string, readFile = readContent): Promise<FoundConfiguration> {
  const content = plainTextOf(await readFile(path));
  const text = content.kind === 'text' ? content.text : '';
  const { configuration, problems } =
    content.kind === 'text'
      ? parseConfiguration(text)
      : {
          configuration: noConfiguration,
          problems: [
            {
              message: content.kind === 'passed-over' ? tooLargeMessage : content.reason,
              span: { start: 0, end: 0 },
            },
          ],
        };
  const folder = dirname(resolve(path));
  const entries = configuration.ignoreFindings.map((entry) => ({ entry, means: fileMatcher(folder, entry.file) }));
  return {
    path,
    text,
    configuration,
    problems,
    ignores: matcher(folder, configuration.ignore),
    entriesFor: (file) => entries.flatMap(({ entry, means }) => (means(file) ? [entry] : [])),
    units: configuration.units.map((group) => ({
      parent: fileOrAgency(folder, group.parent),
      units: group.units.map((unit) => fileOrAgency(folder, unit)),
    })),
  };
}

/** What names a file has a folder or an ending; no agency has. */
function fileOrAgency(folder: string, name: string): string {
  const isFile = name.includes('/') || searchedExtensions.includes(extname(name).toLowerCase());
  return isFile ? resolve(folder, name) : name;
}

/**
 * Whether one of some patterns means a file: they are relative to the folder, and no file outside it is meant.
 * A pattern without a slash holds in every folder, and one that names a folder holds for all in it, as in Git.
 */
export function matcher(folder: string, patterns: readonly string[]): (file: string) => boolean {
  if (patterns.length === 0) return () => false;
  const matches = pathMatcher(
    patterns.map((pattern) => {
      const plain = withoutEnds(pattern.trim());
      return plain.includes('/') ? plain : `**/${plain}`;
    }),
  );
  return (file) => {
    const path = pathFrom(folder, file);
    return isInside(path) && matches(path);
  };
}

/**
 * Whether an entry of `ignoreFindings` means a file: itself, all in a folder, or what a pattern matches. Unlike `ignore`
 * a name without a slash means the file beside the configuration alone, so that an entry says exactly what it hides.
 */
function fileMatcher(folder: string, pattern: string | undefined): (file: string) => boolean {
  if (pattern === undefined) return () => true;
  const plain = withoutEnds(pattern);
  const matches = pathMatcher([plain]);
  return (file) => {
    const path = pathFrom(folder, file);
    // A name may hold characters that mean something in a pattern.
    return isInside(path) && (path === plain || matches(path));
  };
}

function withoutEnds(pattern: string): string {
  return pattern.replace(/^\.\//, '').replace(/\/+$/, '');
}

/** The path of a file as patterns are written: from a folder, with forward slashes. */
export function pathFrom(folder: string, file: string): string {
  return relative(folder, resolve(file)).split(sep).join('/');
}

/** Whether a path that `pathFrom` gave lies below the folder. On another drive it has none from there. */
export function isInside(path: string): boolean {
  return path !== '' && path !== '..' && !path.startsWith('../') && !isAbsolute(path);
}

/** A link that leads nowhere counts: it is said what is wrong with it. */
function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
