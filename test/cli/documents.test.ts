import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { temporaryFolder } from '../files/temporary-folder';
import { cleanReport } from '../support/clean-report';
import { bodyOfText, docx, docxOfText, paragraph } from '../support/docx';
import { checkJson, nianbao } from './command';
import { faultyReport, fixableReport } from './faulty-report';

const tabs = { layout: 'tabs' } as const;

describe('nianbao and Word files', () => {
  const folder = temporaryFolder();

  it('finds in a Word file what it finds in its text, and at the same places of what `text` prints', () => {
    const root = folder({ 'a.docx': docxOfText(faultyReport(tabs)) });
    const [file] = checkJson(root, ['a.docx']).files;
    const text = nianbao(root, ['text', 'a.docx']).stdout;
    writeFileSync(join(root, 'b.txt'), text);
    const [same] = checkJson(root, ['b.txt']).files;
    const placed = ({ rule, line, column, message }: (typeof same & object)['findings'][number]) =>
      `${line}:${column} ${rule} ${message}`;
    assert.notEqual(file!.findings.length, 0);
    assert.deepEqual(file!.findings.map(placed), same!.findings.map(placed));
  });

  it('reads a Word file from standard input', () => {
    const { status, stdout } = nianbao(folder(), ['check', '-'], docxOfText(faultyReport(tabs)));
    assert.equal(status, 1);
    assert.match(stdout, /^-:\d+:\d+ {2}第三部分 表三/m);
  });

  it('checks or names every file of a folder, and ends with 2 where not all could be checked', () => {
    const old = Buffer.alloc(4096);
    Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(old);
    const root = folder({
      '甲.docx': docxOfText(cleanReport(tabs)),
      '乙.txt': iconv.encode(cleanReport({ organization: '河口镇人民政府' }), 'gbk'),
      '丙.doc': old,
      '丁.docx': docxOfText(cleanReport(tabs)).subarray(0, 900),
      '~$甲.docx': 'x',
      '戊.docx': docx('<w:p><w:r><w:drawing/></w:r></w:p>', { others: { 'word/media/image1.png': 'x' } }),
    });
    const { status, stdout, stderr } = nianbao(root, ['check']);
    assert.equal(status, 2);
    assert.match(stdout, /检查了 2 份年报.*3 个文件未能处理/);
    assert.match(stderr, /^丁\.docx: .*\n丙\.doc: .*另存为.*\n戊\.docx: .*只有图片/);
    assert.doesNotMatch(stderr, /~\$/);
  });

  it('does not take a Word file and its text for two reports', () => {
    const root = folder({ '年报.docx': docxOfText(cleanReport(tabs)), '年报.txt': cleanReport(tabs) });
    const { files } = checkJson(root, []);
    assert.deepEqual(
      files.map(({ findings }) => findings),
      [[], []],
    );
  });

  for (const way of [[], ['--tracked']]) {
    it(`mends a Word file with fix ${way.join(' ')}`, () => {
      const root = folder({ 'a.docx': docxOfText(fixableReport(tabs)) });
      const shown = nianbao(root, ['fix', '--dry-run', ...way]);
      assert.match(shown.stdout, /^-5、存在的主要问题及改进情况$/m);
      assert.deepEqual(readFileSync(join(root, 'a.docx')), Buffer.from(docxOfText(fixableReport(tabs))));
      const { status, stderr } = nianbao(root, ['fix', ...way]);
      assert.equal(status, 0);
      assert.match(stderr, /已修复 1 处，涉及 1 个文件/);
      const written = readDocx(readFileSync(join(root, 'a.docx')));
      assert.equal(written.document?.text.trim(), cleanReport(tabs).trim());
      const isTracked = written.document?.notes.some(({ kind }) => kind === 'tracked-changes');
      assert.equal(isTracked, way.length > 0);
    });
  }

  for (const way of [[], ['--tracked']]) {
    it(`puts a missing table into a Word file with fix ${way.join(' ')}`, () => {
      const text = cleanReport(tabs);
      const [heading, next] = ['四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况'];
      const from = text.lastIndexOf(heading) + heading.length;
      const without = `${text.slice(0, from)}\n${text.slice(text.lastIndexOf(next))}`;
      const root = folder({ 'a.docx': docxOfText(without) });
      assert.match(nianbao(root, ['fix', ...way]).stderr, /已修复 1 处/);
      const rules = checkJson(root, ['a.docx']).files[0]!.findings.map(({ rule }) => rule);
      assert.deepEqual(
        rules.filter((rule) => rule.startsWith('tables/')),
        ['tables/blank-cell'],
      );
    });
  }

  it('says what it cannot mend in a Word file, and leaves that alone', () => {
    const numbered = paragraph(
      '存在的主要问题及改进情况',
      '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
    );
    const level =
      '<w:lvl w:ilvl="0"><w:start w:val="5"/><w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl>';
    const numbering = `<w:abstractNum w:abstractNumId="0">${level}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const typed = paragraph('5、存在的主要问题及改进情况');
    const automatic = docx(bodyOfText(fixableReport(tabs)).replace(typed, numbered), { numbering });
    const root = folder({ 'a.docx': automatic });
    const { stderr } = nianbao(root, ['fix']);
    assert.match(stderr, /^a\.docx: .*自动编号/);
    assert.deepEqual(readFileSync(join(root, 'a.docx')), Buffer.from(automatic));
  });

  it('writes a copy with a comment at each finding, and touches neither the file nor a copy that is there', () => {
    const before = docxOfText(faultyReport(tabs));
    const root = folder({ '甲镇/年报.docx': before, '乙镇/年报.docx': before, '丙镇/年报.txt': faultyReport(tabs) });
    const first = nianbao(root, ['annotate', '.', '--output', '意见']);
    assert.equal(first.status, 2);
    assert.match(first.stderr, /^丙镇\/年报\.txt: 不是 Word 文件/);
    assert.match(first.stdout, /^已写出 2 份/);
    assert.deepEqual(readdirSync(join(root, '意见')).toSorted(), ['乙镇-年报.docx', '甲镇-年报.docx']);
    assert.deepEqual(readFileSync(join(root, '甲镇/年报.docx')), Buffer.from(before));
    const copy = readDocx(readFileSync(join(root, '意见', '甲镇-年报.docx')));
    assert.equal(copy.document?.text, readDocx(before).document?.text);

    const again = nianbao(root, ['annotate', '甲镇', '--output', '意见2']);
    assert.equal(again.status, 0);
    const third = nianbao(root, ['annotate', '甲镇', '--output', '意见2']);
    assert.equal(third.status, 2);
    assert.match(third.stderr, /已有同名文件，没有覆盖/);
  });

  it('says where the copies go that cannot be written', () => {
    const root = folder({ 'a.docx': docxOfText(faultyReport(tabs)), b: '' });
    const { status, stderr } = nianbao(root, ['annotate', 'a.docx', '--output', 'b']);
    assert.equal(status, 2);
    assert.match(stderr, /^b\/a\.docx: /);
    assert.match(nianbao(root, ['annotate', 'a.docx']).stderr, /缺少 --output/);
  });

  it('prints what was read, and what is to be known of it', () => {
    const root = folder({ 'a.txt': iconv.encode('总体情况', 'gbk'), 'b.doc': Buffer.from('d0cf11e0a1b11ae1', 'hex') });
    mkdirSync(join(root, 'c'));
    assert.equal(nianbao(root, ['text', 'a.txt']).stdout, '总体情况\n');
    assert.equal(nianbao(root, ['text', 'b.doc']).status, 2);
    assert.match(nianbao(root, ['text', 'c']).stderr, /这是文件夹/);
    assert.match(nianbao(root, ['text']).stderr, /请写明文件/);
  });

  it('writes a blank report as a Word file where that is asked for, with every table in it', () => {
    const root = folder();
    const args = ['new', '--organization', '云岭镇人民政府', '--year', '2024', '--output', '年报.docx'];
    assert.equal(nianbao(root, args).status, 0);
    const { files, summary } = JSON.parse(nianbao(root, ['check', '--format', 'json']).stdout);
    assert.deepEqual(summary, {
      files: 1,
      reports: 1,
      errors: 0,
      warnings: summary.warnings,
      infos: summary.infos,
      unreadTables: 0,
    });
    const tables = files[0].findings.filter(({ rule }: { rule: string }) => rule === 'tables/blank-cell');
    assert.equal(tables.length, 3);
  });

  it('does not take the pages of a check for reports, though they lie beside them', () => {
    const root = folder({ 'a.docx': docxOfText(faultyReport(tabs)) });
    const args = ['check', '--format', 'html', '--output', '检查结果.html', '--per-report', '反馈'];
    assert.equal(nianbao(root, args).status, 1);
    assert.deepEqual(readdirSync(root).toSorted(), ['a.docx', '反馈', '检查结果.html']);
    const { files } = checkJson(root, []);
    assert.deepEqual(
      files.map(({ path, report }) => [path, report === null]),
      [
        ['a.docx', false],
        ['反馈/a-检查结果.html', true],
        ['检查结果.html', true],
      ],
    );
  });
});
