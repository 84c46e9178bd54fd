import type { Connection } from 'vscode-languageserver/node';
import type { readContent } from '../files/read-file';
import type { Language } from '../text/localized';
import { annotatedCopy, exportedCopy } from './features/copies';
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
import type { Session } from './session';

/** Answers what reads or writes files of word processors for the client. */
export function answerFileRequests(
  connection: Connection,
  session: Session,
  readFile: typeof readContent,
  language: () => Promise<Language>,
): void {
  connection.onRequest<ReadDocumentResult, void>(readDocumentRequest, async ({ uri }: ReadDocumentParams) =>
    readDocumentFile(uri, readFile, await language()),
  );
  connection.onRequest<WriteDocumentResult, void>(writeDocumentRequest, async (given: WriteDocumentParams) =>
    writeDocumentFile(given, readFile, await language()),
  );
  connection.onRequest<NewFileResult, void>(annotateRequest, async ({ uri }: AnnotateParams) =>
    annotatedCopy(await session.check(uri), readFile, await language()),
  );
  connection.onRequest<NewFileResult, void>(exportRequest, async ({ uri, to }: ExportParams) =>
    exportedCopy(await session.check(uri), to, await language()),
  );
}
