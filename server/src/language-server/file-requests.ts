import type { Connection } from 'vscode-languageserver/node';
import type { Language } from '../text/localized';
import { annotatedCopy, type CopyHost, exportedCopy } from './features/copies';
import { readDocumentFile, writeDocumentFile } from './features/document-file';
import {
  type AnnotateParams,
  annotateRequest,
  type ExportParams,
  exportRequest,
  type NewFileResult,
  type ReadDocumentParams,
  type ReadDocumentResult,
  readDocumentRequest,
  type WriteDocumentParams,
  type WriteDocumentResult,
  writeDocumentRequest,
} from './messages';

/** Answers what reads or writes files of word processors for the client. */
export function answerFileRequests(connection: Connection, host: CopyHost, language: () => Promise<Language>): void {
  connection.onRequest<ReadDocumentResult, void>(readDocumentRequest, async ({ uri }: ReadDocumentParams) =>
    readDocumentFile(uri, host.readFile, await language()),
  );
  connection.onRequest<WriteDocumentResult, void>(writeDocumentRequest, async (given: WriteDocumentParams) =>
    writeDocumentFile(given, host.readFile, await language()),
  );
  connection.onRequest<NewFileResult, void>(annotateRequest, async ({ uri }: AnnotateParams) =>
    annotatedCopy(uri, host),
  );
  connection.onRequest<NewFileResult, void>(exportRequest, async (given: ExportParams) => exportedCopy(given, host));
}
