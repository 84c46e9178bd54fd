import assert from 'node:assert/strict';
import fc from 'fast-check';
import { lineEndOf, linesOf } from '../../server/src/text/lines';
import { contains, isBlankAt, overlaps, textOf, trim } from '../../server/src/text/span';

describe('lines', () => {
  it('end at every kind of line end', () => {
    const text = '一\n二\r\n三\r四';
    assert.deepEqual(
      linesOf(text).all.map(({ span }) => textOf(text, span)),
      ['一', '二', '三', '四'],
    );
  });

  it('count from 0, columns in UTF-16 code units', () => {
    const lines = linesOf('𠮷件\r\n第二行');
    assert.deepEqual(lines.position(2), { line: 0, column: 2 });
    assert.deepEqual(lines.position(5), { line: 1, column: 0 });
    assert.deepEqual(lines.position(7), { line: 1, column: 2 });
  });

  it('are at least one', () => assert.equal(linesOf('').all.length, 1));

  it('give every offset a place from which it can be found again', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('年', '报', '\n', '\r', '\r\n', '𠮷', ' ') }), (text) => {
        const lines = linesOf(text);
        for (let offset = 0; offset <= text.length; offset++) {
          const { line, column } = lines.position(offset);
          assert.equal(lines.all[line]!.span.start + column, offset);
        }
      }),
      { seed: 20240131 },
    );
  });

  it('say which line end a text uses', () => {
    assert.equal(lineEndOf('一\r\n二'), '\r\n');
    assert.equal(lineEndOf('一\n二\r\n'), '\n');
    assert.equal(lineEndOf('一'), '\n');
  });
});

describe('spans', () => {
  it('are trimmed of white space of every width', () => {
    const text = ' \u3000\u00a0\ufeff0 \t';
    assert.equal(textOf(text, trim(text, { start: 0, end: text.length })), '0');
    assert.deepEqual(trim('  ', { start: 0, end: 2 }), { start: 0, end: 0 });
    assert.ok(isBlankAt('\u200b', 0));
  });

  it('contain and overlap', () => {
    assert.ok(contains({ start: 1, end: 5 }, { start: 1, end: 5 }));
    assert.ok(!contains({ start: 1, end: 5 }, { start: 0, end: 2 }));
    assert.ok(overlaps({ start: 0, end: 2 }, { start: 1, end: 3 }));
    assert.ok(!overlaps({ start: 0, end: 2 }, { start: 2, end: 3 }));
  });
});
