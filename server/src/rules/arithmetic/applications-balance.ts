import { localized } from '../../text/localized';
import type { Rule } from '../rule';
import { columnName, rowName } from '../tables/names';
import { breachesOf, relatedTo } from './evaluate';
import { withRepair } from './repair';

export const rule: Rule = {
  name: 'arithmetic/applications-balance',
  severity: 'error',
  title: localized('表三收办数量不平衡', 'Table three does not balance: one plus two is not three plus four'),
  basis: localized(
    '表三表头注明的勾稽关系：第一项加第二项之和，等于第三项加第四项之和（国办公开办函〔2019〕60号、〔2021〕30号）',
    'The relation printed in table three itself: item one plus item two equals item three plus item four',
  ),
  reason: localized(
    '这是表格里印着的勾稽关系：收到的和上年转来的，只能是办结了，或者结转下年。不平衡，说明有申请没有去向，审核时必退。',
    'Whatever came in or was carried in has either been closed or is carried out. Where that does not hold, an application is unaccounted for.',
  ),
  remedy: localized(
    '核对这一列的四个数字：本年新收、上年结转、（七）总计、结转下年度。上年结转应与上年年报的“结转下年度”一致。',
    'Check the four figures of the column: received, carried in, （七）总计, carried out. What was carried in must agree with last year’s report.',
  ),
  leavesAlone: [
    localized(
      '四个数字中有一个缺失或无法准确识别的，不作判断；空白格按 0 计。只改某一格就能使各项勾稽关系都成立的，才建议改那一格。',
      'Where one of the four figures is missing or cannot be read, nothing is said; blank cells count as 0. A fix is offered only where one cell, changed, would mend every relation at once.',
    ),
  ],
  examples: [
    {
      change: [
        '| 一、本年新收政府信息公开申请数量 |  |  | ⟨9⟩ | 2 | 0 | 0 | 1 | 0 | 12 |\n| 二、上年结转政府信息公开申请数量 |  |  | ⟨1⟩ | 0 | 0 | 0 | 0 | 0 | 1 |',
        '|  | （七）总计 |  | ⟨9⟩ | 2 | 0 | 0 | 1 | 0 | 12 |',
        [
          '| 四、结转下年度继续办理 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
          '| 四、结转下年度继续办理 |  |  | ⟦2⟧ | 0 | 0 | 0 | 0 | 0 | 1 |',
        ],
      ],
    },
    {
      change: [['| 四、结转下年度继续办理 |  |  | 1 | 0 | 0 |', '| 四、结转下年度继续办理 |  |  | 1 | — |  |']],
    },
  ],
  *check(report) {
    for (const breach of breachesOf(report, rule.name)) {
      const { left, right, gap } = breach;
      const [received, carriedIn] = left.operands;
      const [closed, carriedOut] = right.operands;
      const column = columnName(carriedOut!.cell.column);
      yield withRepair(report, breach, {
        message: localized(
          `${column}列收办数量不平衡：本年新收 ${received!.value} + 上年结转 ${carriedIn!.value} = ${left.sum}，（七）总计 ${closed!.value} + 结转下年度 ${carriedOut!.value} = ${right.sum}，差 ${gap}。`,
          `“${column}”: item one ${received!.value} + item two ${carriedIn!.value} = ${left.sum}, but the total of item three ${closed!.value} + item four ${carriedOut!.value} = ${right.sum}: off by ${gap}.`,
        ),
        // The figure carried out is what is left of the other three, and no other relation reports there.
        span: carriedOut!.cell.span,
        related: relatedTo([received!, carriedIn!, closed!], ({ row }) => rowName(row.standard)),
      });
    }
  },
};
