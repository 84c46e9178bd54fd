import type { Finding } from '../lint/lint';
import type { Quote } from '../lint/quote';
import type { ReportHead } from '../lint/report-head';
import { rules } from '../rules';
import type { Fix } from '../rules/rule';
import { editionById } from '../standard';
import { type Localized, localized } from '../text/localized';
import type { CheckedReport } from './overview';

/** A finding with all that an overview tells of it. */
export interface ToldFinding extends Pick<Finding, 'rule' | 'severity' | 'message'> {
  readonly placeInWords: Localized;
  readonly quote: Quote;
  readonly fix?: Pick<Fix, 'kind' | 'title'>;
}

/** A report as an overview lists it; `path` is for people. */
export function checkedReport(
  path: string,
  { title, organization, year, edition, unreadTables, notes }: ReportHead,
  findings: readonly ToldFinding[],
  ignored: number,
): CheckedReport {
  return {
    path,
    title,
    unit: organization,
    year,
    edition: editionById(edition)!.name,
    unreadTables,
    notes,
    findings: findings.map(({ rule, severity, message, placeInWords, quote, fix }) => ({
      severity,
      title: titleOf(rule),
      place: placeInWords,
      quote,
      message,
      ...(fix && { fix: { kind: fix.kind, title: fix.title } }),
    })),
    ignored,
  };
}

/** What the linter says of itself has no rule. */
function titleOf(rule: ToldFinding['rule']): Localized {
  return rules.find(({ name }) => name === rule)?.title ?? localized('检查本身', 'The check itself');
}
