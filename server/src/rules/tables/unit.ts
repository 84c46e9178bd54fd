import type { Cell, Figure, Report } from '../../report/report';
import { localized } from '../../text/localized';
import { formatNumber, numeralAt } from '../../text/numbers';
import type { Fix, Rule, RuleFinding } from '../rule';
import { columnName } from './names';

/** 1 元 is 0.0001 万元: an amount in 万元 cannot have more decimals. */
const mostDecimals = 4;
/** A unit behind the name of a column, in a bracket. */
const inHeader = /^\s*[（(](?:单位)?[:：]?\s*(?:万|亿)?元/;

export const rule: Rule = {
  name: 'tables/unit',
  severity: 'warning',
  title: localized('金额没有单位，或单位与表头不符', 'An amount without a unit, or in another unit than its column'),
  basis: localized(
    '2021 版表二“本年收费金额（单位：万元）”；2019 版表二“采购总金额”没有规定单位，要在数字后写明',
    'Table two: since 2021 the fees are in 万元; in 2019 the purchase total has no prescribed unit, so the figure must carry one',
  ),
  reason: localized(
    '差一个“万”字，就差一万倍。没有单位的金额，审核时要打电话来问。',
    'Without its unit an amount may be off ten-thousandfold.',
  ),
  remedy: localized(
    '采购总金额在数字后写“元”或“万元”；收费金额换算成万元，只写数字。',
    'Write 元 or 万元 behind the purchase total; convert fees to 万元 and write the number alone.',
  ),
  leavesAlone: [
    localized(
      '金额为 0、空着、或写了“万元”的；列名后写明单位的。',
      'Amounts of 0, blanks, those that say 万元, and columns that do.',
    ),
    localized(
      '小数位数不作要求，只有超过 4 位（不足 1 元）时提示。',
      'The number of decimals, unless there are more than four: less than 1 元.',
    ),
  ],
  examples: [
    { edition: '2019', change: [['| 6 | 160.5万元 |', '| 6 | ⟦255933.8⟧ |']] },
    {
      change: [['| 行政事业性收费 | 1.26 |', '| 行政事业性收费 | ⟦12600.00元⟧ |']],
      fixed: '| 行政事业性收费 | 1.26 |',
    },
    { change: [['| 行政事业性收费 | 1.26 |', '| 行政事业性收费 | ⟦1.26004⟧ |']] },
    { change: [['| 行政事业性收费 | 1.26 |', '| 行政事业性收费 | 1.2600万元 |']] },
    { edition: '2019', change: [['| 6 | 160.5万元 |', '| 0 | 0 |']] },
    {
      edition: '2019',
      change: [
        ['采购总金额', '采购总金额（万元）'],
        ['| 6 | 160.5万元 |', '| 6 | 160.5 |'],
      ],
    },
  ],
  *check(report) {
    for (const { rows, unread, labels } of report.tables) {
      if (unread) continue;
      for (const { cells } of rows) {
        for (const cell of cells ?? []) {
          if (cell.column.kind !== 'amount' || cell.figure.kind !== 'number') continue;
          const header = labels.find(({ expected }) => expected === cell.column.label);
          // 采购总金额（万元）: the column says it for its figures.
          if (!cell.column.unit && header && inHeader.test(report.text.slice(header.span.end, header.span.end + 12)))
            continue;
          const finding = check(report, cell, cell.figure);
          if (finding) yield finding;
        }
      }
    }
  },
};

type Amount = Extract<Figure, { kind: 'number' }>;

function check(report: Report, cell: Cell, { value, unit, decimals, remark }: Amount): RuleFinding | undefined {
  const { column, span, text } = cell;
  const name = columnName(column);
  if (value === 0) return undefined;
  if (!column.unit) {
    if (unit !== '' || remark) return undefined;
    return {
      message: localized(
        `“${name}”的 ${text} 没有单位。请在数字后写明“元”或“万元”。`,
        `${text} under “${name}” has no unit. Write 元 or 万元 behind it.`,
      ),
      span,
      choices: ['元', '万元'].map((written) => withUnit(cell, written)),
    };
  }
  if (unit === '元') {
    return {
      message: localized(
        `表头的单位是${column.unit}，这里写的是 ${text}，合 ${formatNumber(value / 10_000)} 万元。`,
        `The column is in ${column.unit}, but this says ${text}, which is ${formatNumber(value / 10_000)} 万元.`,
      ),
      span,
      ...(!remark && { fix: converted(report, cell, value) }),
    };
  }
  if (unit === '' && decimals > mostDecimals) {
    return {
      severity: 'info',
      message: localized(
        `${text} 万元有 ${decimals} 位小数，第 5 位起不足 1 元。请核对单位是不是“元”。`,
        `${text} 万元 has ${decimals} decimals; from the fifth on they are less than 1 元. Check whether it is in 元.`,
      ),
      span,
    };
  }
  return undefined;
}

/** Ten thousand lie between the two, and the figure alone does not tell which was meant. */
function withUnit({ span, text }: Cell, unit: string): Fix {
  return {
    kind: 'suggestion',
    title: localized(`单位是${unit}：写作 ${text}${unit}`, `In ${unit}: write ${text}${unit}`),
    edits: [{ span: { start: span.end, end: span.end }, text: unit }],
  };
}

function converted({ text }: Report, { span }: Cell, value: number): Fix {
  const number = numeralAt(text, span.start, span.end)!;
  const amount = formatNumber(value / 10_000);
  return {
    kind: 'suggestion',
    title: localized(`换算为 ${amount}（万元）`, `Convert to ${amount} (万元)`),
    edits: [{ span: { start: number.start, end: span.end }, text: amount }],
  };
}
