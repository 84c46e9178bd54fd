import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import type { Remark } from '../../server/src/documents/source-document';
import { span } from '../../server/src/text/span';
import { cell, docx, paragraph, row, run, table } from '../support/docx';
import { partsOf, remarkedWords } from '../support/docx-parts';
import { openDocx } from '../support/open-docx';

const by = { author: 'Nianbao 年报', date: '2024-01-31T08:00:00Z' };

/** A remark at words that stand in the text once. */
function at(text: string, words: string, message = '请核对'): Remark {
  const start = text.indexOf(words);
  assert.ok(start >= 0 && text.indexOf(words, start + 1) < 0, words);
  return { span: span(start, start + words.length), text: message };
}

function remarkAt(body: string, ...words: readonly string[]): Uint8Array {
  const document = openDocx(docx(body));
  return document.remark!(
    words.map((one) => at(document.text, one, `见“${one}”`)),
    by,
  );
}

function marks(title: string, body: string, words: readonly string[], expected = words): void {
  it(title, () => {
    const bytes = remarkAt(body, ...words);
    assert.deepEqual(
      remarkedWords(bytes).map(({ words: found, text }) => [found, text]),
      expected.map((found, index) => [found, `见“${words[index]}”`]),
    );
    assert.equal(openDocx(bytes).text, openDocx(docx(body)).text);
  });
}

