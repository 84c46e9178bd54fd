/** What of the client library is used. A bundle of its own, so that it is loaded with the first report and not before. */
export {
  CloseAction,
  ErrorAction,
  LanguageClient,
  LSPErrorCodes,
  ResponseError,
  State,
  TransportKind,
  WorkDoneProgress,
} from 'vscode-languageclient/node';
