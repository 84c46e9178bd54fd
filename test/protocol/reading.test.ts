import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { CancellationToken, CancellationTokenSource, FileChangeType } from 'vscode-languageserver-protocol/node';
import { readContent } from '../../server/src/files/read-file';
import { type CheckWorkspaceResult, checkWorkspaceRequest } from '../../server/src/language-server/messages';
import { localized } from '../../server/src/text/localized';
import { cleanReport } from '../support/clean-report';
import { reportOfLastYear } from '../support/example';
import { faultyReport } from './support/faulty-report';
import { startInProcess, type TestClient } from './support/test-client';

const faulty = faultyReport(['reviewTotal']).text.replaceAll('云岭镇', '石桥镇');
const worse = faultyReport(['reviewTotal', 'sectionTitle']).text.replaceAll('云岭镇', '石桥镇');
const lastYear = (carriedOut: number) => reportOfLastYear({ figures: { 'carried-out/individual': carriedOut } });
const quiet = '{ "rules": { "workspace/copied-report": "off" } }';
/** Reports of one agency and two years, which contradict each other, and one of another. */
const files = {
  'nianbao.json': quiet,
  '2023/甲镇.txt': lastYear(2),
  '2024/甲镇.txt': cleanReport({ figures: { 'carried-in/individual': 3 } }),
  '2024/乙镇/乙镇.md': faulty,
};

