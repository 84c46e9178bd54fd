import { dirname, join } from 'node:path';
import { type CodeAction, CodeActionKind, type Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { configurationFinder, configurationName, pathFrom } from '../../files/find-configuration';
import { plainTextOf, readContent } from '../../files/read-file';
import { anchorOf } from '../../lint/anchor';
import { blockAt } from '../../lint/blocks';
import { patternOf } from '../../lint/file-pattern';
import { writeIgnoreComment } from '../../lint/ignore-comments';
import { isReason, placeholderReason } from '../../lint/ignore-entries';
import type { Finding } from '../../lint/lint';
import { writeIgnoreEntry } from '../../lint/write-ignore-entry';
import type { Report } from '../../report/report';
import { rules } from '../../rules';
import type { TextEdit as SpanEdit } from '../../rules/rule';
import { lineEndOf } from '../../text/lines';
import { inLanguage, type Localized, localized } from '../../text/localized';
import { type CheckedDocument, rangeOf } from '../checked-document';
import type { ClientFeatures } from '../client-features';
import { addressOf, pathOf } from '../file-addresses';
import {
  type IgnoreFindingArguments,
  type IgnoreFindingParams,
  type IgnoreFindingResult,
  ignoreFindingCommand,
} from '../messages';
import { workspaceEdit } from '../workspace-edit';

/**
 * The actions that ignore a finding: one for a client that can ask for the reason, whose answer goes to `nianbao.json`;
 * in Markdown one that writes a comment, in which the reason is left to be filled in.
 */
export function ignoreActions(
  checked: CheckedDocument,
  finding: Finding,
  index: number,
  diagnostics: Diagnostic[],
  client: ClientFeatures,
): CodeAction[] {
  const { document, report, settings } = checked;
  const name = rules.find(({ name }) => name === finding.rule)?.title;
  // What the linter says of itself is mended where it comes from.
  if (!report || !name) return [];
  const action = (title: Localized): CodeAction => ({
    title: inLanguage(title, settings.language),
    kind: CodeActionKind.QuickFix,
    ...(diagnostics.length > 0 && { diagnostics }),
  });
  const actions: CodeAction[] = [];
  if (client.ignoreCommand && pathOf(document.uri) !== undefined) {
    const title = localized(`忽略此项（${name.zh}）…`, `Ignore this finding (${name.en})…`);
    const message = inLanguage(finding.message, settings.language);
    const given: IgnoreFindingArguments = { uri: document.uri, version: checked.version, finding: index, message };
    const command = { title: inLanguage(title, settings.language), command: ignoreFindingCommand, arguments: [given] };
    actions.push({ ...action(title), command });
  }
  if (document.languageId === 'markdown') {
    const title = localized(`以注释忽略此项（${name.zh}）`, `Ignore this finding with a comment (${name.en})`);
    actions.push({ ...action(title), edit: workspaceEdit(checked, [commentEdit(report, finding)], client) });
  }
  return actions;
}

/** The comment stands above the block, or it would tear a table or a paragraph apart. */
function commentEdit(report: Report, { rule, span }: Finding): SpanEdit {
  const block = blockAt(report, span);
  const where = block.isTable ? anchorOf(report, span) : {};
  const comment = writeIgnoreComment(rule, where, placeholderReason);
  const { start } = block.span;
  return { span: { start, end: start }, text: comment + lineEndOf(report.text) };
}

export interface IgnoreFindingHost {
  /** The folder of the workspace that holds a path. */
  workspaceFolder(path: string): string | undefined;
  /** The open document of a path: what stands there counts, not what is on the disk. */
  openDocument(path: string): TextDocument | undefined;
}

/** The edit of `nianbao.json` that ignores one finding of a document; or why there is none. */
export async function ignoreFinding(
  checked: CheckedDocument | undefined,
  { uri, version, finding: index, reason }: IgnoreFindingParams,
  host: IgnoreFindingHost,
): Promise<IgnoreFindingResult> {
  const path = pathOf(uri);
  const finding = checked?.findings[index];
  const language = checked?.settings.language ?? 'zh-CN';
  const refuse = (problem: Localized): IgnoreFindingResult => ({ problem: inLanguage(problem, language) });
  if (path === undefined) return refuse(notSaved);
  if (!checked?.report || checked.version !== version || !finding) return refuse(outOfDate);
  if (!isReason(reason)) return refuse(noReason);

  const folders = { has: (folder: string) => host.workspaceFolder(folder) === folder };
  const found = await configurationFinder(folders)(path);
  const file = found?.path ?? join(host.workspaceFolder(path) ?? dirname(path), configurationName);
  const content = found && plainTextOf(await readContent(file));
  if (content && content.kind !== 'text') return refuse(content.reason);
  const document = host.openDocument(file) ?? TextDocument.create(addressOf(file), 'jsonc', 0, content?.text ?? '');
  const edits = writeIgnoreEntry(document.getText(), {
    rule: finding.rule,
    file: patternOf(pathFrom(dirname(file), path)),
    where: anchorOf(checked.report, finding.span),
    reason: reason.trim(),
  });
  if (!edits) return refuse(faulty);
  const changes = edits.map(({ span, text }) => TextEdit.replace(rangeOf(document, span), text));
  return { change: { uri: document.uri, create: !found, edits: changes } };
}

const notSaved = localized(
  '请先保存这份报告：忽略的问题按文件记在 nianbao.json 里。',
  'Please save the report first: nianbao.json records ignored findings by their file.',
);

const outOfDate = localized(
  '报告刚刚有改动，没有写入。请再试一次。',
  'The report was changed just now, and nothing was written. Please try again.',
);

const noReason = localized('请写明忽略的理由。', 'Please give a reason.');

const faulty = localized(
  'nianbao.json 里有错误，没有写入。请先打开它改正。',
  'There are faults in nianbao.json, and nothing was written. Please open it and mend them first.',
);
