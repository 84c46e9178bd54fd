import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import type { RuleFinding } from '../rule';
import { writeNumber } from '../tables/cells';
import { type Breach, type Operand, relatedTo, termsOf } from './evaluate';
import { withRepair } from './repair';

/** How the parts of a total are called in a message: `四种结果`. */
export interface TotalWording {
  /** What the total is of, quoted in the message. */
  readonly of: (total: Operand) => string;
  readonly parts: Localized;
  readonly partName: (part: Operand) => string;
}

/** The finding at a total that differs from the sum of its parts; its fix writes what mends it, else the sum. */
export function totalFinding(report: Report, breach: Breach, wording: TotalWording): RuleFinding {
  const { left, right, gap } = breach;
  const total = left.operands[0]!;
  const name = wording.of(total);
  const blank = total.cell.figure.kind === 'blank';
  const terms = termsOf(right);
  return withRepair(report, breach, {
    message: localized(
      `“${name}”总计${blank ? '空白，按 0 计' : `为 ${left.sum}`}，${wording.parts.zh}之和为 ${right.sum}（${terms}），差 ${gap}。`,
      `“${name}”: the total is ${blank ? 'blank and counts as 0' : left.sum}, but ${wording.parts.en} add up to ${right.sum} (${terms}): off by ${gap}.`,
    ),
    span: total.cell.span,
    related: relatedTo(right.operands, wording.partName),
    fix: {
      kind: 'suggestion',
      title: localized(`总计改为 ${right.sum}（${terms}）`, `Set the total to ${right.sum} (${terms})`),
      edits: [writeNumber(report, total.cell, right.sum)],
    },
  });
}
