import { type ClientCapabilities, MarkupKind } from 'vscode-languageserver/node';
import type { InitializationOptions } from './messages';

/** What a client says that it can do, as far as the server cares. Nothing is sent that the client did not ask for. */
export interface ClientFeatures {
  /** The client asks for the findings of open documents; otherwise they are sent to it. */
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  /** Findings that are sent may say of which version they are. */
  readonly versionedDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly codeActionLiterals: boolean;
  readonly preferredActions: boolean;
  /** An action may come without its edit, which is then asked for when it is chosen. */
  readonly lazyEdits: boolean;
  /** Edits may name the version of the document that they were made for. */
  readonly versionedEdits: boolean;
  readonly snippets: boolean;
  /** The white space of inserted text can be kept as it is. */
  readonly keepsWhiteSpace: boolean;
  readonly markdownHover: boolean;
  readonly nestedSymbols: boolean;
  readonly foldingRangeLimit: number | undefined;
  readonly configuration: boolean;
  readonly registersConfiguration: boolean;
  readonly registersWatchers: boolean;
  readonly workspaceFolders: boolean;
  readonly workDoneProgress: boolean;
  /** The client can ask for the reason why a finding is to be ignored. */
  readonly ignoreCommand: boolean;
  /** The client itself tells what is wrong in an open `nianbao.json`. */
  readonly checksConfiguration: boolean;
  /** The client shows the pages of rules itself. */
  readonly showRuleCommand: boolean;
  /** The client opens the text of Word files and PDF. */
  readonly opensDocuments: boolean;
}

export function clientFeatures(
  { textDocument = {}, workspace = {}, window = {} }: ClientCapabilities,
  options: unknown,
): ClientFeatures {
  // A client that only pulls may describe its diagnostics under either name.
  const diagnostics = [textDocument.diagnostic ?? {}, textDocument.publishDiagnostics ?? {}];
  const codeAction = textDocument.codeAction ?? {};
  const said = options as InitializationOptions | null | undefined;
  const completionItem = textDocument.completion?.completionItem ?? {};
  return {
    pullsDiagnostics: textDocument.diagnostic !== undefined,
    refreshesDiagnostics: workspace.diagnostics?.refreshSupport === true,
    versionedDiagnostics: textDocument.publishDiagnostics?.versionSupport === true,
    relatedInformation: diagnostics.some(({ relatedInformation }) => relatedInformation === true),
    codeDescription: diagnostics.some(({ codeDescriptionSupport }) => codeDescriptionSupport === true),
    codeActionLiterals: codeAction.codeActionLiteralSupport !== undefined,
    preferredActions: codeAction.isPreferredSupport === true,
    lazyEdits: codeAction.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    versionedEdits: workspace.workspaceEdit?.documentChanges === true,
    snippets: completionItem.snippetSupport === true,
    keepsWhiteSpace: completionItem.insertTextModeSupport !== undefined,
    markdownHover: textDocument.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    nestedSymbols: textDocument.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    foldingRangeLimit: textDocument.foldingRange?.rangeLimit,
    configuration: workspace.configuration === true,
    registersConfiguration: workspace.didChangeConfiguration?.dynamicRegistration === true,
    registersWatchers: workspace.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace.workspaceFolders === true,
    workDoneProgress: window.workDoneProgress === true,
    ignoreCommand: said?.ignoreCommand === true,
    checksConfiguration: said?.checksConfiguration === true,
    showRuleCommand: said?.showRuleCommand === true,
    opensDocuments: said?.opensDocuments === true,
  };
}
