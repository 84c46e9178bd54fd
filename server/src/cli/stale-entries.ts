import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { staleEntries, usage } from '../files/stale-entries';
import { staleMessage } from '../lint/ignore-entries';
import { linesOf } from '../text/lines';
import { inLanguage } from '../text/localized';
import type { InputOptions } from './arguments';
import { type CheckedFile, placeOf } from './checked';
import { shortPath } from './complain';
import type { Inputs } from './inputs';

/** Tells on standard error which entries of `ignoreFindings` mean nothing any more. It is no reason to fail. */
export async function tellStaleEntries(
  { inputs, unreadable }: Inputs,
  /** What was found in the inputs, one by one. */
  files: readonly CheckedFile[],
  options: InputOptions,
): Promise<void> {
  // Held against an edition that the report need not be of, other things are found than usual.
  if (options.edition !== undefined) return;
  const checked = {
    paths: new Set(inputs.map(({ path }) => resolve(path))),
    // What could not be read may hold anything.
    folders: unreadable.length === 0 ? await foldersAmong(options.paths) : [],
    used: new Set(
      inputs.flatMap(({ configuration }, index) =>
        configuration ? files[index]!.usedEntries.map((entry) => usage(configuration.path, entry)) : [],
      ),
    ),
  };
  const configurations = new Map(inputs.flatMap(({ configuration: found }) => (found ? [[found.path, found]] : [])));
  for (const found of configurations.values()) {
    const lines = linesOf(found.text);
    for (const entry of staleEntries(found, checked)) {
      const { line, column } = placeOf(lines, entry.span);
      const message = inLanguage(staleMessage(entry), options.language);
      process.stderr.write(`${shortPath(found.path)}:${line}:${column}: ${message}\n`);
    }
  }
}

async function foldersAmong(paths: readonly string[]): Promise<readonly string[]> {
  const kinds = await Promise.all(paths.map((path) => stat(path).catch(() => undefined)));
  return paths.filter((_, index) => kinds[index]?.isDirectory()).map((path) => resolve(path));
}
