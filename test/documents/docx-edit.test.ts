import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import type { Edited, EditWay } from '../../server/src/documents/source-document';
import { applyEdits, type TextEdit } from '../../server/src/text/edits';
import { seed } from '../support/arbitrary';
import { cell, type DocxParts, docx, paragraph, row, run, table, zip } from '../support/docx';
import { partsOf } from '../support/docx-parts';
import { openDocx } from '../support/open-docx';

const plain: EditWay = { kind: 'plain' };
const tracked: EditWay = { kind: 'tracked', author: 'Nianbao 年报', date: '2024-01-31T08:00:00Z' };
const ways = [plain, tracked];

/** Replaces words that stand in the text once. */
function replacing(text: string, from: string, to: string): TextEdit {
  const start = text.indexOf(from);
  assert.ok(start >= 0 && text.indexOf(from, start + 1) < 0, from);
  return { span: { start, end: start + from.length }, text: to };
}

function tryEdit(
  body: string,
  changes: readonly (readonly [string, string])[],
  way: EditWay,
  parts: DocxParts = {},
): Edited & { intended: string } {
  const document = openDocx(docx(body, parts));
  const edits = changes.map(([from, to]) => replacing(document.text, from, to));
  return { ...document.edit!(edits, way), intended: applyEdits(document.text, edits) };
}

/** The body after the edits, which are found to read as intended. */
function bodyAfter(body: string, changes: readonly (readonly [string, string])[], way: EditWay = plain): string {
  const { bytes, refused, intended } = tryEdit(body, changes, way);
  assert.ok(bytes, refused?.[0]?.reason.zh);
  assert.equal(openDocx(bytes).text, intended);
  return /<w:body>(.*)<w:sectPr\/>/s
    .exec(partsOf(bytes)['word/document.xml']!)![1]!
    .replace(/ w:author="[^"]*" w:date="2024-01-31[^"]*"/g, '');
}

function refuses(title: string, body: string, from: string, to: string, reason: RegExp, parts?: DocxParts): void {
  for (const way of ways) {
    it(`${title} (${way.kind})`, () => {
      const { bytes, refused } = tryEdit(body, [[from, to]], way, parts);
      assert.equal(bytes, undefined);
      assert.match(refused!.map((one) => one.reason.zh).join(), reason);
    });
  }
}

