import assert from 'node:assert/strict';
import { namesApart } from '../../server/src/cli/names-apart';

describe('the names of what is written of several files into one folder', () => {
  it('are those of the files', () => {
    assert.deepEqual(namesApart(['年报/云岭镇2024年年报.md', './石桥镇.v2.docx', '-', '年报/.md']), [
      '云岭镇2024年年报',
      '石桥镇.v2',
      'stdin',
      '.md',
    ]);
  });

  it('tell the folders where files are called alike', () => {
    assert.deepEqual(namesApart(['甲镇/年报.md', '../乙镇/年报.docx', '丙镇/丙.md']), ['甲镇-年报', '乙镇-年报', '丙']);
  });

  it('tell no more of the folders than it takes', () => {
    assert.deepEqual(namesApart(['/收件/甲镇/一/年报.md', '/收件/乙镇/一/年报.md', '/收件/丙/二/年报.md']), [
      '甲镇-一-年报',
      '乙镇-一-年报',
      '二-年报',
    ]);
  });

  it('are never the same, on no system', () => {
    const names = namesApart(['a.md', 'A.txt', 'a.docx', 'x/a-2.md', 'a (2).md', 'C:/a/b.md', 'c:/a/B.md']);
    const lower = names.map((name) => name.toLowerCase());
    assert.equal(new Set(lower).size, names.length, names.join());
  });

  it('have no sign that a system does not allow, and are not too long for one', () => {
    const [first, second, long] = namesApart(['a?/x\u0007:y.md', 'b*/x\u0007:y.md', `${'长'.repeat(300)}.md`]);
    for (const name of [first!, second!]) assert.doesNotMatch(name, /[<>:"\\|?*\p{Cc}]/u);
    assert.ok(Buffer.byteLength(`${long}-检查结果.html`) <= 255);
  });
});
