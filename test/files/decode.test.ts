import assert from 'node:assert/strict';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decode, type Encoding, encode } from '../../server/src/files/decode';
import { cleanReport } from '../support/clean-report';

const sample = '云岭镇2024年政府信息公开工作年度报告\r\n〔2021〕30号，“１２”—…㎡𠮷\r\n\t5\r\n';

/** What other programs write. */
const writers: Readonly<Record<Encoding, (text: string) => Buffer>> = {
  'utf-8': (text) => Buffer.from(text),
  'utf-8-bom': (text) => iconv.encode(text, 'utf8', { addBOM: true }),
  'utf-16le': (text) => iconv.encode(text, 'utf16le', { addBOM: true }),
  'utf-16be': (text) => iconv.encode(text, 'utf16be', { addBOM: true }),
  'utf-16le-unmarked': (text) => iconv.encode(text, 'utf16le', { addBOM: false }),
  'utf-16be-unmarked': (text) => iconv.encode(text, 'utf16be', { addBOM: false }),
  gb18030: (text) => iconv.encode(text, 'gb18030'),
};

const encodings = Object.keys(writers) as Encoding[];

describe('decode', () => {
  for (const encoding of encodings) {
    it(`recognises ${encoding}, and encode gives the same bytes back`, async () => {
      for (const text of [sample, cleanReport()]) {
        const bytes = writers[encoding](text);
        const decoded = decode(bytes);
        assert.equal(decoded.text, text);
        assert.equal(decoded.encoding, encoding);
        assert.deepEqual(Buffer.from(await encode(text, encoding)), bytes);
      }
    });
  }

  it('reads GBK as Windows wrote it: it is part of GB18030', () => {
    assert.equal(decode(iconv.encode('一、总体情况', 'gbk')).text, '一、总体情况');
  });

  it('takes an empty file for UTF-8', () => {
    assert.deepEqual(decode(new Uint8Array()), { text: '', encoding: 'utf-8' });
  });

  it('encodes in GB18030 whatever it decoded from it, byte for byte', async () => {
    const han = fc.integer({ min: 0x4e00, max: 0x9fff });
    const any = fc.oneof(han, fc.integer({ min: 0xa0, max: 0xd7ff }), fc.integer({ min: 0x10000, max: 0x2ffff }));
    const text = fc.array(any, { minLength: 1, maxLength: 50 }).map((points) => String.fromCodePoint(...points));
    await fc.assert(
      fc.asyncProperty(text, async (generated) => {
        // Chinese text around it, so that it is not taken for UTF-16 or damaged UTF-8.
        const around = `政府信息公开${generated}工作年度报告`;
        assert.equal(decode(await encode(around, 'gb18030')).text, around);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses to write what an encoding has no code for', async () => {
    await assert.rejects(encode('政府信息公开\ud800', 'gb18030'), /without loss/);
    await assert.rejects(encode('政府信息公开\ud800', 'utf-8'), /without loss/);
  });

  it('never throws, and gives either a text or a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { text, problem } = decode(bytes) as { text?: string; problem?: unknown };
        assert.ok((text === undefined) !== (problem === undefined));
      }),
    );
  });

  it('takes zero bytes that are not UTF-16 for binary content', () => {
    assert.match(decode(Buffer.from('政府信息公开\0工作年度报告')).problem?.zh ?? '', /二进制/);
    assert.match(decode(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0x49, 0x48])).problem?.zh ?? '', /二进制/);
  });

  it('says on which line UTF-8 is damaged, and does not read it as gibberish', () => {
    const bytes = Buffer.concat([Buffer.from('政府信息公开\n工作年'), Buffer.from([0xe5, 0xba]), Buffer.from('报告')]);
    assert.match(decode(bytes).problem?.zh ?? '', /第 2 行/);
  });

  it('says so where no encoding fits', () => {
    assert.match(decode(Uint8Array.from([0x41, 0xff, 0xff, 0x41])).problem?.zh ?? '', /编码/);
  });
});
