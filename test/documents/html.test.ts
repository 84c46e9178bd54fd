import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readHtml } from '../../server/src/documents/html/read-html';
import { lintText } from '../../server/src/lint/lint';
import { textOf } from '../../server/src/text/span';
import { seed } from '../support/arbitrary';
import { cleanReport } from '../support/clean-report';
import { change, parseMarked } from '../support/marked';
import { itHoldsForSharedDocument } from '../support/shared-documents';
import { pages } from './pages';

function read(source: string) {
  const { document, problem } = readHtml(source);
  assert.ok(document, problem?.zh);
  return document;
}

/** The source between `<body>` and its end, as lines; tabs as `→`. */
function linesOf(body: string): string[] {
  return read(body).text.replaceAll('\t', '→').split('\n');
}

describe('a report on a page', () => {
  for (const [style, page] of Object.entries(pages)) {
    for (const edition of ['2019', '2021']) {
      it(`of ${style} is read line by line (${edition})`, () => {
        const report = cleanReport({ edition, layout: 'tabs' });
        const { text } = read(page(report));
        const lines = report.split('\n').filter((line) => line !== '');
        const from = text.split('\n').indexOf(lines[0]!);
        assert.deepEqual(text.split('\n').slice(from, from + lines.length), lines);
        assert.deepEqual(lintText(text).findings, []);
      });
    }

    it(`of ${style} draws the same at the same words, and in the source as well`, () => {
      const report = change(cleanReport({ layout: 'tabs', broken: { 'received/total': 77 } }), [
        ['政府信息136条', '政府信息137条'],
        ['〔2021〕30号', '[2021]30号'],
      ]);
      const source = page(report);
      const { text, source: back } = read(source);
      const found = lintText(text).findings;
      const words = found.map(({ rule, span }) => `${rule} ${textOf(text, span)}`);
      assert.deepEqual(
        words,
        lintText(report).findings.map(({ rule, span }) => `${rule} ${textOf(report, span)}`),
      );
      assert.ok(words.includes('arithmetic/applications-row-total 77'), words.join());
      for (const { span } of found) {
        const shown = textOf(source, back!.spanOf(span)).replace(/<[^>]*>|\s/g, '');
        assert.equal(shown, textOf(text, span));
      }
    });
  }
});

describe('the page of a county', () => {
  itHoldsForSharedDocument('has seven faults, each at its characters in the source', 'page.html', (bytes) => {
    const page = new TextDecoder().decode(bytes);
    const { text, source } = read(page);
    const found = lintText(text).findings.map(({ rule, span }) => {
      const place = source!.spanOf(span);
      return `${rule} ${place.start} ${textOf(page, place)}`;
    });
    assert.deepEqual(found, [
      'wording/document-number 913 [</font></span><span>2021</span><span><font>]</font></span><span>30</span><span><font>号',
      'narrative/breakdown-total 1785 186</span><span><font>条',
      'narrative/table-mismatch 2348 16</span><span><font>件',
      'narrative/table-mismatch 2398 15</span><span><font>件',
      'arithmetic/applications-row-total 13177 8',
      'arithmetic/applications-outcome-total 30679 15',
      'arithmetic/review-total 35253 1',
    ]);
  });
});

