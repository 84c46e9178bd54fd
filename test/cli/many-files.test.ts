import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { reportOfLastYear } from '../support/example';
import { checkJson, nianbao } from './command';

/** So many that threads are called for; most are no reports, which takes no time. */
const many = 240;
const reports = 24;
const others = '这个文件不是年报，只是提到信息公开。\n';

/** Every tenth file is a report with a figure of its own that is wrong. */
function manyFiles(): Record<string, string | Uint8Array> {
  const files: Record<string, string | Uint8Array> = {
    'nianbao.json': '{ "rules": { "*": "off", "arithmetic/applications-row-total": "error" } }',
  };
  for (let i = 0; i < many; i++) {
    const broken = { 'received/total': 1000 + i };
    files[nameOf(i)] = i % 10 === 3 ? cleanReport({ organization: `第${i}镇人民政府`, broken }) : others;
  }
  return files;
}

function nameOf(i: number): string {
  return `${String(Math.floor(i / 100))}/${String(i).padStart(3, '0')}.md`;
}

describe('nianbao check of many files', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  const hasThreads = availableParallelism() > 1;

  it('tells of each file in the order of their paths, whichever was done first', () => {
    const { files, summary } = checkJson(folder(manyFiles()), []);
    assert.deepEqual(
      files.map(({ path }) => path),
      Array.from({ length: many }, (_, i) => nameOf(i)),
    );
    files.forEach(({ report, findings }, i) => {
      assert.equal(report !== null, i % 10 === 3);
      assert.equal(findings.length, i % 10 === 3 ? 1 : 0);
      if (i % 10 === 3) assert.match(findings[0]!.message, new RegExp(`\\b${1000 + i}\\b`));
    });
    assert.deepEqual(summary, { files: many, reports, errors: reports, warnings: 0, infos: 0, unreadTables: 0 });
  });

  it('says the same in every format as of few files at a time', () => {
    const root = folder(manyFiles());
    const [first, second, third] = ['0', '1', '2'].map((part) => checkJson(root, [part]).files);
    assert.deepEqual(checkJson(root, []).files, [...first!, ...second!, ...third!]);
    const half = (args: readonly string[]) =>
      nianbao(root, ['check', '--format', 'github', ...args]).stdout.split('\n');
    const commands = (lines: readonly string[]) => lines.filter((line) => line.startsWith('::'));
    assert.deepEqual(
      commands(half([])),
      ['0', '1', '2'].flatMap((part) => commands(half([part]))),
    );
  });

  it('holds them against each other, whichever thread has seen them', () => {
    const files = manyFiles();
    files['nianbao.json'] = '{ "rules": { "*": "off", "workspace/carry-over": "error" } }';
    files['0/000.md'] = cleanReport({ figures: { 'carried-in/individual': 3 } });
    files['2/239.md'] = reportOfLastYear();
    const { files: checked } = checkJson(folder(files), []);
    assert.deepEqual(
      checked.flatMap(({ path, findings }) => findings.map(({ rule, related }) => [path, rule, related[0]!.path])),
      [['0/000.md', 'workspace/carry-over', '2/239.md']],
    );
  });

  it('goes on where one cannot be read, and names it', () => {
    const root = folder({ ...manyFiles(), '1/110.md': Uint8Array.of(0x50, 0x4b, 3, 4, 0), '2/999.md': '' });
    const { status, stdout, stderr } = nianbao(root, ['check', '--format', 'json']);
    assert.equal(status, 2);
    assert.match(stderr, /^1\/110\.md: 这是压缩包/);
    const { files, summary } = JSON.parse(stdout);
    assert.equal(files.length, many);
    assert.ok(files.every(({ path }: { path: string }) => path !== '1/110.md'));
    assert.equal(summary.reports, reports);
  });

  (hasThreads ? it : it.skip)('says so where a thread breaks off (needs two processors)', () => {
    const root = folder({
      ...manyFiles(),
      'break-off.cjs': "if (!require('node:worker_threads').isMainThread) setImmediate(() => process.exit(7));",
    });
    const options = { NODE_OPTIONS: `--require ${join(root, 'break-off.cjs')}` };
    const { status, stdout, stderr } = nianbao(root, ['check', '--format', 'json'], '', options);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^检查中途意外中断（exit 7），没有得出结果。/);
    assert.ok(
      readdirSync(join(root, '0')).some((name) => stderr.includes(`0/${name}`)),
      'names the files',
    );
    assert.doesNotMatch(stderr, /\bat .*\.js:\d+/, 'no stack');
  });
});
