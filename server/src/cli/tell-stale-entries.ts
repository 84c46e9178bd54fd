import { resolve } from 'node:path';
import { staleEntries, usage } from '../files/stale-entries';
import { staleMessage } from '../lint/ignore-entries';
import { linesOf } from '../text/lines';
import { inLanguage } from '../text/localized';
import { type Checked, printedPlace } from './checked';
import { shortPath } from './complain';
import { foldersAmong } from './inputs';
import type { InputOptions } from './invocation';
import { tell } from './printable';

/** Tells on standard error which entries of `ignoreFindings` mean nothing any more. It is no reason to fail. */
export async function tellStaleEntries({ files, unreadable }: Checked, options: InputOptions): Promise<void> {
  // Held against an edition that the report need not be of, other things are found than usual.
  if (options.edition !== undefined) return;
  const coverage = {
    paths: new Set(files.map(({ path }) => resolve(path))),
    // What could not be read may hold anything.
    folders: unreadable.length === 0 ? await foldersAmong(options.paths) : [],
    used: new Set(
      files.flatMap(({ configuration, usedEntries }) =>
        configuration ? usedEntries.map((entry) => usage(configuration.path, entry)) : [],
      ),
    ),
  };
  const configurations = new Map(files.flatMap(({ configuration: found }) => (found ? [[found.path, found]] : [])));
  for (const found of configurations.values()) {
    const lines = linesOf(found.text);
    for (const entry of staleEntries(found, coverage)) {
      const { line, column } = printedPlace(lines, entry.span);
      const message = inLanguage(staleMessage(entry), options.language);
      tell(`${shortPath(found.path)}:${line}:${column}: ${message}`);
    }
  }
}