describe('lines of a page', () => {
  const examples: Readonly<Record<string, readonly [source: string, lines: readonly string[]]>> = {
    'are its blocks and what a <br> ends': [
      '<p>甲</p>乙<br>丙<div>丁<div>戊</div></div>',
      ['甲', '乙', '丙', '丁', '戊'],
    ],
    'end without an end tag': ['<p>甲<p>乙<ul><li>丙<li>丁</ul>戊', ['甲', '乙', '丙', '丁', '戊']],
    'go on through fonts and spans': ['<p><font>共</font><span>1</span><span>8</span>件</p>', ['共18件']],
    'go on where tags are crossed': ['<font><p>共</font>18件</p>', ['共18件']],
    'have one blank for white space': ['<p>  a \n\t b  </p>', ['a b']],
    'keep blanks that a person put there': ['<p>&nbsp;&nbsp;共&nbsp;&nbsp;件　整&nbsp;</p>', ['共  件　整']],
    'have no blank where the source is wrapped between two characters': [
      '<p>政府\n  信息，\n公开</p>',
      ['政府信息，公开'],
    ],
    'have one where it is wrapped at a figure': ['<p>共\n18\n件</p>', ['共 18 件']],
    'have one where somebody typed it': ['<p>政府 信息</p>', ['政府 信息']],
    'decode entities': [
      '<p>&ldquo;甲&rdquo;&#65288;乙&#xff09;&amp;lt; &unknown; &#x20BB7;</p>',
      ['“甲”（乙）&lt; &unknown; 𠮷'],
    ],
    'leave out what has no width': ['<p>1&shy;8&#8203;件\ufeff</p>', ['18件']],
    'leave out what nobody sees': [
      '<title>甲</title><script>乙</script><style>丙</style><!-- 丁 --><p style="color:red; DISPLAY : none">戊</p><p hidden>己</p><noscript>庚</noscript><template><p>辛</p></template><select><option>壬</select><textarea>癸</textarea><i aria-hidden="true">子</i><div style="visibility:hidden">丑<p>寅</p></div>卯',
      ['卯'],
    ],
    'show what is hidden only from those who cannot see': ['<div aria-hidden="true">甲</div>', ['甲']],
    'leave out what Word says to itself': [
      '<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]--><xml><w:View>Normal</w:View></xml><p>甲<![if !supportLists]>乙<![endif]><o:p></o:p></p>',
      ['甲乙'],
    ],
    'keep those of preformatted text': [
      '<pre>甲\n 乙  丙</pre><p style="white-space: pre-wrap">丁\r\n戊</p>',
      ['甲', '乙  丙', '丁', '戊'],
    ],
    'are those of a span that is styled so': ['<span style="display:block">甲</span><span>乙</span>', ['甲', '乙']],
    'count the items of a numbered list': [
      '<ol><li>甲<li value=5>乙<li>丙</ol><ol start="3"><li><p>丁</p></li></ol>',
      ['1. 甲', '5. 乙', '6. 丙', '3. 丁'],
    ],
    'count in the style of the list': [
      '<ol style="list-style-type: cjk-ideographic"><li>甲<li>乙</ol><ol type=a><li>丙</ol><ol style="list-style:none"><li>丁</ol>',
      ['一、甲', '二、乙', 'a. 丙', '丁'],
    ],
    'count nothing that is numbered already, and no way through a site': [
      '<ol><li><b>1</b>.甲<li>（二）乙</ol><ol class="breadcrumb"><li>首页</ol>',
      ['1.甲', '（二）乙', '首页'],
    ],
  };
  for (const [what, [source, lines]] of Object.entries(examples)) {
    it(what, () => assert.deepEqual(linesOf(source), lines));
  }
});

