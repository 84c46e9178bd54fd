import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';
import { rules } from '../../server/src/rules';
import { temporaryFolder } from '../files/temporary-folder';
import { checkJson, cli, nianbao } from './command';
import { startServer } from './start-server';

const here = __dirname;

describe('nianbao new', () => {
  const folder = temporaryFolder();

  for (const layout of ['pipes', 'tabs', 'cells']) {
    for (const [year, edition] of [
      ['2020', '2019'],
      ['2024', '2021'],
    ] as const) {
      it(`writes a report without errors (${layout}, ${year})`, () => {
        const args = ['new', '--organization', '云岭镇', '--year', year, '--layout', layout];
        const { status, stdout, stderr } = nianbao(here, args);
        assert.deepEqual([status, stderr], [0, '']);
        const { files, summary } = checkJson(here, ['-'], stdout);
        assert.deepEqual(files[0]!.report, {
          title: `云岭镇${year}年政府信息公开工作年度报告`,
          organization: '云岭镇',
          year: Number(year),
          edition,
        });
        assert.equal((summary as { errors: number }).errors, 0, JSON.stringify(files[0]!.findings, null, 1));
        assert.doesNotMatch(stdout, /(?<![.\d（])\b0\b/, 'no figure that nobody has given');
        const blank = files[0]!.findings.filter(({ rule }) => rule === 'tables/blank-cell');
        assert.equal(blank.length, 3, 'one for each table');
      });
    }
  }

  it('writes pipes unless told otherwise', () => {
    const { stdout } = nianbao(here, ['new', '--organization=云岭镇', '--year=2024']);
    assert.match(stdout, /^# 云岭镇2024年/);
    assert.match(stdout, /^\|---\|/m);
  });

  it('writes a new file, and never replaces one', () => {
    const root = folder();
    const args = ['new', '--organization', '云岭镇', '--year', '2024', '--output', '年报.md'];
    assert.equal(nianbao(root, args).status, 0);
    const text = readFileSync(join(root, '年报.md'), 'utf8');
    assert.match(text, /^# 云岭镇2024年/);
    const again = nianbao(root, [...args, '--layout', 'tabs']);
    assert.equal(again.status, 2);
    assert.match(again.stderr, /已有同名文件/);
    assert.equal(readFileSync(join(root, '年报.md'), 'utf8'), text);
  });

  it('leaves no half file where the disk is full', function () {
    // Windows has no limit on the size of files, which stands for a full disk.
    if (process.platform === 'win32') return this.skip();
    const root = folder();
    const command = `ulimit -f 1; exec "$0" "${cli}" new --organization 云岭镇 --year 2024 --output 年报.md`;
    const { status, stderr } = spawnSync('bash', ['--norc', '-c', command, process.execPath], { cwd: root, env: {} });
    assert.equal(status, 2);
    assert.match(stderr.toString(), /^年报\.md: 磁盘已满.*\n$/);
    assert.deepEqual(readdirSync(root), []);
  });
});

describe('nianbao explain and rules', () => {
  it('explains every rule in both languages', () => {
    assert.ok(rules.length > 0);
    const listed = nianbao(here, ['rules']).stdout.trimEnd().split('\n');
    assert.deepEqual(
      listed.map((line) => line.split(' ')[0]),
      rules.map(({ name }) => name),
    );
    const rule = rules[0]!;
    const { status, stdout } = nianbao(here, ['explain', rule.name]);
    assert.equal(status, 0);
    for (const text of [rule.title, rule.basis, rule.reason, rule.remedy]) assert.ok(stdout.includes(text.zh));
    assert.ok(nianbao(here, ['explain', rule.name, '--language', 'en']).stdout.includes(rule.remedy.en));
  });

  it('suggests the rule that was probably meant', () => {
    const { status, stdout, stderr } = nianbao(here, ['explain', 'arithmetic/applications-row-totl']);
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(stderr, /是不是想写“arithmetic\/applications-row-total”？/);
  });
});

describe('nianbao server', () => {
  it('starts the language server, which answers and ends when it is told to', async () => {
    const { status, answers } = await startServer(['server', '--stdio']);
    assert.equal(status, 0);
    assert.match(answers, /"id":1,"result":\{"capabilities"/);
    assert.match(answers, /"id":2,"result":null/);
  });
});

describe('nianbao: usage', () => {
  it('prints its version and its help', () => {
    assert.deepEqual(nianbao(here, ['--version']), { status: 0, stdout: `${version}\n`, stderr: '' });
    const zh = nianbao(here, ['--help']);
    assert.equal(zh.status, 0);
    assert.match(zh.stdout, /用法：/);
    assert.match(nianbao(here, ['check', '--help', '--language', 'en']).stdout, /Usage:/);
  });

  const wrong: readonly [args: readonly string[], message: RegExp][] = [
    [[], /nianbao check/],
    [['chek', 'a.txt'], /是不是想写 nianbao check？/],
    [['年报.txt'], /是不是想写 nianbao check 年报\.txt？/],
    [['check', '--formt', 'json'], /是不是想写 --format？/],
    [['check', '-x'], /没有 -x 这个选项/],
    [['check', '-dash.md'], /没有 -dash\.md 这个选项.*请写 \.\/-dash\.md/],
    [['check', '--format', 'xml'], /--format 只能是 pretty、json、sarif、junit、github、html、csv、xlsx，不能是“xml”/],
    [['check', '--edition', '2020'], /--edition 只能是 auto、2019、2021/],
    [['check', '--output'], /--output 后面缺少内容/],
    [['check', '--language', 'fr'], /--language 只能是/],
    [['fix', '--dry-run=yes'], /--dry-run 后面不应再写内容/],
    [['fix', '--format', 'json'], /nianbao fix 没有 --format/],
    [['new', '--year', '2024'], /缺少 --organization/],
    [['new', '--organization', '云岭镇'], /缺少 --year/],
    [['new', '--organization', '云岭镇', '--year', '24'], /四位数的年份/],
    [['new', '--organization', '云岭镇', '--year', '2018'], /从 2019 年起/],
    [['rules', 'x'], /多写了“x”/],
    [['explain'], /请写明规则名/],
    [['export', '--to', 'docx'], /请写明要导出的年报/],
    [['export', 'a.md'], /缺少 --to/],
    [['export', 'a.md', '--to', 'pdf'], /--to 只能是 docx、html，不能是“pdf”/],
    [['export', 'a.md', 'b.md', '--to', 'docx'], /多写了“b\.md”/],
    [['server'], /--stdio/],
  ];
  for (const [args, message] of wrong) {
    it(`says what is wrong: nianbao ${args.join(' ')}`, () => {
      const { status, stdout, stderr } = nianbao(here, args);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
      assert.equal(stderr.trimEnd().split('\n').length, 1);
    });
  }

  it('says it in English where that is asked for', () => {
    assert.match(nianbao(here, ['chek', '--language', 'en']).stderr, /Did you mean nianbao check\?/);
  });
});
