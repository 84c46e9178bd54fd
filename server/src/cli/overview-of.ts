import { dirname, isAbsolute, resolve } from 'node:path';
import { isWithin } from '../files/stale-entries';
import { checkedReport } from '../overview/checked-report';
import { missingUnits } from '../overview/missing-units';
import type { CheckedReport, MissingReport, Overview } from '../overview/overview';
import type { Checked } from './checked';
import { shortPath } from './complain';
import { foldersAmong } from './inputs';
import type { InputOptions } from './invocation';

/** What an officer wants to know of what was checked. */
export async function overviewOf(checked: Checked, options: InputOptions): Promise<Overview> {
  const { files, unreadable } = checked;
  return {
    reports: checkedReports(checked),
    unreadable,
    passedOver: files.flatMap(({ path, passedOver }) => (passedOver ? { path, reason: passedOver.reason } : [])),
    missing: await missingAmong(checked, options),
  };
}

/** The reports among what was checked, as an overview lists them. */
export function checkedReports({ files }: Checked): readonly CheckedReport[] {
  return files.flatMap((file) =>
    file.report ? checkedReport(file.path, file.report, file.findings, file.ignored) : [],
  );
}

/** The units without a report, where a configuration lists them and the whole of its folder was searched. */
async function missingAmong(
  { files, unreadable }: Checked,
  options: InputOptions,
): Promise<readonly MissingReport[] | undefined> {
  const folders = await foldersAmong(options.paths);
  const listing = new Map(
    files.flatMap(({ configuration: found }) => {
      if (!found || found.units.length === 0) return [];
      // One that is named holds for whatever is checked.
      const isMeant = options.config !== undefined || isWithin(folders, dirname(resolve(found.path)));
      return isMeant ? [[found.path, found.units]] : [];
    }),
  );
  if (listing.size === 0) return undefined;
  const shown = new Map([...files, ...unreadable].map(({ path }) => [resolve(path), path]));
  const named = (unit: string): string => shown.get(unit) ?? (isAbsolute(unit) ? shortPath(unit) : unit);
  return missingUnits(
    [...listing.values()].flat().flatMap(({ units }) => units.map(named)),
    [
      ...files.map(({ path, report }) =>
        report ? { path, report: { unit: report.organization, year: report.year } } : { path },
      ),
      ...unreadable.map(({ path }) => ({ path })),
    ],
  );
}
