import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { docxOf, htmlOf } from '../../server/src/publish';
import { temporaryFolder } from '../files/temporary-folder';
import { published } from '../publish/support';
import { cleanReport } from '../support/clean-report';
import { nianbao } from './command';

const text = cleanReport();
const title = '云岭镇人民政府2024年政府信息公开工作年度报告';

describe('nianbao export', () => {
  const folder = temporaryFolder();

  it('writes a Word file beside the draft, named after its title, and says so', () => {
    const root = folder({ '草稿/3.md': text });
    const { status, stdout, stderr } = nianbao(root, ['export', '草稿/3.md', '--to', 'docx']);
    assert.deepEqual([status, stdout, stderr], [0, '', `已导出：${join('草稿', `${title}.docx`)}\n`]);
    const bytes = readFileSync(join(root, '草稿', `${title}.docx`));
    assert.deepEqual(new Uint8Array(bytes), docxOf(published(text)));
  });

  it('writes a page', () => {
    const root = folder({ '3.md': text });
    assert.equal(nianbao(root, ['export', '3.md', '--to', 'html']).status, 0);
    assert.equal(readFileSync(join(root, `${title}.html`), 'utf8'), htmlOf(published(text)));
  });

  it('keeps the name of a draft that has no title', () => {
    const root = folder({ '3.md': text.replace(/^# .*\n/, '') });
    assert.equal(nianbao(root, ['export', '3.md', '--to', 'html']).status, 0);
    assert.deepEqual(readdirSync(root).sort(), ['3.html', '3.md']);
  });

  it('never replaces a file', () => {
    const root = folder({ '3.md': text, '成文.html': 'x', [`${title}.html`]: 'y' });
    const named = nianbao(root, ['export', '3.md', '--to', 'html', '--output', '成文.html']);
    assert.deepEqual([named.status, named.stderr], [2, '成文.html: 已有同名文件，没有覆盖。请换一个文件名。\n']);
    const unnamed = nianbao(root, ['export', '3.md', '--to', 'html']);
    assert.equal(unnamed.status, 2);
    assert.match(unnamed.stderr, /已有同名文件.*--output 年报2\.html/);
    assert.equal(
      readFileSync(join(root, '成文.html'), 'utf8') + readFileSync(join(root, `${title}.html`), 'utf8'),
      'xy',
    );
    assert.equal(nianbao(root, ['export', '3.md', '--to', 'html', '--output', '年报2.html']).status, 0);
    assert.equal(readFileSync(join(root, '年报2.html'), 'utf8'), htmlOf(published(text)));
  });

  it('hands standard input on to standard output, and a file where it is asked to', () => {
    const root = folder({ '3.md': text });
    const piped = nianbao(root, ['export', '-', '--to', 'html'], text);
    assert.deepEqual([piped.status, piped.stdout, piped.stderr], [0, htmlOf(published(text)), '']);
    assert.equal(nianbao(root, ['export', '3.md', '--to', 'html', '--output', '-']).stdout, piped.stdout);
    assert.deepEqual(readdirSync(root), ['3.md']);
  });

  it('reads a draft as its configuration says', () => {
    const root = folder({
      '3.md': cleanReport({ edition: '2019', year: 2024 }),
      'nianbao.json': '{ "edition": "2019" }',
    });
    const { status, stdout } = nianbao(root, ['export', '3.md', '--to', 'html', '--output', '-']);
    assert.equal(status, 0);
    assert.match(stdout, /对外公开总数量/);
  });

  it('says what is no report, what is not there, and what is a folder', () => {
    const root = folder({ 'notes.txt': '购物清单' });
    mkdirSync(join(root, '年报'));
    writeFileSync(join(root, '年报', '1.md'), text);
    const outcomes = ['notes.txt', 'nope.md', '年报'].map((path) => nianbao(root, ['export', path, '--to', 'docx']));
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      [3, 2, 2],
    );
    assert.match(outcomes[0]!.stderr, /没有找到年度报告/);
    assert.match(outcomes[1]!.stderr, /没有这个文件/);
    assert.match(outcomes[2]!.stderr, /请写一个文件/);
    assert.deepEqual(readdirSync(root).sort(), ['notes.txt', '年报'].sort());
  });
});