describe('a comment in a Word file', () => {
  marks('stands at words in the middle of a run', paragraph('共收到18件申请'), ['18件']);
  marks('stands at all words of a run', paragraph(run('共') + run('18', '<w:b/>') + run('件')), ['18']);
  marks('stands at words of several runs', paragraph(run('共收到1') + run('8', '<w:b/>') + run('件申请')), ['18件']);
  marks('stands at words over several paragraphs', paragraph('甲乙') + paragraph('丙') + paragraph('丁戊'), [
    '乙\n丙\n丁',
  ]);
  marks('stands at words of several cells', table([row(['甲', '1', '2'])]), ['1\t2'], ['12']);
  marks('stands at an entity as a whole', paragraph('R&D和A'), ['&D']);
  marks('stands at a soft break', paragraph(`<w:r><w:t>甲</w:t><w:br/><w:t>乙丙</w:t></w:r>`), ['甲\n乙']);
  marks('stands inside and beside another', paragraph('共收到18件申请'), ['共收到18件', '18', '申请', '到1']);
  marks(
    'stands inside a link and an insertion',
    paragraph(`<w:hyperlink>${run('甲乙丙')}</w:hyperlink><w:ins w:id="7" w:author="王">${run('丁戊')}</w:ins>`),
    ['乙', '丙丁'],
  );

  it('keeps the formatting of what it breaks', () => {
    const { 'word/document.xml': xml } = partsOf(remarkAt(paragraph(run('共18件', '<w:b/>')), '18'));
    assert.equal(
      xml!.match(/<w:r><w:rPr><w:b\/><\/w:rPr><w:t xml:space="preserve">(?:共|18|件)<\/w:t><\/w:r>/g)?.length,
      3,
    );
  });

  it('stands at the nearest words where its place has none', () => {
    const document = openDocx(
      docx(paragraph('甲乙') + paragraph('') + table([row(['1', '', cell('2', '<w:gridSpan w:val="2"/>')])])),
    );
    assert.equal(document.text, '甲乙\n\n1\t\t2');
    const noted = (offset: number) => document.remark!([{ span: span(offset, offset), text: '此处' }], by);
    assert.deepEqual(
      remarkedWords(noted(2)).map(({ words }) => words),
      ['甲乙'],
    );
    for (const empty of [3, 6])
      assert.deepEqual(
        remarkedWords(noted(empty)).map(({ words }) => words),
        [''],
      );
  });

  it('of an automatic number stands at the words behind it', () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
    const document = openDocx(
      docx(paragraph(run('总体情况'), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'), { numbering }),
    );
    assert.equal(document.text, '一、总体情况');
    const bytes = document.remark!([{ span: span(0, 2), text: '编号' }], by);
    assert.deepEqual(
      remarkedWords(bytes).map(({ words }) => words),
      ['总体情况'],
    );
  });

  it('in a text box stands at the paragraph to which the box belongs', () => {
    const body = paragraph(
      `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph('框内')}</w:txbxContent></v:textbox></w:pict></w:r>${run('框后')}`,
    );
    const { 'word/document.xml': xml } = partsOf(remarkAt(body, '框内'));
    assert.match(
      xml!,
      /<w:p><w:commentRangeStart w:id="0"\/><w:r><w:pict>.*框后<\/w:t><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
  });

  it('has an author, a date, initials and a paragraph for each line', () => {
    const document = openDocx(docx(paragraph('甲')));
    const parts = partsOf(document.remark!([{ span: span(0, 1), text: '第一行 & <二>\n\n第三行' }], by));
    assert.ok(
      parts['word/comments.xml']!.includes(
        '<w:comment w:id="0" w:author="Nianbao 年报" w:date="2024-01-31T08:00:00Z" w:initials="N年"><w:p><w:r><w:t xml:space="preserve">第一行 &amp; &lt;二&gt;</w:t></w:r></w:p><w:p></w:p><w:p><w:r><w:t xml:space="preserve">第三行</w:t></w:r></w:p></w:comment>',
      ),
    );
    assert.match(
      parts['[Content_Types].xml']!,
      /<Override PartName="\/word\/comments\.xml" ContentType="[^"]*comments\+xml"\/>/,
    );
    assert.match(
      parts['word/_rels/document.xml.rels']!,
      /<Relationship Id="rId3" Type="[^"]*\/comments" Target="comments\.xml"\/>/,
    );
  });

  it('takes the place of what the same author wrote before, and leaves those of people alone', () => {
    const document = openDocx(docx(paragraph('共收到18件申请')));
    const human = document.remark!([at(document.text, '申请', '我看过了')], {
      author: '王科长',
      date: '2024-01-01T00:00:00Z',
    });
    const once = openDocx(human).remark!([at(document.text, '18件', '旧'), at(document.text, '共', '旧二')], by);
    const twice = openDocx(once).remark!([at(document.text, '收到', '新')], by);
    assert.deepEqual(
      remarkedWords(twice).map(({ words, text, author }) => [words, text, author]),
      [
        ['申请', '我看过了', '王科长'],
        ['收到', '新', by.author],
      ],
    );
    assert.equal(openDocx(twice).text, document.text);
    const none = openDocx(twice).remark!([], by);
    assert.deepEqual(
      remarkedWords(none).map(({ author }) => author),
      ['王科长'],
    );
  });

  it('makes the same bytes every time, and every other part is copied as it stands', () => {
    const bytes = docx(paragraph('共收到18件申请'), {
      others: { 'word/media/image1.png': Uint8Array.of(1, 2, 3, 4, 5, 250) },
    });
    const remark = () => openDocx(bytes).remark!([at('共收到18件申请', '18')], by);
    assert.deepEqual(remark(), remark());
    assert.deepEqual(unzipSync(remark())['word/media/image1.png'], unzipSync(bytes)['word/media/image1.png']);
    assert.deepEqual(openDocx(bytes).remark!([], by), bytes);
  });

  it('works in a part that has no prefix for its own names', () => {
    const xml =
      '<document xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><body><p><r><t>甲乙丙</t></r></p><p/></body></document>';
    const document = openDocx(docx('', { others: { 'word/document.xml': xml } }));
    const bytes = document.remark!([at(document.text, '乙'), { span: span(4, 4), text: '空' }], by);
    assert.equal(openDocx(bytes).text, '甲乙丙\n');
    const again = openDocx(openDocx(bytes).remark!([at(document.text, '丙')], by).slice());
    assert.equal(again.text, '甲乙丙\n');
    assert.equal(strFromU8(unzipSync(bytes)['word/document.xml']!).match(/w:id="0"/g)?.length, 3);
  });
});
