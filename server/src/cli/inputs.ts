import { dirname, join, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { type FoundConfiguration, loadConfiguration, nearestConfiguration } from '../files/find-configuration';
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

export interface Inputs {
  readonly inputs: readonly Input[];
  /** How many files a configuration leaves out. */
  readonly ignored: number;
  readonly unreadable: readonly Unreadable[];
  /** The configurations with problems, each once. */
  readonly faultyConfigurations: readonly FoundConfiguration[];
}

/** Finds and reads what the arguments name, each file with the settings that hold for it. Never throws. */
export async function readInputs(options: InputOptions): Promise<Inputs> {
  const named = options.config === undefined ? undefined : await loadConfiguration(options.config);
  const configurationFor = named ? async () => named : nearestByFolder();
  const paths = options.paths.filter((path) => path !== standardInput);
  const found = await findFiles(paths, async (file) => (await configurationFor(file))?.ignores(file) ?? false);
  const files = paths.length < options.paths.length ? [standardInput, ...found.files] : found.files;

  const inputs: Input[] = [];
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
    inputs.push({ path, named: options.paths.includes(file), content, settings, configuration });
  }
  return { inputs, ignored: found.ignored, unreadable, faultyConfigurations: [...faulty.values()] };
}

/** Standard input counts as a file of the working folder. */
function nameForConfiguration(file: string): string {
  return file === standardInput ? join('.', 'stdin') : file;
}

/** The nearest configuration of a file, looked for once in each folder. */
function nearestByFolder(): (file: string) => Promise<FoundConfiguration | undefined> {
  const byFolder = new Map<string, Promise<FoundConfiguration | undefined>>();
  return (file) => {
    const folder = dirname(resolve(file));
    const known = byFolder.get(folder) ?? nearestConfiguration(file);
    byFolder.set(folder, known);
    return known;
  };
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
