import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanReport, closeAll, eventually, inWorkspace, open, pause, statusPageThat } from './support';

const reportText = async (): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(cleanReport)));

/** A paste into a new file. */
const paste = async (language: string): Promise<vscode.TextDocument> => {
  const document = await vscode.workspace.openTextDocument({ language, content: '' });
  const editor = await vscode.window.showTextDocument(document);
  const text = await reportText();
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
  return document;
};

const isReport = (): Promise<string> => statusPageThat(/2021 版/);

describe('plain text that is recognised as a report', () => {
  afterEach(closeAll);

  it('becomes a document of the language 年报 when it is pasted', async () => {
    const document = await paste('plaintext');
    await eventually('the language', () => document.languageId === 'nianbao');
    await isReport();
  });

  it('becomes one when it is opened, each time, and stays what the user makes of it', async () => {
    const file = inWorkspace('草稿.txt');
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(await reportText()));
    for (const time of ['first', 'second']) {
      const { document } = await open('草稿.txt');
      await eventually(`the language, the ${time} time`, () => document.languageId === 'nianbao');
      await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
      await isReport();
      await pause(300);
      assert.equal(document.languageId, 'plaintext');
      await closeAll();
      await eventually('the document to be closed', () => document.isClosed);
    }
    await vscode.workspace.fs.delete(file);
  });

  it('stays Markdown where it is that', async () => {
    const document = await paste('markdown');
    await isReport();
    await pause(300);
    assert.equal(document.languageId, 'markdown');
  });

  it('stays plain text where the settings say so', async () => {
    const settings = vscode.workspace.getConfiguration('nianbao');
    await settings.update('recognizePlainText', false, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await paste('plaintext');
      await isReport();
      await pause(300);
      assert.equal(document.languageId, 'plaintext');
    } finally {
      await settings.update('recognizePlainText', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
