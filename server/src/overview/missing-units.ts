import { agencyKey } from '../report/agency';
import type { MissingReport } from './overview';

/** A file as `missingUnits` holds it against the units. */
export interface HandedIn {
  /** As units that name files do so. */
  readonly path: string;
  /** Absent where the file is no report, or could not be read. */
  readonly report?: { readonly unit: string | undefined; readonly year: number | undefined };
}

/**
 * Those of some units of which there is no report of the year that is collected: the latest that several reports are of,
 * for a single one may have its year wrong. Nobody is said to be late who may not be: a unit counts as having reported where
 * its name ends with that of a report’s agency or the other way round (清溪县云岭镇, 云岭镇), and where a file that names no
 * agency, or could not be read, is called after it. A unit is an agency, or a file by its path.
 */
export function missingUnits(units: readonly string[], files: readonly HandedIn[]): readonly MissingReport[] {
  const year = collectedYear(files);
  return Array.from(new Set(units))
    .filter((unit) => !files.some((file) => isFrom(unit, file, year)))
    .map((unit) => ({ unit, year }));
}

function isFrom(unit: string, { path, report }: HandedIn, year: number | undefined): boolean {
  if (path === unit) return true;
  const key = agencyKey(unit);
  if (report?.unit === undefined) return path.includes(key);
  const own = agencyKey(report.unit);
  return (
    (own.endsWith(key) || key.endsWith(own)) && (year === undefined || report.year === undefined || report.year >= year)
  );
}

function collectedYear(files: readonly HandedIn[]): number | undefined {
  const years = files.flatMap(({ report }) => report?.year ?? []).sort((a, b) => b - a);
  return years.find((year, i) => years[i + 1] === year) ?? years[0];
}
