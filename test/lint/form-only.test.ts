import assert from 'node:assert/strict';
import { heldToForm } from '../../server/src/lint/form-only';
import { localized } from '../../server/src/text/localized';
import { parseMarked } from '../support/marked';

describe('a fix that calls itself safe', () => {
  /** What is replaced, and by what; none of it adds, drops or changes a figure. */
  const form: readonly (readonly [marked: string, text: string])[] = [
    ['收到申请⟦１２⟧件', '12'],
    ['收到申请⟦12⟧.5件', '１２'],
    ['⟦二⟧、主动公开', '三'],
    ['⟦5、⟧存在的问题', '五、'],
    ['⟦第二十条第(七)项⟧', '第二十条第（八）项'],
    ['⟦第3部分⟧', '第三部分'],
    ['共⟦的的⟧12件', '的'],
    ['12⟦[bookmark: _Toc12]⟧件', ''],
    ['1⟦\u200b⟧2件', ''],
    ['⟦上一年⟧项目数量', '上年'],
  ];
  /** All of these do. */
  const figures: readonly (readonly [marked: string, text: string])[] = [
    ['收到申请⟦12⟧件', '13'],
    ['收到申请⟦12⟧件', ''],
    ['收到申请⟦⟧件', '0'],
    ['收到申请⟦十二⟧件', '十三'],
    ['收到申请⟦两⟧件', '三'],
    ['收到申请1⟦ ⟧2件', ''],
    ['公开率9⟦，⟧5%', '.'],
    ['2024年1月⟦20⟧日', '21'],
    ['第⟦12⟧季度', '13'],
  ];
  const kindOf = (marked: string, written: string) => {
    const { text, spans } = parseMarked(marked);
    const edits = spans.map((span) => ({ span, text: written }));
    return heldToForm(text, { kind: 'safe', title: localized('改', 'Change'), edits }).kind;
  };

  for (const [marked, text] of form) {
    it(`is safe: ${JSON.stringify(marked)} → ${text}`, () => assert.equal(kindOf(marked, text), 'safe'));
  }
  for (const [marked, text] of figures) {
    it(`is but a suggestion: ${JSON.stringify(marked)} → ${text}`, () =>
      assert.equal(kindOf(marked, text), 'suggestion'));
  }

  for (const unit of '件条项个份次人篇期年月日万亿元名场部家户处宗起') {
    it(`is but a suggestion before ${unit}`, () => assert.equal(kindOf(`收到⟦三⟧${unit}`, '四'), 'suggestion'));
  }
  for (const numeral of '〇零一二两三四五六七八九十') {
    it(`is but a suggestion where it drops ${numeral}`, () =>
      assert.equal(kindOf(`收到⟦${numeral}⟧件`, ''), 'suggestion'));
  }
  for (const numeral of '百千万亿') {
    it(`is but a suggestion where it makes another word of ${numeral}`, () =>
      assert.equal(kindOf(`收到一⟦${numeral}⟧件`, '成'), 'suggestion'));
  }
  for (const numeral of '一二三四五六七八九十') {
    it(`is safe in 第${numeral}项`, () => assert.equal(kindOf(`⟦第${numeral}项⟧`, '第5项'), 'safe'));
  }

  it('never makes a suggestion safe', () => {
    const edits = [{ span: { start: 0, end: 1 }, text: '的' }];
    assert.equal(
      heldToForm('的的', { kind: 'suggestion', title: localized('改', 'Change'), edits }).kind,
      'suggestion',
    );
  });

  it('is judged by what stands around it, and every edit for itself', () => {
    const edits = [
      { span: { start: 0, end: 1 }, text: '' },
      { span: { start: 40, end: 41 }, text: '' },
    ];
    const text = `的${'公'.repeat(38)}11件`;
    assert.equal(heldToForm(text, { kind: 'safe', title: localized('改', 'Change'), edits }).kind, 'suggestion');
  });
});
