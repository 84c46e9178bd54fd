import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { Parser } from 'htmlparser2';
import { xlsx } from '../../server/src/overview/xlsx';
import { finding, overview, report } from './example';

/** What the cells of a workbook's sheets hold, as a program reads it. */
function sheetsOf(bytes: Uint8Array): Readonly<Record<string, readonly (string | number | undefined)[][]>> {
  const files = unzipSync(bytes);
  const text = (path: string): string => strFromU8(files[path] ?? assert.fail(`there is no ${path}`));
  const strings: string[] = [];
  read(text('xl/sharedStrings.xml'), (name, content) => {
    if (name === 'si') strings.push(content);
  });
  const names = Array.from(text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g), ([, name]) => name!);
  const sheets = names.map((name, index) => {
    const rows: (string | number | undefined)[][] = [];
    read(text(`xl/worksheets/sheet${index + 1}.xml`), (element, content, { r, t }) => {
      if (element !== 'c') return;
      const [, column, row] = /^([A-Z])(\d+)$/.exec(r!)!;
      rows[Number(row) - 1] ??= [];
      const value = content === '' ? undefined : t === 's' ? strings[Number(content)]! : Number(content);
      rows[Number(row) - 1]![column!.charCodeAt(0) - 65] = value;
    });
    return [name, rows] as const;
  });
  return Object.fromEntries(sheets);
}

function read(xml: string, take: (name: string, text: string, attributes: Record<string, string>) => void): void {
  const open: { readonly attributes: Record<string, string>; text: string }[] = [];
  const parser = new Parser(
    {
      onopentag: (_, attributes) => void open.push({ attributes, text: '' }),
      ontext(text) {
        for (const element of open) element.text += text;
      },
      onclosetag(name) {
        const { text, attributes } = open.pop()!;
        take(name, text, attributes);
      },
    },
    { xmlMode: true },
  );
  parser.write(xml);
  parser.end();
}

describe('the overview as a workbook', () => {
  it('has a sheet of the reports and a sheet of the findings', async () => {
    const sheets = sheetsOf(await xlsx(overview, 'zh-CN'));
    assert.deepEqual(Object.keys(sheets), ['汇总', '问题清单']);
    assert.deepEqual(sheets.汇总!.slice(0, 3), [
      ['单位', '年度', '格式版本', '错误', '警告', '提示', '未核对的表', '检查结果', '文件'],
      ['云岭镇人民政府', 2024, '2021 版', 1, 0, 1, undefined, '有错误，请修改', '年报/云岭镇.md'],
      ['石桥镇人民政府', 2024, '2021 版', 0, 0, 0, undefined, '没有发现问题', '年报/石桥镇.md'],
    ]);
    assert.deepEqual(
      sheets.汇总!.slice(3).map(([unit]) => unit),
      ['清溪县水务局', '松溪镇', '教育局.docx', '会议记录.txt'],
    );
    assert.equal(sheets.问题清单!.length, 4);
    assert.deepEqual(sheets.问题清单![1], [
      '云岭镇人民政府',
      2024,
      '错误',
      '正文数字与表格不符',
      '第一部分 “全年新收申请16件…”一句',
      '全年新收申请【16件】，均已办结。',
      '正文说16件，而表格为15。',
      '将“16”改为“15”（建议，请核对后修改）',
      '年报/云岭镇.md',
    ]);
  });

  it('has headings that stay, filter their columns and stand on every printed page', async () => {
    const files = unzipSync(await xlsx(overview, 'zh-CN'));
    const [first, second] = [1, 2].map((number) => strFromU8(files[`xl/worksheets/sheet${number}.xml`]!));
    for (const sheet of [first!, second!]) {
      assert.match(sheet, /<pane ySplit="1"[^>]*state="frozen"/);
      assert.match(sheet, /<pageSetUpPr fitToPage="1"\/>/);
      assert.match(sheet, /<pageSetup [^>]*fitToHeight="0"/);
    }
    assert.match(first!, /<autoFilter ref="A1:I7"\/>/);
    assert.match(second!, /<autoFilter ref="A1:I4"\/>/);
    assert.match(strFromU8(files['xl/workbook.xml']!), /Print_Titles" localSheetId="1">'问题清单'!\$1:\$1</);
  });

  it('takes a text for a text, whatever it begins with, and holds nothing that XML cannot', async () => {
    const nasty = '=1+1<&>\u0000\ud800';
    const sheets = sheetsOf(await xlsx({ ...overview, reports: [report({ unit: nasty })] }, 'zh-CN'));
    assert.equal(sheets.汇总![1]![0], '=1+1<&>␀');
    const files = unzipSync(await xlsx({ ...overview, reports: [report({ unit: nasty })] }, 'zh-CN'));
    assert.doesNotMatch(strFromU8(files['xl/worksheets/sheet1.xml']!), /<f>/);
  });

  it('has the same bytes for the same overview, also where there is much of it', async () => {
    const many = {
      ...overview,
      reports: Array.from({ length: 800 }, () => report({ findings: [finding(), finding()] })),
    };
    for (const one of [overview, many]) {
      const first = await xlsx(one, 'zh-CN');
      assert.deepEqual(await xlsx(one, 'zh-CN'), first);
      // The time of each entry: midnight of 1 January 1980, the first that an archive can say.
      assert.deepEqual(Array.from(first.slice(10, 14)), [0, 0, 0x21, 0]);
    }
  });
});
