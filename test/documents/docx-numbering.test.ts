import assert from 'node:assert/strict';
import { formatted } from '../../server/src/documents/docx/number-formats';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { docx, paragraph } from '../support/docx';

interface LevelOf {
  readonly format?: string;
  readonly text: string;
  readonly more?: string;
  readonly gap?: string;
}

function levels(...all: readonly LevelOf[]): string {
  return all
    .map(
      ({ format = 'decimal', text, more = '', gap = 'nothing' }, at) =>
        `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:suff w:val="${gap}"/><w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');
}

const list = (content: string): string =>
  `<w:abstractNum w:abstractNumId="0">${content}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;

const item = (text: string, level = 0, id = 1): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`);

function reads(title: string, numbering: string, body: string, expected: readonly string[], styles = ''): void {
  it(title, () => {
    const { document, problem } = readDocx(docx(body, { numbering, styles }));
    assert.deepEqual(document?.text.split('\n'), expected, problem?.zh);
  });
}

const chinese = levels(
  { format: 'japaneseCounting', text: '%1、' },
  { format: 'chineseCounting', text: '（%2）' },
  { text: '%3.' },
);

describe('automatic numbers', () => {
  reads(
    'count level by level, each anew below the one above',
    list(chinese),
    item('甲') + item('乙', 1) + item('丙', 1) + item('丁', 2) + item('戊') + item('己', 1),
    ['一、甲', '（一）乙', '（二）丙', '1.丁', '二、戊', '（一）己'],
  );
  reads(
    'show the numbers above as their levels write them, or all in Arabic',
    list(
      levels(
        { format: 'chineseCounting', text: '第%1章' },
        { text: '%1.%2 ' },
        { text: '%1.%2.%3 ', more: '<w:isLgl/>' },
      ),
    ),
    item('甲') + item('乙', 1) + item('丙', 2),
    ['第一章甲', '一.1 乙', '1.1.1 丙'],
  );
  reads(
    'go on where a level does not begin anew',
    list(levels({ text: '%1.' }, { text: '%2)', more: '<w:lvlRestart w:val="0"/>' })),
    item('甲') + item('乙', 1) + item('丙') + item('丁', 1),
    ['1.甲', '1)乙', '2.丙', '2)丁'],
  );
  reads(
    'begin anew with a list of its own, and share counters without',
    `<w:abstractNum w:abstractNumId="0">${chinese}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num><w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>`,
    item('甲') + item('乙', 0, 2) + item('丙', 0, 2) + item('丁', 0, 3),
    ['一、甲', '一、乙', '二、丙', '三、丁'],
  );
  reads(
    'come by a style, at the level that names it',
    list(
      chinese.replace(
        '<w:numFmt w:val="chineseCounting"/>',
        '<w:numFmt w:val="chineseCounting"/><w:pStyle w:val="H2"/>',
      ),
    ),
    paragraph('甲', '<w:pStyle w:val="H1"/>') +
      paragraph('乙', '<w:pStyle w:val="H2"/>') +
      paragraph('丙', '<w:pStyle w:val="Below"/>') +
      paragraph('丁', '<w:pStyle w:val="H1"/><w:numPr><w:numId w:val="0"/></w:numPr>'),
    ['一、甲', '（一）乙', '（二）丙', '丁'],
    '<w:style w:type="paragraph" w:styleId="H1"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="H2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Below"><w:basedOn w:val="H2"/></w:style>',
  );
  reads(
    'come by a list style',
    `<w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum><w:abstractNum w:abstractNumId="5"><w:styleLink w:val="S"/>${chinese}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
    item('甲'),
    ['一、甲'],
  );
  reads(
    'keep a gap where the number does not end in a wide mark',
    list(
      levels(
        { text: '%1.', gap: 'tab' },
        { format: 'chineseCounting', text: '（%2）', gap: 'tab' },
        { text: '%3)', gap: 'space' },
      ),
    ),
    item('甲') + item('乙', 1) + item('丙', 2),
    ['1. 甲', '（一）乙', '1) 丙'],
  );
  reads('are not written for bullets', list(levels({ format: 'bullet', text: '\uf0b7', gap: 'tab' })), item('甲'), [
    '甲',
  ]);
  reads(
    'are not counted by what is deleted',
    list(chinese),
    item('甲') +
      paragraph(
        '<w:del w:id="1"><w:r><w:delText>旧</w:delText></w:r></w:del>',
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr><w:rPr><w:del w:id="2"/></w:rPr>',
      ) +
      item('乙'),
    ['一、甲', '二、乙'],
  );

  for (const [format, expected] of Object.entries<readonly (readonly [number, string])[]>({
    decimal: [[12, '12']],
    decimalZero: [
      [7, '07'],
      [12, '12'],
    ],
    decimalFullWidth: [[12, '１２']],
    decimalEnclosedCircle: [
      [1, '①'],
      [20, '⑳'],
      [21, '21'],
    ],
    decimalEnclosedParen: [[3, '⑶']],
    decimalEnclosedFullstop: [[3, '⒊']],
    ideographEnclosedCircle: [[10, '㊉']],
    upperLetter: [
      [1, 'A'],
      [26, 'Z'],
      [27, 'AA'],
    ],
    lowerLetter: [[3, 'c']],
    upperRoman: [
      [4, 'IV'],
      [1999, 'MCMXCIX'],
    ],
    lowerRoman: [[9, 'ix']],
    chineseCounting: [
      [10, '十'],
      [11, '十一'],
      [20, '二十'],
      [99, '九十九'],
      [101, '一○一'],
    ],
    chineseCountingThousand: [
      [10, '十'],
      [101, '一百零一'],
      [110, '一百一十'],
      [1004, '一千零四'],
      [10000, '一万'],
    ],
    japaneseCounting: [[21, '二十一']],
    taiwaneseCounting: [[15, '十五']],
    ideographDigital: [
      [10, '一〇'],
      [21, '二一'],
    ],
    chineseLegalSimplified: [[12, '壹拾贰']],
    ideographTraditional: [
      [1, '甲'],
      [11, '甲'],
    ],
    ideographZodiac: [[12, '亥']],
    numberInDash: [[1, '- 1 -']],
    none: [[3, '']],
  })) {
    it(`are written as ${format}`, () => {
      assert.deepEqual(
        expected.map(([value]) => formatted(value, format)),
        expected.map(([, text]) => text),
      );
    });
  }
});
