import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { change } from '../support/marked';
import { cli, nianbao } from './command';
import { faultyReport } from './faulty-report';

/** A report of another agency: else the one would be a copy of the other. */
const stoneBridge = change(cleanReport(), [
  ['云岭镇人民政府2024年政府信息公开工作年度报告', '石桥镇人民政府2024年政府信息公开工作年度报告'],
]);
const configuration = (units: readonly string[]): string =>
  JSON.stringify({ rules: { '*': 'off', 'arithmetic/*': 'error' }, units: [{ parent: '清溪县', units }] });

describe('nianbao check: the overview', () => {
  const folder = temporaryFolder();
  const files = {
    '年报/云岭镇.md': faultyReport(),
    '年报/石桥镇.md': stoneBridge,
    '年报/坏.txt': Buffer.from([0, 0, 0, 0]),
    '年报/会议记录.txt': '会议记录',
    '年报/nianbao.json': configuration(['云岭镇', '石桥镇', '松溪镇', '水务局/2024年.md']),
  };
  const rowsOf = (page: string): string[] =>
    Array.from(page.matchAll(/<tr id="row-\d+">(.*?)<\/tr>/gs), ([, row]) =>
      row!
        .replace(/<[^>]*>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    );

  it('html: each report, each unit without one, each file that could not be read', () => {
    const root = folder(files);
    const { stdout, status } = nianbao(root, ['check', '--format', 'html', '年报']);
    assert.equal(status, 2);
    assert.deepEqual(rowsOf(stdout), [
      '1 云岭镇人民政府 2024 2021 版 2 0 0 有错误，请修改',
      '2 石桥镇人民政府 2024 2021 版 0 0 0 没有发现问题',
      '3 松溪镇 2024 未报送',
      '4 年报/水务局/2024年.md 2024 未报送',
      '5 坏.txt 年报/坏.txt 未能检查：文件含有二进制内容，不是纯文本。请确认选对了文件，或把报告另存为纯文本（.txt）。',
    ]);
    assert.match(stdout, /<li>年报\/会议记录\.txt<br>不是政府信息公开工作年度报告/);
    assert.match(stdout, /第三部分 表三 “一、本年新收政府信息公开申请数量”行 “总计”列/);
    assert.match(stdout, /<mark>99<\/mark>/);
  });

  it('says of nobody that he has not reported, where not the whole folder was checked', () => {
    const root = folder(files);
    const { stdout } = nianbao(root, ['check', '--format', 'html', join('年报', '云岭镇.md')]);
    assert.equal(rowsOf(stdout).length, 1);
    assert.match(stdout, /没有统计未报送的单位/);
    const named = nianbao(root, ['check', '--format', 'html', '--config', join('年报', 'nianbao.json'), '年报']);
    assert.equal(rowsOf(named.stdout).filter((row) => row.endsWith('未报送')).length, 2);
  });

  it('counts a report wherever it lies below the folder, also under a configuration of its own', () => {
    const root = folder({
      ...files,
      '年报/松溪/年报.md': change(cleanReport(), [
        ['云岭镇人民政府2024年政府信息公开工作年度报告', '松溪镇人民政府2024年政府信息公开工作年度报告'],
      ]),
      '年报/松溪/nianbao.json': '{ "rules": { "*": "off" } }',
    });
    const rows = rowsOf(nianbao(root, ['check', '--format', 'html', '年报']).stdout);
    assert.deepEqual(
      rows.filter((row) => row.endsWith('未报送')),
      ['4 年报/水务局/2024年.md 2024 未报送'],
    );
  });

  it('csv: on standard output with its mark and its line ends', () => {
    const { stdout } = nianbao(folder(files), ['check', '--format', 'csv', '年报']);
    assert.match(stdout, /^\ufeff单位,/);
    assert.match(stdout, /\r\n石桥镇人民政府,2024,2021 版,0,0,0,,没有发现问题,,,,,,,年报\/石桥镇\.md\r\n/);
    assert.match(stdout, /\r\n松溪镇,2024,,,,,,未报送,/);
  });

  it('xlsx: a workbook, into a file or a pipe, and never onto a terminal', () => {
    const root = folder({ ...files, 'terminal.cjs': 'process.stdout.isTTY = true;' });
    const args = ['check', '--format', 'xlsx', '年报'];
    const { stdout } = nianbao(root, [...args, '--output', '结果.xlsx']);
    assert.match(stdout, /检查了 2 份年报/);
    const written = readFileSync(join(root, '结果.xlsx'));
    assert.equal(written.subarray(0, 2).toString(), 'PK');
    assert.deepEqual(spawnSync(process.execPath, [cli, ...args], { cwd: root }).stdout, written);
    const onTerminal = nianbao(root, args, '', { NODE_OPTIONS: '--require ./terminal.cjs' });
    assert.deepEqual([onTerminal.status, onTerminal.stdout], [2, '']);
    assert.match(onTerminal.stderr, /--output/);
  });

  it('--per-report: a page for each, clean ones too, in a folder that is made', () => {
    const root = folder(files);
    const { status } = nianbao(root, ['check', '--per-report', join('反馈', '2024'), '年报']);
    assert.equal(status, 2);
    const pages = join(root, '反馈', '2024');
    assert.deepEqual(readdirSync(pages).sort(), ['云岭镇-检查结果.html', '石桥镇-检查结果.html'].sort());
    const page = (name: string) => readFileSync(join(pages, name), 'utf8');
    assert.match(page('云岭镇-检查结果.html'), /<h1>检查结果：云岭镇人民政府 2024 年<\/h1>/);
    assert.match(page('石桥镇-检查结果.html'), /没有发现问题/);
    assert.doesNotMatch(page('石桥镇-检查结果.html'), /云岭镇/);
  });

  it('--per-report: says so where a page cannot be written', () => {
    const { status, stderr } = nianbao(folder({ ...files, 反馈: '' }), ['check', '--per-report', '反馈', '年报']);
    assert.equal(status, 2);
    assert.match(stderr, /^反馈: ./m);
  });
});
