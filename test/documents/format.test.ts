import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { type FileFormat, formatOf } from '../../server/src/documents/format';
import { whyUnreadable } from '../../server/src/documents/unreadable';
import { docx, paragraph, zip } from '../support/docx';

const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));

const examples: readonly (readonly [string, Uint8Array, FileFormat | undefined])[] = [
  ['a Word file', docx(paragraph('年报')), 'docx'],
  [
    'a package that begins with something long',
    zip({
      '[Content_Types].xml': '<Types/>',
      'docProps/a.bin': Uint8Array.from({ length: 20_000 }, (_, at) => (at * at * 7919) >> 3),
      'word/document.xml': '<a/>',
    }),
    'docx',
  ],
  ['a spreadsheet', zip({ '[Content_Types].xml': '<Types/>', 'xl/workbook.xml': '<a/>' }), 'xlsx'],
  ['a presentation', zip({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<a/>' }), 'pptx'],
  ['an OFD file', zip({ 'OFD.xml': '<a/>' }), 'ofd'],
  [
    'an OpenDocument text',
    zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }, { level: 0 }),
    'odt',
  ],
  ['an archive', zip({ 'a.txt': '年报' }), 'zip'],
  ['an old Word file', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'doc'],
  [
    'a Word file as XML',
    strToU8('<?xml version="1.0"?>\r\n<?mso-application progid="Word.Document"?><w:wordDocument/>'),
    'doc',
  ],
  ['a page in one file', strToU8('MIME-Version: 1.0\r\nContent-Type: multipart/related'), 'doc'],
  ['rich text', strToU8('{\\rtf1\\ansi'), 'rtf'],
  ['a PDF', strToU8('%PDF-1.7\n'), 'pdf'],
  ['a PDF behind other bytes', strToU8('\r\n\r\n%PDF-1.4'), 'pdf'],
  ['a page', strToU8('\ufeff\r\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0"><html>'), 'html'],
  ['a page without a type', strToU8('<!-- a --><html xmlns:v="x"><head>'), 'html'],
  ['a page in UTF-16', utf16('<html><body>年报'), 'html'],
  ['plain text', strToU8('云岭镇2024年政府信息公开工作年度报告'), undefined],
  ['a Markdown draft with a table in HTML', strToU8('<table><tr><td>规章</td></tr></table>'), undefined],
  ['text about PDF in its second thousand', strToU8(`${'年'.repeat(2000)}%PDF-1.7`), undefined],
  ['nothing', new Uint8Array(), undefined],
];

describe('the format of a file by its first bytes', () => {
  for (const [name, bytes, format] of examples) it(`is told for ${name}`, () => assert.equal(formatOf(bytes), format));

  it('has a message in both languages where it is not read', () => {
    for (const format of ['doc', 'encrypted', 'rtf', 'xlsx', 'pptx', 'odt', 'ofd', 'zip'] as const) {
      const { zh, en } = whyUnreadable(format)!;
      assert.match(zh, /[\u4e00-\u9fff].*。$/);
      assert.match(en, /^This is|^This file/);
    }
    for (const format of ['docx', 'html', 'pdf'] as const) assert.equal(whyUnreadable(format), undefined);
  });
});
