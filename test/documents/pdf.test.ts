import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type CMaps, cmapNames } from '../../server/src/documents/pdf/cmaps';
import { readPdf } from '../../server/src/documents/pdf/read-pdf';
import { lintText } from '../../server/src/lint/lint';
import { readReport } from '../../server/src/report/read';
import { textOf } from '../../server/src/text/span';
import { seed } from '../support/arbitrary';
import { cleanReport } from '../support/clean-report';
import { itHoldsForSharedDocument } from '../support/shared-documents';
import { box, type PdfPage, text, writePdf } from './pdf-writer';
import { typeset } from './typeset';

const cmaps = Object.fromEntries(
  cmapNames.map((name) => [name, new Uint8Array(readFileSync(`node_modules/pdfjs-dist/cmaps/${name}.bcmap`))]),
) as CMaps;

async function read(bytes: Uint8Array) {
  const { document, problem } = await readPdf(bytes, cmaps);
  assert.ok(document, problem?.zh);
  return document;
}

async function linesOf(...pages: readonly PdfPage[]): Promise<string[]> {
  return (await read(writePdf(pages))).text.replaceAll('\t', '→').split('\n');
}

describe('a report as PDF', () => {
  for (const edition of ['2019', '2021']) {
    it(`is read paragraph by paragraph and row by row, across its pages (${edition})`, async () => {
      const report = cleanReport({ edition, layout: 'tabs' });
      const document = await read(writePdf(typeset(report)));
      assert.deepEqual(
        document.text.split('\n'),
        report.split('\n').filter((line) => line !== ''),
      );
      assert.deepEqual(lintText(document.text).findings, []);
    });
  }

  it('draws the same at the same words, and they have a page', async () => {
    const report = cleanReport({ layout: 'tabs', broken: { 'received/total': 77, 'cases/reconsideration-total': 9 } });
    const pages = typeset(report);
    const document = await read(writePdf(pages));
    const found = lintText(document.text).findings.map(({ rule, span }) => ({
      words: `${rule} ${textOf(document.text, span)}`,
      page: document.pageAt!(span.start),
    }));
    assert.deepEqual(
      found.map(({ words }) => words),
      lintText(report).findings.map(({ rule, span }) => `${rule} ${textOf(report, span)}`),
    );
    for (const [words, figure] of [
      ['arithmetic/applications-row-total 77', '<00370037>'],
      ['arithmetic/review-total 9', '<0039> Tj'],
    ] as const) {
      const page = found.find((finding) => finding.words === words)!.page;
      assert.ok(
        pages[page - 1]!.drawn.some((drawn) => drawn.includes(figure)),
        `${words}: page ${page}`,
      );
    }
  });

  itHoldsForSharedDocument('that was published has 32 rows, and nothing wrong', 'published-2024.pdf', async (bytes) => {
    const document = await read(bytes);
    const { report } = readReport(document.text);
    const rows = report!.tables.flatMap((table) => table.rows);
    assert.equal(rows.filter(({ cells }) => cells).length, 32);
    const found = lintText(document.text).findings.map(({ rule, severity }) => `${severity} ${rule}`);
    assert.deepEqual(found, ['info tables/label']);
  });
});

