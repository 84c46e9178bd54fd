import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, linkSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { replaceFile } from '../../server/src/files/replace-file';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { cli, nianbao } from './command';
import { faultyReport, fixableReport } from './faulty-report';

describe('nianbao fix', () => {
  const folder = temporaryFolder();

  it('writes the safe fixes and nothing else', () => {
    const root = folder({ 'a.md': fixableReport(), 'b.md': cleanReport(), 'c.txt': '5、不是年报' });
    const { status, stdout, stderr } = nianbao(root, ['fix']);
    assert.equal(status, 0);
    assert.equal(stdout, '');
    assert.match(stderr, /已修复 1 处，涉及 1 个文件/);
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), cleanReport());
    assert.equal(readFileSync(join(root, 'c.txt'), 'utf8'), '5、不是年报');
    assert.deepEqual(readdirSync(root), ['a.md', 'b.md', 'c.txt']);
  });

  it('leaves figures alone, and ends with 1 where errors are left', () => {
    const root = folder({ 'a.md': faultyReport() });
    assert.equal(nianbao(root, ['fix']).status, 1);
    assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), cleanReport({ broken: { 'received/total': 99 } }));
    assert.equal(nianbao(root, ['fix', '--fail-on', 'never']).status, 0);
  });

  const encodings: readonly [name: string, encode: (text: string) => Buffer][] = [
    ['UTF-8 with a mark', (text) => Buffer.from(`\ufeff${text}`)],
    ['UTF-16LE', (text) => iconv.encode(text, 'utf16le', { addBOM: true })],
    ['UTF-16BE without a mark', (text) => iconv.encode(text, 'utf16be', { addBOM: false })],
    ['GB18030', (text) => iconv.encode(text, 'gb18030')],
  ];
  for (const [encoding, encode] of encodings) {
    it(`keeps encoding, mark and Windows line ends: ${encoding}`, () => {
      const form = { layout: 'cells', newline: '\r\n' } as const;
      const root = folder({ 'a.txt': encode(fixableReport(form)) });
      assert.equal(nianbao(root, ['fix']).status, 0);
      assert.deepEqual(readFileSync(join(root, 'a.txt')), encode(cleanReport(form)));
    });
  }

  it('shows the difference with --dry-run, and writes nothing', () => {
    const root = folder({ '乡/a.md': fixableReport() });
    const { status, stdout, stderr } = nianbao(root, ['fix', '--dry-run']);
    assert.equal(status, 0);
    assert.match(stdout, /^--- a\/乡\/a\.md\n\+\+\+ b\/乡\/a\.md\n@@ /);
    assert.match(stdout, /^-## 5、存在的主要问题及改进情况$/m);
    assert.match(stdout, /^\+## 五、存在的主要问题及改进情况$/m);
    assert.match(stderr, /没有写入/);
    assert.equal(readFileSync(join(root, '乡/a.md'), 'utf8'), fixableReport());
  });

  it('turns standard input into standard output', () => {
    const { status, stdout, stderr } = nianbao(folder(), ['fix', '-'], fixableReport());
    assert.equal(status, 0);
    assert.equal(stdout, cleanReport());
    assert.match(stderr, /已修复 1 处/);
    assert.equal(nianbao(folder(), ['fix', '-'], cleanReport()).stdout, cleanReport());
  });

  it('passes through standard input that is no report, byte for byte', () => {
    const bytes = iconv.encode('购物清单', 'gb18030');
    const { status, stdout } = spawnSync(process.execPath, [cli, 'fix', '-'], { input: bytes, env: {} });
    assert.equal(status, 3);
    assert.deepEqual(stdout, bytes);
  });

  it('obeys the configuration, and touches nothing where that has a problem', () => {
    const root = folder({
      'off/a.md': fixableReport(),
      'off/nianbao.json': '{ "rules": { "structure/*": "off" } }',
      'typo/a.md': fixableReport(),
      'typo/nianbao.json': '{ "rules": { "stucture/*": "off" } }',
    });
    const { status, stderr } = nianbao(root, ['fix']);
    assert.equal(status, 2);
    assert.match(stderr, /typo.nianbao\.json:1:14: /);
    assert.equal(readFileSync(join(root, 'off/a.md'), 'utf8'), fixableReport());
    assert.equal(readFileSync(join(root, 'typo/a.md'), 'utf8'), fixableReport());
  });

  if (process.platform === 'win32') return;

  it('keeps the mode of a file, and a link a link', () => {
    const root = folder({ 'x/a.md': fixableReport() });
    chmodSync(join(root, 'x/a.md'), 0o640);
    symlinkSync(join(root, 'x/a.md'), join(root, 'link.md'));
    assert.equal(nianbao(root, ['fix', 'link.md']).status, 0);
    assert.equal(statSync(join(root, 'x/a.md')).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(root, 'link.md')).isSymbolicLink());
    assert.equal(readFileSync(join(root, 'x/a.md'), 'utf8'), cleanReport());
  });

  it('keeps the other names of a file, and leaves nothing beside it', () => {
    const root = folder({ 'a.md': fixableReport() });
    linkSync(join(root, 'a.md'), join(root, '存档.bak'));
    assert.equal(nianbao(root, ['fix']).status, 0);
    assert.equal(readFileSync(join(root, '存档.bak'), 'utf8'), cleanReport());
    assert.equal(statSync(join(root, 'a.md')).nlink, 2);
    assert.deepEqual(readdirSync(root), ['a.md', '存档.bak']);
  });

  it('mends a file whose name is as long as a name may be, or begins with a dash', () => {
    const long = `${'年'.repeat(82)}.md`;
    const root = folder({ [long]: fixableReport(), '-dash.md': fixableReport() });
    assert.equal(nianbao(root, ['fix']).status, 0);
    assert.equal(readFileSync(join(root, long), 'utf8'), cleanReport());
    assert.equal(readFileSync(join(root, '-dash.md'), 'utf8'), cleanReport());
    assert.deepEqual(
      [nianbao(root, ['check', '--', '-dash.md']).status, nianbao(root, ['check', './-dash.md']).status],
      [0, 0],
    );
  });

  // A limit on the size of files stands for a full disk; bash counts it in blocks of 1,024 bytes.
  const block = 1024;
  const blocks = Math.ceil(Buffer.byteLength(fixableReport()) / block);
  /** It takes all the room, and its fix a little more. */
  const growing = fixableReport() + ' '.repeat(blocks * block - Buffer.byteLength(fixableReport()));
  const fixWithoutRoom = (root: string) => {
    const command = `ulimit -f ${blocks}; exec "$0" "${cli}" fix a.md`;
    return spawnSync('bash', ['--norc', '-c', command, process.execPath], { cwd: root, env: {} });
  };

  for (const [what, names] of [
    ['a file that another takes the place of', ['a.md']],
    ['a file with two names, which is written over', ['a.md', 'b.bak']],
  ] as const) {
    it(`loses nothing where the disk is full: ${what}`, () => {
      const root = folder({ 'a.md': growing });
      for (const name of names.slice(1)) linkSync(join(root, 'a.md'), join(root, name));
      const { status, stderr } = fixWithoutRoom(root);
      assert.equal(status, 2);
      assert.match(stderr.toString(), /a\.md: 磁盘已满/);
      assert.doesNotMatch(stderr.toString(), / {2}at /);
      assert.equal(readFileSync(join(root, 'a.md'), 'utf8'), growing);
      assert.deepEqual(readdirSync(root), names);
      assert.equal(nianbao(root, ['fix', 'a.md', '--fail-on', 'never']).status, 0);
      assert.notEqual(readFileSync(join(root, 'a.md'), 'utf8'), growing);
    });
  }

  it('keeps the owner of a file', function () {
    // Only root may give a file away.
    if (process.getuid!() !== 0) return this.skip();
    const root = folder({ 'a.md': fixableReport() });
    chownSync(join(root, 'a.md'), 1234, 2345);
    assert.equal(nianbao(root, ['fix']).status, 0);
    const { uid, gid } = statSync(join(root, 'a.md'));
    assert.deepEqual([uid, gid, readFileSync(join(root, 'a.md'), 'utf8')], [1234, 2345, cleanReport()]);
  });

  it('keeps the owner of a file that it may write but not own', async function () {
    if (process.getuid!() !== 0) return this.skip();
    const root = folder({ 'a.md': 'theirs' });
    chownSync(join(root, 'a.md'), 1234, 2345);
    chmodSync(join(root, 'a.md'), 0o666);
    chmodSync(root, 0o777);
    process.seteuid!(65534);
    try {
      assert.equal(await replaceFile(join(root, 'a.md'), Buffer.from('theirs'), Buffer.from('new')), true);
    } finally {
      process.seteuid!(0);
    }
    const { uid, gid } = statSync(join(root, 'a.md'));
    assert.deepEqual(
      [uid, gid, readFileSync(join(root, 'a.md'), 'utf8'), readdirSync(root)],
      [1234, 2345, 'new', ['a.md']],
    );
  });
});
