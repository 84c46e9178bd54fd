import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, eventually, faultyReport, findingAt, findings, inWorkspace, noFindingOf, open } from './support';

const file = 'nianbao.json';

describe('nianbao.json', () => {
  afterEach(async () => {
    await closeAll();
    rmSync(inWorkspace(file).fsPath, { force: true });
  });

  it('may hold comments, and VS Code checks it against its schema, which alone tells of it', async () => {
    writeFileSync(inWorkspace(file).fsPath, '{\n  // 按 2021 版检查\n  "edition": "1999"\n}\n');
    const { document } = await open(file);
    assert.equal(document.languageId, 'jsonc');
    const found = await eventually('the wrong edition to be underlined', () =>
      findings(document.uri).find(({ range }) => document.getText(range) === '"1999"'),
    );
    assert.match(found.message, /2019/);
    assert.deepEqual(findings(document.uri), [found]);
  });

  it('takes effect on open reports when it appears, changes and vanishes', async () => {
    const { document } = await open(faultyReport);
    await findingAt(document, 'narrative/breakdown-total', '120件');
    writeFileSync(inWorkspace(file).fsPath, '{ "rules": { "narrative/*": "off" } }');
    await noFindingOf(document, 'narrative/breakdown-total');
    rmSync(inWorkspace(file).fsPath);
    await findingAt(document, 'narrative/breakdown-total', '120件');
  });

  it('goes before the settings of VS Code, which take effect at once', async () => {
    const { document } = await open(faultyReport);
    await findingAt(document, 'narrative/breakdown-total', '120件');
    const settings = vscode.workspace.getConfiguration('nianbao');
    await settings.update('rules', { 'narrative/*': 'info' }, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('the finding to be a hint', async () => {
        const finding = await findingAt(document, 'narrative/breakdown-total', '120件');
        return finding.severity === vscode.DiagnosticSeverity.Information;
      });
      writeFileSync(inWorkspace(file).fsPath, '{ "rules": { "narrative/*": "error" } }');
      await eventually('the finding to be an error', async () => {
        const finding = await findingAt(document, 'narrative/breakdown-total', '120件');
        return finding.severity === vscode.DiagnosticSeverity.Error;
      });
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
