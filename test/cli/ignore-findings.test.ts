import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { change } from '../support/marked';
import { checkJson, nianbao } from './command';
import { fixableReport } from './faulty-report';

const faulty = change(cleanReport(), [['136条', '137条']]);
const rule = 'narrative/breakdown-total';
const where = { section: '一', sentence: '2024年，本镇坚持以公开' };
const configuration = (...entries: readonly object[]) => JSON.stringify({ ignoreFindings: entries }, null, 2);

describe('nianbao check: ignored findings', () => {
  const folder = temporaryFolder();

  it('are in no format, and are counted for people', () => {
    const root = folder({ '年报.md': faulty, 'nianbao.json': configuration({ rule, where, reason: '台账如此' }) });
    for (const format of ['pretty', 'json', 'sarif', 'junit', 'github']) {
      const { status, stdout, stderr } = nianbao(root, ['check', '--format', format, '--fail-on', 'info']);
      assert.equal(status, 0, format);
      assert.equal(stderr, '', format);
      assert.doesNotMatch(stdout, /137条/, format);
    }
    assert.match(nianbao(root, ['check']).stdout, /没有发现问题。另有 1 条问题已按写明的理由忽略。/);
    assert.match(nianbao(root, ['check', '--language', 'en']).stdout, /1 more finding ignored for reasons given\./);
  });

  it('are those of the files that the entry means', () => {
    const entry = { rule, file: '旧稿/*.md', reason: '台账如此' };
    const root = folder({ '年报.md': faulty, '旧稿/年报.md': faulty, 'nianbao.json': configuration(entry) });
    const found = checkJson(root, ['.']).files.filter(({ findings }) => findings.some((each) => each.rule === rule));
    assert.deepEqual(
      found.map(({ path }) => path),
      ['年报.md'],
    );
    assert.equal(
      checkJson(root, ['旧稿']).files[0]!.findings.some((each) => each.rule === rule),
      false,
    );
  });

  it('may be those of standard input, which counts as a file of the folder', () => {
    const root = folder({ 'nianbao.json': configuration({ rule, where, reason: '台账如此' }) });
    assert.deepEqual(checkJson(root, ['-'], faulty).files[0]!.findings, []);
  });

  it('may be ignored in the text itself', () => {
    const comment = `<!-- 年报忽略 ${rule}：台账如此 -->\n`;
    const text = change(faulty, [['2024年，本镇坚持', `${comment}2024年，本镇坚持`]]);
    assert.deepEqual(checkJson(folder({ '年报.md': text }), ['.']).files[0]!.findings, []);
  });

  it('are not fixed', () => {
    const entry = { rule: 'structure/section-number', reason: '照旧' };
    const root = folder({ '年报.md': fixableReport(), 'nianbao.json': configuration(entry) });
    const { status, stderr } = nianbao(root, ['fix']);
    assert.equal(status, 0);
    assert.match(stderr, /已修复 0 处/);
    assert.equal(readFileSync(join(root, '年报.md'), 'utf8'), fixableReport());
  });

  for (const [name, entry, message] of [
    ['a misspelt rule', { rule: 'narative/breakdown-total', reason: 'x' }, /“narrative\/breakdown-total”/],
    ['no reason', { rule }, /请在“reason”里写明/],
    ['a reason that was never filled in', { rule, reason: '（请填写理由）' }, /请在“reason”里写明/],
  ] as const) {
    it(`stay where the entry has ${name}: status 2, and where it stands`, () => {
      const root = folder({ '年报.md': faulty, 'nianbao.json': configuration(entry) });
      const { status, stdout, stderr } = nianbao(root, ['check']);
      assert.equal(status, 2);
      assert.match(stderr, /^nianbao\.json:\d+:\d+: /);
      assert.match(stderr, message);
      assert.match(stdout, /breakdown-total/);
    });
  }
});

describe('nianbao check: entries that mean nothing any more', () => {
  const folder = temporaryFolder();
  const stale = { rule: 'tables/label', reason: '旧稿如此' };

  it('are said with their place, and are no reason to fail', () => {
    const root = folder({
      '年报.md': faulty,
      'nianbao.json': configuration({ rule, where, reason: 'x' }, { ...stale, where: { section: '三' } }),
    });
    const { status, stdout, stderr } = nianbao(root, ['check', '--fail-on', 'info']);
    assert.equal(status, 0);
    assert.match(stderr, /^nianbao\.json:11:5: 忽略项（tables\/label：三）已经没有对应的问题.*\n$/);
    assert.match(stdout, /没有发现问题/);
    assert.match(
      nianbao(root, ['check', '--language', 'en']).stderr,
      /\(tables\/label：三\) means no finding any more/,
    );
  });

  it('are said where their row was renamed', () => {
    const row = '一、本年新收政府信息公开申请数量';
    const total = { rule: 'arithmetic/*', where: { section: '三', row }, reason: 'x' };
    const text = cleanReport({ broken: { 'received/individual': 8 } });
    const root = (content: string) => folder({ '年报.md': content, 'nianbao.json': configuration(total) });
    assert.equal(nianbao(root(text), ['check']).stderr, '');
    assert.match(
      nianbao(root(change(text, [[`| ${row}`, '| 今年全镇各村一共收到件数']])), ['check']).stderr,
      /所指的行/,
    );
  });

  it('are judged only where it is certain', () => {
    const files = { '年报.md': faulty, '下属/年报.md': cleanReport({ organization: '清溪镇人民政府' }) };
    const any = folder({ ...files, 'nianbao.json': configuration(stale) });
    assert.match(nianbao(any, ['check']).stderr, /tables\/label/);
    assert.equal(nianbao(any, ['check', '年报.md']).stderr, '', 'another file may have it');
    assert.equal(nianbao(any, ['check', '下属']).stderr, '', 'so may one of another folder');
    assert.equal(nianbao(any, ['check', '.', '--edition', '2021']).stderr, '');
    const named = folder({ ...files, 'nianbao.json': configuration({ ...stale, file: '年报.md' }) });
    assert.match(nianbao(named, ['check', '年报.md']).stderr, /tables\/label/);
    assert.equal(nianbao(named, ['check', '下属/年报.md']).stderr, '');
  });

  it('are not those in use in a folder below', () => {
    const root = folder({
      '年报.md': cleanReport(),
      '下属/年报.md': faulty,
      'nianbao.json': configuration({ rule, reason: 'x' }),
    });
    assert.equal(nianbao(root, ['check']).stderr, '');
  });
});
