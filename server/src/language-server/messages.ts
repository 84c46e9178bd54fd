/**
 * Messages between the language server and its clients beyond the Language Server Protocol.
 *
 * The only file of the server that a client imports: names and types, nothing that runs.
 */

/** Why a document is, or is not, treated as an annual report. */
export type RecognitionState = 'report' | 'not-a-report' | 'too-old' | 'ignored' | 'too-large';

/** `nianbao/status` (server → client, notification): what the server thinks of one open document. */
export interface StatusParams {
  readonly uri: string;
  readonly state: RecognitionState;
  /** The edition whose format applies, e.g. `2021`; absent unless `state` is `report`. */
  readonly edition?: string;
  readonly organization?: string;
  readonly year?: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** One sentence in the user's language: the edition and its basis, or why the file is left alone. */
  readonly explanation: string;
}
export const statusNotification = 'nianbao/status';

/** `nianbao/checkWorkspace` (client → server, request; progress through `workDoneToken`). */
export interface CheckWorkspaceParams {
  readonly workDoneToken?: string | number;
}
export interface CheckWorkspaceResult {
  /** Files looked at, reports among them, and findings by severity. */
  readonly files: number;
  readonly reports: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** Files or folders that could not be read, each with the reason in the user's language. */
  readonly unreadable: readonly { readonly path: string; readonly reason: string }[];
  readonly cancelled: boolean;
}
export const checkWorkspaceRequest = 'nianbao/checkWorkspace';

/** `nianbao/newReport` (client → server, request): the text of a blank report. */
export interface NewReportParams {
  readonly organization: string;
  readonly year: number;
  readonly layout: 'cells' | 'tabs' | 'pipes';
}
export interface NewReportResult {
  readonly text: string;
}
export const newReportRequest = 'nianbao/newReport';

/** `nianbao/standardTables` (client → server, request): the blank standard tables that suit a document. */
export interface StandardTablesParams {
  readonly uri: string;
}
export interface StandardTable {
  /** Name in the user's language, e.g. `表三 收到和处理政府信息公开申请情况`. */
  readonly name: string;
  readonly edition: string;
  readonly layout: 'cells' | 'tabs' | 'pipes';
  /** LSP snippet syntax: a tab stop in every figure cell. */
  readonly snippet: string;
}
export type StandardTablesResult = readonly StandardTable[];
export const standardTablesRequest = 'nianbao/standardTables';