describe('lines of a PDF', () => {
  const full = '一二三四五六七八九十一二三四五六七八';
  const examples: Readonly<Record<string, readonly [drawn: readonly string[], lines: readonly string[]]>> = {
    'are paragraphs': [
      [
        text(112, 700, 16, `甲${full.slice(3)}`),
        text(80, 672, 16, full),
        text(80, 644, 16, full.slice(0, 5)),
        text(112, 616, 16, `乙${full.slice(3)}`),
      ],
      [`甲${full.slice(3)}${full}${full.slice(0, 5)}`, `乙${full.slice(3)}`],
    ],
    'have a blank where there is room for one, and none beside figures': [
      [text(80, 700, 16, '共'), text(100, 700, 16, '18'), text(120, 700, 16, '件'), text(160, 700, 16, '完')],
      ['共18件 完'],
    ],
    'keep figures apart': [[text(80, 700, 16, '1'), text(100, 700, 16, '8')], ['1 8']],
    'are drawn twice where they are bold': [[text(80, 700, 16, '标题'), text(80.4, 700, 16, '标题')], ['标题']],
    'have characters for the radicals that some fonts name': [[text(80, 700, 16, '⼀、⾏政⻔')], ['一、行政门']],
    'have nothing that nobody sees': [
      [
        text(80, 700, 16, '甲'),
        text(80, 670, 16, '乙', 3),
        text(700, 670, 16, '丙'),
        text(80, 900, 16, '丁'),
        text(80, 640, 1, '戊'),
      ],
      ['甲'],
    ],
  };
  for (const [what, [drawn, lines]] of Object.entries(examples)) {
    it(what, async () => assert.deepEqual(await linesOf({ drawn }), lines));
  }

  it('have no page numbers and no running heads', async () => {
    const drawn = (number: number) => [
      text(80, 800, 10, `年度报告 第${number}期`),
      text(80, 700, 16, `正文${'甲乙丙丁'[number]}`),
      text(280, 40, 10, `第 ${number} 页 共 3 页`),
    ];
    assert.deepEqual(await linesOf(...[1, 2, 3].map((number) => ({ drawn: drawn(number) }))), [
      '正文乙',
      '正文丙',
      '正文丁',
    ]);
  });

  for (const [what, page] of [
    [
      'page that is turned',
      { rotate: 90, drawn: ['q 0 1 -1 0 595 0 cm', text(80, 300, 16, '甲'), text(80, 270, 16, '乙'), 'Q'] },
    ],
    [
      'page that one has to turn',
      { drawn: ['q 0 1 -1 0 595 0 cm', text(80, 300, 16, '甲'), text(80, 270, 16, '乙'), 'Q'] },
    ],
    [
      'page that one has to turn the other way',
      { drawn: ['q 0 -1 1 0 0 842 cm', text(80, 300, 16, '甲'), text(80, 270, 16, '乙'), 'Q'] },
    ],
  ] as const) {
    it(`are read off a ${what}`, async () => assert.deepEqual(await linesOf(page), ['甲', '乙']));
  }

  for (const encoding of ['UniGB-UCS2-H', 'UniGB-UTF16-H', 'GBK-EUC-H'] as const) {
    it(`are those of fonts that are not in the file (${encoding})`, async () => {
      const codes = encoding === 'GBK-EUC-H' ? 'b9abbfaa3138bcfe' : '516c5f00003100384ef6';
      const drawn = [`BT /F1 16 Tf 80 700 Td <${codes}> Tj ET`];
      assert.equal((await read(writePdf([{ drawn }], { encoding }))).text, '公开18件');
    });
  }
});

describe('a table of a PDF', () => {
  const cell = (x: number, y: number, width: number, height: number, ...lines: readonly string[]) => [
    box(x, y, width, height),
    ...lines.map((line, i) => text(x + 2, y + height - 12 - i * 12, 10, line)),
  ];

  it('has merged cells, and cells of several lines', async () => {
    const drawn = [
      ...cell(100, 600, 80, 60, '甲乙丙丁戊己庚', '辛'),
      ...cell(180, 630, 120, 30, '合并'),
      ...cell(180, 600, 60, 30, '12'),
      ...cell(240, 600, 60, 30),
    ];
    assert.deepEqual(await linesOf({ drawn }), ['甲乙丙丁戊己庚辛→合并→', '→12→']);
  });

  it('has no lines that are clipped away, and none that underline words', async () => {
    const drawn = [
      ...cell(100, 600, 80, 30, '甲'),
      ...cell(180, 600, 80, 30, '1'),
      '100 615 160 0.5 re W n',
      '104 612 20 0.5 re f',
    ];
    assert.deepEqual(await linesOf({ drawn }), ['甲→1']);
  });

  it('may be open at its sides, and ruled by thin boxes', async () => {
    const drawn = [
      '100 600 200 0.5 re f 100 630 200 0.5 re f 100 660 200 0.5 re f 180 600 0.5 60 re f',
      text(110, 640, 10, '甲'),
      text(190, 640, 10, '1'),
      text(110, 610, 10, '乙'),
      text(190, 610, 10, '2'),
    ];
    assert.deepEqual(await linesOf({ drawn }), ['甲→1', '乙→2']);
  });

  it('is none where it only frames a text', async () => {
    assert.deepEqual(await linesOf({ drawn: [...cell(100, 600, 200, 60, '甲', '乙')] }), ['甲', '乙']);
  });

  it('goes on over a page: its head is not repeated, and what was parted is one', async () => {
    const head = (y: number) => [...cell(100, y, 100, 30, '项目'), ...cell(200, y, 60, 30, '数量')];
    const first = [
      ...head(200),
      ...cell(100, 170, 100, 30, '1.甲'),
      ...cell(200, 170, 60, 30, '1'),
      ...cell(100, 140, 100, 30, '2.乙丙丁戊己庚辛壬'),
      ...cell(200, 140, 60, 30, '2'),
    ];
    const second = [
      ...head(700),
      ...cell(100, 670, 100, 30, '癸'),
      ...cell(200, 670, 60, 30),
      ...cell(100, 640, 100, 30, '3.子'),
      ...cell(200, 640, 60, 30, '3'),
    ];
    const document = await read(writePdf([{ drawn: first }, { drawn: second }]));
    assert.equal(document.text, '项目\t数量\n1.甲\t1\n2.乙丙丁戊己庚辛壬癸\t2\n3.子\t3');
    assert.equal(document.pageAt!(document.text.indexOf('2.')), 1);
    assert.equal(document.pageAt!(document.text.indexOf('3.')), 2);
  });
});

