import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import { docx, paragraph, zip } from '../support/docx';

function problemOf(bytes: Uint8Array): string {
  const { document, problem } = readDocx(bytes);
  assert.equal(document, undefined);
  return problem!.zh;
}

const whole = docx(paragraph('年报'), { others: { 'word/media/a.png': new Uint8Array(3000).fill(7) } });

function spoilt(spoil: (bytes: Uint8Array, view: DataView) => void): Uint8Array {
  const bytes = whole.slice();
  spoil(bytes, new DataView(bytes.buffer));
  return bytes;
}

/** Where the record of the document's part begins in the directory at the end. */
function directoryOf(bytes: Uint8Array, name: string): number {
  const wanted = strToU8(name);
  for (let at = bytes.length - wanted.length; at >= 46; at--) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at - 46;
  }
  throw new Error(name);
}

describe('a file that is no whole Word file has one message', () => {
  it('when it is cut short anywhere', () => {
    for (let length = 4; length < whole.length; length += 7)
      assert.match(problemOf(whole.slice(0, length)), /损坏|压缩包/);
  });
  it('when its bytes do not agree with their sum', () => {
    const stored = zipSync(
      {
        'word/document.xml': strToU8(
          '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>',
        ),
      },
      { level: 0 },
    );
    stored[stored.indexOf('<'.charCodeAt(0)) + 1] = 'v'.charCodeAt(0);
    assert.match(problemOf(stored), /损坏/);
  });
  it('when a part unpacks to more than it says', () => {
    const bytes = spoilt((all, view) => view.setUint32(directoryOf(all, 'word/document.xml') + 24, 10, true));
    assert.match(problemOf(bytes), /大得不像/);
  });
  it('when a part unpacks to more than any report has', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(80 * 1024 * 1024) });
    assert.ok(bomb.length < 200_000);
    assert.match(problemOf(bomb), /大得不像/);
  });
  it('when its elements are nested without an end', () => {
    const xml = `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${'<w:sdt>'.repeat(5000)}`;
    assert.match(problemOf(docx('', { others: { 'word/document.xml': xml } })), /大得不像/);
  });
  it('when it has a part twice', () => {
    const bytes = spoilt((all) => {
      const name = strToU8('word/numbering.xml');
      all.set(
        strToU8('WORD/STYLES.XML'.padEnd(name.length, ' ')).slice(0, 15),
        directoryOf(all, 'word/numbering.xml') + 46,
      );
    });
    assert.ok(readDocx(bytes).document, 'another name is no harm');
    const twice = zip({ 'word/document.xml': '<a/>', 'Word/Document.xml': '<b/>' });
    assert.match(problemOf(twice), /损坏/);
  });
  it('when it declares a document type', () => {
    const xml =
      '<?xml version="1.0"?><!DOCTYPE w:document [<!ENTITY a "b">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body/></w:document>';
    assert.match(problemOf(docx('', { others: { 'word/document.xml': xml } })), /DTD/);
  });
  it('when it is encrypted, inside the zip or around it', () => {
    assert.match(
      problemOf(spoilt((all, view) => view.setUint16(directoryOf(all, 'word/document.xml') + 8, 1, true))),
      /密码/,
    );
    const compound = new Uint8Array(2048);
    compound.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    compound[30] = 9;
    compound[48] = 1;
    assert.match(problemOf(compound), /旧版 Word/);
    compound.set(new Uint8Array(Buffer.from('EncryptedPackage', 'utf16le')), 1024 + 128);
    assert.match(problemOf(compound), /密码/);
  });
  it('when it is of another program', () => {
    const others = {
      'xl/workbook.xml': /Excel/,
      'ppt/presentation.xml': /PowerPoint/,
      'OFD.xml': /OFD/,
      'photo.jpg': /压缩包/,
      'word/other.xml': /损坏/,
    };
    for (const [name, message] of Object.entries(others))
      assert.match(problemOf(zip({ '[Content_Types].xml': '<Types/>', [name]: '<a/>' })), message);
  });
  it('when it has no body', () => {
    const xml = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';
    assert.match(problemOf(docx('', { others: { 'word/document.xml': xml } })), /损坏/);
  });
  it('which is no exception for bytes that are no zip at all', () => {
    for (const bytes of [new Uint8Array(), Uint8Array.of(0x50, 0x4b), strToU8('年报')])
      assert.match(problemOf(bytes), /损坏/);
  });
});

describe('the notes on a Word file', () => {
  it('count what a person should know of', () => {
    const body = paragraph(
      `<w:ins w:id="1"><w:r><w:t>甲</w:t></w:r></w:ins><w:r><w:rPr><w:vanish/></w:rPr><w:t>乙</w:t></w:r>`,
    );
    const { document } = readDocx(docx(body));
    assert.deepEqual(
      document!.notes.map(({ kind, count }) => [kind, count]),
      [
        ['tracked-changes', 1],
        ['hidden-text', 1],
      ],
    );
  });

  it('say that there is no text where there are pictures alone; an empty file is just empty', () => {
    const kinds = (bytes: Uint8Array) => readDocx(bytes).document!.notes.map(({ kind }) => kind);
    assert.deepEqual(kinds(docx('<w:p/>')), []);
    const others = { 'word/media/image1.png': 'x' };
    assert.deepEqual(kinds(docx('<w:p><w:r><w:drawing/></w:r></w:p>', { others })), ['no-text']);
    assert.deepEqual(kinds(docx(paragraph('甲'), { others })), []);
  });
});
