/**
 * Messages between the language server and its clients beyond the Language Server Protocol.
 *
 * The only file of the server that a client imports: names and types, nothing that runs.
 */

/**
 * Why a document is, or is not, treated as an annual report; `on-request`: so long that a check has to be asked for;
 * `garbled`: opened in an encoding that is not its file's.
 */
export type RecognitionState =
  | 'report'
  | 'not-a-report'
  | 'garbled'
  | 'too-old'
  | 'ignored'
  | 'too-large'
  | 'on-request';

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

/** `nianbao/pasteHtml` (client → server, request): HTML of the clipboard as it is to stand in a document. */
export interface PasteHtmlParams {
  readonly uri: string;
  readonly html: string;
}
export interface PasteHtmlResult {
  /** Tables in the layout of the document; absent where the clipboard holds no table of several rows. */
  readonly text?: string;
}
export const pasteHtmlRequest = 'nianbao/pasteHtml';

/**
 * Under which address a client shows the text of a Word file or a PDF: this scheme, and the path of the file with this end, by
 * which editors know the language.
 */
export const documentScheme = 'nianbao-document';
export const documentEnd = '.nianbao';

/** `nianbao/readDocument` (client → server, request): the text of a Word file or a PDF as it is on the disk. */
export interface ReadDocumentParams {
  readonly uri: string;
}
export type ReadDocumentResult =
  | {
      readonly text: string;
      /** Which bytes the text was read from. */
      readonly version: string;
    }
  /** Why it cannot be read, in the user's language. */
  | { readonly problem: string };
export const readDocumentRequest = 'nianbao/readDocument';

/** `nianbao/writeDocument` (client → server, request): writes into a Word file, as tracked changes, what makes its text another one. */
export interface WriteDocumentParams {
  readonly uri: string;
  /**
   * That of the text which was changed: a file that is not the same any more is not written to. Absent where the editor does not
   * know, having brought back unsaved text from an earlier session; it holds the time of the file against that of the text itself.
   */
  readonly version?: string;
  readonly text: string;
}
/** The version of the file as it is now, whose text is the one that was sent; or why nothing was written. */
export type WriteDocumentResult = { readonly version: string } | { readonly problem: string };
export const writeDocumentRequest = 'nianbao/writeDocument';

/** `nianbao/annotate` (client → server, request): writes a copy of a Word file, as it is on the disk, with a comment at each finding. */
export interface AnnotateParams {
  readonly uri: string;
}
/** `nianbao/export` (client → server, request): writes a report, as it is on the disk, in the form in which it is published. */
export interface ExportParams {
  readonly uri: string;
  readonly to: 'docx' | 'html';
}
/** The address of the new file, beside the report; or why there is none. */
export type NewFileResult = { readonly uri: string } | { readonly problem: string };
/** `nianbao/newWordReport` (client → server, request): writes a blank report as a Word file into a folder. */
export interface NewWordReportParams extends Omit<NewReportParams, 'layout'> {
  /** The address of the folder. */
  readonly folder: string;
}
export const newWordReportRequest = 'nianbao/newWordReport';
export const annotateRequest = 'nianbao/annotate';
export const exportRequest = 'nianbao/export';

/** `nianbao/overview` (client → server, request): the page of all reports of the workspace and what was found in them. */
export interface OverviewResult {
  /** A whole HTML page, without scripts; absent where the request was cancelled. */
  readonly html?: string;
}
export const overviewRequest = 'nianbao/overview';

/** The command of the client that asks why a finding is to be ignored; code actions call it with one argument. */
export const ignoreFindingCommand = 'nianbao.ignoreFinding';
/** Which finding of which version of a document is meant. */
export interface IgnoreFindingArguments {
  readonly uri: string;
  readonly version: number;
  /** Its place among the findings of the document. */
  readonly finding: number;
  /** What it says, in the user's language. */
  readonly message: string;
}

/** The command of the client that shows the page of a rule, which it is called with by name. */
export const showRuleCommand = 'nianbao.showRule';

/** What a client may say under `initializationOptions`, beside its settings. */
export interface InitializationOptions {
  /** Whether it has the command `nianbao.ignoreFinding`. */
  readonly ignoreCommand?: boolean;
  /** Whether it holds an open `nianbao.json` against the schema by itself, so that nothing of that is to be said twice. */
  readonly checksConfiguration?: boolean;
  /** Whether it has the command `nianbao.showRule`. */
  readonly showRuleCommand?: boolean;
  /** Whether it opens addresses of the scheme `nianbao-document`, so that findings of Word files and PDF may have these. */
  readonly opensDocuments?: boolean;
}

/** `nianbao/ignoreFinding` (client → server, request): what is to be written into `nianbao.json`. */
export interface IgnoreFindingParams extends Omit<IgnoreFindingArguments, 'message'> {
  readonly reason: string;
}
export interface IgnoreFindingResult {
  /** Absent where there is a problem. */
  readonly change?: ConfigurationChange;
  /** Why nothing can be written, in the user's language. */
  readonly problem?: string;
}
export interface ConfigurationChange {
  /** The address of the `nianbao.json`. */
  readonly uri: string;
  /** Whether the file is not there yet; the edits are then those of an empty one. */
  readonly create: boolean;
  readonly edits: readonly ConfigurationEdit[];
}
export interface ConfigurationEdit {
  readonly range: { readonly start: ConfigurationPosition; readonly end: ConfigurationPosition };
  readonly newText: string;
}
/** Counted from 0, characters in UTF-16 code units. */
export interface ConfigurationPosition {
  readonly line: number;
  readonly character: number;
}
export const ignoreFindingRequest = 'nianbao/ignoreFinding';
