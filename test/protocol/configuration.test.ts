import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  ConfigurationRequest,
  type Diagnostic,
  FileChangeType,
  ResponseError,
} from 'vscode-languageserver-protocol/node';
import { cleanReport } from '../support/clean-report';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, startClient, type TestClient, textAt } from './support/test-client';

const faulty = faultyReport(['sectionTitle']).text;

describe('settings of the editor', () => {
  for (const [name, capabilities] of [
    ['asked for', pulling],
    ['sent', pushOnly],
  ] as const) {
    it(`are in force from the start and when they change (${name})`, async () => {
      const settings = { rules: { 'structure/*': 'off' } };
      const client = await startClient({ capabilities, settings, initializationOptions: settings });
      const document = client.open(faulty);
      assert.deepEqual(await client.diagnostics(document), []);
      await client.status(document);
      client.settingsChanged({ rules: { 'structure/section-title': 'warning' }, language: 'en' });
      const status = await client.until('one warning', () => client.statuses.find(({ warnings }) => warnings === 1));
      assert.match(status.explanation, /^The report for 2024/);
      if (capabilities === pulling) await client.until('a refresh', () => client.refreshes === 1);
      const [finding] = await client.diagnostics(document);
      assert.equal(finding!.severity, 2);
      assert.match(finding!.message as string, /[a-z]{3}/);
    });
  }

  it('name the edition', async () => {
    const client = await startClient({ settings: { edition: '2019' } });
    const status = await client.status(client.open(cleanReport()));
    assert.equal(status.edition, '2019');
    assert.match(status.explanation, /设置中指定/);
  });

  it('that a client fails to give are as if they were not there', async () => {
    const client = await startClient();
    client.connection.onRequest(ConfigurationRequest.type, () => new ResponseError(-32603, 'no'));
    client.settingsChanged({});
    assert.equal((await client.diagnostics(client.open(faulty))).length, 1);
  });

  it('that make no sense are as if they were not there', async () => {
    const settings = { edition: 7, rules: ['?'], ignore: 'x', organization: '', language: 'tlh' };
    const client = await startClient({ settings });
    assert.equal((await client.diagnostics(client.open(faulty))).length, 1);
  });
});

/** Each is matched against a name of sixty times the letter a. */
const hostilePatterns = JSON.stringify({
  ignore: ['+([a-z]|a*)b', '+(!(b))c', '*a'.repeat(35_000), `${'*a'.repeat(7)}*b`, `${'*a'.repeat(200)}*b`],
  ignoreFindings: [{ rule: '*', file: `${'**/*a'.repeat(150)}b`, reason: '试' }],
});

