import assert from 'node:assert/strict';
import { cleanReport, layouts } from '../../support/clean-report';
import { assertAt, change, parseMarked } from '../../support/marked';
import { narrativeFindings } from './in-report';

/** Sentences of the clean report that speak of tables, taken out so that only the claim under test does. */
const applications = /全年新收政府信息公开申请12件.*?继续办理1件。/s;
const cases = '因政府信息公开工作被申请行政复议2件、被提起行政诉讼2件。';
const documents = '全年制发行政规范性文件3件，废止1件，现行有效12件，';

/**
 * The tables: 新收 12 (自然人 9, 法人 3), 结转入 1, 办结 12 (予以 5, 部分 1, 不予 2, 无法 3, 不予处理 1, 其他 0), 结转出 1;
 * 复议 2 (维持 1, 未审结 1), 诉讼 1 + 1; 制发 3, 废止 1, 有效 12; 许可 126, 处罚 8.
 */
function assertClaim(claim: string, layout: (typeof layouts)[number]): void {
  const base = cleanReport({ layout });
  const sentence = applications.exec(base)![0];
  const marked = change(base, [
    [sentence, claim],
    [cases, ''],
    [documents, ''],
  ]);
  const { text, spans } = parseMarked(marked);
  assertAt(text, narrativeFindings(text), spans);
}

const right = [
  '全年收到政府信息公开申请12件。',
  '全年共受理政府信息公开申请13件，其中自然人申请10件，法人或其他组织申请3件。',
  '全年共收到12件政府信息公开申请，均已答复。',
  '收办依申请公开案件13件（含上年结转1件），办结12件，结转下一年度1件。',
  '收到政府信息公开申请十二件，上年度结转申请 1 件，答复 12 件，另有1件顺延到下年度答复。',
  '办理政府信息公开申请：予以公开及部分公开6件，不予公开2件，因本机关不掌握等原因无法提供3件，不予处理1件，其他处理（含撤回）0件。',
  '政府信息公开行政复议2件，其中结果维持1件，尚未审结1件；政府信息公开行政诉讼2件。',
  '因政府信息公开引起的行政复议和行政诉讼共4件。',
  '全年制发行政规范性文件3件，废止1件，现行有效12件。',
  '作出行政许可决定126件，作出行政处罚决定8件。',
  '2023年收到政府信息公开申请20件。',
];
const wrong = [
  '全年收到政府信息公开申请⟦11件⟧。',
  '全年共受理政府信息公开申请⟦14件⟧，其中自然人申请⟦11件⟧，法人或其他组织申请3件。',
  '全年共收到⟦15件⟧政府信息公开申请，均已答复。',
  '收到政府信息公开申请⟦十一件⟧，上年度结转申请 ⟦2 件⟧，答复 ⟦10 件⟧，另有⟦3件⟧顺延到下年度答复。',
  '办理政府信息公开申请：予以公开及部分公开⟦5件⟧，不予公开⟦3件⟧，因本机关不掌握等原因无法提供⟦2件⟧，不予处理⟦0件⟧，其他处理（含撤回）⟦1件⟧。',
  '政府信息公开行政复议2件，其中结果维持⟦2件⟧，尚未审结⟦0件⟧；政府信息公开行政诉讼⟦3件⟧。',
  '因政府信息公开引起的行政复议和行政诉讼共⟦5件⟧。',
  '全年制发行政规范性文件⟦2件⟧，废止⟦0件⟧，现行有效⟦11件⟧。',
  '作出行政许可决定⟦125件⟧，作出行政处罚决定⟦9件⟧。',
  '2024年全年⟦未收到政府信息公开申请⟧，⟦未发生政府信息公开行政复议⟧。',
  '本年度⟦没有收到公民、法人和其他组织提出的政府信息公开申请⟧。',
];

for (const layout of layouts) {
  describe(`claims about the tables (${layout})`, () => {
    for (const claim of right) it(`agree: ${claim}`, () => assertClaim(claim, layout));
    for (const claim of wrong) it(`contradict: ${claim}`, () => assertClaim(claim, layout));
  });
}

describe('a claim that contradicts a table', () => {
  it('says both numbers, points at the cell and offers the table’s number', () => {
    const text = change(cleanReport(), [['被申请行政复议2件', '被申请行政复议3件']]);
    const [finding] = narrativeFindings(text);
    assert.match(finding!.message.zh, /行政复议3件.*“行政复议”总计为 2，差 1/);
    assert.equal(finding!.related.length, 1);
    assert.equal(finding!.fix?.edits[0]?.text, '2');
    assert.equal(finding!.fix?.kind, 'suggestion');
  });
});
