import { join, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { configurationFinder, type FoundConfiguration, loadConfiguration } from '../files/find-configuration';
import { findFiles } from '../files/find-files';
import type { Unreadable } from '../files/problem';
import { contentOf, type FileContent, readTextFile } from '../files/read-file';
import type { Settings } from '../lint/settings';
import type { InputOptions } from './arguments';

/** How standard input is named among the paths, and in every output. */
export const standardInput = '-';

export interface Input {
  /** As given, or below a folder as given; with forward slashes. `-` is standard input. */
  readonly path: string;
  /** Whether it was named itself, and not found in a folder. */
  readonly named: boolean;
  readonly content: Exclude<FileContent, { kind: 'unreadable' }>;
  readonly settings: Settings;
  readonly configuration: FoundConfiguration | undefined;
}

/** What was not read, and why. */
export interface LeftOut {
  /** How many files a configuration leaves out. */
  readonly ignored: number;
  readonly unreadable: readonly Unreadable[];
  /** The configurations with problems, each once. */
  readonly faultyConfigurations: readonly FoundConfiguration[];
}

/**
 * Finds what the arguments name, reads one file after the other, each once, and hands them on with the settings that hold
 * for them. Throws only where `take` does.
 */
export async function readInputs(
  options: InputOptions,
  take: (input: Input) => Promise<void> | void,
): Promise<LeftOut> {
  const named = options.config === undefined ? undefined : await loadConfiguration(options.config);
  // What lies above the folder that one works in, or names, has no say.
  const lastFolders = new Set(['.', ...options.paths].map((path) => resolve(path)));
  const configurationFor = named ? async () => named : configurationFinder(lastFolders);
  const paths = options.paths.filter((path) => path !== standardInput);
  const found = await findFiles(paths, async (file) => (await configurationFor(file))?.ignores(file) ?? false);
  const files = paths.length < options.paths.length ? [standardInput, ...found.files] : found.files;

  const unreadable = found.unreadable.map(({ path, reason }) => ({ path: withSlashes(path), reason }));
  const faulty = new Map<string, FoundConfiguration>();
  if (named && named.problems.length > 0) faulty.set(named.path, named);
  for (const file of files) {
    const configuration = await configurationFor(nameForConfiguration(file));
    if (configuration && configuration.problems.length > 0) faulty.set(configuration.path, configuration);
    const content = file === standardInput ? contentOf(await buffer(process.stdin)) : await readTextFile(file);
    const path = withSlashes(file);
    if (content.kind === 'unreadable') {
      unreadable.push({ path, reason: content.reason });
      continue;
    }
    const configured = {
      ...configuration?.configuration.settings,
      ignoreFindings: configuration?.entriesFor(nameForConfiguration(file)),
    };
    const settings = options.edition ? { ...configured, edition: options.edition } : configured;
    await take({ path, named: options.paths.includes(file), content, settings, configuration });
  }
  return { ignored: found.ignored, unreadable, faultyConfigurations: [...faulty.values()] };
}

/** Standard input counts as a file of the working folder. */
function nameForConfiguration(file: string): string {
  return file === standardInput ? join('.', 'stdin') : file;
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
