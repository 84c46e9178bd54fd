import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { checkJson, cli, nianbao } from './command';
import { faultyReport, fixableReport } from './faulty-report';

describe('nianbao check: exit status', () => {
  const folder = temporaryFolder();

  it('is 0 where nothing is at or above the limit, 1 else', () => {
    const root = folder({ '好.md': cleanReport(), '坏.md': faultyReport() });
    assert.equal(nianbao(root, ['check', '好.md']).status, 0);
    assert.equal(nianbao(root, ['check', '坏.md']).status, 1);
    assert.equal(nianbao(root, ['check', '坏.md', '--fail-on', 'never']).status, 0);
  });

  it('follows --fail-on', () => {
    const root = folder({ 'a.md': fixableReport(), 'nianbao.json': '{ "rules": { "*": "warning" } }' });
    for (const [failOn, status] of [
      ['error', 0],
      ['warning', 1],
      ['info', 1],
      ['never', 0],
    ] as const) {
      assert.equal(nianbao(root, ['check', `--fail-on=${failOn}`]).status, status, failOn);
    }
  });

  it('is 2 for an unreadable file, and the others are checked all the same', () => {
    const root = folder({ 'a.md': faultyReport(), 'b.txt': Buffer.from([0x89, 0x50, 0, 0, 0, 1]) });
    const { status, stdout, stderr } = nianbao(root, ['check', '.', 'none.txt']);
    assert.equal(status, 2);
    assert.match(stdout, /a\.md:\d+:\d+/);
    assert.match(stderr, /^b\.txt: .*二进制/m);
    assert.match(stderr, /^none\.txt: 没有这个文件/m);
  });

  it('is 2 for a configuration with a typo, and says where it stands', () => {
    const root = folder({ 'a.md': cleanReport(), 'nianbao.json': '{\n  "ruels": {}\n}' });
    const { status, stdout, stderr } = nianbao(root, ['check']);
    assert.equal(status, 2);
    assert.match(stderr, /^nianbao\.json:2:3: .*“ruels”.*“rules”/);
    assert.match(stdout, /检查了 1 份年报/);
  });

  it('is 2 for a --config that is not there, even where there is nothing to check', () => {
    const { status, stderr } = nianbao(folder(), ['check', '--config', 'none.json']);
    assert.equal(status, 2);
    assert.match(stderr, /none\.json/);
  });

  it('is 3 where no report is among the inputs', () => {
    const root = folder({ 'a.txt': '购物清单：米 2 袋，油 1 桶。', 'large.txt': Buffer.alloc(9 * 1024 * 1024, '年') });
    const { status, stdout, stderr } = nianbao(root, ['check']);
    assert.equal(status, 3);
    assert.match(stdout, /^a\.txt: 不是政府信息公开工作年度报告，没有检查$/m);
    assert.match(stdout, /^large\.txt: 文件有 9\.0 MB/m);
    assert.match(stderr, /没有找到年度报告/);
    assert.equal(nianbao(folder(), ['check', '--fail-on', 'never']).status, 3);
  });
});

