import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A report with five faults: three that can be fixed safely, a breakdown that falls short, a wrong total. */
export const faultyReport = '云岭镇人民政府2024年政府信息公开工作年度报告.txt';
export const cleanReport = '清溪县人民政府2024年政府信息公开工作年度报告.txt';
/** Has one wrong total in table three. */
export const markdownReport = '石桥镇年报.md';
export const notAReport = 'notes.txt';

const patienceMilliseconds = 10_000;

/** Asks again and again until the answer is neither undefined nor false; throws when it never comes. */
export const eventually = async <Answer>(
  what: string,
  ask: () => Answer | undefined | false | Promise<Answer | undefined | false>,
): Promise<Answer> => {
  const deadline = Date.now() + patienceMilliseconds;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}`);
    await pause(50);
  }
};

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

export const inWorkspace = (name: string): vscode.Uri =>
  vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);

/**
 * Opens a file the way a user does. A document opened through `workspace.openTextDocument` would stay open for minutes
 * after its tab is closed.
 */
export const open = async (name: string): Promise<vscode.TextEditor> => {
  const uri = inWorkspace(name);
  await vscode.commands.executeCommand('vscode.open', uri, { preview: false });
  return eventually(`an editor for ${name}`, () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.uri.toString() === uri.toString() && editor;
  });
};

/** Closes every editor and throws away what was not saved. */
export const closeAll = async (): Promise<void> => {
  await eventually('every editor to be closed', async () => {
    if (vscode.window.tabGroups.all.every(({ tabs }) => tabs.length === 0)) return true;
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    return undefined;
  });
};

export const ruleOf = (diagnostic: vscode.Diagnostic): string =>
  String(typeof diagnostic.code === 'object' ? diagnostic.code.value : diagnostic.code);

export const findings = (uri: vscode.Uri): readonly vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri);

export const problems = (uri: vscode.Uri): readonly vscode.Diagnostic[] =>
  findings(uri).filter((finding) => finding.severity <= vscode.DiagnosticSeverity.Warning);

/** Waits for a finding of a rule whose marked words are these. */
export const findingAt = (document: vscode.TextDocument, rule: string, words: string): Promise<vscode.Diagnostic> =>
  eventually(`${rule} at “${words}”; there are ${describe(document)}`, () =>
    findings(document.uri).find((finding) => ruleOf(finding) === rule && document.getText(finding.range) === words),
  );

export const noFindingOf = async (document: vscode.TextDocument, rule: string): Promise<void> => {
  await eventually(
    `no finding of ${rule} any more`,
    () => !findings(document.uri).some((finding) => ruleOf(finding) === rule),
  );
};

/** The findings in words, for the messages of failing tests. */
export const describe = (document: vscode.TextDocument): string =>
  findings(document.uri)
    .map((finding) => `${ruleOf(finding)} at “${document.getText(finding.range)}”`)
    .join(', ') || 'none';

/** The quick fix of a finding with this title. */
export const quickFix = (
  document: vscode.TextDocument,
  finding: vscode.Diagnostic,
  title: RegExp,
): Promise<vscode.CodeAction> =>
  eventually(`a quick fix ${title}`, async () => {
    const resolved = 20;
    const actions = await vscode.commands.executeCommand<readonly vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
      vscode.CodeActionKind.QuickFix.value,
      resolved,
    );
    return actions.find((action) => title.test(action.title));
  });

export const apply = async (action: vscode.CodeAction): Promise<void> => {
  assert.ok(action.edit, `“${action.title}” carries an edit`);
  assert.ok(await vscode.workspace.applyEdit(action.edit));
};

/** What the status page says of the file in front, which is in front again afterwards. */
export const statusPage = async (): Promise<string> => {
  await vscode.commands.executeCommand('nianbao.showStatus');
  const page = vscode.window.activeTextEditor!.document;
  assert.equal(page.uri.scheme, 'nianbao-status');
  const text = page.getText();
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await eventually('the page to be closed', () => vscode.window.activeTextEditor?.document !== page);
  return text;
};

export const statusPageThat = (what: RegExp): Promise<string> =>
  eventually(`a status page with ${what}`, async () => {
    const page = await statusPage();
    return what.test(page) ? page : undefined;
  });
