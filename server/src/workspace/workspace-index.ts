import { agencyKey } from '../report/agency';
import { cellsOf, isSameSummary, type ReportSummary } from '../report/summary';
import type { Alike, Neighbour, Neighbours, UnitGroup, Units } from '../rules/neighbours';
import { Likenesses } from './likenesses';

/** A report as the index keeps it. */
export interface IndexedReport {
  readonly summary: ReportSummary;
  /** The groups of units in force for its file; those that name files do so by the paths of the index. */
  readonly units: readonly UnitGroup[];
}

/**
 * What every report of a workspace must know of the others. It keeps a summary per file, so that a report can be checked
 * against its neighbours without their texts, and says whose findings depend on a file that has changed.
 *
 * Paths are whatever the caller names files by, as long as it does so in one way.
 */
export class WorkspaceIndex {
  readonly #reports = new Map<string, IndexedReport>();
  readonly #likenesses = new Likenesses();
  /** For each path the reports that resemble its own. Holds in both directions. */
  readonly #alike = new Map<string, Map<string, Pick<Alike, 'tables' | 'prose'>>>();
  /** The paths by agency and year. */
  readonly #byAgency = new Map<string, Set<string>>();
  /** The reports that are made up of others, with the names of those. */
  readonly #parents = new Map<string, readonly Unit[]>();

