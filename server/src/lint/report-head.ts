import type { SourceDocument } from '../documents/source-document';
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
  /** What is to be known of how its file was read: tracked changes, hidden text, pages without text. */
  readonly notes: readonly Localized[];
}

/** That numbers are counted by Word, and where text boxes stand, matters to who mends them. */
const worthTelling: ReadonlySet<string> = new Set(['tracked-changes', 'hidden-text', 'no-text']);

/** @param document the file that it stands in, where that is not plain text */
export function headOf(
  { text, title, organization, year, edition, tables }: Report,
  document: SourceDocument | undefined,
): ReportHead {
  // A title may stand on two lines.
  const written = title && textOf(text, title.span).replace(/\s*[\r\n]\s*/g, '');
  const unreadTables = tables.filter(({ unread }) => unread).map(({ standard }) => tableName(standard));
  const notes = (document?.notes ?? []).flatMap(({ kind, message }) => (worthTelling.has(kind) ? [message] : []));
  return { title: written?.trim(), organization, year, edition: edition.id, unreadTables, notes };
}
