import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from 'vscode-languageserver/node';
import { fixAll } from '../../lint/fix-all';
import type { Finding } from '../../lint/lint';
import type { Fix } from '../../rules/rule';
import { blanksOf, fillZeros } from '../../rules/tables/blank-cells';
import { tableName } from '../../rules/tables/names';
import { inLanguage, localized } from '../../text/localized';
import { contains } from '../../text/span';
import type { CheckedDocument } from '../checked-document';
import type { ClientFeatures } from '../client-features';
import { minimalEdits } from '../minimal-edits';
import { workspaceEdit } from '../workspace-edit';
import { type DiagnosticData, diagnosticSource } from './diagnostics';
import { ignoreActions } from './ignore-finding';

/** The kind of the one action that applies every safe fix. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.nianbao`;

/** The kind of the actions that write 0 into the blanks of a table; the client's command asks for it. */
export const fillZerosKind = `${CodeActionKind.RefactorRewrite}.nianbao`;

/** Which version of which document an action was offered for. */
export interface FixAllData {
  readonly uri: string;
  readonly version: number;
}

/**
 * Quick fixes of the findings in a range, ways to ignore them, “fill the rest with 0” for the tables in it, and “fix all”
 * where there is something that may be fixed in bulk; beside a safe fix that is a quick fix too, where it is not the only one.
 */
export function codeActions(checked: CheckedDocument, params: CodeActionParams, client: ClientFeatures): CodeAction[] {
  // Without literals only commands could be sent, and there is nothing that a command could do better.
  if (!client.codeActionLiterals) return [];
  const wanted = (kind: string) => isWanted(kind, params.context.only);
  const fixes = wanted(CodeActionKind.QuickFix) ? quickFixes(checked, params, client) : [];
  // Who asks for no kind in particular gets “fix all” once.
  const isThere = params.context.only === undefined && fixes.some(({ data }) => data !== undefined);
  return [
    ...fixes,
    ...(wanted(fillZerosKind) ? fillZerosActions(checked, params, client) : []),
    ...(wanted(fixAllKind) && !isThere ? fixAllActions(checked, fixAllKind, client) : []),
  ];
}

/** Kinds are hierarchical: whoever asks for `source` or `source.fixAll` gets `source.fixAll.nianbao` too. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  return only === undefined || only.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}

function quickFixes(checked: CheckedDocument, params: CodeActionParams, client: ClientFeatures): CodeAction[] {
  const { document, findings } = checked;
  const from = document.offsetAt(params.range.start);
  const to = document.offsetAt(params.range.end);
  const here = findings
    .map((finding, index) => ({
      finding,
      index,
      diagnostics: params.context.diagnostics.filter(isOf(finding, index)),
    }))
    .filter(({ finding: { span } }) => span.start <= to && from <= span.end);
  const isSafe = ({ fix }: Finding): boolean => fix?.kind === 'safe';
  const inBulk = here.some(({ finding }) => isSafe(finding)) && findings.filter(isSafe).length > 1;
  return [
    ...here.flatMap(({ finding: { fix, choices }, diagnostics }) =>
      [...(fix ? [fix] : []), ...(choices ?? [])].map((one) => quickFix(checked, one, diagnostics, client)),
    ),
    ...(inBulk ? fixAllActions(checked, CodeActionKind.QuickFix, client) : []),
    ...here.flatMap(({ finding, index, diagnostics }) => ignoreActions(checked, finding, index, diagnostics, client)),
  ];
}

function quickFix(checked: CheckedDocument, fix: Fix, diagnostics: Diagnostic[], client: ClientFeatures): CodeAction {
  return {
    title: inLanguage(fix.title, checked.settings.language),
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
    ...(client.preferredActions && fix.kind === 'safe' && { isPreferred: true }),
    edit: workspaceEdit(checked, fix.edits, client),
  };
}

/** Whether a diagnostic that the client sends back stands for a finding. */
function isOf(finding: Finding, index: number): (diagnostic: Diagnostic) => boolean {
  return ({ source, code, data }) =>
    source === diagnosticSource && code === finding.rule && (data as DiagnosticData | undefined)?.finding === index;
}

/** One for each table with blanks in the range; a table's section counts as its place. */
function fillZerosActions(checked: CheckedDocument, { range }: CodeActionParams, client: ClientFeatures): CodeAction[] {
  const { document, report, settings } = checked;
  if (!report) return [];
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return report.tables.flatMap((table) => {
    const section = report.sections.find(({ span }) => contains(span, table.span));
    const isOwn = section?.standard.table === table.id;
    const start = isOwn ? section.span.start : table.span.start;
    const end = isOwn ? section.span.end - 1 : table.span.end;
    const edits = start <= to && from <= end ? fillZeros(report, blanksOf(table)) : [];
    if (edits.length === 0) return [];
    const { zh, en } = tableName(table.standard);
    const title = localized(
      `其余空格填 0（${zh}，${edits.length} 格）`,
      `Fill the rest of ${en} with 0 (${edits.length})`,
    );
    return [
      {
        title: inLanguage(title, settings.language),
        kind: fillZerosKind,
        edit: workspaceEdit(checked, edits, client),
      },
    ];
  });
}

/** The action that applies every safe fix; as a quick fix it stands where a person looks for one. */
function fixAllActions(checked: CheckedDocument, kind: CodeActionKind, client: ClientFeatures): CodeAction[] {
  if (!checked.findings.some(({ fix }) => fix?.kind === 'safe')) return [];
  const { document, version, settings } = checked;
  const title = localized('一键修复格式问题（不改数字）', 'Fix format problems (change no figure)');
  const data: FixAllData = { uri: document.uri, version };
  return [
    {
      title: inLanguage(title, settings.language),
      kind,
      ...(client.lazyEdits ? { data } : { edit: fixAllEdit(checked, client) }),
    },
  ];
}

/** The action with its edit; unchanged where the document has moved on since it was offered. */
export function resolveCodeAction(
  action: CodeAction,
  checked: CheckedDocument | undefined,
  client: ClientFeatures,
): CodeAction {
  const data = action.data as FixAllData | undefined;
  if (!checked || data?.version !== checked.version) return action;
  return { ...action, edit: fixAllEdit(checked, client) };
}

function fixAllEdit(checked: CheckedDocument, client: ClientFeatures): WorkspaceEdit {
  const text = checked.document.getText();
  return workspaceEdit(checked, minimalEdits(text, fixAll(text, checked.settings.lint).text), client);
}
