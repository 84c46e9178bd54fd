import { LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { Layout } from '../../report/report';
import { writeBlankReport } from '../../report/write';
import { editionForYear, editions, latestEdition } from '../../standard';
import { lineEndOf } from '../../text/lines';
import { inLanguage, type Language, localized } from '../../text/localized';
import type { CheckedDocument } from '../checked-document';
import type { NewReportParams, NewReportResult, StandardTablesResult } from '../messages';
import { tableInsertion } from '../snippet';

/** How tables are to be written into a document: as its report's are; else as Markdown in a Markdown document. */
export function layoutFor(checked: CheckedDocument | undefined): Layout {
  return checked?.report?.layout ?? (checked?.document.languageId === 'markdown' ? 'pipes' : 'tabs');
}

/** The blank tables for a document: of its report's edition, where it is a report; else of the edition in force. */
export function standardTables(checked: CheckedDocument | undefined): StandardTablesResult {
  const report = checked?.report;
  const edition = report?.edition ?? latestEdition;
  const layout = layoutFor(checked);
  const language: Language = checked?.settings.language ?? 'zh-CN';
  const newline = lineEndOf(checked?.document.getText() ?? '');
  return edition.tables.map((table) => ({
    name: inLanguage(table.name, language),
    edition: edition.id,
    layout,
    snippet: tableInsertion(table, layout, newline).snippet,
  }));
}

/** A blank report. @throws ResponseError for a year before the first official format. */
export function newReport({ organization, year, layout }: NewReportParams, language: Language): NewReportResult {
  if (!editionForYear(year)) {
    const first = editions[0]!.years.from;
    const message = localized(`${first} 年以前没有统一格式。`, `There was no official format before ${first}.`);
    throw new ResponseError(LSPErrorCodes.RequestFailed, inLanguage(message, language));
  }
  return { text: writeBlankReport({ organization, year, layout }) };
}