describe('a table of a page', () => {
  const examples: Readonly<Record<string, readonly [source: string, lines: readonly string[]]>> = {
    'has its cells behind tabs': [
      '<table><tr><th>甲</th><td>1</td></tr><tr><td>乙</td><td></td></tr></table>',
      ['甲→1', '乙→'],
    ],
    'has no end tags': ['<table><tr><td><p>甲<td>1<tr><td>乙<td>2</table>', ['甲→1', '乙→2']],
    'has no tags of rows': ['<table><tbody><td>甲<td>1</tbody><tbody><td>乙<td>2</table>', ['甲→1', '乙→2']],
    'has empty fields for merged cells': [
      '<table><tr><td rowspan=2>甲<td colspan=2>乙<tr><td>1<td>2<tr><td>丙<td>3<td>4</table>',
      ['甲→乙→', '→1→2', '丙→3→4'],
    ],
    'merges to the end of the group of rows, and no further': [
      '<table><tbody><tr><td rowspan=0>甲<td>1<tr><td>2</tbody><tbody><tr><td rowspan=99>乙<td>3</tbody><tr><td>丙<td>4</table>',
      ['甲→1', '→2', '乙→3', '丙→4'],
    ],
    'has no column in which no cell begins': [
      '<table><tr><td colspan=3>甲<td colspan=99999999>1<tr><td colspan=3>乙<td>2<td>3</table>',
      ['甲→1→', '乙→2→3'],
    ],
    'has the columns of its parts, whatever edges they have': [
      '<table><tr><td colspan=5>题<tr><td>甲<td colspan=2>1<td>2<td>3<tr><td colspan=5>题<tr><td colspan=2>乙<td colspan=3>4<tr><td colspan=2>丙<td colspan=3>5</table>',
      ['题→→→', '甲→1→2→3', '题→→→', '乙→4', '丙→5'],
    ],
    'takes no claim at its word': [
      `<table><tr><td colspan=x rowspan=-1>甲<td colspan=''>1<tr><td>乙<td>2</table>`,
      ['甲→1', '乙→2'],
    ],
    'has no row of no height': ['<table><tr><td colspan=2>甲<td>1<tr height=0><td><td><td></table>', ['甲→1']],
    'has its lines within a cell behind blanks': [
      '<table><tr><td>甲\n<br>乙<p>丙</p><div>丁</div><td> <p>1</p> </table>',
      ['甲 乙 丙 丁→1'],
    ],
    'wraps within a cell': ['<table><tr><td>政府\n 信息<td>1</table>', ['政府信息→1']],
    'may hold a blank row': ['<table><tr><td>甲<td>乙<tr><td>&nbsp;<td></table>后', ['甲→乙', '→', '后']],
    'has a caption, and what strays between its rows is in no row': [
      '<table><caption>题</caption><form><tr><td>甲<td>1</tr>注<tr><td>乙<td>2</tr></form></table>',
      ['题', '甲→1', '注', '乙→2'],
    ],
    'arranges other tables': [
      '<table><tr><td>栏<td><table><tr><td>甲<td>1</table><td>尾</table>',
      ['栏', '甲→1', '尾'],
    ],
    'arranges headings': ['<table><tr><td>栏<td><h2>甲</h2>乙</table>', ['栏', '甲', '乙']],
    'arranges prose': [
      `<table><tr><td>栏<td><p>甲${'。'.repeat(200)}<p>乙</table>`,
      ['栏', `甲${'。'.repeat(200)}`, '乙'],
    ],
    'of one column arranges lines': ['<table><tr><td>甲<br>乙<tr><td>丙</table>', ['甲', '乙', '丙']],
    'is one where a remark below it is long': [
      `<table>${'<tr><td>一个不短不长的项目名称<td>100'.repeat(20)}<tr><td colspan=2>注${'，'.repeat(180)}</table>`,
      [...Array<string>(20).fill('一个不短不长的项目名称→100'), `注${'，'.repeat(180)}→`],
    ],
    'means nothing in pieces': ['<tr><td>甲</td><td>乙</td></tr></table>丙', ['甲乙丙']],
  };
  for (const [what, [source, lines]] of Object.entries(examples)) {
    it(what, () => assert.deepEqual(linesOf(source), lines));
  }
});

