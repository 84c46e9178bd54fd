import assert from 'node:assert/strict';
import { cell, type DocxParts, docx, paragraph, row, run, table } from '../support/docx';
import { openDocx } from '../support/open-docx';
import { itHoldsForSharedDocument } from '../support/shared-documents';

const textOf = (bytes: Uint8Array): string => openDocx(bytes).text;

function reads(title: string, body: string, expected: string, parts: DocxParts = {}): void {
  it(title, () => assert.equal(textOf(docx(body, parts)), expected));
}

const field = (code: string, result: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
  `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;

const box = (content: string): string => `<w:txbxContent>${content}</w:txbxContent>`;

describe('the text of a Word file', () => {
  reads('has a line for each paragraph', paragraph('甲') + paragraph('') + paragraph('乙'), '甲\n\n乙');
  reads(
    'puts runs together',
    paragraph(run('国办公开办函') + run('[', '<w:b/>') + run('2021') + run(']30号')),
    '国办公开办函[2021]30号',
  );
  reads(
    'ends a line at a soft break',
    paragraph(`${run('镇人民政府')}<w:r><w:br/></w:r>${run('2023年报告')}`),
    '镇人民政府\n2023年报告',
  );
  reads(
    'has a blank for a tab, in a word or as an element',
    paragraph(`<w:r><w:t>a\tb</w:t><w:tab/><w:t>c</w:t></w:r>`),
    'a b c',
  );
  reads('reads entities and characters by number', paragraph('<w:r><w:t>R&amp;D&#x3c;&#20998;</w:t></w:r>'), 'R&D<分');
  reads('reads sections of characters', paragraph('<w:r><w:t>a<![CDATA[<b>]]>c</w:t></w:r>'), 'a<b>c');
  reads(
    'drops blanks that are not meant',
    paragraph('<w:r><w:t> 一 </w:t><w:t xml:space="preserve"> 二 </w:t></w:r>'),
    '一 二 ',
  );
  reads(
    'has a hyphen, no soft hyphen, and symbols',
    paragraph(
      '<w:r><w:t>0</w:t><w:noBreakHyphen/><w:t>1</w:t><w:softHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    ),
    '0-1☑',
  );
  reads(
    'reads through controls, links, smart tags and own markup',
    `<w:sdt><w:sdtPr/><w:sdtContent>${paragraph(`<w:hyperlink>${run('甲')}</w:hyperlink><w:smartTag>${run('乙')}</w:smartTag><w:customXml>${run('丙')}</w:customXml><w:sdt><w:sdtContent>${run('丁')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`,
    '甲乙丙丁',
  );
  reads(
    'leaves comments, notes and formatting out',
    paragraph(
      `${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeStart w:id="1"/>${run('乙')}<w:r><w:commentReference w:id="1"/></w:r>`,
    ),
    '甲乙',
  );
  reads('reads a formula', paragraph(`${run('x')}<m:oMath><m:r><m:t>=1+2</m:t></m:r></m:oMath>`), 'x=1+2');

  describe('with fields', () => {
    reads('has the result and not the code', paragraph(field(' HYPERLINK "http://x" ', run('详见网站'))), '详见网站');
    reads(
      'has nothing of a field within a code',
      paragraph(field(` IF ${field(' PAGE ', run('9'))} `, run('共3页'))),
      '共3页',
    );
    reads(
      'does not lose what follows a code that never ends',
      paragraph('<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>') +
        paragraph('正文'),
      '\n正文',
    );
    reads(
      'has no table of contents, over however many paragraphs',
      paragraph(
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>' +
          `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${field(' HYPERLINK ', run('一、总体情况1'))}`,
      ) +
        paragraph(run('二、主动公开2')) +
        paragraph('<w:r><w:fldChar w:fldCharType="end"/></w:r>') +
        paragraph('一、总体情况'),
      '\n\n\n一、总体情况',
    );
    reads(
      'has the result of a simple field',
      paragraph(`<w:fldSimple w:instr=" PAGE ">${run('3')}</w:fldSimple>`),
      '3',
    );
  });

  describe('with changes that are tracked', () => {
    reads(
      'is that after all are accepted',
      paragraph(
        `${run('公开')}<w:del w:id="1"><w:r><w:delText>99</w:delText></w:r></w:del><w:ins w:id="2">${run('18')}</w:ins>${run('件')}<w:moveFrom w:id="3">${run('旧')}</w:moveFrom><w:moveTo w:id="4">${run('新')}</w:moveTo>`,
      ),
      '公开18件新',
    );
    const deletedMark = '<w:rPr><w:del w:id="9"/></w:rPr>';
    reads(
      'joins paragraphs whose mark is deleted',
      paragraph('前半段', deletedMark) + paragraph('后半段。'),
      '前半段后半段。',
    );
    reads(
      'has no line for a deleted paragraph before a table',
      `${paragraph('<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>', deletedMark)}${table([row(['a', 'b'])])}`,
      'a\tb',
    );
    reads(
      'has no deleted row',
      table([row(['a', 'b']), row(['c', 'd'], '<w:del w:id="1"/>'), row(['e', 'f'], '<w:ins w:id="2"/>')]),
      'a\tb\ne\tf',
    );
  });

  describe('with hidden text', () => {
    const styles =
      '<w:style w:type="character" w:styleId="H"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:type="character" w:styleId="H2"><w:basedOn w:val="H"/></w:style>';
    reads(
      'has none of it',
      paragraph(run('甲') + run('藏', '<w:vanish/>') + run('乙', '<w:vanish w:val="0"/>')),
      '甲乙',
    );
    reads(
      'has none that a style hides',
      paragraph(
        run('甲') + run('藏', '<w:rStyle w:val="H2"/>') + run('乙', '<w:rStyle w:val="H2"/><w:vanish w:val="false"/>'),
      ),
      '甲乙',
      { styles },
    );
  });

  describe('with text boxes', () => {
    reads(
      'has each once, before its paragraph',
      paragraph(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${box(paragraph('框'))}</mc:Choice><mc:Fallback><w:pict><v:textbox>${box(paragraph('框'))}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${run('框后')}`,
      ),
      '框\n框后',
    );
    reads(
      'has one in a cell within the cell',
      table([
        row([
          cell(paragraph(`<w:r><w:pict><v:textbox>${box(paragraph('框'))}</v:textbox></w:pict></w:r>${run('5')}`)),
          '6',
        ]),
      ]),
      '框 5\t6',
    );
  });

  describe('with tables', () => {
    reads(
      'has a line for each row, its cells behind tabs',
      paragraph('前') + table([row(['a', 'b']), row(['', 'd'])]) + paragraph('后'),
      '前\na\tb\n\td\n后',
    );
    reads(
      'has a blank between the lines of a cell',
      table([
        row([
          cell(paragraph('1') + paragraph('') + paragraph('2')),
          cell(paragraph(`${run('结果')}<w:r><w:br/></w:r>${run('纠正')}`)),
        ]),
      ]),
      '1 2\t结果 纠正',
    );
    reads(
      'has empty cells for what is merged',
      table([
        row([cell('一', '<w:gridSpan w:val="2"/>'), cell('二', '<w:vMerge w:val="restart"/>')]),
        row(['三', '四', cell('五', '<w:vMerge/>')]),
      ]),
      '一\t\t二\n三\t四\t',
    );
    reads(
      'has empty cells before and behind a short row',
      table([row(['a', 'b', 'c']), row(['d'], '<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>')]),
      'a\tb\tc\n\td\t',
    );
    reads(
      'takes borders a hair apart for one',
      table(
        [row(['a', cell('b', '<w:gridSpan w:val="2"/>'), 'c']), row([cell('d', '<w:gridSpan w:val="2"/>'), 'e', 'f'])],
        [2000, 15, 2000, 2000],
      ),
      'a\tb\tc\nd\te\tf',
    );
    reads(
      'has no holes where rows were drawn by hand, each with borders of its own',
      table(
        [
          row([cell('a', '<w:gridSpan w:val="2"/>'), cell('1', '<w:gridSpan w:val="2"/>'), '2']),
          row([cell('b', '<w:gridSpan w:val="3"/>'), '3', '4']),
          row(['c', cell('5', '<w:gridSpan w:val="3"/>'), '6']),
        ],
        [2000, 500, 500, 2000, 2000],
      ),
      'a\t1\t2\nb\t3\t4\nc\t5\t6',
    );
    reads(
      'has no column where no cell begins',
      table([row([cell('a', '<w:gridSpan w:val="3"/>'), 'b']), row([cell('c', '<w:gridSpan w:val="3"/>'), 'd'])]),
      'a\tb\nc\td',
    );
    reads(
      'reads a frame as what stands in it',
      table([row([cell(paragraph('甲') + paragraph('乙') + table([row(['a', 'b'])]) + paragraph(''))])]),
      '甲\n乙\na\tb\n',
    );
    reads(
      'reads tables in the cells of another',
      table([row(['左', cell(`${table([row(['a', 'b'])])}<w:p/>`)])]),
      '左\na\tb\n',
    );
    reads(
      'bounds tables that claim more columns than any has',
      table([row([cell('a', '<w:gridSpan w:val="999999999"/>'), 'b'])]),
      'a\tb',
    );
  });
});

describe('other ways to write the same', () => {
  it('reads strict files with a prefix of their own', () => {
    const strict = docx('', {
      others: {
        'word/document.xml':
          '<x:document xmlns:x="http://purl.oclc.org/ooxml/wordprocessingml/main"><x:body><x:p><x:r><x:rPr><x:vanish x:val="0"/></x:rPr><x:t>甲</x:t></x:r></x:p></x:body></x:document>',
      },
    });
    assert.equal(textOf(strict), '甲');
  });
  it('reads UTF-16', () => {
    const xml =
      '\ufeff<?xml version="1.0" encoding="UTF-16"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>年报𠀋</w:t></w:r></w:p></w:body></w:document>';
    assert.equal(
      textOf(docx('', { others: { 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) } })),
      '年报𠀋',
    );
    assert.equal(
      textOf(docx('', { others: { 'word/document.xml': new Uint8Array(Buffer.from(xml, 'utf16le').swap16()) } })),
      '年报𠀋',
    );
  });
});

describe('the hard Word files', () => {
  const expected = [
    '云岭镇人民政府',
    '2023年政府信息公开工作年度报告',
    '根据《条例》和国办公开办函[2021]30号编制，R&D <a>。',
    '一、总体情况',
    '（一）主动公开',
    '全年公开18件，其中甲10件、乙9件。',
    '（二）依申请',
    '详见网站第- 页',
    '…',
    '前半段后半段。',
    '二、主动公开政府信息情况',
    '第二十条第（一）项\t\t\t',
    '信息内容\t本年制发件数\t本年 废止件数\t现行有效件数',
    '规章\t0\t\t12',
    '行政规范性文件\t1 2\t0\t3',
    '三、收到和处理政府信息公开申请情况',
  ];
  itHoldsForSharedDocument('are read as described', 'hard.docx', (bytes) => {
    assert.deepEqual(textOf(bytes).split('\n'), [
      ...expected.join('\n').replace('…', '文本框内文字\n框后文字').split('\n'),
      '超链接智能3☑𠀋\u0014',
    ]);
  });
  itHoldsForSharedDocument('are read as described without text box', 'hard-2.docx', (bytes) => {
    assert.deepEqual(textOf(bytes).split('\n'), [...expected.join('\n').replace('…', '').split('\n'), '超链接智能3☑x']);
  });
});
