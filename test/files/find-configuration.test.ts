import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  configurationFinder,
  type FoundConfiguration,
  loadConfiguration,
} from '../../server/src/files/find-configuration';
import { noConfiguration } from '../../server/src/lint/configuration';
import { temporaryFolder } from './temporary-folder';

describe('the nearest nianbao.json', () => {
  const folder = temporaryFolder();
  const nearest = (file: string, ...lastFolders: string[]): Promise<FoundConfiguration | undefined> =>
    configurationFinder(new Set(lastFolders))(file);

  it('is the nearest one upwards, and does not mix with those above', async () => {
    const root = folder({
      'nianbao.json': '{ "edition": "2019", "organization": "清溪县" }',
      '云岭镇/nianbao.json': '{ "edition": "2021" }',
      '云岭镇/a/年报.txt': '',
      '石桥镇/年报.txt': '',
    });
    const near = await nearest(join(root, '云岭镇/a/年报.txt'), root);
    assert.equal(near?.path, join(root, '云岭镇', 'nianbao.json'));
    assert.equal(near?.configuration.settings.edition, '2021');
    assert.equal(near?.configuration.settings.organization, undefined);
    const far = await nearest(join(root, '石桥镇/年报.txt'), root);
    assert.equal(far?.configuration.settings.organization, '清溪县');
  });

  it('is not looked for above the topmost of the folders that bound the search', async () => {
    const root = folder({ 'nianbao.json': '{}', 'a/b/年报.txt': '' });
    const file = join(root, 'a/b/年报.txt');
    assert.equal(await nearest(file, join(root, 'a')), undefined);
    assert.equal((await nearest(file, join(root, 'a'), root))?.path, join(root, 'nianbao.json'));
  });

  it('lies beside a file that is in none of these folders, or nowhere', async () => {
    const root = folder({ 'nianbao.json': '{}', '年报.txt': '', 'a/年报.txt': '', 'b/年报.txt': '' });
    assert.equal(await nearest(join(root, 'a/年报.txt'), join(root, 'b')), undefined);
    assert.equal((await nearest(join(root, '年报.txt'), join(root, 'b')))?.path, join(root, 'nianbao.json'));
  });

  it('is read once for all the files that it holds for', async () => {
    const root = folder({
      'nianbao.json': '{}',
      'a/nianbao.json': '{}',
      'a/b/1.txt': '',
      'a/c/2.txt': '',
      'd/e/3.txt': '',
    });
    const loaded: string[] = [];
    const find = configurationFinder(new Set([root]), (path) => {
      loaded.push(path);
      return loadConfiguration(path);
    });
    const found = await Promise.all(
      ['a/b/1.txt', 'a/c/2.txt', 'd/e/3.txt', '4.txt'].map((file) => find(join(root, file))),
    );
    const [inner, outer] = [join(root, 'a', 'nianbao.json'), join(root, 'nianbao.json')];
    assert.deepEqual(
      found.map((each) => each?.path),
      [inner, inner, outer, outer],
    );
    assert.deepEqual(loaded.toSorted(), [inner, outer].toSorted());
  });

  it('has a problem where it cannot be read, and does not throw', async () => {
    const root = folder({ 'nianbao.json/年报.txt': '' });
    const { problems, ignores } = await loadConfiguration(join(root, 'nianbao.json'));
    assert.equal(problems.length, 1);
    assert.equal(ignores(join(root, 'a.txt')), false);
  });

  const harmful: readonly [what: string, make: (path: string) => void, reason: RegExp][] = [
    ['a link that leads nowhere', (path) => symlinkSync('/nowhere', path), /没有这个文件/],
    ['a link to itself', (path) => symlinkSync(path, path), /链接互相指向/],
    ['a pipe that nobody writes to', (path) => execFileSync('mkfifo', [path]), /不是普通文件/],
    ['a link to a device without end', (path) => symlinkSync('/dev/zero', path), /不是普通文件/],
    ['more than a report may have', (path) => writeFileSync(path, Buffer.alloc(9 * 1024 * 1024, ' ')), /配置文件太大/],
    ['binary', (path) => writeFileSync(path, Buffer.alloc(1000)), /二进制/],
  ];
  for (const [what, make, reason] of harmful) {
    const title = `has a problem where it is ${what}, and the search ends there`;
    if (process.platform === 'win32') it.skip(`${title} (Windows has no such links and pipes)`);
    else {
      it(title, async () => {
        const root = folder({ 'nianbao.json': '{}', 'a/年报.txt': '' });
        make(join(root, 'a/nianbao.json'));
        const found = await nearest(join(root, 'a/年报.txt'), root);
        assert.equal(found?.path, join(root, 'a/nianbao.json'));
        assert.equal(found.problems.length, 1);
        assert.match(found.problems[0]!.message.zh, reason);
        assert.deepEqual(found.configuration, noConfiguration);
      });
    }
  }

  const patterns: readonly [pattern: string, matching: readonly string[], other: readonly string[]][] = [
    ['*.md', ['a.md', 'x/y/a.md'], ['a.txt']],
    ['存档', ['存档/a.txt', 'x/存档/b/c.txt'], ['存档.txt']],
    ['./存档/**', ['存档/a.txt', '存档/b/c.txt'], ['x/存档/a.txt']],
    ['x/存档/', ['x/存档/a.txt'], ['存档/a.txt']],
    ['2023*/**/*.txt', ['2023年/a.txt', '2023年/x/a.txt'], ['2024年/a.txt', '2023年/a.md']],
    ['*.{md,txt}', ['.草稿/a.md', 'a.txt'], ['a.nianbao']],
  ];
  for (const [pattern, matching, other] of patterns) {
    it(`ignores what ${pattern} says, counted from its own folder`, async () => {
      const root = folder({ 'a/nianbao.json': JSON.stringify({ ignore: [pattern] }) });
      const { ignores } = await loadConfiguration(join(root, 'a/nianbao.json'));
      for (const file of matching) assert.equal(ignores(join(root, 'a', file)), true, file);
      for (const file of other) assert.equal(ignores(join(root, 'a', file)), false, file);
      for (const file of matching) assert.equal(ignores(join(root, file)), false, `outside: ${file}`);
    });
  }
});
