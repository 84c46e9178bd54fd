import type { CancellationToken, Connection } from 'vscode-languageserver/node';
import type { Language } from '../text/localized';
import { annotatedCopy, blankWordFile, exportedCopy } from './features/copies';
import { readDocumentFile, writeDocumentFile } from './features/document-file';
import { overviewPage } from './features/overview';
import {
  type AnnotateParams,
  annotateRequest,
  type ExportParams,
  exportRequest,
  type NewFileResult,
  type NewWordReportParams,
  newWordReportRequest,
  type OverviewResult,
  overviewRequest,
  type ReadDocumentParams,
  type ReadDocumentResult,
  readDocumentRequest,
  type WriteDocumentParams,
  type WriteDocumentResult,
  writeDocumentRequest,
} from './messages';
import type { WorkspaceFolders } from './workspace-folders';

/** Answers what is about files on the disk rather than open documents. */
export function answerFileRequests(
  connection: Connection,
  host: Parameters<typeof overviewPage>[1],
  folders: WorkspaceFolders,
  language: () => Promise<Language>,
): void {
  connection.onRequest<ReadDocumentResult, void>(readDocumentRequest, async ({ uri }: ReadDocumentParams) =>
    readDocumentFile(uri, host.readFile, await language()),
  );
  connection.onRequest<WriteDocumentResult, void>(writeDocumentRequest, async (given: WriteDocumentParams) =>
    writeDocumentFile(given, host.readFile, await language()),
  );
  connection.onRequest<NewFileResult, void>(annotateRequest, async ({ uri }: AnnotateParams) =>
    annotatedCopy(uri, host, await language()),
  );
  connection.onRequest<NewFileResult, void>(exportRequest, async (given: ExportParams) =>
    exportedCopy(given, host, await language()),
  );
  connection.onRequest<NewFileResult, void>(newWordReportRequest, async (given: NewWordReportParams) =>
    blankWordFile(given, await language()),
  );
  connection.onRequest<OverviewResult, void>(overviewRequest, async (_: unknown, token: CancellationToken) => {
    const html = await overviewPage(folders, host, await language(), token);
    return html === undefined ? {} : { html };
  });
}
