import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { documentScheme } from '../../../server/src/language-server/messages';
import { docxOfText } from '../../support/docx';
import { partsOf } from '../../support/docx-parts';
import {
  apply,
  closeAll,
  eventually,
  faultyReport,
  findingAt,
  findings,
  inWorkspace,
  noFindingOf,
  quickFix,
  ruleOf,
} from './support';

const name = '清溪县 [2024] 年报.docx';
const annotated = '清溪县 [2024] 年报（批注）.docx';

describe('a Word file', () => {
  const file = inWorkspace(name);
  const text = readFileSync(inWorkspace(faultyReport).fsPath, 'utf8').replaceAll('云岭镇', '白石镇');
  const body = (of = file): string => partsOf(readFileSync(of.fsPath))['word/document.xml']!;
  const made: vscode.Uri[] = [];

  beforeEach(() => writeFileSync(file.fsPath, docxOfText(text)));
  afterEach(async () => {
    await closeAll();
    for (const uri of [file, ...made.splice(0)]) rmSync(uri.fsPath, { force: true });
  });

  /** What a double-click does. */
  const open = async (): Promise<vscode.TextEditor> => {
    await vscode.commands.executeCommand('vscode.open', file, { preview: false });
    return eventually('an editor for its text', () => {
      const editor = vscode.window.activeTextEditor;
      return editor?.document.uri.scheme === documentScheme && editor;
    });
  };

  const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);

  const type = async (editor: vscode.TextEditor, from: string, to: string): Promise<void> => {
    const { document } = editor;
    const start = document.getText().indexOf(from);
    assert.ok(start >= 0, from);
    const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
    assert.ok(await editor.edit((edit) => edit.replace(range, to)));
  };

  it('opens as a report whose findings stand at their words, in one tab', async () => {
    const { document } = await open();
    assert.equal(document.languageId, 'nianbao');
    assert.equal(document.lineAt(0).text, text.slice(0, text.indexOf('\n')));
    await findingAt(document, 'narrative/breakdown-total', '120件');
    await eventually('one tab', () => tabs().length === 1);
  });

  it('is saved with a fix as a tracked change, and again', async () => {
    const editor = await open();
    const { document } = editor;
    const finding = await findingAt(document, 'structure/section-title', '存在的主要问题及整改措施');
    await apply(await quickFix(document, finding, /存在的主要问题及改进情况/));
    assert.ok(await document.save());
    assert.match(body(), /<w:delText[^>]*>整改措施<\/w:delText>/);
    assert.match(body(), /<w:ins [^>]*>(?:(?!<\/w:ins>).)*改进情况/);
    await noFindingOf(document, 'structure/section-title');
    await type(editor, '120件', '119件');
    assert.ok(await document.save());
    assert.ok(!document.isDirty);
    assert.match(body(), /<w:delText[^>]*>20<\/w:delText>/);
  });

  it('has all its safe fixes made at once', async () => {
    const { document } = await open();
    await findingAt(document, 'structure/section-title', '存在的主要问题及整改措施');
    assert.equal(await vscode.commands.executeCommand('nianbao.fixAll'), 3);
    assert.ok(await document.save());
    await noFindingOf(document, 'structure/section-title');
  });

  it('is read anew when another program saves it', async () => {
    const { document } = await open();
    writeFileSync(file.fsPath, docxOfText(text.replace('120件', '119件')));
    await eventually('the new text', () => document.getText().includes('119件'));
    await type(vscode.window.activeTextEditor!, '119件', '118件');
    assert.ok(await document.save());
  });

  it('is not overwritten when another program has saved it meanwhile', async () => {
    const editor = await open();
    await type(editor, '120件', '119件');
    const theirs = docxOfText(`${text}\n附件`);
    writeFileSync(file.fsPath, theirs);
    await editor.document.save().then(undefined, () => false);
    assert.deepEqual(readFileSync(file.fsPath), Buffer.from(theirs));
    assert.ok(editor.document.isDirty);
  });

  it('stays as it is, and unsaved, where a change cannot be made in it', async () => {
    const before = readFileSync(file.fsPath);
    const editor = await open();
    await type(editor, '120件', '120\t件');
    await editor.document.save().then(undefined, () => false);
    assert.deepEqual(readFileSync(file.fsPath), before);
    assert.ok(editor.document.isDirty);
  });

  it('says in its editor why it cannot be read', async () => {
    writeFileSync(file.fsPath, 'PK\x03\x04word/');
    await vscode.commands.executeCommand('vscode.open', file, { preview: false });
    const tab = await eventually('its tab', () => tabs().find(({ input }) => input instanceof vscode.TabInputCustom));
    assert.equal((tab.input as vscode.TabInputCustom).viewType, 'nianbao.report');
  });

  it('that is closed shows its findings, and their address opens', async () => {
    await vscode.commands.executeCommand('nianbao.checkWorkspace');
    const [uri, all] = await eventually('its findings', () =>
      vscode.languages.getDiagnostics().find(([{ scheme }, all]) => scheme === documentScheme && all.length > 0),
    );
    const { range } = all.find((one) => ruleOf(one) === 'narrative/breakdown-total')!;
    await vscode.commands.executeCommand('vscode.open', uri, { selection: range, preview: false });
    const { document, selection } = await eventually('the editor', () => vscode.window.activeTextEditor);
    assert.equal(document.getText(selection), '120件');
    assert.deepEqual(findings(file), []);
  });

  it('has its findings written into a copy as comments', async () => {
    made.push(inWorkspace(annotated));
    assert.equal(
      String(await vscode.commands.executeCommand('nianbao.annotate', file)),
      String(inWorkspace(annotated)),
    );
    assert.match(body(inWorkspace(annotated)), /<w:commentReference /);
  });

  it('is exported for publication', async () => {
    await open();
    const to = await vscode.commands.executeCommand<vscode.Uri>('nianbao.export', undefined, 'html');
    made.push(to);
    assert.ok(existsSync(to.fsPath));
    assert.match(to.fsPath, /白石镇.*2024年政府信息公开工作年度报告\.html$/);
  });
});
