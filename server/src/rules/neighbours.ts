import type { ReportSummary } from '../report/summary';
import type { TableId } from '../standard/standard';

/** What is known of the other reports beside one. Everything is absent where a file is checked alone. */
export interface Neighbours {
  /** The same agency's report of the year before; absent where several files claim to be it and disagree. */
  readonly lastYear?: Neighbour;
  /** Reports from which this one may have been copied: of another year, or of another agency. */
  readonly alike: readonly Alike[];
  /** What lies below this report, where it is named as a parent. */
  readonly units?: Units;
}

export const noNeighbours: Neighbours = { alike: [] };

/** Whether a name or pattern means rules that say nothing of a report that is checked alone. */
export function needsNeighbours(rule: string): boolean {
  return rule === '*' || rule.startsWith('workspace/');
}

export interface Neighbour {
  /** As findings name the file. */
  readonly path: string;
  readonly summary: ReportSummary;
}

export interface Alike extends Neighbour {
  /** The tables that have the same figures, and enough of them for it to be no coincidence. */
  readonly tables: readonly TableId[];
  /** How much of the prose is the same, from 0 to 1, where it is more than what is usual between reports. */
  readonly prose: number | undefined;
}

export interface Units {
  readonly found: readonly Neighbour[];
  /** Those of which there is no report of this year, or several that disagree; as they are named. */
  readonly missing: readonly string[];
}

/** A parent and all the reports that make up its own; each a file or an agency. */
export interface UnitGroup {
  readonly parent: string;
  readonly units: readonly string[];
}