  get paths(): readonly string[] {
    return [...this.#reports.keys()];
  }

  /**
   * Puts a report in or replaces it; without one, takes the file out. Gives the other paths whose findings may be
   * different from now on: none where nothing has changed that others must know.
   */
  set(path: string, report: IndexedReport | undefined): readonly string[] {
    const known = this.#reports.get(path);
    if (known === report || (known && report && isSameReport(known, report))) return [];
    const before = this.affectedBy(path);
    if (known) this.#takeOut(path, known);
    if (report) this.#putIn(path, report);
    return [...new Set([...before, ...this.affectedBy(path)])];
  }

  neighboursOf(path: string): Neighbours {
    const report = this.#reports.get(path);
    if (!report) return { alike: [] };
    const lastYear = this.#lastYear(path, report.summary);
    const units = this.#units(path, report.summary);
    return {
      ...(lastYear && { lastYear }),
      alike: [...(this.#alike.get(path) ?? [])]
        .map(([other, found]) => ({ path: other, summary: this.#reports.get(other)!.summary, ...found }))
        .sort(byPath),
      ...(units && { units }),
    };
  }

  /** The other paths whose findings can change where the report at a path does: next year's, parents, and likenesses. */
  affectedBy(path: string): readonly string[] {
    const own = this.#reports.get(path);
    if (!own) return [];
    const { agency, year } = own.summary;
    const affected = new Set(this.#alike.get(path)?.keys());
    if (agency && year !== undefined) for (const other of this.#of(agency.key, year + 1)) affected.add(other);
    for (const [other, units] of this.#parents) {
      const isUnit = ({ name, key }: Unit): boolean => name === path || key === agency?.key;
      if (other !== path && this.#reports.get(other)!.summary.year === year && units.some(isUnit)) affected.add(other);
    }
    return [...affected];
  }

  #putIn(path: string, report: IndexedReport): void {
    const { summary } = report;
    const links = new Map<string, Pick<Alike, 'tables' | 'prose'>>();
    for (const { path: other, ...found } of this.#likenesses.add(path, summary, (one) => areComparable(summary, one))) {
      links.set(other, found);
      this.#alike.get(other)!.set(path, found);
    }
    this.#alike.set(path, links);
    this.#reports.set(path, report);
    if (summary.agency && summary.year !== undefined) {
      const key = agencyAndYear(summary.agency.key, summary.year);
      this.#byAgency.set(key, (this.#byAgency.get(key) ?? new Set()).add(path));
    }
    const units = unitsBelow(path, report);
    if (units.length > 0) this.#parents.set(path, units);
  }

  #takeOut(path: string, { summary }: IndexedReport): void {
    for (const other of this.#alike.get(path)!.keys()) this.#alike.get(other)!.delete(path);
    this.#likenesses.remove(path);
    this.#alike.delete(path);
    this.#reports.delete(path);
    if (summary.agency && summary.year !== undefined) {
      const key = agencyAndYear(summary.agency.key, summary.year);
      this.#byAgency.get(key)!.delete(path);
      if (this.#byAgency.get(key)!.size === 0) this.#byAgency.delete(key);
    }
    this.#parents.delete(path);
  }

  /** The paths of the reports of an agency for a year. */
  #of(key: string, year: number): ReadonlySet<string> {
    return this.#byAgency.get(agencyAndYear(key, year)) ?? new Set();
  }

  #lastYear(path: string, { agency, year }: ReportSummary): Neighbour | undefined {
    if (!agency || year === undefined) return undefined;
    return this.#only(path, this.#of(agency.key, year - 1));
  }

  #units(path: string, { year }: ReportSummary): Units | undefined {
    const below = this.#parents.get(path);
    if (!below || year === undefined) return undefined;
    const found: Neighbour[] = [];
    const missing: string[] = [];
    for (const { name, key } of below) {
      const isOfYear = this.#reports.get(name)?.summary.year === year;
      const one = this.#only(path, [...this.#of(key, year), ...(isOfYear ? [name] : [])]);
      if (!one) missing.push(name);
      else if (!found.some((known) => known.path === one.path)) found.push(one);
    }
    return { found, missing };
  }

  /** The one other report that is meant. Of several, e.g. a draft and its copy, the first one; none where they disagree. */
  #only(path: string, meant: Iterable<string>): Neighbour | undefined {
    const others = [...new Set(meant)].filter((other) => other !== path);
    const found = others.map((other): Neighbour => ({ path: other, summary: this.#reports.get(other)!.summary }));
    const [first, ...more] = found.sort(byPath);
    return first && more.every(({ summary }) => haveSameFigures(summary, first.summary)) ? first : undefined;
  }
}

/** A unit as a parent names it, by path or agency, and as an agency is compared. */
interface Unit {
  readonly name: string;
  readonly key: string;
}

function agencyAndYear(key: string, year: number): string {
  return `${key} ${year}`;
}

function isSameReport(a: IndexedReport, b: IndexedReport): boolean {
  return isSameSummary(a.summary, b.summary) && JSON.stringify(a.units) === JSON.stringify(b.units);
}

function isSameAgency(a: ReportSummary, b: ReportSummary): boolean {
  return a.agency !== undefined && a.agency.key === b.agency?.key;
}

/** Two years of one agency, or two agencies in one year. Two files of one agency and year are drafts of one report. */
function areComparable(a: ReportSummary, b: ReportSummary): boolean {
  if (!a.agency || !b.agency || a.year === undefined || b.year === undefined) return false;
  return isSameAgency(a, b) !== (a.year === b.year);
}

/** Whether a name in `nianbao.json` stands for a file: by its path or by its agency. */
function names(name: string, path: string, { agency }: ReportSummary): boolean {
  return name === path || (agency !== undefined && agencyKey(name) === agency.key);
}

/** The units that make up a report: none where it is no parent. */
function unitsBelow(path: string, { summary, units }: IndexedReport): readonly Unit[] {
  const own = units.filter(({ parent }) => names(parent, path, summary));
  return [...new Set(own.flatMap((group) => group.units))].map((name) => ({ name, key: agencyKey(name) }));
}

function haveSameFigures(a: ReportSummary, b: ReportSummary): boolean {
  return (
    a.tables.length === b.tables.length &&
    a.tables.every((table) => {
      const other = b.tables.find(({ id }) => id === table.id);
      if (!other) return false;
      const [own, others] = [cellsOf(table), cellsOf(other)];
      return others.size === own.size && [...own].every(([key, { value }]) => others.get(key)?.value === value);
    })
  );
}

function byPath(a: Neighbour, b: Neighbour): number {
  return a.path < b.path ? -1 : 1;
}
