import { resolve } from 'node:path';
import { countsOf } from '../overview/overview';
import type { Neighbours, UnitGroup } from '../rules/neighbours';
import { mayFindAmong } from '../workspace/stand-in';
import { WorkspaceIndex } from '../workspace/workspace-index';
import type { Checked, CheckedFile } from './checked';
import type { InputFile, LeftOut } from './inputs';
import type { Look, ReportLook } from './look';

/**
 * The reports that are checked together, as they become known. A file that lies beside them but was not named, nor found in
 * a folder that was, is never read: what is said of a report depends on nothing but the arguments.
 */
export class Together {
  readonly #inputs: readonly InputFile[];
  readonly #looks: (Look | undefined)[];
  readonly #index = new WorkspaceIndex();
  /** The paths as they were given, by the full ones. */
  readonly #shown: ReadonlyMap<string, string>;

  constructor(inputs: readonly InputFile[]) {
    this.#inputs = inputs;
    this.#looks = inputs.map(() => undefined);
    this.#shown = new Map(inputs.map(({ path }) => [resolve(path), path]));
  }

  /** Takes what was seen in a file: its first look, or another that takes its place. */
  take(at: number, look: Look): void {
    this.#looks[at] = look;
    const { path, configuration } = this.#inputs[at]!;
    if (look.kind !== 'report' || this.#inputs.length === 1) return;
    this.#index.set(path, { summary: look.summary, units: this.#asShown(configuration?.units ?? []) });
  }

  /** Once all are known: the reports in which there may be more to find than was found without their neighbours. */
  *worthAnotherLook(): Iterable<{ readonly at: number; readonly neighbours: Neighbours }> {
    for (const [at, { path, settings }] of this.#inputs.entries()) {
      const look = this.#looks[at];
      if (look?.kind !== 'report') continue;
      const neighbours = this.#index.neighboursOf(path);
      const isAlone = !neighbours.lastYear && !neighbours.units && neighbours.alike.length === 0;
      if (isAlone) continue;
      if (!look.isWhole || mayFindAmong(look.summary, settings, neighbours)) yield { at, neighbours };
    }
  }

  /** What there is to print. */
  checked(leftOut: LeftOut): Checked {
    const files = this.#inputs.flatMap((input, at) => checkedFile(input, this.#looks[at]!));
    const unreadable = this.#inputs.flatMap(({ path }, at) => {
      const look = this.#looks[at]!;
      return look.kind === 'unreadable' ? [{ path, reason: look.reason }] : [];
    });
    const reports = files.flatMap(({ report }) => report ?? []);
    const unreadTables = reports.reduce((sum, report) => sum + report.unreadTables.length, 0);
    return {
      ...leftOut,
      unreadable: [...leftOut.unreadable, ...unreadable],
      files,
      counts: countsOf(files.flatMap(({ findings }) => findings)),
      reports: reports.length,
      unreadTables,
    };
  }

  /** The index, like every output, names files as they were given. */
  #asShown(groups: readonly UnitGroup[]): readonly UnitGroup[] {
    const name = (fileOrAgency: string): string => this.#shown.get(fileOrAgency) ?? fileOrAgency;
    return groups.map(({ parent, units }) => ({ parent: name(parent), units: units.map(name) }));
  }
}

function checkedFile({ path, named, configuration }: InputFile, look: Look): CheckedFile[] {
  if (look.kind === 'unreadable') return [];
  const file = { path, named, configuration };
  if (look.kind === 'report') return [{ ...file, ...told(look), passedOver: undefined }];
  const passedOver = { kind: look.refusal, reason: look.reason };
  return [{ ...file, report: undefined, findings: [], ignored: 0, usedEntries: [], passedOver }];
}

function told({ head, findings, ignored, usedEntries }: ReportLook) {
  return { report: head, findings, ignored, usedEntries };
}
