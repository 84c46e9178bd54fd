import assert from 'node:assert/strict';
import { join } from 'node:path';
import {
  configurationFinder,
  loadConfiguration,
  nearestConfiguration,
} from '../../server/src/files/find-configuration';
import { temporaryFolder } from './temporary-folder';

describe('nearestConfiguration', () => {
  const folder = temporaryFolder();

  it('is the nearest one upwards, and does not mix with those above', async () => {
    const root = folder({
      'nianbao.json': '{ "edition": "2019", "organization": "清溪县" }',
      '云岭镇/nianbao.json': '{ "edition": "2021" }',
      '云岭镇/a/年报.txt': '',
      '石桥镇/年报.txt': '',
    });
    const near = await nearestConfiguration(join(root, '云岭镇/a/年报.txt'));
    assert.equal(near?.path, join(root, '云岭镇', 'nianbao.json'));
    assert.equal(near?.configuration.settings.edition, '2021');
    assert.equal(near?.configuration.settings.organization, undefined);
    const far = await nearestConfiguration(join(root, '石桥镇/年报.txt'));
    assert.equal(far?.configuration.settings.organization, '清溪县');
  });

  it('does not look above the folder at which it is to stop', async () => {
    const root = folder({ 'nianbao.json': '{}', 'a/b/年报.txt': '' });
    assert.equal(await nearestConfiguration(join(root, 'a/b/年报.txt'), join(root, 'a')), undefined);
    assert.notEqual(await nearestConfiguration(join(root, 'a/b/年报.txt'), root), undefined);
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
    const nearest = configurationFinder((path) => {
      loaded.push(path);
      return loadConfiguration(path);
    });
    const found = await Promise.all(
      ['a/b/1.txt', 'a/c/2.txt', 'd/e/3.txt', '4.txt'].map((file) => nearest(join(root, file))),
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