describe('the files of the workspace', () => {
  let folder: string;
  let client: TestClient;
  /** How often each file was read. */
  let reads: Record<string, number>;
  /** Reading this file waits until the promise is kept. */
  let held: { readonly file: string; readonly until: Promise<void> } | undefined;
  const file = (relative: string) => path.join(folder, relative);
  const write = (relative: string, text: string) => {
    mkdirSync(path.dirname(file(relative)), { recursive: true });
    writeFileSync(file(relative), text);
  };
  const readFile: typeof readContent = async (read) => {
    const name = path.relative(folder, read);
    reads[name] = (reads[name] ?? 0) + 1;
    if (name === held?.file) await held.until;
    // What reads a PDF is there only once it is bundled.
    if (read.endsWith('.pdf')) return { kind: 'unreadable', reason: localized('PDF', 'PDF') };
    return readContent(read);
  };
  /** Holds a file back from its next reading on; gives what lets go of it. */
  const hold = (name: string): (() => void) => {
    let release = (): void => {};
    held = { file: name, until: new Promise((resolve) => (release = resolve)) };
    return release;
  };
  const isRead = async (name: string) => {
    for (const before = reads[name] ?? 0; (reads[name] ?? 0) === before; ) await setTimeout(5);
  };
  const check = (token = CancellationToken.None) =>
    client.connection.sendRequest<CheckWorkspaceResult>(checkWorkspaceRequest, {}, token);
  const open = (name: string, text: string) => client.open(text, { uri: pathToFileURL(file(name)).href });
  const shown = (name: string) => client.shownFor(file(name))?.map(({ code, severity }) => `${code} ${severity}`) ?? [];
  const shows = (name: string, ...findings: string[]) =>
    client.until(`${findings} of ${name}`, () => shown(name).join() === findings.join());
  /** Nothing more is read for a while. */
  const quiets = async () => {
    for (let before = ''; before !== JSON.stringify(reads); await setTimeout(600)) before = JSON.stringify(reads);
  };

  beforeEach(async () => {
    folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'nianbao-年报-')));
    reads = {};
    held = undefined;
    for (const [name, text] of Object.entries(files)) write(name, text);
    client = await startInProcess(readFile, { folders: [folder] });
  });
  afterEach(() => {
    client.connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  });

  const once = { 'nianbao.json': 1, '2023/甲镇.txt': 1, '2024/甲镇.txt': 1, '2024/乙镇/乙镇.md': 1 };

  it('are read once for a check', async () => {
    const { errors } = await check();
    assert.equal(errors, 2);
    assert.deepEqual(shown('2024/甲镇.txt'), ['workspace/carry-over 1']);
    await quiets();
    assert.deepEqual(reads, once);
  });

  it('are read once when settings change, even where a report has changed with them', async () => {
    await check();
    reads = {};
    write('nianbao.json', '{ "rules": { "workspace/copied-report": "off", "*": "info" } }');
    write('2023/甲镇.txt', lastYear(1));
    client.filesChanged(
      [file('nianbao.json'), FileChangeType.Changed],
      [file('2023/甲镇.txt'), FileChangeType.Changed],
    );
    await shows('2024/甲镇.txt', 'workspace/carry-over 3');
    await shows('2024/乙镇/乙镇.md', 'arithmetic/review-total 3');
    await quiets();
    assert.deepEqual(reads, once);
  });

  it('are not read where they are open', async () => {
    const document = open('2023/甲镇.txt', files['2023/甲镇.txt']);
    await client.diagnostics(document);
    await quiets();
    await check();
    reads = {};
    client.settingsChanged({ rules: { 'workspace/carry-over': 'info' } });
    await quiets();
    const { '2023/甲镇.txt': _, ...others } = once;
    assert.deepEqual(reads, others);
  });

  it('are not all read for the sake of one that is opened where many are PDF, which take long', async () => {
    const names = Array.from({ length: 8 }, (_, i) => `2023/${i}.pdf`);
    for (const name of names) write(name, '%PDF-1.4');
    const pdfs = () => names.filter((name) => reads[name]).length;
    await client.diagnostics(open('2023/甲镇.txt', files['2023/甲镇.txt']));
    await quiets();
    assert.equal(pdfs(), 5);
    await check();
    assert.equal(pdfs(), 8);
  });

  it('are read again alone where only their neighbours change', async () => {
    await check();
    reads = {};
    open('2023/甲镇.txt', lastYear(3));
    await shows('2024/甲镇.txt');
    await quiets();
    assert.deepEqual(reads, { '2024/甲镇.txt': 1 });
  });

  it('are read again once for several keys in their neighbour', async () => {
    await check();
    const document = open('2023/甲镇.txt', lastYear(2));
    await client.diagnostics(document);
    await quiets();
    reads = {};
    const again = isRead('2024/甲镇.txt');
    for (const [from, to] of [
      ['本年度办结', '本年度已办结'],
      ['本年度已办结', '本年度均已办结'],
      ['本年度均已办结', '本年度均办结'],
    ] as const) {
      client.change(document, from, to);
      void client.pull(document);
    }
    await again;
    await quiets();
    assert.deepEqual(reads, { '2024/甲镇.txt': 1 });
  });

  it('count by what stands in the editor where they are opened while they are read', async () => {
    const release = hold('2024/乙镇/乙镇.md');
    const checking = check();
    await isRead('2024/乙镇/乙镇.md');
    const document = open('2024/乙镇/乙镇.md', worse);
    assert.equal((await client.diagnostics(document)).length, 2);
    release();
    assert.equal((await checking).errors, 3);
    assert.deepEqual(shown('2024/乙镇/乙镇.md'), []);
  });

  it('count by what stands on the disk where they are closed during a check', async () => {
    const document = open('2024/乙镇/乙镇.md', worse);
    await client.diagnostics(document);
    await quiets();
    const release = hold('2023/甲镇.txt');
    const checking = check();
    await isRead('2023/甲镇.txt');
    client.close(document);
    release();
    assert.equal((await checking).errors, 2);
    await shows('2024/乙镇/乙镇.md', 'arithmetic/review-total 1');
  });

  it('are left alone once a check is cancelled', async () => {
    const release = hold('2023/甲镇.txt');
    const source = new CancellationTokenSource();
    const checking = check(source.token);
    await isRead('2023/甲镇.txt');
    source.cancel();
    await setTimeout(50);
    release();
    assert.deepEqual(await checking, { ...(await checking), files: 1, cancelled: true });
    await quiets();
    assert.deepEqual(Object.keys(reads), ['nianbao.json', '2023/甲镇.txt']);
  });

  it('follow a change of settings though a check that came between was cancelled', async () => {
    await check();
    const release = hold('2023/甲镇.txt');
    write('nianbao.json', '{ "rules": { "*": "off" } }');
    client.filesChanged([file('nianbao.json'), FileChangeType.Changed]);
    await isRead('2023/甲镇.txt');
    const source = new CancellationTokenSource();
    const checking = check(source.token);
    source.cancel();
    await setTimeout(50);
    release();
    await checking.catch(() => undefined);
    await shows('2024/甲镇.txt');
    await shows('2024/乙镇/乙镇.md');
  });

  it('may vanish before they are read', async () => {
    const name = '2024/乙镇/乙镇.md';
    const release = hold(name);
    const isBegun = isRead(name);
    const checked = check();
    await isBegun;
    rmSync(file(name));
    release();
    assert.deepEqual(
      (await checked).unreadable.map((one) => one.path),
      [path.normalize(name)],
    );
    assert.equal((await check()).unreadable.length, 0);
  });
});
