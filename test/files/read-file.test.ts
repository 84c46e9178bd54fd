import assert from 'node:assert/strict';
import { join } from 'node:path';
import { mostBytes, readContent } from '../../server/src/files/read-file';
import { temporaryFolder } from './temporary-folder';

describe('readContent', () => {
  const folder = temporaryFolder();

  it('gives the text, the encoding and the bytes', async () => {
    const root = folder({ 'a.txt': '\ufeff总体情况' });
    const content = await readContent(join(root, 'a.txt'));
    assert.deepEqual(content, {
      kind: 'text',
      text: '总体情况',
      encoding: 'utf-8-bom',
      bytes: Buffer.from('\ufeff总体情况'),
    });
  });

  it('passes over what is too large, and says how large it is', async () => {
    const root = folder({ 'large.txt': Buffer.alloc(mostBytes + 1, 'a'), 'just.txt': Buffer.alloc(mostBytes, 'a') });
    const content = await readContent(join(root, 'large.txt'));
    assert.equal(content.kind, 'passed-over');
    assert.match(content.kind === 'passed-over' ? content.reason.zh : '', /8\.0 MB/);
    assert.equal((await readContent(join(root, 'just.txt'))).kind, 'text');
  });

  it('reads on where a file gives no size', async function () {
    // Only Linux has files like these.
    if (process.platform !== 'linux') return this.skip();
    const status = await readContent('/proc/self/status');
    assert.match(status.kind === 'text' ? status.text : '', /^Name:.*[\s\S]*voluntary_ctxt_switches/);
  });

  it('says why a file cannot be read', async () => {
    const root = folder({ 'a.txt': Buffer.from([0x50, 0x4b, 3, 4]) });
    for (const [path, reason] of [
      ['a.txt', /压缩包/],
      ['none.txt', /没有这个文件/],
      ['.', /文件夹/],
    ] as const) {
      const content = await readContent(join(root, path));
      assert.equal(content.kind, 'unreadable', path);
      assert.match(content.kind === 'unreadable' ? content.reason.zh : '', reason);
    }
  });
});
