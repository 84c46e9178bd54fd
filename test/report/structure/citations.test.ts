import assert from 'node:assert/strict';
import { readCitations, readDecrees } from '../../../server/src/report/structure/citations';
import { textOf } from '../../../server/src/text/span';
import { parseMarked } from '../../support/marked';

/** Marks stand round titles and numbers, the agency's token included. */
describe('a document that is cited', () => {
  for (const marked of [
    '按照⟦《关于有关事项的通知》⟧（⟦国办公开办函〔2019〕60号⟧）编制。',
    '按照⟦清政办函[2024]18号⟧、⟦清政发（2024）3 号⟧、⟦清政规(2024)5号⟧、⟦清政通【2024】7号⟧和⟦《政府信息公开条例》⟧。',
    '《国办关于印发⟦《年度报告格式》⟧的通知》（⟦国办公开办函 〔 2021 〕 30 号⟧）',
    '第711号令，1号楼，编号30号，（2024年）3号线。',
  ]) {
    it(`is read: ${marked}`, () => {
      const { text, spans } = parseMarked(marked.replace(/按照/g, '据 '));
      const read = readCitations(text).flatMap(({ title, number }) => [
        ...(title ? [textOf(text, title)] : []),
        ...(number ? [text.slice(number.issuer.start, number.span.end)] : []),
      ]);
      assert.deepEqual(
        read,
        spans.map((span) => textOf(text, span)),
      );
    });
  }

  it('is one with its number', () => {
    assert.equal(readCitations('《关于有关事项的通知》（国办公开办函〔2019〕60号）').length, 1);
  });

  it('may be a decree', () => {
    const decrees = readDecrees('（国务院令第711号）和国务院令492号').map(({ ordinal }) => ordinal);
    assert.deepEqual(decrees, [711, 492]);
  });
});
