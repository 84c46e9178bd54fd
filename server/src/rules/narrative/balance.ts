import { formatNumber } from '../../text/numbers';
import type { Rule } from '../rule';
import { type Claim, contradictions, readClaims } from '../support/claims';
import { phrase } from '../support/quantities';

export const rule: Rule = {
  name: 'narrative/balance',
  severity: 'error',
  title: { zh: '收与办对不上：新收+上年结转≠办结+结转下年', en: 'Received and carried in ≠ processed and carried out' },
  basis: {
    zh: '表三注明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和；正文同样适用',
    en: 'The relation printed in table three, which holds in the text as well',
  },
  reason: {
    zh: '收到的申请要么办结、要么结转，四个数必须平衡。',
    en: 'An application is either processed or carried over, so the four numbers must balance.',
  },
  remedy: {
    zh: '核对新收、上年结转、办结、结转下年四个数。',
    en: 'Check the four numbers: received, carried in, processed, carried out.',
  },
  leavesAlone: [
    {
      zh: '“收到N件（含上年结转）”：N 已包含结转数',
      en: '收到N件（含上年结转）: what was carried in is already counted',
    },
    { zh: '四个数没有在同一段里说全的', en: 'Paragraphs that do not state all four numbers once each' },
    {
      zh: '已由 narrative/table-mismatch 指出与表格不符的数',
      en: 'Numbers that narrative/table-mismatch already reports',
    },
  ],
  examples: [
    {
      change: [
        [
          '结转下年度继续办理1件。',
          '结转下年度继续办理1件。\n\n镇党政办公室直接收到政府信息公开申请5件，上年结转1件，办结⟦3件⟧，结转下年度1件。',
        ],
      ],
    },
    {
      change: [
        [
          '结转下年度继续办理1件。',
          '结转下年度继续办理1件。\n\n镇党政办公室直接受理政府信息公开申请5件（含上年结转1件），办结4件，结转下年度1件。',
        ],
      ],
    },
  ],
  *check(report) {
    const claims = readClaims(report);
    const contradicted = new Set(contradictions(claims));
    for (const paragraph of new Set(claims.map((claim) => claim.paragraph))) {
      const own = claims.filter((claim) => claim.paragraph === paragraph);
      if (own.some((claim) => contradicted.has(claim))) continue;
      const [received, carriedIn, processed, carriedOut] = [
        'received',
        'carried-in',
        'outcome-total',
        'carried-out',
      ].map((subject) => once(own, subject));
      if (!received || !carriedIn || !processed || !carriedOut) continue;
      const [taken, before, done, left] = [received, carriedIn, processed, carriedOut].map(
        ({ quantity }) => quantity.value,
      ) as [number, number, number, number];
      if (taken + before === done + left || taken === done + left) continue;
      const gap = Math.abs(taken + before - done - left);
      yield {
        message: {
          zh: `新收 ${taken} + 上年结转 ${before} = ${taken + before}，办结 ${done} + 结转下年 ${left} = ${done + left}，差 ${gap}。请核对这四个数。`,
          en: `Received ${taken} + carried in ${before} = ${taken + before}, but processed ${done} + carried out ${left} = ${done + left}, a difference of ${formatNumber(gap)}. Check the four numbers.`,
        },
        span: processed.quantity.span,
        related: [received, carriedIn, carriedOut].map((claim) => ({
          span: claim.quantity.span,
          message: { zh: phrase(report, claim.quantity), en: `${claim.name.en}: ${claim.quantity.value}` },
        })),
      };
    }
  },
};

/** The claim of a subject where there is exactly one. */
function once(claims: readonly Claim[], subject: string): Claim | undefined {
  const own = claims.filter((claim) => claim.subject === subject);
  return own.length === 1 ? own[0] : undefined;
}