describe('nianbao check: what is read', () => {
  const folder = temporaryFolder();

  it('passes over what is no report, counts it, and finds nothing in it', () => {
    const root = folder({ 'a.md': cleanReport(), 'README.md': '# 5、存在的主要问题 [2021]' });
    const { files, summary } = checkJson(root, []);
    assert.deepEqual(
      files.map(({ path, report, findings }) => [path, report !== null, findings.length]),
      [
        ['README.md', false, 0],
        ['a.md', true, 0],
      ],
    );
    assert.deepEqual(summary, { files: 2, reports: 1, errors: 0, warnings: 0, infos: 0, unreadTables: 0 });
    assert.match(nianbao(root, ['check']).stdout, /1 个文件不是年报，没有检查/);
  });

  it('says the same of every encoding', () => {
    const text = faultyReport({ newline: '\r\n' });
    const root = folder({
      'a-utf-8.md': text,
      'b-mark.md': `\ufeff${text}`,
      'c-16le.md': iconv.encode(text, 'utf16le', { addBOM: true }),
      'd-16be.md': iconv.encode(text, 'utf16be', { addBOM: true }),
      'e-16le-unmarked.md': iconv.encode(text, 'utf16le', { addBOM: false }),
      'f-gb18030.md': iconv.encode(text, 'gb18030'),
    });
    const { files } = checkJson(root, []);
    assert.equal(files.length, 6);
    const expected = files[0]!.findings;
    assert.ok(expected.length >= 2);
    const withoutPath = (findings: typeof expected) => JSON.stringify(findings).replaceAll(/"path":"[^"]*"/g, '');
    for (const { path, findings } of files) assert.equal(withoutPath(findings), withoutPath(expected), path);
  });

  it('reads standard input as -', () => {
    const { files } = checkJson(folder(), ['-'], faultyReport());
    assert.equal(files[0]!.path, '-');
    assert.ok(files[0]!.findings.length > 0);
    const { status, stdout } = nianbao(folder(), ['check', '-'], iconv.encode(faultyReport(), 'gb18030'));
    assert.equal(status, 1);
    assert.match(stdout, /^-:\d+:\d+/m);
  });

  it('writes paths as given, and with forward slashes', () => {
    const root = folder({ '乡 镇/年报.md': cleanReport() });
    assert.equal(checkJson(root, []).files[0]!.path, '乡 镇/年报.md');
    assert.equal(checkJson(root, [join('乡 镇', '年报.md')]).files[0]!.path, '乡 镇/年报.md');
    assert.equal(checkJson(join(root, '乡 镇'), ['..']).files[0]!.path, '../乡 镇/年报.md');
  });

  it('obeys the nearest configuration: severity, edition, ignore', () => {
    const root = folder({
      'a/r.md': fixableReport(),
      'a/nianbao.json': '{ "rules": { "structure/*": "off" } }',
      'b/r.md': fixableReport(),
      'c/r.md': fixableReport(),
      'nianbao.json': '{ "ignore": ["c"] }',
    });
    const { files } = checkJson(root, []);
    assert.deepEqual(
      files.map(({ path, findings }) => [path, findings.length > 0]),
      [
        ['a/r.md', false],
        ['b/r.md', true],
      ],
    );
    assert.match(nianbao(root, ['check']).stdout, /1 个文件按 nianbao\.json 的设置不检查/);
  });

  it('looks for a configuration as far up as the current folder, or the one that was named', () => {
    const off = '{ "rules": { "*": "off" } }';
    const root = folder({ 'nianbao.json': off, 'a/b/c.md': faultyReport() });
    const status = (from: string, ...paths: string[]) => nianbao(join(root, from), ['check', ...paths]).status;
    assert.deepEqual([status('.', 'a/b'), status('.', 'a/b/c.md')], [0, 0]);
    assert.deepEqual([status('a/b', 'c.md'), status('a/b')], [1, 1]);
    assert.deepEqual([status('a/b', root), status('a/b', join(root, 'a')), status('/', root)], [0, 1, 0]);
    assert.deepEqual([status('a/b', '--config', join(root, 'nianbao.json'))], [0]);
  });

  it('says what is wrong with a configuration that it cannot read, and checks all the same', () => {
    const root = folder({
      'deep/nianbao.json': '['.repeat(100_000),
      'deep/a.md': faultyReport(),
      'large/nianbao.json': Buffer.alloc(9 * 1024 * 1024, ' '),
      'large/b.md': faultyReport(),
    });
    const { status, stdout, stderr } = nianbao(root, ['check']);
    assert.equal(status, 2);
    assert.match(stderr, /^deep.nianbao\.json:1:21: 括号嵌套得太深.*\n.*large.nianbao\.json:1:1: 配置文件太大.*\n$/);
    assert.equal(stdout.match(/ {2}structure\/section-number\n/g)?.length, 2);
  });

  it('puts --config in the place of every nianbao.json, and --edition above it', () => {
    const root = folder({
      'r.md': fixableReport(),
      'nianbao.json': '{ "rules": { "*": "off" } }',
      'other.json': '{ "edition": "2019" }',
    });
    const edition = (...args: string[]) =>
      (checkJson(root, args).files[0]!.report as { readonly edition: string }).edition;
    assert.equal(edition(), '2021');
    assert.equal(edition('--config', 'other.json'), '2019');
    assert.equal(edition('--config', 'other.json', '--edition', 'auto'), '2021');
    assert.equal(nianbao(root, ['check']).status, 0);
    assert.equal(nianbao(root, ['check', '--config', 'other.json']).status, 1);
  });

  it('writes to a file with --output, and says in a line what it found', () => {
    const root = folder({ 'a.md': faultyReport() });
    const { status, stdout } = nianbao(root, ['check', '--format', 'json', '--output', 'out.json']);
    assert.equal(status, 1);
    assert.match(stdout, /^检查了 1 份年报：.*\n$/);
    assert.equal(JSON.parse(readFileSync(join(root, 'out.json'), 'utf8')).version, 1);
    assert.equal(nianbao(root, ['check', '--output', 'none/out.json']).status, 2);
  });

  for (const args of [
    ['check', '.'],
    ['check', '--format', 'json', '.'],
    ['fix', '--dry-run', '.'],
    ['rules'],
    ['--help'],
  ]) {
    it(`says in a line that the output was lost: nianbao ${args.join(' ')} > /dev/full`, function () {
      // Other systems have no device that is always full.
      if (process.platform !== 'linux') return this.skip();
      const root = folder({ 'a.md': fixableReport(), 'b.md': faultyReport() });
      const full = openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd: root,
        stdio: ['ignore', full, 'pipe'],
        env: {},
      });
      closeSync(full);
      assert.equal(status, 2);
      const lines = stderr.toString().trimEnd().split('\n');
      assert.equal(lines.filter((line) => /^结果没有写出：磁盘已满/.test(line)).length, 1);
      assert.doesNotMatch(stderr.toString(), /^ +at /m);
    });
  }

  it('is quiet where nobody reads on', async () => {
    const root = folder(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, faultyReport()])));
    const child = spawn(process.execPath, [cli, 'check', '--format', 'json'], { cwd: root, env: {} });
    child.stdout.once('data', () => child.stdout.destroy());
    let complaint = '';
    child.stderr.on('data', (data: Buffer) => {
      complaint += data.toString();
    });
    await new Promise((resolve) => child.once('close', resolve));
    assert.equal(complaint, '');
  });
});