describe('a place in a page', () => {
  /** Each: words of the text, and the source with those that they stand for. */
  const examples: readonly (readonly [string, string, string])[] = [
    ['characters one by one', '政府信息', '<p>公开<b>⟦政府</b>\n<i>信息⟧</i>申请'],
    ['an entity', '&', '<p>甲⟦&amp;⟧乙'],
    ['a blank', ' ', '<p>a⟦ \n ⟧b'],
    ['figures in pieces', '18件', '<p>共<span>⟦1</span><span>8</span>件⟧。'],
    ['cells', '1\t2', '<table><tr><td>甲<td> ⟦1</td> <td>2⟧ </table>'],
  ];
  for (const [what, words, marked] of examples) {
    it(`is that of ${what}`, () => {
      const { text: source, spans } = parseMarked(marked);
      const { text, source: back } = read(source);
      const start = text.indexOf(words);
      assert.deepEqual(back!.spanOf({ start, end: start + words.length }), spans[0]);
    });
  }

  it('is in the cell where the cell is empty', () => {
    const source =
      '<table><tr><td>甲</td><td class=x></td><td>2</td></tr><tr><td>乙</td><td>3</td><td></td></tr></table>后';
    const { text, source: back } = read(source);
    for (const [words, behind] of [
      ['甲\t', '<td class=x>'],
      ['3\t', '3</td><td>'],
    ] as const) {
      const at = text.indexOf(words) + words.length;
      const place = source.indexOf(behind) + behind.length;
      assert.deepEqual(back!.spanOf({ start: at, end: at }), { start: place, end: place });
    }
  });
});

describe('a page without text', () => {
  for (const source of ['', '<html><body><div id="app"></div><script>load()</script>', '<p>&nbsp;</p>']) {
    it(`is a problem that says what to do: ${source.slice(0, 20)}`, () => {
      const { document, problem } = readHtml(source);
      assert.equal(document, undefined);
      assert.match(problem!.zh, /复制正文/);
    });
  }
});

describe(`whatever the page (seed ${seed})`, () => {
  const piece = fc.oneof(
    fc.constantFrom(
      ...'<table>|</table>|<tr>|</tr>|<td>|<td colspan=3>|<td rowspan=2>|<td rowspan=0>|</td>|<tbody>|</tbody>|<caption>|<p>|</p>|<div>|</div>|<br>|<li>|<ol>|</ol>|<font>|</font>|<h1>|</h1>|<pre>|</pre>|<span style="display:none">|</span>|<form>|<select>|</select>|<script>|</script>|<!--|-->|<![if x]>|&nbsp;|&amp;|&lt|&#|&#x20BB7;|&NotEqualTilde;|<o:p/>|<|>|"|=| |\n|\t|甲|12|。|<td height=0 hidden>|<tr height=0>'.split(
        '|',
      ),
    ),
    fc.string({ maxLength: 4 }),
  );
  const anyPage = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

  it('is read, and every character of its text has a place in it, one after the other', () => {
    fc.assert(
      fc.property(anyPage, (source) => {
        const { document, problem } = readHtml(source);
        if (!document) {
          assert.ok(problem.zh);
          return;
        }
        let end = 0;
        for (let at = 0; at < document.text.length; at++) {
          const place = document.source!.spanOf({ start: at, end: at + 1 });
          assert.ok(end <= place.start || place.start < place.end, `${at}: ${end} ${place.start} ${place.end}`);
          assert.ok(place.start <= place.end && place.end <= source.length && end <= place.end);
          end = place.end;
          const point = document.source!.spanOf({ start: at, end: at });
          assert.ok(0 <= point.start && point.start === point.end && point.end <= source.length);
        }
        assert.doesNotMatch(document.text, /^ |[ \u3000]$|\n\n|\u00a0/m);
      }),
      { seed, numRuns: 3000 },
    );
  });

  it('costs what its length explains', function () {
    // A busy machine takes its time.
    this.timeout(120_000);
    const growing: Readonly<Record<string, (times: number) => string>> = {
      'open elements': (times) => '<div>'.repeat(times),
      'open tables': (times) => '<table><tr><td>'.repeat(times),
      'numbered lists': (times) => '<ol><li>'.repeat(times),
      'end tags': (times) => `<div>${'</p></b>'.repeat(times)}`,
      brackets: (times) => '<'.repeat(times * 20),
      'merged cells': (times) => `<table><tr>${'<td colspan=1000 rowspan=0>'.repeat(48)}${'<tr><td>1'.repeat(times)}`,
    };
    for (const [what, page] of Object.entries(growing)) {
      // No time is measured: what grows with the square of this would not end.
      const { document } = readHtml(`${page(50_000)}末`);
      assert.ok(document?.text.endsWith('末'), what);
    }
  });
});
