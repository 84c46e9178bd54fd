import type { Severity } from '../rules/rule';
import { type Localized, localized } from '../text/localized';
import { baseName, type CheckedReport, type Counts, countsOf, nameOf, type Overview } from './overview';

/** A line of the overview: a report, a file that could not be checked, or a unit that has not reported. */
export interface Row {
  readonly kind: 'report' | 'unreadable' | 'missing' | 'passed-over';
  readonly name: string;
  readonly year: number | undefined;
  readonly edition: Localized | undefined;
  /** Absent where nothing was checked. */
  readonly counts: Counts | undefined;
  /** The tables that were not checked, in words. */
  readonly unreadTables: Localized | undefined;
  /** What came of it, in a few words, or why nothing was checked. */
  readonly outcome: Localized;
  readonly path: string | undefined;
  readonly report: CheckedReport | undefined;
}

/** One row for each report, in their order, then for what was not checked. */
export function rowsOf({ reports, unreadable, missing = [], passedOver }: Overview): readonly Row[] {
  const nothing = {
    year: undefined,
    edition: undefined,
    counts: undefined,
    unreadTables: undefined,
    report: undefined,
  };
  return [
    ...reports.map(rowOf),
    ...missing.map(
      ({ unit, year }): Row => ({
        ...nothing,
        kind: 'missing',
        name: unit,
        year,
        outcome: localized('未报送', 'not handed in'),
        path: undefined,
      }),
    ),
    ...unreadable.map(
      ({ path, reason }): Row => ({
        ...nothing,
        kind: 'unreadable',
        name: baseName(path),
        outcome: localized(`未能检查：${reason.zh}`, `could not be checked: ${reason.en}`),
        path,
      }),
    ),
    ...passedOver.map(
      ({ path, reason }): Row => ({
        ...nothing,
        kind: 'passed-over',
        name: baseName(path),
        outcome: localized(`未检查：${reason.zh}`, `not checked: ${reason.en}`),
        path,
      }),
    ),
  ];
}

export function rowOf(report: CheckedReport): Row {
  const { year, edition, path, findings, unreadTables } = report;
  const counts = countsOf(findings);
  return {
    kind: 'report',
    name: nameOf(report),
    year,
    edition,
    counts,
    unreadTables: unreadTables.length > 0 ? inOne(unreadTables) : undefined,
    outcome: outcomeOf(counts, unreadTables.length),
    path,
    report,
  };
}

/** Several names in one: `表二、表三`. */
export function inOne(names: readonly Localized[]): Localized {
  return localized(names.map(({ zh }) => zh).join('、'), names.map(({ en }) => en).join(', '));
}

function outcomeOf({ error, warning, info }: Counts, unreadTables: number): Localized {
  if (error > 0) return localized('有错误，请修改', 'has errors: to be mended');
  if (warning > 0) return localized('请核对', 'to be checked');
  if (unreadTables > 0) return localized('有表未能核对', 'has tables that could not be checked');
  return info > 0 ? localized('有提示，供参考', 'has notes') : localized('没有发现问题', 'no findings');
}

export const severityNames: Readonly<Record<Severity, Localized>> = {
  error: localized('错误', 'error'),
  warning: localized('警告', 'warning'),
  info: localized('提示', 'note'),
};

/** What to do about a finding, in words. */
export function fixWords({
  kind,
  title,
}: {
  readonly kind: 'safe' | 'suggestion';
  readonly title: Localized;
}): Localized {
  return kind === 'safe'
    ? title
    : localized(`${title.zh}（建议，请核对后修改）`, `${title.en} (a suggestion: please check first)`);
}

/** What was checked and what was found, a sentence each. */
export function* summaryOf(overview: Overview): Iterable<Localized> {
  const { reports, unreadable, passedOver, missing } = overview;
  const all = countsOf(reports.flatMap(({ findings }) => findings));
  const withErrors = reports.filter(({ findings }) => findings.some(({ severity }) => severity === 'error')).length;
  const clean = reports.filter(({ findings }) => findings.length === 0).length;
  const unreadTables = reports.reduce((sum, report) => sum + report.unreadTables.length, 0);
  const ignored = reports.reduce((sum, report) => sum + report.ignored, 0);
  yield localized(
    `检查了 ${reports.length} 份年报：${withErrors} 份有错误，${clean} 份没有发现问题。`,
    `Reports checked: ${reports.length}; with errors: ${withErrors}; without findings: ${clean}.`,
  );
  if (clean < reports.length) {
    yield localized(
      `共 ${all.error} 条错误，${all.warning} 条警告，${all.info} 条提示。`,
      `Errors: ${all.error}; warnings: ${all.warning}; notes: ${all.info}.`,
    );
  }
  if (missing && missing.length > 0) {
    yield localized(`${missing.length} 个单位未报送。`, `Units that have not handed in a report: ${missing.length}.`);
  }
  if (unreadTables > 0) {
    yield localized(
      `${unreadTables} 张表未能核对，请人工核对。`,
      `Tables that could not be checked and need a person’s eye: ${unreadTables}.`,
    );
  }
  if (unreadable.length > 0) {
    yield localized(`${unreadable.length} 个文件未能检查。`, `Files that could not be checked: ${unreadable.length}.`);
  }
  if (passedOver.length > 0) {
    yield localized(
      `${passedOver.length} 个文件不是可以检查的年报，未检查。`,
      `Files that are no reports that can be checked: ${passedOver.length}.`,
    );
  }
  if (ignored > 0) {
    yield localized(`另有 ${ignored} 条已按写明的理由忽略。`, `Ignored for reasons given: ${ignored}.`);
  }
}
