import assert from 'node:assert/strict';
import { Parser } from 'htmlparser2';
import { html, reportHtml } from '../../server/src/overview/html';
import { localized } from '../../server/src/text/localized';
import { finding, overview, report } from './example';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** The elements of a page in their order, each with all the text in it. */
function elementsOf(page: string): readonly Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      for (const element of open) element.text += text;
    },
    onclosetag(_, isImplied) {
      const closed = open.pop();
      const isVoid = ['meta', 'br'].includes(closed!.name);
      assert.ok(!isImplied || isVoid, `<${closed!.name}> is not closed`);
    },
  });
  parser.write(page);
  parser.end();
  return all;
}

const named = (page: string, name: string) => elementsOf(page).filter((element) => element.name === name);
const classed = (page: string, name: string) =>
  elementsOf(page).filter(({ attributes }) => attributes.class?.split(' ').includes(name));
const cells = (page: string): string[][] => {
  const rows: string[][] = [];
  for (const { name, text } of elementsOf(page)) {
    if (name === 'tr') rows.push([]);
    if (name === 'td' || name === 'th') rows.at(-1)!.push(text);
  }
  return rows;
};

describe('the officer’s page', () => {
  const page = html(overview, 'zh-CN');

  it('sums up first, in sentences', () => {
    assert.equal(
      classed(page, 'summary')[0]!.text.trim(),
      [
        '检查了 3 份年报：1 份有错误，1 份没有发现问题。',
        '共 1 条错误，1 条警告，1 条提示。',
        '1 个单位未报送。',
        '2 张表未能核对，请人工核对。',
        '1 个文件未能检查。',
        '1 个文件不是可以检查的年报，未检查。',
        '另有 2 条已按写明的理由忽略。',
      ].join('\n'),
    );
  });

  it('has a row for each report, clean ones too, for each unit without one and for each file that could not be read', () => {
    assert.deepEqual(cells(page), [
      ['序号', '单位', '年度', '格式版本', '错误', '警告', '提示', '未核对的表', '检查结果'],
      ['1', '云岭镇人民政府', '2024', '2021 版', '1', '0', '1', '', '有错误，请修改'],
      ['2', '石桥镇人民政府', '2024', '2021 版', '0', '0', '0', '', '没有发现问题'],
      ['3', '清溪县水务局', '2024', '2021 版', '0', '1', '0', '表二、表三', '请核对'],
      ['4', '松溪镇', '2024', '', '', '', '', '', '未报送'],
      ['5', '教育局.docx年报/教育局.docx', '', '', '', '', '', '', '未能检查：文件加密了'],
    ]);
    assert.match(named(page, 'li').at(0)!.text, /年报\/会议记录\.txt\s*不像年报/);
  });

  it('leads from each row to the findings and back', () => {
    const ids = new Set(elementsOf(page).flatMap(({ attributes }) => attributes.id ?? []));
    const targets = named(page, 'a').map(({ attributes }) => attributes.href!);
    assert.deepEqual(targets, ['#report-1', '#report-3', '#row-1', '#row-3']);
    for (const target of targets) assert.ok(ids.has(target.slice(1)), target);
  });

  it('says of each finding how grave it is, where, the sentence with its words marked, why, and what to do', () => {
    assert.deepEqual(
      classed(page, 'finding')[0]!
        .text.trim()
        .split('\n')
        .map((line) => line.trim()),
      [
        '错误第一部分 “全年新收申请16件…”一句',
        '全年新收申请16件，均已办结。',
        '正文说16件，而表格为15。',
        '改法：将“16”改为“15”（建议，请核对后修改）',
        '检查项目：正文数字与表格不符',
      ],
    );
    assert.equal(named(page, 'mark')[0]!.text, '16件');
  });

  it('is one file that needs no other, no script and no network', () => {
    assert.deepEqual(named(page, 'script'), []);
    for (const { attributes } of elementsOf(page)) {
      assert.equal(attributes.src, undefined);
      assert.ok(attributes.href === undefined || attributes.href.startsWith('#'));
    }
    assert.doesNotMatch(page, /url\(|@import|https?:/);
  });

  it('is told to screen readers: a language, a caption, headings of rows and columns', () => {
    assert.equal(named(page, 'html')[0]!.attributes.lang, 'zh-CN');
    assert.equal(named(page, 'caption').length, 1);
    const scopes = named(page, 'th').map(({ attributes }) => attributes.scope);
    assert.deepEqual(scopes, [...Array(9).fill('col'), ...Array(5).fill('row')]);
  });

  it('shows whatever a report holds as text', () => {
    const nasty = '<script>alert(1)</script>&amp;"\u202e\u001b[31m';
    const shown = html(
      {
        ...overview,
        reports: [
          report({
            unit: nasty,
            path: nasty,
            findings: [
              finding({
                quote: { line: nasty, start: 0, end: 8 },
                message: localized(nasty, nasty),
                place: localized(nasty, nasty),
              }),
            ],
          }),
        ],
      },
      'zh-CN',
    );
    assert.deepEqual(named(shown, 'script'), []);
    assert.ok(!shown.includes('\u202e') && !shown.includes('\u001b'));
    assert.equal(named(shown, 'mark')[0]!.text, '<script>');
  });

  it('tells reports of one agency and year apart by their files', () => {
    const [, first, second] = cells(
      html({ ...overview, reports: [report(), report({ path: '年报/云岭镇（改）.md' })] }, 'zh-CN'),
    );
    assert.equal(first![1], '云岭镇人民政府年报/云岭镇.md');
    assert.equal(second![1], '云岭镇人民政府年报/云岭镇（改）.md');
  });

  it('says that nobody knows who has not reported, where nothing lists the units', () => {
    assert.match(html({ ...overview, missing: undefined }, 'zh-CN'), /没有统计未报送的单位/);
    assert.doesNotMatch(page, /没有统计未报送的单位/);
  });

  it('speaks English', () => {
    const english = html(overview, 'en');
    assert.equal(named(english, 'html')[0]!.attributes.lang, 'en');
    assert.match(english, /not handed in/);
    assert.match(english, /The prose says 16, the table 15\./);
    assert.doesNotMatch(english, /未报送|错误|汇总/);
  });

  it('is the same for the same overview', () => {
    assert.equal(html(overview, 'zh-CN'), page);
  });
});

describe('the page of one report', () => {
  it('holds its findings, and nothing of the others', () => {
    const page = reportHtml(overview.reports[0]!, 'zh-CN');
    assert.equal(named(page, 'h1')[0]!.text, '检查结果：云岭镇人民政府 2024 年');
    assert.equal(classed(page, 'finding').length, 2);
    assert.deepEqual(named(page, 'a'), []);
    assert.doesNotMatch(page, /石桥镇|水务局/);
  });

  it('says that nothing was found, what was not checked and what is ignored', () => {
    assert.match(classed(reportHtml(overview.reports[1]!, 'zh-CN'), 'summary')[0]!.text, /^没有发现问题。/);
    const { text } = classed(reportHtml(overview.reports[2]!, 'zh-CN'), 'summary')[0]!;
    assert.match(text, /1 条警告.*\n.*表二、表三未能核对.*\n.*3 处修订.*\n.*忽略/);
  });

  it('calls a report that names no agency by its title, else by its file', () => {
    const named = (changes: Parameters<typeof report>[0]) =>
      /<h1>(.*)<\/h1>/.exec(reportHtml(report(changes), 'zh-CN'))![1];
    assert.equal(named({ unit: undefined, title: '2024年年报', year: undefined }), '检查结果：2024年年报');
    assert.equal(named({ unit: undefined, title: undefined, year: undefined }), '检查结果：云岭镇.md');
  });
});
