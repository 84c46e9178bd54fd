import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver-protocol/node';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckWorkspaceResult, checkWorkspaceRequest } from '../../server/src/language-server/messages';
import { cleanReport } from '../support/clean-report';
import { reportOfLastYear } from '../support/example';
import { pulling, pushOnly, startClient, type TestClient, textAt } from './support/test-client';

/** Two carried over last year, and three carried in this year. */
const figures = { 'carried-in/individual': 3 };
const thisYear = cleanReport({ figures });
const lastYear = reportOfLastYear({ figures: { 'carried-out/individual': 2 } });
const agreeing = reportOfLastYear({ figures: { 'carried-out/individual': 3 } });
/** Clean reports are copies of one another, which is no concern here. */
const configuration = '{ "rules": { "workspace/copied-report": "off" } }';

for (const [name, capabilities] of [
  ['a client that asks for findings', pulling],
  ['a client that is told', pushOnly],
] as const) {
  describe(`reports that know of each other, for ${name}`, () => {
    let folder: string;
    let client: TestClient;
    const file = (relative: string) => path.join(folder, relative);
    const uriOf = (relative: string) => pathToFileURL(file(relative)).href;
    const write = (relative: string, text: string) => {
      mkdirSync(path.dirname(file(relative)), { recursive: true });
      writeFileSync(file(relative), text);
    };
    const open = (relative: string, text: string) => client.open(text, { uri: uriOf(relative) });
    /** Waits until so many findings are shown for an open document, as the client is told or bidden to ask again. */
    const shows = async (document: TextDocument, count: number): Promise<Diagnostic[]> => {
      for (let patience = 0; ; patience++) {
        const refreshes = client.refreshes;
        const found = await client.diagnostics(document);
        if (found.length === count) return found;
        assert.ok(patience < 20, `${found.length} findings, not ${count}`);
        const { length } = client.published;
        await client.until('news', () => client.refreshes > refreshes || client.published.length > length);
      }
    };

    beforeEach(async () => {
      folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-年报-')));
      write('nianbao.json', configuration);
      write('存档/上年.txt', lastYear);
      client = await startClient({ capabilities, folders: [folder] });
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('holds an open report against last year’s file, and points into it', async () => {
      const document = open('本年.md', thisYear);
      const [finding] = await shows(document, 1);
      assert.equal(finding!.code, 'workspace/carry-over');
      assert.equal(textAt(document, finding!.range), '3');
      const { location } = finding!.relatedInformation![0]!;
      assert.equal(location.uri, uriOf('存档/上年.txt'));
      const line = lastYear.split('\n')[location.range.start.line]!;
      assert.match(line, /结转下年度继续办理/);
      assert.equal(line.slice(location.range.start.character, location.range.end.character), '2');
    });

    it('follows last year’s file on the disk', async () => {
      const document = open('本年.md', thisYear);
      await shows(document, 1);
      write('存档/上年.txt', agreeing);
      client.filesChanged([file('存档/上年.txt'), FileChangeType.Changed]);
      await shows(document, 0);
      write('存档/上年.txt', lastYear);
      client.filesChanged([file('存档/上年.txt'), FileChangeType.Changed]);
      await shows(document, 1);
      rmSync(file('存档'), { recursive: true });
      client.filesChanged([file('存档'), FileChangeType.Deleted]);
      await shows(document, 0);
    });

    it('follows last year’s report as it is typed, and the file again once it is closed', async () => {
      const document = open('本年.md', thisYear);
      await shows(document, 1);
      const other = open('存档/上年.txt', agreeing);
      await shows(document, 0);
      assert.deepEqual(await client.diagnostics(other), []);
      client.close(other);
      await shows(document, 1);
    });

    it('follows nianbao.json', async () => {
      const document = open('本年.md', thisYear);
      await shows(document, 1);
      write('nianbao.json', '{ "rules": { "workspace/copied-report": "off" }, "ignore": ["存档"] }');
      client.filesChanged([file('nianbao.json'), FileChangeType.Changed]);
      await shows(document, 0);
    });

    it('tells the same of closed files, and counts them', async () => {
      write('本年.md', thisYear);
      const check = () => client.connection.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest, {});
      assert.equal((await check()).errors, 1);
      await client.until('the finding', () => client.shownFor(file('本年.md'))?.length === 1);
      assert.equal(client.shownFor(file('本年.md'))![0]!.code, 'workspace/carry-over');
      // The report itself has not changed, only last year's.
      write('存档/上年.txt', agreeing);
      client.filesChanged([file('存档/上年.txt'), FileChangeType.Changed]);
      await client.until('no finding', () => client.shownFor(file('本年.md'))?.length === 0);
      assert.equal((await check()).errors, 0);
    });

    it('knows nothing of files outside its folders', async () => {
      const elsewhere = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-')));
      writeFileSync(path.join(elsewhere, 'nianbao.json'), configuration);
      const document = client.open(thisYear, { uri: pathToFileURL(path.join(elsewhere, '本年.md')).href });
      const inside = open('本年.md', thisYear);
      await shows(inside, 1);
      assert.deepEqual(await client.diagnostics(document), []);
      rmSync(elsewhere, { recursive: true });
    });
  });
}
