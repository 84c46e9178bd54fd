import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
  apply,
  closeAll,
  eventually,
  faultyReport,
  findingAt,
  findings,
  inWorkspace,
  markdownReport,
  noFindingOf,
  open,
  quickFix,
} from './support';

const file = 'nianbao.json';

describe('ignoring a finding', () => {
  afterEach(async () => {
    await closeAll();
    rmSync(inWorkspace(file).fsPath, { force: true });
  });

  /** What the user does, with the reason typed already. */
  const ignore = async ({ command }: vscode.CodeAction, reason: string): Promise<void> => {
    assert.equal(command?.command, 'nianbao.ignoreFinding');
    const [given] = command.arguments as [object];
    assert.equal(await vscode.commands.executeCommand(command.command, { ...given, reason }), true);
  };

  it('writes nianbao.json, saves it, and the finding is gone', async () => {
    const { document } = await open(faultyReport);
    const finding = await findingAt(document, 'narrative/breakdown-total', '120件');
    await ignore(await quickFix(document, finding, /忽略此项（分项之和与总数不符）/), '台账如此');
    const written = JSON.parse(readFileSync(inWorkspace(file).fsPath, 'utf8'));
    assert.equal(written.ignoreFindings.length, 1);
    const [entry] = written.ignoreFindings;
    assert.deepEqual(
      [entry.rule, entry.file, entry.where.section, entry.reason],
      ['narrative/breakdown-total', faultyReport, '一', '台账如此'],
    );
    await noFindingOf(document, 'narrative/breakdown-total');
  });

  it('leaves what stands in nianbao.json as it is', async () => {
    const text = '{\n  // 按 2021 版检查\n  "edition": "2021" // 统一\n}\n';
    writeFileSync(inWorkspace(file).fsPath, text);
    const { document } = await open(faultyReport);
    const finding = await findingAt(document, 'arithmetic/applications-row-total', '7');
    await ignore(await quickFix(document, finding, /忽略此项（表三“总计”列与六类申请人之和不符）/), '系统导出');
    const written = readFileSync(inWorkspace(file).fsPath, 'utf8');
    assert.ok(
      written.startsWith('{\n  // 按 2021 版检查\n  "edition": "2021", // 统一\n  "ignoreFindings": [\n'),
      written,
    );
    assert.match(written, /"row": "（七）总计", "column": "总计"/);
    await noFindingOf(document, 'arithmetic/applications-row-total');
  });

  it('does not save what the user has not saved', async () => {
    writeFileSync(inWorkspace(file).fsPath, '{}\n');
    const configuration = await open(file);
    await configuration.edit((edit) => edit.insert(new vscode.Position(0, 1), ' "edition": "2021" '));
    const { document } = await open(faultyReport);
    const finding = await findingAt(document, 'narrative/breakdown-total', '120件');
    await ignore(await quickFix(document, finding, /忽略此项（分项之和与总数不符）/), '台账如此');
    assert.ok(configuration.document.isDirty);
    assert.equal(readFileSync(inWorkspace(file).fsPath, 'utf8'), '{}\n');
    const { edition, ignoreFindings } = JSON.parse(configuration.document.getText());
    assert.deepEqual([edition, ignoreFindings.length], ['2021', 1]);
  });

  it('can be done with a comment in Markdown, which asks for its reason', async () => {
    const { document } = await open(markdownReport);
    const finding = await eventually('a wrong total', () =>
      findings(document.uri).find(({ code }) => (code as { value: string }).value.startsWith('arithmetic/')),
    );
    const rule = (finding.code as { value: string }).value;
    await apply(await quickFix(document, finding, /以注释忽略/));
    assert.match(document.getText(), new RegExp(`<!-- 年报忽略 ${rule} 行“.*” 列“.*”：（请填写理由） -->\n（本列数据`));
    await findingAt(document, 'internal/ignore-comment', /<!--.*-->/.exec(document.getText())![0]);
    const editor = vscode.window.activeTextEditor!;
    const at = document.positionAt(document.getText().indexOf('（请填写理由）'));
    await editor.edit((edit) => edit.replace(new vscode.Range(at, at.translate(0, 7)), '系统导出'));
    await noFindingOf(document, rule);
    await noFindingOf(document, 'internal/ignore-comment');
  });

  it('is told of where nothing is left to ignore', async () => {
    const text = `{ "ignoreFindings": [{ "rule": "tables/label", "file": "${markdownReport}", "reason": "原表如此" }] }\n`;
    writeFileSync(inWorkspace(file).fsPath, text);
    await open(markdownReport);
    const warning = await eventually('a warning in nianbao.json', () => findings(inWorkspace(file))[0]);
    assert.equal(warning.severity, vscode.DiagnosticSeverity.Warning);
    assert.match(warning.message, /已经没有对应的问题/);
  });
});
