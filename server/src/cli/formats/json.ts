import type { ReportHead } from '../../lint/report-head';
import { inLanguage, type Language } from '../../text/localized';
import type { Checked, CheckedFile } from '../checked';
import { stringify } from './stringify';

/** For scripts. The shape is a contract; `version` changes where it does. A piece for each file: all at once are large. */
export function* json({ files, reports, counts, unreadTables }: Checked, language: Language): Iterable<string> {
  yield '{\n  "version": 1,\n  "files": [';
  for (const [i, file] of files.entries()) yield `${i > 0 ? ',' : ''}\n    ${inside(fileOf(file, language), 2)}`;
  yield `${files.length > 0 ? '\n  ' : ''}],\n  "summary": `;
  const { error: errors, warning: warnings, info: infos } = counts;
  yield `${inside({ files: files.length, reports, errors, warnings, infos, unreadTables }, 1)}\n}\n`;
}

/** A part of the document so many levels deep. Line ends in its words are escaped, so all others are the layout's. */
function inside(value: object, depth: number): string {
  return stringify(value).replaceAll('\n', `\n${'  '.repeat(depth)}`);
}

function fileOf(file: CheckedFile, language: Language): object {
  return {
    path: file.path,
    report: file.report ? headOf(file.report) : null,
    findings: file.findings.map((finding) => ({
      rule: finding.rule,
      severity: finding.severity,
      message: inLanguage(finding.message, language),
      place: inLanguage(finding.placeInWords, language),
      ...finding.place,
      related: finding.related.map(({ message, place, path }) => ({
        message: inLanguage(message, language),
        ...place,
        path: path ?? file.path,
      })),
      ...(finding.fix && { fix: { title: inLanguage(finding.fix.title, language), kind: finding.fix.kind } }),
    })),
  };
}

function headOf({ title, organization, year, edition }: ReportHead): object {
  return { title: title ?? null, organization: organization ?? null, year: year ?? null, edition };
}
