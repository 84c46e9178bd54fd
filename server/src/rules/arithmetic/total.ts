import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import type { RuleFinding } from '../rule';
import { writeNumber } from '../tables/cells';
import { type Breach, breachesOf, isDue, type Operand, relatedTo, termsOf } from './evaluate';
import { withRepair } from './repair';

/** How the parts of a total are called in a message: `四种结果`. */
export interface TotalWording {
  /** What the total is of, in a list of totals. */
  readonly of: (total: Operand) => string;
  /** Where the total stands, as a message names it. */
  readonly place: (total: Operand) => Localized;
  readonly parts: Localized;
  readonly partName: (part: Operand) => string;
}

/** How many of the totals that were left out are named. */
const mostNamed = 6;

/** The findings at totals that differ from the sums of their parts. Totals left out together are one fault. */
export function* totalFindings(report: Report, rule: string, wording: TotalWording): Iterable<RuleFinding> {
  const breaches = [...breachesOf(report, rule)];
  for (const table of report.tables) {
    const own = breaches.filter((breach) => breach.table === table);
    const due = own.filter(({ left }) => isDue(left.operands[0]!.cell));
    if (due.length > 1) yield totalsLeftOut(report, due, wording);
    for (const breach of own) {
      if (due.length < 2 || !due.includes(breach)) yield totalFinding(report, breach, wording);
    }
  }
}

function totalsLeftOut(report: Report, due: readonly Breach[], { of, parts }: TotalWording): RuleFinding {
  const totals = due.map(({ left, right }) => ({ total: left.operands[0]!, value: right.sum }));
  const list = totals.slice(0, mostNamed).map(({ total, value }) => `${of(total)} ${value}`);
  const more = totals.length > list.length;
  return {
    message: localized(
      `${totals.length} 处总计没有填。按${parts.zh}相加，应为：${list.join('，')}${more ? '等' : ''}。`,
      `${totals.length} totals were left out. By ${parts.en} they are: ${list.join(', ')}${more ? ' …' : ''}.`,
    ),
    span: totals[0]!.total.cell.span,
    related: totals.slice(1).map(({ total, value }) => ({
      message: localized(`${of(total)}：应为 ${value}`, `“${of(total)}”: ${value}`),
      span: total.cell.span,
    })),
    fix: {
      kind: 'suggestion',
      title: localized(`填上 ${totals.length} 处总计`, `Write ${totals.length} totals`),
      edits: totals.map(({ total, value }) => writeNumber(report, total.cell, value)),
    },
  };
}

/** The finding at a total that differs from the sum of its parts; its fix writes what mends it, else the sum. */
function totalFinding(report: Report, breach: Breach, wording: TotalWording): RuleFinding {
  const { left, right, gap } = breach;
  const total = left.operands[0]!;
  const place = wording.place(total);
  const blank = total.cell.figure.kind === 'blank';
  const terms = termsOf(right);
  return withRepair(report, breach, {
    message: localized(
      `${place.zh}${blank ? '没有填' : `为 ${left.sum}`}，${wording.parts.zh}之和为 ${right.sum}（${terms}），差 ${gap}。`,
      `${place.en}: the total is ${blank ? 'left out' : left.sum}, but ${wording.parts.en} add up to ${right.sum} (${terms}): off by ${gap}.`,
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
