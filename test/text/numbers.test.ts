import assert from 'node:assert/strict';
import fc from 'fast-check';
import { chineseNumber, formatNumber, numeralAt, sum, toChinese } from '../../server/src/text/numbers';

describe('numbers as reports write them', () => {
  const cases: readonly (readonly [text: string, value: number, written?: string])[] = [
    ['18件', 18, '18'],
    ['１８件', 18, '１８'],
    ['1,284条', 1284, '1,284'],
    ['1，284条', 1284, '1，284'],
    ['1,284,000元', 1284000, '1,284,000'],
    ['1,28条', 1, '1'],
    ['1234,567条', 1234, '1234'],
    ['十八件', 18, '十八'],
    ['二十一件', 21, '二十一'],
    ['一百零五件', 105, '一百零五'],
    ['三千二百件', 3200, '三千二百'],
    ['一万二千件', 12000, '一万二千'],
    ['廿三日', 23, '廿三'],
    ['两件', 2, '两'],
    ['零件', 0, '零'],
    ['〇', 0, '〇'],
    ['二〇二四年', 2024, '二〇二四'],
    ['1.17万条', 11700, '1.17万'],
    ['3.2亿元', 320000000, '3.2亿'],
    ['93368.00元', 93368, '93368.00'],
    ['40万元', 400000, '40万'],
    ['0.3万元', 3000, '0.3万'],
    ['100%', 100, '100'],
    ['007号', 7, '007'],
    ['18。共', 18, '18'],
    ['18.', 18, '18'],
    ['１.２万元', 12000, '１.２万'],
  ];
  for (const [text, value, written] of cases) {
    it(`reads ${text} as ${value}`, () => {
      const numeral = numeralAt(text, 0)!;
      assert.equal(numeral.value, value);
      assert.equal(text.slice(numeral.start, numeral.end), written);
      assert.equal(numeral.approximate, false);
    });
  }

  for (const text of ['160多万', '700余', '1100余条', '三百多', '20来件', '14万余条']) {
    it(`takes ${text} for approximate`, () => assert.equal(numeralAt(text, 0)!.approximate, true));
  }

  it('knows how far a printed figure may lie off the exact one', () => {
    assert.equal(numeralAt('18', 0)!.precision, 0.5);
    assert.equal(numeralAt('1.17万', 0)!.precision, 50);
    assert.equal(numeralAt('33.9%', 0)!.precision, 0.05);
  });

  it('finds no number where there is none', () => {
    for (const text of ['件', '', '万', '，']) assert.equal(numeralAt(text, 0), undefined);
  });

  it('reads no number from more digits than anything counts, nor one that nothing can be computed with', () => {
    for (const text of [
      '9'.repeat(400),
      `0.${'1'.repeat(60)}`,
      '一'.repeat(400),
      `1${'亿'.repeat(39)}`,
      `0${'亿'.repeat(39)}`,
    ])
      assert.equal(numeralAt(text, 0), undefined, text);
  });

  it('never reads past the limit', () => {
    assert.equal(numeralAt('12345', 0, 3)!.value, 123);
    assert.equal(numeralAt('十八件', 0, 1)!.value, 10);
    assert.equal(numeralAt('18余件', 0, 2)!.end, 2);
  });

  it('writes and reads the Chinese numerals from 0 to 99', () => {
    for (let value = 0; value < 100; value++) assert.equal(chineseNumber(toChinese(value)), value);
  });

  it('reads any whole number and any amount back', () => {
    fc.assert(
      fc.property(fc.nat(), (value) => {
        for (const text of [String(value), fullWidth(value), value.toLocaleString('en')]) {
          assert.equal(numeralAt(text, 0)!.value, value, text);
          assert.equal(numeralAt(text, 0)!.end, text.length, text);
        }
      }),
      { seed: 20240131 },
    );
    fc.assert(
      fc.property(fc.nat({ max: 99_999_999 }), (cents) => {
        assert.equal(numeralAt((cents / 100).toFixed(2), 0)!.value, cents / 100);
      }),
      { seed: 20240131 },
    );
  });

  it('reads any text without an error', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0９,，.．十百千万亿零〇两余多来廿件 ') }), (text) => {
        for (let at = 0; at <= text.length; at++) {
          const numeral = numeralAt(text, at);
          if (!numeral) continue;
          assert.ok(numeral.end > at && numeral.end <= text.length);
          assert.ok(Number.isFinite(numeral.value) && numeral.value >= 0);
        }
      }),
      { seed: 20240131 },
    );
  });

  it('adds up and prints without floating-point noise', () => {
    assert.equal(sum([0.1, 0.2]), 0.3);
    assert.equal(formatNumber(0.1 + 0.2), '0.3');
    assert.equal(formatNumber(12000), '12000');
  });
});

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}
