import type { CalendarDate, Report } from '../../report/report';
import { localized } from '../../text/localized';
import { textOf } from '../../text/span';
import type { Fix, Related, Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'structure/period',
  severity: 'error',
  title: localized('统计期限有误', 'The statistical period is wrong'),
  basis: localized(
    '《政府信息公开条例》第四十九条：公布上一年度政府信息公开工作年度报告',
    'Article 49 of the Regulations on Open Government Information: the report is that of the previous year',
  ),
  reason: localized(
    '统计期限起止颠倒或沿用上年的年份，会让人怀疑全部数据。',
    'A period that ends before it begins, or is that of another year, casts doubt on every figure.',
  ),
  remedy: localized(
    '统计期限写作报告年度的1月1日至12月31日。',
    'Let the period run from 1 January to 31 December of the year reported.',
  ),
  leavesAlone: [
    localized('没有写统计期限的报告。', 'Reports that do not state a period.'),
    localized(
      '不满一年的期限（例如年中成立的机关）只作提示。',
      'A period shorter than a year, as of an agency founded in the course of it, is only mentioned (info).',
    ),
    localized('标题没有年份时，期限的年份。', 'The year of the period where the title names none.'),
  ],
  examples: [
    {
      change: [
        '# 云岭镇人民政府⟨2024⟩年政府信息公开工作年度报告',
        ['自2024年1月1日起至2024年12月31日止', '自⟦2024年1月1日起至2023年12月31日⟧止'],
      ],
      fixed: '自2024年1月1日起至2024年12月31日止',
    },
    {
      change: [
        '# 云岭镇人民政府⟨2024⟩年政府信息公开工作年度报告',
        ['自2024年1月1日起至2024年12月31日止', '自⟦2023年1月1日起至2023年12月31日⟧止'],
      ],
      fixed: '自2024年1月1日起至2024年12月31日止',
    },
    { change: [['自2024年1月1日起至2024年12月31日止', '自2024年1月1日起至⟦2024年12月32日⟧止']] },
    { change: [['自2024年1月1日起至2024年12月31日止', '自2024年1月1日至12月31日']] },
  ],
  *check(report) {
    const found = faultOf(report);
    if (found) yield found;
  },
};

function faultOf(report: Report): RuleFinding | undefined {
  const { period, title } = report;
  if (!period) return undefined;
  const { from, to, span } = period;
  const year = title?.year?.value;
  const written = textOf(report.text, span);
  const related: readonly Related[] = title?.year
    ? [{ message: localized('标题中的年份', 'The year in the title'), span: title.year.span }]
    : [];
  const unreal = [from, to].find((date) => !exists(date));
  if (unreal) {
    const { month, day } = unreal;
    return {
      message: localized(
        `没有${month}月${day}日这一天，请改正统计期限。`,
        `There is no day ${day} in month ${month}; please correct the period.`,
      ),
      span: unreal.span,
    };
  }
  if (dayOf(from) > dayOf(to)) {
    return {
      message: localized(
        `统计期限“${written}”的起止颠倒：终止日期早于起始日期。`,
        `The period “${written}” ends before it begins.`,
      ),
      span,
      related,
      ...withYears(report),
    };
  }
  if (year !== undefined && (from.year !== year || to.year !== year)) {
    return {
      message: localized(
        `统计期限“${written}”与标题的 ${year} 年不符。`,
        `The period “${written}” is not that of ${year}, the year in the title.`,
      ),
      span,
      related,
      ...withYears(report),
    };
  }
  const isWholeYear = from.month === 1 && from.day === 1 && to.month === 12 && to.day === 31;
  if (isWholeYear && from.year === to.year) return undefined;
  return {
    severity: 'info',
    message: localized(
      `统计期限“${written}”不是完整的一年（1月1日至12月31日），请核对。`,
      `The period “${written}” is not a whole year (1 January to 31 December); please check.`,
    ),
    span,
  };
}

/** Whether the calendar has such a day. */
function exists({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function dayOf({ year, month, day }: CalendarDate): number {
  return (year * 100 + month) * 100 + day;
}

/** Offers the year of the title for both dates, where that mends the period. */
function withYears({ text, period, title }: Report): { readonly fix?: Fix } {
  const year = title?.year?.value;
  if (!period || year === undefined) return {};
  if (dayOf({ ...period.from, year }) > dayOf({ ...period.to, year })) return {};
  const edits = [...text.slice(period.span.start, period.span.end).matchAll(/20\d{1,3}(?=\s{0,2}年)/g)].flatMap(
    ({ index, 0: digits }) => {
      const start = period.span.start + index;
      return Number(digits) === year ? [] : [{ span: { start, end: start + digits.length }, text: String(year) }];
    },
  );
  return {
    fix: {
      kind: 'suggestion',
      title: localized(`统计期限改为${year}年`, `Make it the period of ${year}`),
      edits,
    },
  };
}
