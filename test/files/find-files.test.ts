import assert from 'node:assert/strict';
import { chmodSync, symlinkSync } from 'node:fs';
import { join, relative } from 'node:path';
import { findFiles } from '../../server/src/files/find-files';
import { temporaryFolder } from './temporary-folder';

describe('findFiles', () => {
  const folder = temporaryFolder();
  const names = (root: string, files: readonly string[]) =>
    files.map((file) => relative(root, file).replaceAll('\\', '/'));

  it('searches a folder for all that may hold a report, and leaves out node_modules and dot folders', async () => {
    const root = folder({
      'b.txt': '',
      'a/深/c.MD': '',
      'a/d.nianbao': '',
      'a/e.docx': '',
      'a/~$e.docx': '',
      'a/._e.docx': '',
      'a/f.HTM': '',
      'a/g.pdf': '',
      'a/h.wps': '',
      'a/i.xlsx': '',
      'node_modules/f.txt': '',
      '.git/g.txt': '',
    });
    const { files, unreadable } = await findFiles([root]);
    assert.deepEqual(names(root, files), [
      'a/d.nianbao',
      'a/e.docx',
      'a/f.HTM',
      'a/g.pdf',
      'a/h.wps',
      'a/深/c.MD',
      'b.txt',
    ]);
    assert.deepEqual(unreadable, []);
  });

  it('takes a file that is named, whatever its name, and each file once', async () => {
    const root = folder({ 'a.txt': '', 'b.doc': '' });
    const { files } = await findFiles([join(root, 'b.doc'), join(root, 'a.txt'), root, join(root, '.', 'a.txt')]);
    assert.deepEqual(names(root, files), ['a.txt', 'b.doc']);
  });

  it('counts what is ignored', async () => {
    const root = folder({ 'a.txt': '', 'b.txt': '' });
    const { files, ignored } = await findFiles([root], (file) => file.endsWith('a.txt'));
    assert.deepEqual(names(root, files), ['b.txt']);
    assert.equal(ignored, 1);
  });

  it('collects what is not there with the reason, and goes on', async () => {
    const root = folder({ 'a.txt': '' });
    const { files, unreadable } = await findFiles([join(root, 'none.txt'), root]);
    assert.deepEqual(names(root, files), ['a.txt']);
    assert.equal(unreadable.length, 1);
    assert.match(unreadable[0]!.reason.zh, /没有这个文件/);
  });

  it('stops where it is told to', async () => {
    const root = folder({ 'a.txt': '' });
    await assert.rejects(
      findFiles([root], () => false, AbortSignal.abort()),
      { name: 'AbortError' },
    );
  });

  if (process.platform === 'win32') return;

  it('collects a folder that may not be read', async () => {
    const root = folder({ 'a.txt': '', 'closed/b.txt': '' });
    const closed = join(root, 'closed');
    chmodSync(root, 0o755);
    chmodSync(closed, 0);
    // The superuser may read everything; then the test is somebody else for a moment.
    const isSuperuser = process.geteuid?.() === 0;
    if (isSuperuser) process.seteuid?.(65534);
    try {
      const { files, unreadable } = await findFiles([root]);
      assert.deepEqual(names(root, files), ['a.txt']);
      assert.deepEqual(
        unreadable.map(({ path }) => path),
        [closed],
      );
      assert.match(unreadable[0]!.reason.zh, /权限/);
    } finally {
      if (isSuperuser) process.seteuid?.(0);
      chmodSync(closed, 0o755);
    }
  });

  it('does not run round in circles, and passes over links that lead nowhere', async () => {
    const root = folder({ 'a/b.txt': '' });
    symlinkSync(root, join(root, 'a', 'round'));
    symlinkSync(join(root, 'none'), join(root, 'a', 'none.txt'));
    symlinkSync(join(root, 'a', 'b.txt'), join(root, 'a', 'link.txt'));
    const { files, unreadable } = await findFiles([root]);
    assert.deepEqual(names(root, files), ['a/b.txt', 'a/link.txt']);
    assert.deepEqual(unreadable, []);
  });
});
