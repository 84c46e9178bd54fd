import { stat } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { configurationFinder, type FoundConfiguration, loadConfiguration } from '../files/find-configuration';
import { findFiles } from '../files/find-files';
import type { Unreadable } from '../files/problem';
import { contentOf, type FileContent, readContent } from '../files/read-file';
import type { Settings } from '../lint/settings';
import type { InputOptions } from './invocation';

/** How standard input is named among the paths, and in every output. */
export const standardInput = '-';

/** A file that is to be read. */
export interface InputFile {
  /** As given, or below a folder as given; with forward slashes. `-` is standard input. */
  readonly path: string;
  /** The same with the separators of the system. */
  readonly file: string;
  /** Whether it was named itself, and not found in a folder. */
  readonly named: boolean;
  readonly settings: Settings;
  readonly configuration: FoundConfiguration | undefined;
}

export interface Input extends InputFile {
  readonly content: Exclude<FileContent, { kind: 'unreadable' }>;
}

/** What was not read, and why. */
export interface LeftOut {
  /** How many files a configuration leaves out. */
  readonly ignored: number;
  readonly unreadable: readonly Unreadable[];
  /** The configurations with problems, each once. */
  readonly faultyConfigurations: readonly FoundConfiguration[];
}

/** Finds what the arguments name, with the settings that hold for each file. Never throws. */
export async function findInputs(
  options: InputOptions,
): Promise<{ readonly inputs: readonly InputFile[]; readonly leftOut: LeftOut }> {
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
  const inputs: InputFile[] = [];
  for (const file of files) {
    const configuration = await configurationFor(nameForConfiguration(file));
    if (configuration && configuration.problems.length > 0) faulty.set(configuration.path, configuration);
    const configured = {
      ...configuration?.configuration.settings,
      ignoreFindings: configuration?.entriesFor(nameForConfiguration(file)),
    };
    const settings = options.edition ? { ...configured, edition: options.edition } : configured;
    inputs.push({ path: withSlashes(file), file, named: options.paths.includes(file), settings, configuration });
  }
  return { inputs, leftOut: { ignored: found.ignored, unreadable, faultyConfigurations: [...faulty.values()] } };
}

/** Reads a file or standard input. Never throws. */
export async function readInput(file: string): Promise<FileContent> {
  return file === standardInput ? contentOf(await readStandardInput()) : readContent(file);
}

/** Can be read once. */
export function readStandardInput(): Promise<Uint8Array> {
  return buffer(process.stdin);
}

/**
 * Finds what the arguments name, reads one file after the other, each once, and hands them on with the settings that hold
 * for them. Throws only where `take` does.
 */
export async function readInputs(
  options: InputOptions,
  take: (input: Input) => Promise<void> | void,
): Promise<LeftOut> {
  const { inputs, leftOut } = await findInputs(options);
  const unreadable = [...leftOut.unreadable];
  for (const input of inputs) {
    const content = await readInput(input.file);
    if (content.kind === 'unreadable') unreadable.push({ path: input.path, reason: content.reason });
    else await take({ ...input, content });
  }
  return { ...leftOut, unreadable };
}

/** The folders among some paths, as absolute ones. */
export async function foldersAmong(paths: readonly string[]): Promise<readonly string[]> {
  const kinds = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return paths.filter((_, index) => kinds[index]?.isDirectory()).map((path) => resolve(path));
}

/** Standard input counts as a file of the working folder. */
function nameForConfiguration(file: string): string {
  return file === standardInput ? join('.', 'stdin') : file;
}

function withSlashes(path: string): string {
  return sep === '/' ? path : path.split(sep).join('/');
}
