import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { encode } from 'iconv-lite';
import {
  CancellationTokenSource,
  DidChangeWorkspaceFoldersNotification,
  FileChangeType,
  WorkDoneProgress,
  type WorkDoneProgressBegin,
  WorkDoneProgressCancelNotification,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from 'vscode-languageserver-protocol/node';
import { type CheckWorkspaceResult, checkWorkspaceRequest } from '../../server/src/language-server/messages';
import { cleanReport } from '../support/clean-report';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, startClient, type TestClient } from './support/test-client';

const faulty = faultyReport(['reviewTotal']).text;
const worse = faultyReport(['reviewTotal', 'sectionTitle']).text;

for (const [name, capabilities] of [
  ['a client that asks for findings', pulling],
  ['a client that is told', pushOnly],
] as const) {
  describe(`workspace check for ${name}`, () => {
    let folder: string;
    let client: TestClient;
    const file = (relative: string) => path.join(folder, relative);
    const uriOf = (relative: string) => pathToFileURL(file(relative)).href;
    const write = (relative: string, text: string | Uint8Array) => {
      mkdirSync(path.dirname(file(relative)), { recursive: true });
      writeFileSync(file(relative), text);
    };
    const check = (parameters = {}) =>
      client.connection.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest, parameters);
    /** Waits until as many findings are shown for a file. */
    const shows = (relative: string, count: number) =>
      client.until(`${count} findings of ${relative}`, () => client.shownFor(file(relative))?.length === count);
    const counts = ({ files, reports, errors }: CheckWorkspaceResult) => ({ files, reports, errors });

    beforeEach(async () => {
      folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-年报-')));
      write('甲镇.txt', faulty);
      write('乙镇/乙镇.md', cleanReport());
      write('会议纪要.txt', '会议纪要\n共18件，其中1件。\n');
      client = await startClient({ capabilities, folders: [folder] });
    });
    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it('counts what it saw, and shows the findings of files that are not open', async () => {
      assert.deepEqual(await check(), {
        files: 3,
        reports: 2,
        errors: 1,
        warnings: 0,
        infos: 0,
        unreadable: [],
        cancelled: false,
      });
      await shows('甲镇.txt', 1);
      assert.deepEqual(
        client.published.map(({ uri }) => uri),
        [uriOf('甲镇.txt')],
      );
    });

    it('counts an open document by its text in the editor, and shows its findings once', async () => {
      const document = client.open(worse, { uri: uriOf('甲镇.txt') });
      await client.status(document);
      const before = client.published.length;
      assert.equal((await check()).errors, 2);
      assert.equal(client.published.length, before, 'nothing is sent for the open document');
    });

    it('hands the findings over when a file is opened, and takes them back when it is closed', async () => {
      await check();
      await shows('甲镇.txt', 1);
      const document = client.open(worse, { uri: uriOf('甲镇.txt') });
      assert.equal((await client.diagnostics(document)).length, 2);
      if (capabilities === pulling) await shows('甲镇.txt', 0);
      client.close(document);
      await shows('甲镇.txt', 1);
    });

    it('follows files that change, appear and vanish', async () => {
      await check();
      await shows('甲镇.txt', 1);
      write('甲镇.txt', worse);
      client.filesChanged([file('甲镇.txt'), FileChangeType.Changed]);
      await shows('甲镇.txt', 2);
      write('丙镇.nianbao', faulty);
      client.filesChanged([file('丙镇.nianbao'), FileChangeType.Created]);
      await shows('丙镇.nianbao', 1);
      write('甲镇.txt', cleanReport());
      rmSync(file('丙镇.nianbao'));
      client.filesChanged([file('甲镇.txt'), FileChangeType.Changed], [file('丙镇.nianbao'), FileChangeType.Deleted]);
      await shows('甲镇.txt', 0);
      await shows('丙镇.nianbao', 0);
    });

    it('follows a folder that is moved, though only the folder is named', async () => {
      write('旧/甲镇.txt', faulty);
      await check();
      await shows('旧/甲镇.txt', 1);
      renameSync(file('旧'), file('新'));
      client.filesChanged([file('旧'), FileChangeType.Deleted], [file('新/甲镇.txt'), FileChangeType.Created]);
      await shows('旧/甲镇.txt', 0);
      await shows('新/甲镇.txt', 1);
    });

    it('looks at no file before it is asked to, nor at what a search passes over', async () => {
      client.filesChanged([file('甲镇.txt'), FileChangeType.Changed]);
      await client.diagnostics(client.open(cleanReport()));
      assert.equal(client.shownFor(file('甲镇.txt')), undefined);
      write('node_modules/某包/甲镇.txt', faulty);
      write('.存档/甲镇.txt', faulty);
      assert.equal((await check()).files, 3);
      client.filesChanged(
        [file('node_modules/某包/甲镇.txt'), FileChangeType.Changed],
        [file('.存档/甲镇.txt'), FileChangeType.Changed],
        [file('乙镇/乙镇.md'), FileChangeType.Changed],
      );
      write('丙镇.txt', faulty);
      client.filesChanged([file('丙镇.txt'), FileChangeType.Created]);
      await shows('丙镇.txt', 1);
      assert.deepEqual(
        [client.shownFor(file('node_modules/某包/甲镇.txt')), client.shownFor(file('.存档/甲镇.txt'))],
        [undefined, undefined],
      );
    });

    it('clears what a second check does not find any more', async () => {
      await check();
      await shows('甲镇.txt', 1);
      rmSync(file('甲镇.txt'));
      assert.deepEqual(counts(await check()), { files: 2, reports: 1, errors: 0 });
      await shows('甲镇.txt', 0);
    });

    it('follows nianbao.json: files that are ignored have no findings, open or closed', async () => {
      await check();
      await shows('甲镇.txt', 1);
      const document = client.open(faulty, { uri: uriOf('丁镇.txt') });
      await client.status(document, 'report');
      write('nianbao.json', '{ "ignore": ["甲镇.txt", "丁镇.txt"] } // 存档');
      client.filesChanged([file('nianbao.json'), FileChangeType.Created]);
      await shows('甲镇.txt', 0);
      assert.match((await client.status(document, 'ignored')).explanation, /ignore/);
      assert.equal((await client.diagnostics(document)).length, 0);
      assert.deepEqual(counts(await check()), { files: 2, reports: 1, errors: 0 });
      write('nianbao.json', '{ "rules": { "arithmetic/*": "info" } }');
      client.filesChanged([file('nianbao.json'), FileChangeType.Changed]);
      await client.until('the finding as a hint', () => client.shownFor(file('甲镇.txt'))?.[0]?.severity === 3);
      await client.status(document, 'report');
    });

    it('follows workspace folders that come and go', async () => {
      await check();
      await shows('甲镇.txt', 1);
      const other = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-')));
      const report = path.join(other, '丙镇.txt');
      writeFileSync(report, worse);
      await client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: {
          added: [{ uri: pathToFileURL(other).href, name: '丙' }],
          removed: [{ uri: pathToFileURL(folder).href, name: '甲' }],
        },
      });
      await client.until('the new findings', () => client.shownFor(report)?.length === 2);
      await shows('甲镇.txt', 0);
      rmSync(other, { recursive: true });
    });

    it('reads GB18030, and says which files it could not read', async () => {
      write('甲镇.txt', encode(worse, 'gb18030'));
      write('丙镇.txt', '%PDF-1.7');
      const result = await check();
      assert.deepEqual(counts(result), { files: 4, reports: 2, errors: 2 });
      assert.deepEqual(
        result.unreadable.map(({ path: shown }) => shown),
        ['丙镇.txt'],
      );
      assert.match(result.unreadable[0]!.reason, /PDF/);
    });

    it('shows how far it is', async () => {
      const seen: (WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd)[] = [];
      client.connection.onProgress(WorkDoneProgress.type, 'check', (value) => void seen.push(value));
      await check({ workDoneToken: 'check' });
      await client.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: 'untitled:无' } });
      assert.deepEqual(
        seen.map(({ kind }) => kind),
        ['begin', 'report', 'report', 'report', 'end'],
      );
      const [begin, first] = seen as [WorkDoneProgressBegin, WorkDoneProgressReport];
      assert.equal(begin.cancellable, true);
      assert.match(first.message!, /^1\/3 /);
    });

    it('shows it of its own accord where the client can, and is cancelled there', async () => {
      if (capabilities !== pulling) return;
      for (let number = 0; number < 200; number++) write(`各村/${number}.txt`, faulty);
      const running = check();
      await client.until('a finding', () => client.published.length > 0);
      await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, {
        token: client.progressTokens[0]!,
      });
      const result = await running;
      assert.equal(result.cancelled, true);
      assert.ok(result.files < 203, `${result.files} files were looked at`);
    });

    it('stops when it is cancelled, and keeps what it has found', async () => {
      for (let number = 0; number < 200; number++) write(`各村/${String(number).padStart(3, '0')}.txt`, faulty);
      const source = new CancellationTokenSource();
      client.connection.onProgress(WorkDoneProgress.type, 'check', ({ kind }) => {
        if (kind === 'report') source.cancel();
      });
      const result = await client.connection.sendRequest<CheckWorkspaceResult>(
        checkWorkspaceRequest,
        { workDoneToken: 'check' },
        source.token,
      );
      assert.equal(result.cancelled, true);
      assert.ok(result.files > 0 && result.files < 203, `${result.files} files were looked at`);
      assert.equal(new Set(client.published.map(({ uri }) => uri)).size, result.errors);
    });
  });
}
