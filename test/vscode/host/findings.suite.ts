import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  cleanReport,
  closeAll,
  faultyReport,
  findingAt,
  findings,
  noFindingOf,
  notAReport,
  open,
  pause,
  problems,
} from './support';

describe('findings', () => {
  afterEach(closeAll);

  it('stand at the words that are wrong', async () => {
    const { document } = await open(faultyReport);
    await findingAt(document, 'structure/section-title', '存在的主要问题及整改措施');
    await findingAt(document, 'tables/label', '（三）不予以公开');
    await findingAt(document, 'wording/document-number', '[2021]30号');
  });

  it('name the numbers and point at every operand', async () => {
    const { document } = await open(faultyReport);
    const finding = await findingAt(document, 'narrative/breakdown-total', '120件');
    assert.match(finding.message, /120/);
    assert.match(finding.message, /119/);
    const operands = (finding.relatedInformation ?? []).map(({ location }) => document.getText(location.range));
    assert.deepEqual(operands, ['94件', '16件', '9件']);
  });

  it('lead to the page of their rule', async () => {
    const { document } = await open(faultyReport);
    const { code } = await findingAt(document, 'tables/label', '（三）不予以公开');
    assert.ok(typeof code === 'object', 'the code is a link');
    assert.match(code.target.toString(), /label/);
  });

  it('follow the typing', async () => {
    const editor = await open(faultyReport);
    const { document } = editor;
    const finding = await findingAt(document, 'narrative/breakdown-total', '120件');
    await editor.edit((edit) => edit.replace(finding.range, '119件'));
    await noFindingOf(document, 'narrative/breakdown-total');
    await vscode.commands.executeCommand('undo');
    await findingAt(document, 'narrative/breakdown-total', '120件');
  });

  it('are absent from a report without a fault', async () => {
    // The faulty one beside it tells when the server has had its say.
    const clean = (await open(cleanReport)).document;
    const faulty = (await open(faultyReport)).document;
    await findingAt(faulty, 'narrative/breakdown-total', '120件');
    await pause(500);
    assert.deepEqual(problems(clean.uri), []);
  });

  it('are absent from a text that is no report, whatever its figures', async () => {
    const notes = (await open(notAReport)).document;
    const faulty = (await open(faultyReport)).document;
    await findingAt(faulty, 'narrative/breakdown-total', '120件');
    await pause(500);
    assert.deepEqual(findings(notes.uri), []);
  });

  it('come back after the server was restarted', async () => {
    const { document } = await open(faultyReport);
    await findingAt(document, 'narrative/breakdown-total', '120件');
    await vscode.commands.executeCommand('nianbao.restartServer');
    await findingAt(document, 'narrative/breakdown-total', '120件');
  });
});
