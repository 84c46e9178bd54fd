import fc from 'fast-check';
import type { TextEdit } from '../../server/src/text/edits';
import { cell, docx, escaped, paragraph, row, run, table } from './docx';

const words = fc
  .array(fc.constantFrom('政', '府', '信', '息', '公', '开', '1', '8', '件', '，', '。', ' ', '&', '<', '𠀋', '　'), {
    maxLength: 8,
  })
  .map((characters) => characters.join(''));

const dress = fc.constantFrom('', '<w:b/>', '<w:rFonts w:eastAsia="仿宋"/><w:sz w:val="32"/>');

/** What stands in a paragraph, with much that changes nothing of its text. */
const inline: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(words, dress).map(([text, properties]) => run(text, properties)) },
  fc
    .tuple(words, words)
    .map(([a, b]) => `<w:r><w:t> ${escaped(a)}</w:t><w:tab/><w:t>${escaped(b)} </w:t><w:br/></w:r>`),
  words.map((text) => `<w:hyperlink w:anchor="x">${run(text)}</w:hyperlink>`),
  words.map((text) => `<w:ins w:id="71" w:author="王科长" w:date="2024-01-01T00:00:00Z">${run(text)}</w:ins>`),
  words.map(
    (text) =>
      `<w:del w:id="72" w:author="王科长" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>${escaped(text)}</w:delText></w:r></w:del>`,
  ),
  words.map((text) => `<w:fldSimple w:instr=" PAGE ">${run(text)}</w:fldSimple>`),
  words.map((text) => run(text, '<w:vanish/>')),
  words.map((text) => `<w:sdt><w:sdtContent>${run(text)}</w:sdtContent></w:sdt>`),
  fc.constantFrom(
    '<w:bookmarkStart w:id="0" w:name="_GoBack"/>',
    '<w:bookmarkEnd w:id="0"/>',
    '<w:r><w:footnoteReference w:id="2"/></w:r>',
    '<w:r><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
    '<w:r><w:t>a&amp;&#20998;b</w:t></w:r>',
  ),
);

const paragraphProperties = fc.constantFrom(
  '',
  '',
  '<w:jc w:val="center"/>',
  '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
  '<w:rPr><w:del w:id="73" w:author="王科长" w:date="2024-01-01T00:00:00Z"/></w:rPr>',
  '<w:rPr><w:b/></w:rPr>',
);

const paragraphs = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.array(inline, { maxLength: 4 }), paragraphProperties)
      .map(([content, properties]) => paragraph(content.join(''), properties)),
  },
  fc.constant('<w:p/>'),
);

const cells = fc.array(paragraphs, { minLength: 1, maxLength: 2 }).map((content) => cell(content.join('')));

const tables = fc
  .tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 3 }),
  )
  .map(([width, rows]) => {
    const merged = row(
      ['合并', '', ''].map((text, at) => cell(text, at === 0 ? '<w:vMerge w:val="restart"/>' : '')).slice(0, width),
    );
    const lower = row(['', '1', '2'].map((text, at) => cell(text, at === 0 ? '<w:vMerge/>' : '')).slice(0, width));
    const wide = row([cell('宽', `<w:gridSpan w:val="${width}"/>`)]);
    return table([...rows.map((one) => row(one.slice(0, width))), merged, lower, wide]);
  });

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="japaneseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

/** Word files with everything in them that makes text and XML differ. */
export const arbitraryDocx: fc.Arbitrary<Uint8Array> = fc
  .array(fc.oneof({ weight: 4, arbitrary: paragraphs }, tables), { minLength: 1, maxLength: 6 })
  .map((blocks) =>
    docx(`${blocks.join('')}<w:p/>`, { numbering, others: { 'word/media/image1.png': Uint8Array.of(9, 8, 7) } }),
  );

/** A place in a text and what to write there; `toEdits` makes it fit a text. */
export const arbitraryEdits = fc.array(
  fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 6 }),
    fc
      .array(fc.constantFrom('新', '2', '&', ' ', '𠀋', '\n', '\t', '条'), { maxLength: 4 })
      .map((characters) => characters.join('')),
  ),
  { minLength: 1, maxLength: 4 },
);

/** Edits of this text that do not overlap. */
export function toEdits(text: string, places: readonly (readonly [number, number, string])[]): TextEdit[] {
  const edits: TextEdit[] = [];
  let from = 0;
  for (const [place, length, now] of places.toSorted((a, b) => a[0] - b[0])) {
    const start = Math.min(Math.max(Math.floor(place * (text.length + 1)), from), text.length);
    const end = Math.min(start + length, text.length);
    edits.push({ span: { start, end }, text: now });
    from = end + 1;
    if (from > text.length) break;
  }
  return edits;
}
