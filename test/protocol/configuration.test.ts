import assert from 'node:assert/strict';
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, FileChangeType } from 'vscode-languageserver-protocol/node';
import { cleanReport } from '../support/clean-report';
import { faultyReport } from './support/faulty-report';
import { pulling, pushOnly, startClient, textAt } from './support/test-client';

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

  it('that make no sense are as if they were not there', async () => {
    const settings = { edition: 7, rules: ['?'], ignore: 'x', organization: '', language: 'tlh' };
    const client = await startClient({ settings });
    assert.equal((await client.diagnostics(client.open(faulty))).length, 1);
  });
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
});