describe('nianbao.json', () => {
  let folder: string;
  const file = (name: string) => path.join(folder, name);
  const uriOf = (name: string) => pathToFileURL(file(name)).href;

  beforeEach(() => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-')));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('goes before the settings of the editor, key by key', async () => {
    writeFileSync(file('nianbao.json'), '{ "rules": { "structure/*": "info" } }');
    const settings = { rules: { '*': 'off' }, language: 'en', ignore: ['别的.txt'] };
    const client = await startClient({ folders: [folder], settings });
    const [finding] = await client.diagnostics(client.open(faulty, { uri: uriOf('甲镇.txt') }));
    assert.equal(finding!.severity, 3);
    assert.equal((await client.status(client.open(faulty, { uri: uriOf('别的.txt') }))).state, 'ignored');
  });

  it('has its own faults shown where they stand, until they are mended or the file is gone', async () => {
    const text = '{\n  "rules": { "structure/section-titel": "off" }\n}\n';
    writeFileSync(file('nianbao.json'), text);
    const client = await startClient({ folders: [folder] });
    client.open(faulty, { uri: uriOf('甲镇.txt') });
    const shown = (count: number) =>
      client.until(`${count} problems`, () => client.shownFor(file('nianbao.json'))?.length === count);
    await shown(1);
    const [problem] = client.shownFor(file('nianbao.json')) as Diagnostic[];
    assert.deepEqual(problem!.range.start, { line: 1, character: text.split('\n')[1]!.indexOf('"structure') });
    assert.match(problem!.message as string, /section-title/);

    writeFileSync(file('nianbao.json'), '{}');
    client.filesChanged([file('nianbao.json'), FileChangeType.Changed]);
    await shown(0);
    writeFileSync(file('nianbao.json'), '{ "edition": 2021 }');
    client.filesChanged([file('nianbao.json'), FileChangeType.Changed]);
    await shown(1);
    rmSync(file('nianbao.json'));
    client.filesChanged([file('nianbao.json'), FileChangeType.Deleted]);
    await shown(0);
  });

  const harmful: readonly [what: string, make: (path: string) => unknown, message: RegExp][] = [
    ['nested 100,000 deep', (path) => writeFileSync(path, '['.repeat(100_000)), /嵌套得太深/],
    ['full of patterns that go back and forth', (path) => writeFileSync(path, hostilePatterns), /不支持|太长/],
    ['too large', (path) => writeFileSync(path, `{}${' '.repeat(2 ** 18)}`), /太大/],
    ['a pipe', (path) => execFileSync('mkfifo', [path]), /不是普通文件/],
    ['a link to a device', (path) => symlinkSync('/dev/zero', path), /不是普通文件/],
  ];
  for (const [what, make, message] of harmful) {
    const title = `that is ${what} is told of at its file, and the report is checked all the same`;
    if (process.platform === 'win32') it.skip(`${title} (Windows has no such links and pipes)`);
    else {
      it(title, async () => {
        make(file('nianbao.json'));
        const client = await startClient({ folders: [folder] });
        const document = client.open(faulty, { uri: uriOf(`${'a'.repeat(60)}.txt`) });
        assert.equal((await client.diagnostics(document)).length, 1);
        await client.until('the problem', () => client.shownFor(file('nianbao.json'))?.length);
        for (const { message: said } of client.shownFor(file('nianbao.json')) as Diagnostic[]) {
          assert.match(said as string, message);
        }
      });
    }
  }

  it('counts as far up as the workspace folder, and beside a file that is in none', async () => {
    mkdirSync(file('乡镇/云岭镇'), { recursive: true });
    writeFileSync(file('nianbao.json'), '{ "rules": { "*": "off" } }');
    const inside = await startClient({ folders: [file('乡镇')] });
    const open = (client: TestClient, name: string) => client.open(faulty, { uri: uriOf(name) });
    assert.equal((await inside.diagnostics(open(inside, '乡镇/云岭镇/甲.txt'))).length, 1);
    assert.equal((await inside.diagnostics(open(inside, '乙.txt'))).length, 0);
    const above = await startClient({ folders: [folder] });
    assert.equal((await above.diagnostics(open(above, '乡镇/云岭镇/甲.txt'))).length, 0);
    const none = await startClient();
    assert.equal((await none.diagnostics(open(none, '乡镇/云岭镇/甲.txt'))).length, 1);
  });

  for (const [name, capabilities] of [
    ['asks', pulling],
    ['is told', pushOnly],
  ] as const) {
    it(`is checked as it is typed, for a client that ${name}`, async () => {
      const client = await startClient({ capabilities, folders: [folder] });
      const document = client.open('{ "editoin": "2021" }', { uri: uriOf('nianbao.json'), languageId: 'jsonc' });
      await client.until('a problem', () => client.shownFor(file('nianbao.json'))?.length === 1);
      const [problem] = client.shownFor(file('nianbao.json')) as Diagnostic[];
      assert.equal(textAt(document, problem!.range), '"editoin"');
      client.change(document, 'editoin', 'edition');
      await client.until('no problem', () => client.shownFor(file('nianbao.json'))?.length === 0);
    });
  }

  it('is left to a client that checks it by itself, for as long as it is open there', async () => {
    const entry = { rule: 'structure/section-title', file: '甲.txt', reason: '已核对' };
    const faults = JSON.stringify({ editoin: '2021', ignoreFindings: [entry] });
    writeFileSync(file('nianbao.json'), faults);
    writeFileSync(file('甲.txt'), cleanReport());
    const client = await startClient({ folders: [folder], initializationOptions: { checksConfiguration: true } });
    const said = () => client.shownFor(file('nianbao.json'))?.map(({ message }) => message as string) ?? [];
    await client.status(client.open(cleanReport(), { uri: uriOf('甲.txt') }));
    await client.until('the fault of a file that is not open', () => said().some((message) => /editoin/.test(message)));
    const document = client.open(faults, { uri: uriOf('nianbao.json'), languageId: 'jsonc' });
    await client.until('the entry that means none alone', () => said().length === 1 && /忽略项/.test(said()[0]!));
    client.close(document);
    await client.until('both again', () => said().length === 2);
  });
});
