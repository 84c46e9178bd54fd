import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf } from '../../files/problem';
import { inLanguage, type Localized, localized } from '../../text/localized';
import type { Checked } from '../checked';
import type { InputOptions } from '../invocation';
import { namesApart } from '../names-apart';
import { checkedReports, overviewOf } from '../overview-of';

/** For the officer who collects reports: a page, a table or a workbook. */
export async function overviewAs(
  format: 'html' | 'csv' | 'xlsx',
  checked: Checked,
  options: InputOptions,
): Promise<readonly string[] | Uint8Array> {
  const overview = await overviewOf(checked, options);
  const library = await import('../../overview');
  if (format === 'xlsx') return library.xlsx(overview, options.language);
  return [library[format](overview, options.language)];
}

/**
 * Writes a page for each report, to be sent back, into a folder, which is made if need be. Gives the reason where that was
 * not possible.
 */
export async function writePages(
  folder: string,
  checked: Checked,
  { language }: Pick<InputOptions, 'language'>,
): Promise<Localized | undefined> {
  const reports = checkedReports(checked);
  const { reportHtml } = await import('../../overview');
  const names = namesApart(reports.map(({ path }) => path));
  // No report of anybody ends like this, so none is written over.
  const ending = inLanguage(localized('-检查结果.html', '-findings.html'), language);
  try {
    await mkdir(folder, { recursive: true });
    for (const [i, report] of reports.entries()) {
      await writeFile(join(folder, `${names[i]}${ending}`), reportHtml(report, language));
    }
    return undefined;
  } catch (error) {
    const { zh, en } = reasonOf(error);
    return localized(`${folder}: ${zh}`, `${folder}: ${en}`);
  }
}
