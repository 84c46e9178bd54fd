import { inLanguage, type Language } from '../../text/localized';
import { type Checked, printedPlace, type ReportHead, relatedPlace } from '../checked';
import { stringify } from './stringify';

/** For scripts. The shape is a contract; `version` changes where it does. */
export function json({ files, reports, counts, unreadTables }: Checked, language: Language): string {
  const document = {
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      report: file.report ? headOf(file.report) : null,
      findings: file.findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: inLanguage(finding.message, language),
        ...printedPlace(file.lines, finding.span),
        related: finding.related.map((related) => {
          const { path, ...place } = relatedPlace(file, related);
          return { message: inLanguage(related.message, language), ...place, path };
        }),
        ...(finding.fix && { fix: { title: inLanguage(finding.fix.title, language), kind: finding.fix.kind } }),
      })),
    })),
    summary: {
      files: files.length,
      reports,
      errors: counts.error,
      warnings: counts.warning,
      infos: counts.info,
      unreadTables,
    },
  };
  return stringify(document);
}

function headOf({ title, organization, year, edition }: ReportHead): object {
  return { title: title ?? null, organization: organization ?? null, year: year ?? null, edition };
}
