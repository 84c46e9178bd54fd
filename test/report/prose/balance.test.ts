import assert from 'node:assert/strict';
import { readProse } from '../../../server/src/report/prose/read';
import { textOf } from '../../../server/src/text/span';
import { parseMarked } from '../../support/marked';

/** What the marked stretch says does not balance; a text without marks balances, or says nothing of the kind. */
function balancesIn(marked: string): { readonly wrong: readonly string[]; readonly right: number } {
  const { text } = parseMarked(marked);
  const stretch = { span: { start: 0, end: text.length }, section: 'overview' as const };
  const found = readProse(text, [stretch], 2024).relations.filter(({ kind }) => kind === 'balance');
  return {
    wrong: found.filter(({ verdict }) => verdict === 'contradiction').map(({ span }) => textOf(text, span)),
    right: found.filter(({ verdict }) => verdict === 'consistent').length,
  };
}

const right = [
  '年初在办留言12件，全年新收留言340件，办结346件，年末在办6件。',
  '收到政府信息公开申请48件，上年结转2件，全年办结49件，结转下年度1件。',
  '共受理政府信息公开申请50件（含上年结转2件），办结49件，结转下年度继续办理1件。',
  '受理政府信息公开申请50件，其中上年结转2件，办结49件，结转下年度1件。',
  '受理申请50件，上年结转2件，办结49件，结转下年度1件。',
  '新收政府信息公开申请12件，其中自然人9件、法人3件；上年结转1件。本年度办结12件，其中予以公开5件；结转下年度1件。',
  '上年转入工单31件，本年新派工单874件，已办结862件，跨年继续办理43件。',
  '原有专栏28个，年内撤销5个，新设3个，目前保留26个。',
  '新媒体账号由年初的96个减为81个，其间注销31个、新核准16个。',
  '年初有新媒体58个，年内新开设4个、注销11个，年末实有51个。',
  '平台上年留存诉求9件，本年新增诉求164件，办结166件，留存7件转入下年办理。',
  '原有账号30个，年内关停3个，注销2个，新开设4个，年末保留29个。',
];

const wrong = [
  '⟦年初在办网民留言12件，全年新收留言340件，办结356件，年末在办6件⟧。',
  '⟦收到政府信息公开申请48件，上年结转2件，全年办结47件，结转下年度1件⟧。',
  '⟦共受理政府信息公开申请50件（含上年结转2件），办结46件，结转下年度继续办理1件⟧。',
  '工作有序推进。⟦我局新收政府信息公开申请12件，其中自然人9件、法人3件；上年结转1件。本年度办结12件，其中予以公开5件；结转下年度3件⟧。',
  '⟦上年转入工单31件，本年新派工单874件，已办结862件，跨年继续办理53件⟧。',
  '⟦原有专栏28个，年内撤销5个，新设3个，目前保留27个⟧。',
  '⟦平台上年留存诉求9件，本年新增诉求164件，办结166件，留存8件转入下年办理⟧。新增诉求中，企业71件、个人58件。',
  '⟦办理政府信息公开申请46件（含上年结转3件），年内办结44件，结转下年度继续办理4件⟧。',
  '⟦原有成员单位32家，新增5家，退出2家，现有36家⟧。',
  '⟦新受理来信12件，上年结转来信1件，全年办结4件，转下一年办理2件⟧。',
  '⟦新受理来信12件，上年转结来信1件，全年办结4件，转下年办理2件⟧。',
  '⟦新媒体账号由年初的96个减为71个，其间注销31个、新核准16个⟧。',
  '⟦年初有新媒体58个，年内新开设4个、注销11个，年末实有53个⟧。',
  '⟦平台上年留存诉求9件，本年新增诉求164件，办结166件，留存8件转入下年办理⟧。',
  '⟦上年结转3件，新收31件，办结33件，剩余4件结转下年继续办理⟧。',
  '⟦年初有4件信件从上年结转而来，年内又新收57件，其中56件已办结，3件结转下年度继续办理⟧。',
];

const unstated = [
  // Not all four.
  '收到政府信息公开申请48件，上年结转2件，全年办结47件。',
  '收到留言340件，办结330件，年末在办6件。',
  // Of several matters.
  '收到政府信息公开申请48件，上年结转工单2件，办结信件47件，结转下年度议案1件。',
  '上年结转申请2件，收到建议30件，办结建议30件，结转下年度申请1件。',
  // Rough, of half a year, or what the rates are of.
  '年初在办留言12件，全年新收留言约340件，办结356件，年末在办6件。',
  '年初在办留言12件，上半年新收留言140件，办结356件，年末在办6件。',
  '上年结转3件，新收31件，办结率90%，结转下年4件。',
  // Each of several.
  '年初在办12件，每月新收40件，办结356件，年末在办6件。',
  '发现问题58个，已整改55个，尚有5个。',
  '由247个减至214个，其中关停29个、合并7个、新开设2个。',
  '新媒体由2023年的46个减至39个，其中注销6个、整合3个、新开设2个。',
];

describe('balances in prose', () => {
  for (const text of right) {
    it(`hold: ${text}`, () => assert.deepEqual(balancesIn(text), { wrong: [], right: 1 }));
  }
  for (const text of wrong) {
    it(`do not hold: ${text}`, () => {
      const { text: plain, spans } = parseMarked(text);
      assert.deepEqual(balancesIn(text), { wrong: spans.map((span) => textOf(plain, span)), right: 0 });
    });
  }
  for (const text of unstated) {
    it(`are not stated: ${text}`, () => assert.deepEqual(balancesIn(text), { wrong: [], right: 0 }));
  }
});
