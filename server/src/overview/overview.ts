import type { Quote } from '../lint/quote';
import type { Severity } from '../rules/rule';
import type { Localized } from '../text/localized';

/** What an officer wants to know of a folder of reports, whoever checked it. Plain data. */
export interface Overview {
  /** The reports that were checked, in the order in which they are to be listed. */
  readonly reports: readonly CheckedReport[];
  /** What may be a report and could not be read, and why. */
  readonly unreadable: readonly LeftOutFile[];
  /** What was read and is no report that can be checked, and why. */
  readonly passedOver: readonly LeftOutFile[];
  /** Units that should have reported and have not; `undefined` where nobody said which units there are. */
  readonly missing: readonly MissingReport[] | undefined;
}

export interface CheckedReport {
  /** For people: as the file was named. */
  readonly path: string;
  /** The agency whose report it is; absent where the report does not say. */
  readonly unit: string | undefined;
  readonly year: number | undefined;
  /** The name of the edition: `2021 版`. */
  readonly edition: Localized;
  readonly title: string | undefined;
  /** The names of the tables that were seen and could not be read, so that nothing in them was checked: `表三`. */
  readonly unreadTables: readonly Localized[];
  /** What is to be known of how its file was read. */
  readonly notes: readonly Localized[];
  /** In the order of the text. */
  readonly findings: readonly ReportedFinding[];
  /** How many findings are ignored, for reasons given. */
  readonly ignored: number;
}

export interface ReportedFinding {
  readonly severity: Severity;
  /** What the rule says, in a few words. */
  readonly title: Localized;
  /** Where it is, without line numbers: `第三部分 表三 “（七）总计”行 “总计”列`. */
  readonly place: Localized;
  readonly quote: Quote;
  readonly message: Localized;
  /** What to do, where that can be said; a `suggestion` is for a person to decide. */
  readonly fix?: { readonly kind: 'safe' | 'suggestion'; readonly title: Localized };
}

export interface LeftOutFile {
  readonly path: string;
  readonly reason: Localized;
}

export interface MissingReport {
  /** As it is named where the units are listed: an agency, or a file. */
  readonly unit: string;
  /** The year of which its report was expected. */
  readonly year: number | undefined;
}

export type Counts = Readonly<Record<Severity, number>>;

/** How many findings of each severity. */
export function countsOf(findings: readonly Pick<ReportedFinding, 'severity'>[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** How a report is called: by its agency, else by its title, else by its file. */
export function nameOf({ unit, title, path }: Pick<CheckedReport, 'unit' | 'title' | 'path'>): string {
  return unit ?? title ?? baseName(path);
}

/** The last part of a path with forward slashes. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
