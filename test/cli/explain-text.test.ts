import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { nianbao } from './command';

describe('nianbao explain --text', () => {
  const folder = temporaryFolder();
  const text = cleanReport();
  const line = text.split('\n').findIndex((one) => one.includes('政府信息136条')) + 1;
  const column = text.split('\n')[line - 1]!.indexOf('136条') + 1;

  function root(): string {
    const own = folder();
    writeFileSync(join(own, '年报.md'), text);
    writeFileSync(join(own, '纪要.txt'), '会议纪要，共18件。\n');
    mkdirSync(join(own, '年报'));
    return own;
  }
  const ask = (place: string, ...more: string[]) => nianbao(root(), ['explain', '--text', place, ...more], text);

  it('prints what every number of a line was taken for', () => {
    const { status, stdout, stderr } = ask(`年报.md:${line}`);
    assert.deepEqual([status, stderr], [0, '']);
    const lines = stdout.trimEnd().split('\n');
    assert.deepEqual(lines.slice(0, 2), [
      `${line}:${column}  总数：…过县政府门户网站主动公开政府信息 136 条`,
      '    分项 5 项；91+12+8+5+20=136 ✓',
    ]);
    assert.equal(lines.filter((one) => /^\d/.test(one)).length, 8);
  });

  it('prints the number at a column', () => {
    const { status, stdout } = ask(`年报.md:${line}:${column + 1}`);
    assert.deepEqual([status, stdout.trimEnd().split('\n').length], [0, 2]);
    assert.match(ask(`年报.md:${line}:1`).stdout, /^此处没有正文中计数的数字/);
  });

  it('speaks English, and reads standard input', () => {
    const { status, stdout } = ask(`-:${line}:${column}`, '--language', 'en');
    assert.deepEqual([status, stdout.split('\n')[1]], [0, '    5 parts; 91+12+8+5+20=136 ✓']);
  });

  it('says so where a line has no number that counts', () => {
    const { status, stdout } = ask('年报.md:1');
    assert.deepEqual([status, stdout.split('（')[0]], [0, '第 1 行没有正文中计数的数字']);
  });

  for (const [what, place, status, message] of [
    ['no line', '年报.md', 2, /--text 年报\.md:12/],
    ['line 0', '年报.md:0', 2, /从 1 数起/],
    ['a line that is not there', '年报.md:9999', 2, /没有第 9999 行/],
    ['a column that is not there', '年报.md:1:9999', 2, /没有第 9999 列/],
    ['no such file', '没有.md:1', 2, /没有\.md: 没有这个文件/],
    ['a path as Windows writes it', 'C:\\年报\\a.txt:12', 2, /^C:[\\/]年报[\\/]a\.txt: 没有这个文件/],
    ['a folder', '年报:1', 2, /不能是文件夹/],
    ['no report', '纪要.txt:1', 3, /没有找到年度报告/],
  ] as const) {
    it(`tells what is wrong: ${what}`, () => {
      const outcome = ask(place);
      assert.deepEqual([outcome.status, outcome.stdout], [status, '']);
      assert.match(outcome.stderr, message);
      assert.doesNotMatch(
        ask(place, '--language', 'en').stderr.replaceAll(/没有\.md|政府信息公开工作年度报告|年报|纪要/g, ''),
        /\p{Script=Han}{3}/u,
      );
    });
  }

  it('takes a rule or a line, not both', () => {
    const { status, stderr } = ask(`年报.md:${line}`, 'tables/missing-row');
    assert.equal(status, 2);
    assert.match(stderr, /多写了/);
  });
});
