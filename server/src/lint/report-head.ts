import type { Report } from '../report/report';
import { tableName } from '../rules/tables/names';
import type { Localized } from '../text/localized';
import { textOf } from '../text/span';

/** What there is to tell of a report beside its findings. */
export interface ReportHead {
  readonly title: string | undefined;
  readonly organization: string | undefined;
  readonly year: number | undefined;
  /** The id of the edition. */
  readonly edition: string;
  /** The names of the mandated tables that were seen and could not be read: `表三`. */
  readonly unreadTables: readonly Localized[];
}

export function headOf({ text, title, organization, year, edition, tables }: Report): ReportHead {
  // A title may stand on two lines.
  const written = title && textOf(text, title.span).replace(/\s*[\r\n]\s*/g, '');
  const unreadTables = tables.filter(({ unread }) => unread).map(({ standard }) => tableName(standard));
  return { title: written?.trim(), organization, year, edition: edition.id, unreadTables };
}
