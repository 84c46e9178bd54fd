import { inLanguage, type Language } from '../../text/localized';
import { textOf } from '../../text/span';
import { type Checked, type CheckedFile, placeOf, relatedPlaceOf } from '../checked';

/** For scripts. The shape is a contract; `version` changes where it does. */
export function json({ files, reports, counts, unreadTables }: Checked, language: Language): string {
  const document = {
    version: 1,
    files: files.map((file) => ({
      path: file.path,
      report: reportOf(file),
      findings: file.findings.map((finding) => ({
        rule: finding.rule,
        severity: finding.severity,
        message: inLanguage(finding.message, language),
        ...placeOf(file.lines, finding.span),
        related: finding.related.map((related) => {
          const { path, ...place } = relatedPlaceOf(file, related);
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
  return `${JSON.stringify(document, null, 2)}\n`;
}

function reportOf({ report, text }: CheckedFile): object | null {
  if (!report) return null;
  return {
    // A title may stand on two lines.
    title: report.title
      ? textOf(text, report.title.span)
          .replace(/\s*[\r\n]\s*/g, '')
          .trim()
      : null,
    organization: report.organization ?? null,
    year: report.year ?? null,
    edition: report.edition.id,
  };
}