describe('words changed in a Word file', () => {
  it('are changed where they stand, in the formatting they had', () => {
    const body = paragraph(run('共') + run('18', '<w:b/>') + run('件'));
    assert.equal(bodyAfter(body, [['18', '19']]), paragraph(run('共') + run('19', '<w:b/>') + run('件')));
  });
  it('may stand in several runs, of which those that stay keep their formatting', () => {
    const body = paragraph(run('函') + run('[', '<w:b/>') + run('2021') + run(']30号'));
    assert.equal(
      bodyAfter(body, [['[2021]', '〔2021〕']]),
      paragraph(run('函') + run('〔', '<w:b/>') + run('2021') + run('〕30号')),
    );
  });
  it('are written as XML, their blanks kept', () => {
    assert.equal(
      bodyAfter(paragraph('<w:r><w:t>甲乙</w:t></w:r>'), [['甲乙', ' R&D <a> ']]),
      paragraph(run(' R&D <a> ')),
    );
  });
  it('may be put into an empty paragraph, dressed as its mark', () => {
    const body = `${paragraph('甲')}<w:p><w:pPr><w:rPr><w:b/></w:rPr></w:pPr></w:p>`;
    assert.ok(bodyAfter(body, [['甲\n', '甲\n乙']]).endsWith(`</w:pPr>${run('乙', '<w:b/>')}</w:p>`));
  });
  it('may be put into an empty cell, dressed as the others of its row', () => {
    const body = table([
      row(['甲', cell('<w:p/>'), cell(paragraph(run('3', '<w:sz w:val="21"/>')))]),
      row(['乙', '', '']),
    ]);
    assert.ok(bodyAfter(body, [['甲\t\t3', '甲\t5\t3']]).includes(`<w:p>${run('5')}</w:p>`));
  });
  it('may hold a soft break, and lose one', () => {
    const body =
      paragraph('<w:r><w:t xml:space="preserve">镇政府</w:t><w:br/><w:t>年度报告</w:t></w:r>') + paragraph('乙');
    assert.equal(
      bodyAfter(body, [['镇政府\n年度', '镇政府2023年度']]),
      paragraph(`${run('镇政府2023').replace('</w:r>', '')}<w:t>年度报告</w:t></w:r>`) + paragraph('乙'),
    );
  });
  it('are marked when they are tracked', () => {
    const body = paragraph(run('共18件', '<w:b/>'));
    const part = (text: string): string => run(text, '<w:b/>');
    assert.equal(
      bodyAfter(body, [['18', '19']], tracked),
      paragraph(
        `${part('共1')}<w:del w:id="1">${part('8').replaceAll('w:t', 'w:delText')}</w:del><w:ins w:id="2">${part('9')}</w:ins>${part('件')}`,
      ),
    );
  });
  it('stand apart from what others inserted, and are just taken back where they are our own', () => {
    const inserted = (author: string): string =>
      paragraph(`<w:ins w:id="7" w:author="${author}">${run('十八件')}</w:ins>`);
    assert.equal(
      bodyAfter(inserted('王科长'), [['十八件', '十九件']], tracked),
      paragraph(
        `<w:ins w:id="7" w:author="王科长">${run('十')}<w:del w:id="8">${run('八').replaceAll('w:t', 'w:delText')}</w:del></w:ins><w:ins w:id="9">${run('九')}</w:ins><w:ins w:id="7" w:author="王科长">${run('件')}</w:ins>`,
      ),
    );
    assert.equal(
      bodyAfter(inserted('Nianbao 年报'), [['十八件', '十九件']], tracked),
      inserted('Nianbao 年报').replace('八', '九'),
    );
  });
  it('that are rejected leave the text as it was', () => {
    const texts = fc
      .array(fc.constantFrom('一', '二', '三', '&', ' '), { minLength: 1, maxLength: 6 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(
        fc.array(texts, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat({ max: 5 }),
        texts,
        (runs, at, length, now) => {
          const document = openDocx(docx(paragraph(runs.map((text) => run(text)).join(''))));
          const start = at % document.text.length;
          const edit = { span: { start, end: Math.min(start + length, document.text.length) }, text: now };
          const parts = partsOf(document.edit!([edit], tracked).bytes!);
          const rejected = parts['word/document.xml']!.replace(/<w:ins [^>]*>.*?<\/w:ins>/gs, '')
            .replace(/<\/?w:del(?: [^>]*)?>/g, '')
            .replaceAll('w:delText', 'w:t');
          const original = zip(
            Object.fromEntries(
              Object.entries({ ...parts, 'word/document.xml': rejected }).map(([name, xml]) => [name, strToU8(xml)]),
            ),
          );
          assert.equal(openDocx(original).text, document.text);
        },
      ),
      { seed, numRuns: 200 },
    );
  });
});

describe('lines that come and go in a Word file', () => {
  const body =
    paragraph('标题', '<w:jc w:val="center"/>') +
    paragraph(run('正文很长的一段。', '<w:b/>'), '<w:ind w:firstLine="640"/>') +
    paragraph('尾');
  it('are paragraphs like the longer neighbour', () => {
    const now = bodyAfter(body, [['标题\n', '标题\n新段一\n新段二\n']]);
    const like = (text: string): string => paragraph(run(text, '<w:b/>'), '<w:ind w:firstLine="640"/>');
    assert.ok(now.includes(`</w:p>${like('新段一')}${like('新段二')}<w:p>`), now);
  });
  it('are gone with their paragraph', () => {
    assert.equal(
      bodyAfter(body, [['正文很长的一段。\n', '']]),
      paragraph('标题', '<w:jc w:val="center"/>') + paragraph('尾'),
    );
  });
  it('may be parted and joined', () => {
    assert.equal(bodyAfter(paragraph('甲甲甲乙'), [['甲乙', '甲\n乙']]), paragraph('甲甲甲') + paragraph('乙'));
    assert.equal(bodyAfter(paragraph('甲甲甲') + paragraph('乙'), [['甲\n乙', '甲乙']]), paragraph('甲甲甲乙'));
  });
  it('leave the marks of bookmarks that reach further', () => {
    const marked = `${paragraph('甲')}${paragraph(`<w:bookmarkStart w:id="3" w:name="x"/>${run('乙')}`)}${paragraph(`${run('丙')}<w:bookmarkEnd w:id="3"/>`)}`;
    assert.ok(bodyAfter(marked, [['乙\n', '']]).includes('</w:p><w:bookmarkStart w:id="3" w:name="x"/><w:p>'));
  });
  it('are marked when they are tracked', () => {
    const now = bodyAfter(
      body,
      [
        ['正文很长的一段。\n', ''],
        ['尾', '尾\n新'],
      ],
      tracked,
    );
    assert.match(
      now,
      /<w:ind w:firstLine="640"\/><w:rPr><w:del w:id="\d+"\/><\/w:rPr><\/w:pPr><w:del w:id="\d+"><w:r>/,
    );
    assert.match(
      now,
      /<w:p><w:pPr><w:rPr><w:ins w:id="\d+"\/><\/w:rPr><\/w:pPr><w:ins w:id="\d+"><w:r><w:t xml:space="preserve">新/,
    );
  });

  it('get no second mark where their mark is deleted already', () => {
    const joined =
      paragraph('甲', '<w:rPr><w:del w:id="1" w:author="王科长"/></w:rPr>') + paragraph('乙') + paragraph('丙');
    const now = bodyAfter(joined, [['甲乙\n', '']], tracked);
    assert.equal(
      now
        .match(/<w:rPr>(?:<w:del [^>]*\/>)+<\/w:rPr>/g)
        ?.map((mark) => mark.split('w:del ').length - 1)
        .join(),
      '1,1',
    );
  });

  const merged = table([
    row([cell('一组', '<w:tcW w:w="900"/><w:vMerge w:val="restart"/><w:vAlign w:val="center"/>'), '甲', '1']),
    row([cell('', '<w:vMerge/>'), '乙', '2']),
    row(['丙', '', '3'], '<w:trHeight w:val="400"/>'),
  ]);
  it('are rows like their neighbour', () => {
    const now = bodyAfter(merged, [['丙\t\t3', '丙\t\t3\n丁\t5\t6']]);
    assert.ok(now.includes(`</w:tr>${row(['丁', '5', '6'], '<w:trHeight w:val="400"/>')}</w:tbl>`), now);
  });
  it('are rows within a merged cell where they stand in one', () => {
    const now = bodyAfter(merged, [['\t乙', '\t新\t9\n\t乙']]);
    assert.ok(
      now.includes('<w:tc><w:tcPr><w:tcW w:w="900"/><w:vMerge/><w:vAlign w:val="center"/></w:tcPr><w:p></w:p></w:tc>'),
      now,
    );
  });
  it('are gone with their row', () => {
    assert.ok(!bodyAfter(merged, [['\n丙\t\t3', '']]).includes('丙'));
    assert.match(
      bodyAfter(merged, [['\n丙\t\t3', '']], tracked),
      /<w:trPr><w:trHeight w:val="400"\/><w:del w:id="\d+"\/><\/w:trPr>/,
    );
  });
  it('that are rows are marked when they are tracked', () => {
    assert.match(
      bodyAfter(merged, [['丙\t\t3', '丙\t\t3\n丁\t5\t6']], tracked),
      /<w:trHeight w:val="400"\/><w:ins w:id="\d+"\/><\/w:trPr>.*<w:ins w:id="\d+"><w:r><w:t xml:space="preserve">丁/s,
    );
  });

  it('are tables of their own among paragraphs', () => {
    const now = bodyAfter(paragraph('甲') + paragraph('乙'), [['甲\n', '甲\n一\t二\n三\t\n丙\n']]);
    assert.match(
      now,
      /甲<\/w:t><\/w:r><\/w:p><w:tbl>(?:(?!<w:tr>).)*<w:tr>.*一.*二.*<\/w:tr><w:tr>.*三.*<\/w:tbl><w:p>.*丙/s,
    );
    const marked = bodyAfter(paragraph('甲') + paragraph('乙'), [['甲\n', '甲\n一\t二\n三\t\n']], tracked);
    assert.equal(marked.match(/<w:trPr><w:ins /g)?.length, 2);
  });
  refuses(
    'is refused where new rows have different numbers of cells',
    paragraph('甲'),
    '甲',
    '甲\na\tb\nc\td\te',
    /格数/,
  );
  refuses('is refused for a table that would touch another', merged, '丙\t\t3', '丙\t\t3\na\tb', /表格中间/);
  refuses('is refused where a merged cell would be parted', merged, '\t乙', '新\t新\t9\n\t乙', /合并单元格/);
  refuses('is refused where a merged cell begins', merged, '一组\t甲\t1\n', '', /合并单元格/);
  refuses(
    'is refused in the rest of a wide cell',
    table([row([cell('甲', '<w:gridSpan w:val="2"/>'), '乙']), row(['1', '2', '3'])]),
    '甲\t',
    '甲\t丁',
    /合并单元格/,
  );
  refuses('is refused where a row would have more cells', merged, '丙\t\t3', '丙\t\t\t3', /格数/);
  refuses('is refused in the middle of a table', merged, '乙\t2\n', '乙\t2\n说明\n', /表格中间/);
  refuses('is refused for a tab in a paragraph', paragraph('甲乙'), '甲', '甲\t', /制表符/);
  refuses(
    'is refused where a picture would go',
    paragraph('甲') + paragraph(`<w:r><w:drawing/></w:r>${run('图')}`) + paragraph('乙'),
    '图\n',
    '',
    /图片/,
  );
  refuses(
    'is refused where two tables would become one',
    `${table([row(['a', 'b'])])}${paragraph('间')}${table([row(['c', 'd'])])}<w:p/>`,
    '间\n',
    '',
    /不能整个删除/,
  );
  refuses(
    'is refused between the paragraphs of a cell',
    table([row([cell(paragraph('1') + paragraph('2')), '3'])]),
    '1 2',
    '12',
    /几段文字/,
  );
  refuses(
    'is refused in what Word computes',
    paragraph(`${run('第')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>${run('页')}`),
    '3',
    '4',
    /自动生成/,
  );
  refuses('is refused for characters that no file can hold', paragraph('甲'), '甲', '\u0007', /控制字符/);

  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const numbered = ['甲', '乙', '丙']
    .map((text) => paragraph(run(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'))
    .join('');
  refuses('is refused in an automatic number', numbered, '二、', '三、', /自动编号/, { numbering });
  refuses('is refused where numbers behind it would move', numbered, '二、乙\n', '', /重排/, { numbering });
});

describe('edits of a Word file', () => {
  it('are all made, or none of them, and those that cannot are named', () => {
    const document = openDocx(docx(paragraph(`${run('甲')}<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>`)));
    const edits = [replacing(document.text, '甲', '乙'), replacing(document.text, '3', '4')];
    const { bytes, refused } = document.edit!(edits, plain);
    assert.equal(bytes, undefined);
    assert.deepEqual(
      refused!.map(({ edit }) => edit),
      [edits[1]],
    );
  });
  it('that change nothing give the same bytes', () => {
    const bytes = docx(paragraph('甲'));
    assert.equal(openDocx(bytes).edit!([], plain).bytes, bytes);
  });
  it('may have the line ends of Windows', () => {
    assert.equal(
      openDocx(openDocx(docx(paragraph('甲'))).edit!([{ span: { start: 1, end: 1 }, text: '\r\n乙' }], plain).bytes!)
        .text,
      '甲\n乙',
    );
  });
  it('are written in the encoding of the part', () => {
    const xml =
      '\ufeff<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>年报</w:t></w:r></w:p></w:body></w:document>';
    const utf16 = docx('', { others: { 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) } });
    const { bytes } = openDocx(utf16).edit!([{ span: { start: 2, end: 2 }, text: '𠀋' }], plain);
    assert.equal(openDocx(bytes!).text, '年报𠀋');
  });
});
