import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { loadConfiguration } from '../../server/src/files/find-configuration';
import { isWithin, staleEntries, usage } from '../../server/src/files/stale-entries';
import { temporaryFolder } from './temporary-folder';

describe('the entries that mean a file', () => {
  const folder = temporaryFolder();
  const means = async (file: string, ...paths: readonly string[]): Promise<string[]> => {
    const entry = { rule: 'tables/label', file, reason: 'x' };
    const root = folder({ 'nianbao.json': JSON.stringify({ ignoreFindings: [entry] }) });
    const found = await loadConfiguration(join(root, 'nianbao.json'));
    assert.deepEqual(found.problems, []);
    return paths.filter((path) => found.entriesFor(join(root, path)).length > 0);
  };

  it('are those that name it, its folder, or a pattern that it matches', async () => {
    const paths = ['年报.md', '旧稿/年报.md', '旧稿/2023/年报.md', '旧稿/年报.txt', '../年报.md'];
    assert.deepEqual(await means('年报.md', ...paths), ['年报.md']);
    assert.deepEqual(await means('./年报.md', ...paths), ['年报.md']);
    assert.deepEqual(await means('旧稿', ...paths), ['旧稿/年报.md', '旧稿/2023/年报.md', '旧稿/年报.txt']);
    assert.deepEqual(await means('旧稿/', ...paths), ['旧稿/年报.md', '旧稿/2023/年报.md', '旧稿/年报.txt']);
    assert.deepEqual(await means('旧稿/*.md', ...paths), ['旧稿/年报.md']);
    assert.deepEqual(await means('**/*.md', ...paths), ['年报.md', '旧稿/年报.md', '旧稿/2023/年报.md']);
  });

  it('name a file whatever its name', async () => {
    for (const name of ['年报(1).md', '年报[定稿].md', '{年报}.md', '年报+.md', '年*报?.md']) {
      assert.deepEqual(await means(name, name, '别的.md'), [name]);
    }
  });
});

describe('staleEntries', () => {
  const folder = temporaryFolder();
  const given = [
    { rule: 'tables/label', reason: '任何文件' },
    { rule: 'tables/label', file: '甲.md', reason: '一个文件' },
    { rule: 'tables/label', file: '*.md', reason: '模式' },
    { rule: 'workspace/carry-over', file: '甲.md', reason: '与其他文件有关' },
    { rule: 'tables/label', file: '甲.log', reason: '找不到的文件' },
  ];
  const reasons = async (
    files: readonly string[],
    folders: readonly string[],
    used: readonly string[] = [],
  ): Promise<string[]> => {
    const root = folder({ 'nianbao.json': JSON.stringify({ ignoreFindings: given }) });
    const found = await loadConfiguration(join(root, 'nianbao.json'));
    const inUse = found.configuration.ignoreFindings.filter(({ reason }) => used.includes(reason));
    const checked = {
      paths: new Set(files.map((file) => join(root, file))),
      folders: folders.map((each) => join(root, each)),
      used: new Set(inUse.map((entry) => usage(found.path, entry))),
    };
    return staleEntries(found, checked).map(({ reason }) => reason);
  };

  it('are certain of one file where it was looked at, save where others matter', async () => {
    assert.deepEqual(await reasons(['甲.md'], []), ['一个文件']);
    assert.deepEqual(await reasons(['乙.md'], []), []);
  });

  it('are certain of all that a search comes upon where the whole folder was searched', async () => {
    const all = ['任何文件', '一个文件', '模式', '与其他文件有关'];
    assert.deepEqual(await reasons([], ['.']), all);
    assert.deepEqual(await reasons([], ['..']), all);
    assert.deepEqual(await reasons([], ['下属']), []);
    assert.deepEqual(await reasons(['甲.log'], ['.']), [...all, '找不到的文件']);
  });

  it('are not those in use, in whichever reading of the configuration', async () => {
    assert.deepEqual(await reasons([], ['.'], ['任何文件', '模式']), ['一个文件', '与其他文件有关']);
  });
});

describe('isWithin', () => {
  it('is true of a folder itself and of all below it, whatever they are called', () => {
    const folders = [resolve('甲'), resolve('乙')];
    for (const inside of ['甲', '乙/丙', '甲/..旧稿']) assert.ok(isWithin(folders, resolve(inside)), inside);
    for (const outside of ['.', '甲乙', '丙/甲']) assert.ok(!isWithin(folders, resolve(outside)), outside);
  });
});
