import { agencyKey } from '../report/agency';
import { isSameSummary, type ReportSummary } from '../report/summary';
import type { Alike, Neighbour, Neighbours, UnitGroup, Units } from '../rules/neighbours';
import { resemblance } from './resemblance';

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
  /** For each path the reports that resemble its own. Holds in both directions. */
  readonly #alike = new Map<string, Map<string, Pick<Alike, 'tables' | 'prose'>>>();

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
    for (const other of this.#alike.get(path)?.keys() ?? []) this.#alike.get(other)?.delete(path);
    this.#alike.delete(path);
    if (report) {
      this.#reports.set(path, report);
      this.#link(path, report.summary);
    } else {
      this.#reports.delete(path);
    }
    return [...new Set([...before, ...this.affectedBy(path)])];
  }

  neighboursOf(path: string): Neighbours {
    const report = this.#reports.get(path);
    if (!report) return { alike: [] };
    const lastYear = this.#lastYear(path, report.summary);
    const units = this.#units(path, report);
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
    const affected = new Set(this.#alike.get(path)?.keys());
    for (const [other, report] of this.#reports) {
      if (other === path) continue;
      const { summary } = report;
      const isNextYear = own.summary.year !== undefined && summary.year === own.summary.year + 1;
      if (isNextYear && isSameAgency(summary, own.summary)) affected.add(other);
      if (
        summary.year === own.summary.year &&
        unitsBelow(other, report).some((unit) => names(unit, path, own.summary))
      ) {
        affected.add(other);
      }
    }
    return [...affected];
  }

  #link(path: string, summary: ReportSummary): void {
    const links = new Map<string, Pick<Alike, 'tables' | 'prose'>>();
    for (const [other, report] of this.#reports) {
      if (other === path || !areComparable(summary, report.summary)) continue;
      const found = resemblance(summary, report.summary);
      if (!found) continue;
      links.set(other, found);
      const back = this.#alike.get(other) ?? new Map();
      this.#alike.set(other, back.set(path, found));
    }
    this.#alike.set(path, links);
  }

  #lastYear(path: string, { agency, year }: ReportSummary): Neighbour | undefined {
    if (!agency || year === undefined) return undefined;
    return this.#only(path, (_, other) => other.year === year - 1 && other.agency?.key === agency.key);
  }

  #units(path: string, report: IndexedReport): Units | undefined {
    const below = unitsBelow(path, report);
    if (below.length === 0 || report.summary.year === undefined) return undefined;
    const found: Neighbour[] = [];
    const missing: string[] = [];
    for (const unit of below) {
      const one = this.#only(
        path,
        (other, summary) => summary.year === report.summary.year && names(unit, other, summary),
      );
      if (!one) missing.push(unit);
      else if (!found.some((known) => known.path === one.path)) found.push(one);
    }
    return { found, missing };
  }

  /** The one other report that is meant. Of several, e.g. a draft and its copy, the first one; none where they disagree. */
  #only(path: string, isMeant: (path: string, summary: ReportSummary) => boolean): Neighbour | undefined {
    const found: Neighbour[] = [];
    for (const [other, { summary }] of this.#reports) {
      if (other !== path && isMeant(other, summary)) found.push({ path: other, summary });
    }
    const [first, ...others] = found.sort(byPath);
    return first && others.every(({ summary }) => haveSameFigures(summary, first.summary)) ? first : undefined;
  }
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

/** The units that make up a report, as they are named: none where it is no parent. */
function unitsBelow(path: string, { summary, units }: IndexedReport): readonly string[] {
  return [...new Set(units.filter(({ parent }) => names(parent, path, summary)).flatMap((group) => group.units))];
}

function haveSameFigures(a: ReportSummary, b: ReportSummary): boolean {
  return (
    a.tables.length === b.tables.length &&
    a.tables.every(({ id, cells }) => {
      const other = b.tables.find((table) => table.id === id);
      return (
        other?.cells.size === cells.size &&
        [...cells].every(([key, { value }]) => other.cells.get(key)?.value === value)
      );
    })
  );
}

function byPath(a: Neighbour, b: Neighbour): number {
  return a.path < b.path ? -1 : 1;
}
