import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { decode, encode } from 'iconv-lite';
import { loadClient } from './load-client';

const report = '云岭镇人民政府2024年政府信息公开工作年度报告\n';

type Listener = (editor: { readonly document: object }) => void;

/** A VS Code in which a file is in front, opened as UTF-8, and what happens then. */
class Desk {
  readonly told: string[] = [];
  readonly commands: string[] = [];
  /** With which encodings the file was opened again. */
  readonly opened: string[] = [];
  text: string;
  isDirty = false;
  /** Whether the user clicks the button. */
  agrees = true;
  reopens = (encoding: string): void => {
    this.text = decode(this.bytes, encoding);
  };
  #look: Listener = () => {};

  constructor(readonly bytes: Buffer) {
    this.text = decode(bytes, 'utf8');
  }

  async bringToFront(): Promise<void> {
    this.#look({ document: this.#document });
    await setTimeout(20);
  }

  readonly #document = {
    uri: { scheme: 'file', path: '/年报/旧稿.txt', toString: () => 'file:///年报/旧稿.txt' },
    languageId: 'plaintext',
    isDirty: false,
    getText: () => this.text,
  };

  start(): this {
    const ask = async (message: string, ...buttons: string[]) => {
      this.told.push(message);
      this.#document.isDirty = this.isDirty;
      return this.agrees ? buttons[0] : undefined;
    };
    const vscode = {
      window: {
        onDidChangeActiveTextEditor: (listener: Listener) => (this.#look = listener),
        showWarningMessage: ask,
        showInformationMessage: ask,
        showTextDocument: async () => undefined,
      },
      workspace: {
        getConfiguration: () => ({ get: () => undefined }),
        fs: { stat: async () => ({ size: this.bytes.length }), readFile: async () => this.bytes },
        openTextDocument: async (_: object, { encoding }: { encoding: string }) => {
          this.opened.push(encoding);
          this.reopens(encoding);
        },
      },
      commands: { executeCommand: async (command: string) => void this.commands.push(command) },
    };
    loadClient<{ offerRightEncoding(): void }>('wrong-encoding', { vscode }).offerRightEncoding();
    return this;
  }
}

describe('a report that was not opened in its encoding', () => {
  for (const [name, encoding] of [
    ['GBK', 'gb18030'],
    ['UTF-16', 'utf16le'],
  ] as const) {
    it(`is reopened as ${name} where the user agrees`, async () => {
      const desk = new Desk(encode(report.repeat(3), encoding)).start();
      await desk.bringToFront();
      assert.deepEqual(desk.opened, [encoding]);
      assert.equal(desk.told.length, 1);
      assert.match(desk.told[0]!, new RegExp(`旧稿\\.txt.*${name}`));
    });
  }

  it('is not asked about again once the user has declined', async () => {
    const desk = new Desk(encode(report, 'gb18030')).start();
    desk.agrees = false;
    await desk.bringToFront();
    await desk.bringToFront();
    assert.deepEqual([desk.told.length, desk.opened.length], [1, 0]);
  });

  it('is asked about again where it is opened anew after it was reopened', async () => {
    const desk = new Desk(encode(report, 'gb18030')).start();
    await desk.bringToFront();
    desk.text = decode(desk.bytes, 'utf8');
    await desk.bringToFront();
    assert.equal(desk.opened.length, 2);
  });

  it('is never reopened once it was edited', async () => {
    const desk = new Desk(encode(report, 'gb18030')).start();
    desk.isDirty = true;
    await desk.bringToFront();
    assert.deepEqual(desk.opened, []);
    assert.match(desk.told.at(-1)!, /没有重新打开/);
  });

  for (const [what, reopens] of [
    ['heeds no encoding', () => {}],
    ['refuses one', () => assert.fail('It is not known here.')],
  ] as const) {
    it(`can be reopened by hand in a VS Code that ${what}`, async () => {
      const desk = new Desk(encode(report, 'gb18030')).start();
      desk.reopens = reopens;
      await desk.bringToFront();
      assert.deepEqual(desk.commands, ['workbench.action.editor.changeEncoding']);
      assert.match(desk.told.at(-1)!, /Simplified Chinese \(GBK\)/);
    });
  }

  for (const [what, bytes] of [
    ['a report in UTF-8', encode(report, 'utf8')],
    ['a report in UTF-8 with a damaged character', encode(`${report}社会\ufffd议`, 'utf8')],
    ['another text in GBK', encode('会议听取了汇报。', 'gb18030')],
  ] as const) {
    it(`is not seen in ${what}`, async () => {
      const desk = new Desk(bytes).start();
      await desk.bringToFront();
      assert.deepEqual(desk.told, []);
    });
  }
});
