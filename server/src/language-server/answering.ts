import { type CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import type { CheckedDocument } from './checked-document';
import type { Session } from './session';

type Handler<Params, Result> = (params: Params, token: CancellationToken) => Promise<Result>;
type Log = (message: string) => void;

/** A handler that answers with nothing, and logs, where its feature throws; answers made on purpose go through. */
export function answering<Params, Result>(
  feature: Handler<Params, Result>,
  empty: Result,
  log: Log,
): Handler<Params, Result> {
  return async (params, token) => {
    try {
      return await feature(params, token);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      log(errorText(error));
      return empty;
    }
  };
}

/** The same for a feature that answers from one checked document. A request cancelled meanwhile is not answered. */
export function answeringOn<Params extends { readonly textDocument: { readonly uri: string } }, Result>(
  session: Session,
  feature: (checked: CheckedDocument, params: Params) => Result,
  empty: Result,
  log: Log,
): Handler<Params, Result> {
  return answering(
    async (params, token) => {
      const checked = await session.check(params.textDocument.uri);
      if (token.isCancellationRequested) {
        throw new ResponseError<void>(LSPErrorCodes.RequestCancelled, 'Cancelled by the client.');
      }
      return checked ? feature(checked, params) : empty;
    },
    empty,
    log,
  );
}

/** An error for the log, with where it came from. */
export function errorText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
