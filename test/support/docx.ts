import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a Word file besides the usual ones, or in place of them, by name. */
export interface DocxParts {
  /** What stands in `w:styles`, in `w:numbering`. */
  readonly styles?: string;
  readonly numbering?: string;
  readonly others?: Readonly<Record<string, string | Uint8Array>>;
}

export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

const namespaces = [
  `xmlns:w="${wordNamespace}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const relationType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** A small Word file with this in its body; the same bytes every time. */
export function docx(body: string, parts: DocxParts = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${contentType}.document.main+xml"/></Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${declaration}<w:styles ${namespaces}>${parts.styles ?? ''}</w:styles>`,
    'word/numbering.xml': `${declaration}<w:numbering ${namespaces}>${parts.numbering ?? ''}</w:numbering>`,
    ...parts.others,
  });
}

export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts).map(([name, content]) => [
    name,
    [typeof content === 'string' ? strToU8(content) : content, { mtime: '2024-01-01T12:00:00' }],
  ]);
  return zipSync(Object.fromEntries(entries) as Zippable);
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const entries = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${relationType}/${type}" Target="${target}"/>`,
  );
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${entries.join('')}</Relationships>`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A run; `properties` is what stands in its `w:rPr`. */
export function run(text: string, properties = ''): string {
  const dress = properties && `<w:rPr>${properties}</w:rPr>`;
  return `<w:r>${dress}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
}

/** A paragraph of runs, or of one with this text; `properties` is what stands in its `w:pPr`. */
export function paragraph(content: string, properties = ''): string {
  const dress = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${dress}${content === '' || content.startsWith('<') ? content : run(content)}</w:p>`;
}

/** A cell; `properties` is what stands in its `w:tcPr`. */
export function cell(content: string, properties = ''): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${/^<w:(?:p|tbl)\b/.test(content) ? content : paragraph(content)}</w:tc>`;
}

export function row(cells: readonly string[], properties = ''): string {
  const dress = properties && `<w:trPr>${properties}</w:trPr>`;
  return `<w:tr>${dress}${cells.map((one) => (one.startsWith('<w:tc>') ? one : cell(one))).join('')}</w:tr>`;
}

/** A table of rows; `widths` of the columns of its grid, in twentieths of a point. */
export function table(rows: readonly string[], widths: readonly number[] = []): string {
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** A text in the layout `tabs` as a Word file: lines with tabs are rows of tables, all others paragraphs. */
export function docxOfText(text: string): Uint8Array {
  const blocks: string[] = [];
  let rows: string[] = [];
  for (const line of [...text.split('\n'), undefined]) {
    if (line?.includes('\t')) rows.push(row(line.split('\t')));
    else {
      if (rows.length > 0) blocks.push(table(rows));
      rows = [];
      if (line !== undefined) blocks.push(paragraph(line));
    }
  }
  return docx(blocks.join(''));
}
