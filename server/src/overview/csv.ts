import { inLanguage, type Language } from '../text/localized';
import { details, file, identity, results } from './columns';
import type { Overview } from './overview';
import { rowsOf } from './rows';

/**
 * One table for Excel and for scripts: a line for each report with its counts, and behind it one for each finding, whose
 * counts are blank, so that sums are right and either kind can be filtered for.
 */
export function csv(overview: Overview, language: Language): string {
  const headings = [...identity, ...results, ...details, file].map(({ heading }) => inLanguage(heading, language));
  const lines = rowsOf(overview).flatMap((row) => {
    const who = identity.map(({ value }) => value(row, language));
    const path = file.value(row, language);
    return [
      [...who, ...results.map(({ value }) => value(row, language)), ...details.map(() => undefined), path],
      ...(row.report?.findings ?? []).map((finding) => [
        ...who,
        ...results.map(() => undefined),
        ...details.map(({ value }) => value(finding, language)),
        path,
      ]),
    ];
  });
  // The mark tells Excel that it is UTF-8: on a Chinese Windows it would take it for GBK.
  return `\ufeff${[headings, ...lines].map((line) => `${line.map(field).join(',')}\r\n`).join('')}`;
}

/** Excel would compute what begins like a formula, whoever wrote it into a report; an apostrophe keeps it a text. */
const formula = /^\s*[=+\-@＝＋－＠]/;

function field(value: string | number | undefined): string {
  if (typeof value !== 'string') return value === undefined ? '' : String(value);
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
