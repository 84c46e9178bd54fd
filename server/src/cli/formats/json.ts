import { inLanguage, type Language } from '../../text/localized';
import type { Checked, ReportHead } from '../checked';

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
        ...finding.place,
        related: finding.related.map(({ message, place, path }) => ({
          message: inLanguage(message, language),
          ...place,
          path: path ?? file.path,
        })),
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
  return `${JSON.stringify(document, null, 2)}\n`;
}

function headOf({ title, organization, year, edition }: ReportHead): object {
  return { title: title ?? null, organization: organization ?? null, year: year ?? null, edition };
}
