import { commonNames, ownAgency } from '../../report/agency';
import { staleYears } from '../../report/prose/stale-years';
import { announcedYears, outlookYears, type YearPlace } from '../../report/prose/years';
import type { Report } from '../../report/report';
import { signedOn } from '../../report/signatures';
import { type Localized, localized } from '../../text/localized';
import { type Span, textOf } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'wording/wrong-year',
  severity: 'warning',
  title: localized('年份与报告年度不符', 'A year that cannot be meant'),
  basis: localized(
    '《政府信息公开条例》第四十九条：年度报告反映上一年度的工作，次年1月31日前公布',
    'Article 49 of the Regulations: the report tells of the year that ended, and is published by 31 January of the next',
  ),
  reason: localized(
    '沿用上年的稿子时漏改年份，会让人以为整段内容和数字都是上年的。',
    'A year left over from last year’s text suggests that its statements and figures are last year’s, too.',
  ),
  remedy: localized(
    '本年的工作写报告年度，下一步工作写下一年，落款日期在报告年度结束之后。',
    'Write the year reported for what was done, the next for what is planned; sign after the year’s end.',
  ),
  leavesAlone: [
    localized(
      '有比较、结转、沿革的句子（2023年收到5件，2024年收到8件；2023年5月成立；截至2023年底；2023年以来）。',
      'Sentences that compare, carry over or tell of history.',
    ),
    localized(
      '“针对2023年存在的问题”，2023年度部门决算，2021—2025年规划，文件名和文号里的年份。',
      'Problems of an earlier year, budgets, plans, names and numbers of documents.',
    ),
    localized('“2024年，本镇将信息公开列入考核”：这里的“将”是“把”。', '将 in the sense of 把.'),
    localized(
      '标题里没有年份的报告；没有标题，开头和统计期限也看不出年份或互相矛盾的。',
      'Reports whose title gives no year; those without a title whose preface and period tell none, or differ.',
    ),
  ],
  examples: [
    {
      change: [
        '# 云岭镇人民政府⟨2024⟩年政府信息公开工作年度报告',
        ['2024年，本镇坚持以公开为常态', '⟦2023年⟧，本镇坚持以公开为常态'],
      ],
    },
    {
      change: [
        '# 云岭镇人民政府⟨2024⟩年政府信息公开工作年度报告',
        ['2024年，本镇未收取政府信息公开信息处理费', '⟦2023年⟧，本镇未收取政府信息公开信息处理费'],
      ],
    },
    {
      change: [
        '# 云岭镇人民政府⟨2024⟩年政府信息公开工作年度报告',
        ['在查阅点安排专人引导。', '在查阅点安排专人引导。⟦2024年⟧，本镇将进一步拓宽公开渠道。'],
      ],
    },
    {
      change: [
        '# 云岭镇人民政府⟨2024⟩年政府信息公开工作年度报告',
        ['没有其他需要报告的事项。', '没有其他需要报告的事项。\n\n云岭镇人民政府\n\n⟦2024年1月20日⟧'],
      ],
    },
    { change: [['在查阅点安排专人引导。', '在查阅点安排专人引导。2025年，本镇将进一步拓宽公开渠道。']] },
    {
      change: [
        ['发布政策解读3篇', '公开2023年度部门决算和2021—2025年规划，2023年发布解读2篇，2024年发布政策解读3篇'],
        ['针对以上问题', '针对2023年存在的问题和以上问题'],
        ['没有其他需要报告的事项。', '没有其他需要报告的事项。\n\n云岭镇人民政府\n\n2025年1月20日'],
      ],
    },
  ],
  *check(report) {
    const told = toldYear(report);
    if (!told) return;
    const year = told.value;
    const { passages } = report.prose;
    const own = ownAgency(report);
    const names = [
      ...[report.organization, own?.fullName, own?.name].filter((name) => name !== undefined),
      ...commonNames(report.organization ?? ''),
    ];
    const stale = [...announcedYears(passages, { year, names }), ...staleYears(passages, { year, names })];
    if (isItselfWrong(report, told, stale)) yield itselfWrong(report, told, stale);
    else for (const place of stale) yield finding(told, place.span, staleMessage(place.value, year));
    for (const place of outlookYears(passages, { year, names }))
      yield finding(told, place.span, outlookMessage(place.value, year));
    for (const { text, span, ...signed } of signedOn(report.text, report.paragraphs)) {
      const isEarly = signed.year < year || (signed.year === year && !(signed.month === 12 && signed.day === 31));
      if (isEarly && signed.year >= year - 2) yield finding(told, span, signatureMessage(text, year));
    }
  },
};

/** The year reported, and what tells it. */
interface ToldYear extends YearPlace {
  readonly by: Localized;
}

/** The title tells the year; where there is none, the preface or the statistical period, which may not contradict each other. */
function toldYear({ title, named, period }: Report): ToldYear | undefined {
  if (title) return title.year && { ...title.year, by: localized('标题', 'The title') };
  const counted = period && period.from.year === period.to.year ? period.to : undefined;
  if (counted && named?.year && named.year.value !== counted.year) return undefined;
  if (named?.year) return { ...named.year, by: localized('开头', 'The preface') };
  return counted && { value: counted.year, span: period!.span, by: localized('统计期限', 'The statistical period') };
}

/** Where no sentence speaks of the year told, and all that were found speak of one other, it is that which is wrong. */
function isItselfWrong(
  { visible, title, period, prose }: Report,
  { value: year, span }: ToldYear,
  stale: readonly YearPlace[],
): boolean {
  if (stale.length < 2 || new Set(stale.map(({ value }) => value)).size > 1) return false;
  if (title && period && period.to.year !== stale[0]!.value) return false;
  const itself = span === period?.span ? squeeze(textOf(visible, span)) : '';
  return !prose.passages.some(
    ({ section, wording }) =>
      (title || section !== undefined) && wording.text.replace(itself, '').includes(`${year}年`),
  );
}

function itselfWrong({ text }: Report, told: ToldYear, stale: readonly YearPlace[]): RuleFinding {
  const value = stale[0]!.value;
  const { by } = told;
  return {
    message: localized(
      `${by.zh}写 ${told.value} 年，正文各处写的却是 ${value} 年，请核对${by.zh}中的年份。`,
      `${by.en} says ${told.value}, but the text speaks of ${value} throughout; check the year there.`,
    ),
    span: told.span,
    related: stale.slice(0, 8).map(({ span }) => ({
      span,
      message: localized(`正文：${text.slice(span.start, span.end)}`, `In the text: ${value}`),
    })),
  };
}

function finding({ by, span: where }: ToldYear, span: Span, message: Localized): RuleFinding {
  return { message, span, related: [{ message: localized(`${by.zh}中的年份`, `${by.en} says so`), span: where }] };
}

function staleMessage(value: number, year: number): Localized {
  return localized(
    `这是 ${year} 年的报告，此处写的却是 ${value} 年的情况，可能是漏改了年份，请核对。`,
    `This is the report for ${year}, but this tells of ${value}; the year may have been left unchanged. Please check.`,
  );
}

function outlookMessage(value: number, year: number): Localized {
  return localized(
    `此处写下一步工作，年份却是 ${value} 年；${year} 年的报告，下一步工作应写 ${year + 1} 年，请核对。`,
    `This is about what is to be done, yet says ${value}; in the report for ${year} it must be ${year + 1}. Please check.`,
  );
}

function signatureMessage(written: string, year: number): Localized {
  return localized(
    `落款日期为“${written}”，而 ${year} 年还没有结束，请核对。`,
    `On “${written}”, the date of the report, the year ${year} was not over; please check.`,
  );
}
