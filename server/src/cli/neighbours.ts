import { resolve } from 'node:path';
import type { FindNeighbours } from '../lint/lint';
import { readReport } from '../report/read';
import { summarize } from '../report/summary';
import { noNeighbours, type UnitGroup } from '../rules/neighbours';
import { WorkspaceIndex } from '../workspace/workspace-index';
import type { Input } from './inputs';

/**
 * Lets the reports that are checked together know of each other. A file that lies beside them but was not named, nor
 * found in a folder that was, is never read: what is said of a report depends on nothing but the arguments.
 */
export function neighboursAmong(inputs: readonly Input[]): (input: Input) => FindNeighbours {
  if (inputs.length < 2) return () => () => noNeighbours;
  const index = new WorkspaceIndex();
  const shown = new Map(inputs.map(({ path }) => [resolve(path), path]));
  for (const { path, content, settings, configuration } of inputs) {
    const report = content.kind === 'text' ? readReport(content.text, settings).report : undefined;
    if (report) index.set(path, { summary: summarize(report), units: asShown(configuration?.units ?? [], shown) });
  }
  return ({ path }) =>
    () =>
      index.neighboursOf(path);
}

/** The index, like every output, names files as they were given. */
function asShown(groups: readonly UnitGroup[], shown: ReadonlyMap<string, string>): readonly UnitGroup[] {
  const name = (fileOrAgency: string): string => shown.get(fileOrAgency) ?? fileOrAgency;
  return groups.map(({ parent, units }) => ({ parent: name(parent), units: units.map(name) }));
}
