import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { encode } from 'iconv-lite';
import { uinteger } from 'vscode-languageserver-protocol/node';
import { checkWorkspaceRequest } from '../../server/src/language-server/messages';
import { cleanReport } from '../support/clean-report';
import { reportOfLastYear } from '../support/example';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, startClient, type TestClient } from './support/test-client';

const { text } = faultyReport(['reviewTotal']);
/** What an editor shows that takes it for UTF-8. */
const garbled = new TextDecoder().decode(encode(text, 'gb18030'));

for (const [name, capabilities] of [
  ['a client that asks for findings', pulling],
  ['a client that is told', pushOnly],
] as const) {
  describe(`a report in GB18030, garbled in the editor of ${name}`, () => {
    let folder: string;
    let client: TestClient;
    let file: string;
    const open = () => client.open(garbled, { uri: pathToFileURL(file).href });
    const check = () => client.connection.sendRequest<{ errors: number }>(checkWorkspaceRequest, {});
    const shows = (what: string, isShown: (found: NonNullable<ReturnType<TestClient['shownFor']>>) => boolean) =>
      client.until(what, () => {
        const found = client.shownFor(file);
        return found && isShown(found) && found;
      });

    beforeEach(async () => {
      folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-年报-')));
      file = path.join(folder, '甲镇.txt');
      writeFileSync(file, encode(text, 'gb18030'));
      client = await startClient({ capabilities, folders: [folder] });
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('is said to be that', async () => {
      const { state, explanation } = await client.status(open());
      assert.equal(state, 'garbled');
      assert.match(explanation, /GBK/);
    });

    it('keeps the findings of its file, on whole lines', async () => {
      await check();
      const [exact] = await shows('the finding', ({ length }) => length === 1);
      open();
      const isWhole = ({ range }: { range: { end: { character: number } } }) =>
        range.end.character === uinteger.MAX_VALUE;
      const [whole] = await shows('the finding on its line', (found) => found.some(isWhole));
      assert.deepEqual(whole!.range.start, { line: exact!.range.start.line, character: 0 });
      assert.equal(whole!.message, exact!.message);
      assert.equal((await check()).errors, 1);
    });

    it('has its own findings once it is readable, and those of the file again when it is closed', async () => {
      await check();
      await shows('the finding', ({ length }) => length === 1);
      const document = open();
      await client.status(document, 'garbled');
      client.change(document, garbled, text);
      await client.status(document, 'report');
      assert.equal((await client.diagnostics(document)).length, 1);
      if (capabilities === pulling) await shows('nothing of the file', ({ length }) => length === 0);
      client.close(document);
      const before = client.published.length;
      await client.until('the finding of the file', () => client.published.length > before);
      await shows('the finding', ([found]) => found !== undefined && found.range.start.character > 0);
    });

    it('is last year’s report to its neighbour all the same', async () => {
      writeFileSync(file, encode(reportOfLastYear({ figures: { 'carried-out/individual': 2 } }), 'gb18030'));
      open();
      const next = cleanReport({ figures: { 'carried-in/individual': 3 } });
      const neighbour = client.open(next, { uri: pathToFileURL(path.join(folder, '今年.txt')).href });
      await client.until('what contradicts it', () =>
        client.statuses.some(({ uri, errors }) => uri === neighbour.uri && errors > 0),
      );
      const rules = (await client.diagnostics(neighbour)).map(({ code }) => code);
      assert.ok(rules.includes('workspace/carry-over'), rules.join());
    });
  });
}

describe('a report with a damaged character', () => {
  it('is checked', async () => {
    const client = await startClient();
    const document = client.open(text.replace('社会评议', '社会\ufffd议'));
    assert.equal((await client.status(document)).state, 'report');
    assert.equal((await client.diagnostics(document)).length, 1);
  });
});