describe('a PDF that cannot be read', () => {
  const problems: Readonly<Record<string, readonly [bytes: Uint8Array, problem: RegExp]>> = {
    'is a scan': [writePdf([{ drawn: [box(0, 0, 595, 842)] }]), /扫描/],
    'has only the invisible text of a scan': [writePdf([{ drawn: [text(80, 700, 16, '甲', 3)] }]), /扫描/],
    'is encrypted': [
      writePdf([{ drawn: [] }], {
        trailer: `/ID [<00> <00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>`,
      }),
      /密码/,
    ],
    'is cut off': [writePdf(typeset(cleanReport({ layout: 'tabs' }))).subarray(0, 300), /损坏/],
    'is something else': [new TextEncoder().encode('年报'), /损坏/],
    'is far too long': [writePdf(Array.from({ length: 301 }, () => ({ drawn: [] }))), /300/],
    'does not tell its characters': [writePdf([{ drawn: [text(80, 700, 16, '\ue123\ue124\ue125')] }]), /乱码/],
  };
  for (const [what, [bytes, problem]] of Object.entries(problems)) {
    it(`${what}, and says so`, async () => {
      const read = await readPdf(bytes, cmaps);
      assert.equal(read.document, undefined);
      assert.match(read.problem!.zh, problem);
    });
  }

  it('page by page is read where there is text, and the rest is noted', async () => {
    const { text: words, notes } = await read(writePdf([{ drawn: [text(80, 700, 16, '甲')] }, { drawn: [] }]));
    assert.equal(words, '甲');
    assert.deepEqual(
      notes.map(({ kind, count }) => ({ kind, count })),
      [{ kind: 'no-text', count: 1 }],
    );
  });
});

describe(`whatever the PDF (seed ${seed})`, function () {
  // A busy machine takes its time.
  this.timeout(120_000);

  const place = fc.integer({ min: -50, max: 900 });
  const anyDrawn = fc.array(
    fc.oneof(
      fc
        .tuple(place, place, fc.integer({ min: 0, max: 30 }), fc.constantFrom('甲', '12', '（一）予以公开', ' ', '。'))
        .map(([x, y, size, words]) => text(x, y, size, words)),
      fc.tuple(place, place, place, place).map((args) => box(...args)),
      fc.constantFrom(
        'q',
        'Q',
        'f',
        'S',
        'W n',
        '0 1 -1 0 300 300 cm',
        '1 0 0 0 0 0 cm',
        '3 Tr',
        'BT',
        'ET',
        '(',
        '<<',
        '0 0 m 100 0 l 100 100 l h S',
      ),
    ),
    { maxLength: 40 },
  );

  it('is read or refused, and every character has a page', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyDrawn, { minLength: 1, maxLength: 3 }), async (pages) => {
        const { document, problem } = await readPdf(writePdf(pages.map((drawn) => ({ drawn }))), cmaps);
        if (!document) {
          assert.ok(problem.zh);
          return;
        }
        let page = 1;
        for (let at = 0; at <= document.text.length; at++) {
          const next = document.pageAt!(at);
          assert.ok(next >= page && next <= pages.length, `${at}: page ${next} behind ${page}`);
          page = next;
        }
      }),
      { seed, numRuns: 40 },
    );
  });

  it('is read or refused where its bytes are spoilt', async () => {
    const whole = writePdf(typeset(cleanReport({ layout: 'tabs' })).slice(0, 2));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 30 }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          const { document, problem } = await readPdf(bytes, cmaps);
          assert.ok(document ?? problem);
        },
      ),
      { seed, numRuns: 25 },
    );
  });
});
