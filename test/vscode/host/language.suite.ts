import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cleanReport, closeAll, markdownReport, notAReport, open } from './support';

const languageOf = async (name: string): Promise<string> => (await open(name)).document.languageId;

describe('the language 年报', () => {
  after(closeAll);

  it('is that of text files named like a report', async () => {
    assert.equal(await languageOf(cleanReport), 'nianbao');
  });

  it('leaves Markdown and other text files what they are', async () => {
    assert.equal(await languageOf(markdownReport), 'markdown');
    assert.equal(await languageOf(notAReport), 'plaintext');
  });

  it('keeps tabs, because they part the cells of a table, and blank cells at the end of a line', () => {
    const scope = { languageId: 'nianbao' };
    assert.equal(vscode.workspace.getConfiguration('editor', scope).get('insertSpaces'), false);
    assert.equal(vscode.workspace.getConfiguration('files', scope).get('trimTrailingWhitespace'), false);
  });

  it('wraps lines and draws no boxes round Chinese punctuation, blanks and words', () => {
    const editor = vscode.workspace.getConfiguration('editor', { languageId: 'nianbao' });
    assert.equal(editor.get('wordWrap'), 'on');
    for (const what of ['ambiguousCharacters', 'invisibleCharacters', 'nonBasicASCII']) {
      assert.equal(editor.get(`unicodeHighlight.${what}`), false, what);
    }
  });

  it('offers exactly the commands that the documentation names', async () => {
    const names = (await vscode.commands.getCommands()).filter((name) => /^nianbao\.[A-Za-z]+$/.test(name));
    const documented = [
      'annotate',
      'checkDocument',
      'checkWorkspace',
      'export',
      'fillZeros',
      'fixAll',
      'insertTable',
      'newReport',
      'restartServer',
      'showStatus',
    ];
    // Called by a quick fix and by links, and not in the palette.
    const expected = [...documented, 'ignoreFinding', 'showRule'].sort();
    assert.deepEqual(
      names.sort(),
      expected.map((name) => `nianbao.${name}`),
    );
  });
});
