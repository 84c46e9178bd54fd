import type { Paragraph, Sentence } from '../../report/prose-parts';
import type { Report } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import { chineseNumber } from '../../text/numbers';
import type { Span } from '../../text/span';
import { squeeze } from '../../text/wording';
import type { Related, Rule, RuleFinding } from '../rule';
import { ownAgency } from '../../report/agency';

/** A year as the text gives it. */
interface YearPlace {
  readonly value: number;
  readonly span: Span;
}

/** What stands before the statement: a list mark, a numbered heading that ends with a colon. */
const lead =
  /^(?:[#>*\-\s\u3000]{0,12})(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．][ ]?[^，。：:\d]{0,16}[：:。]|[一二三四五六七八九十]是)?[\s\u3000]{0,6}/;
const yearAtStart = /^(20\d\d)[ ]{0,2}年(?:度|全年)?[，,]?[ ]?/;
/** 2023年5月, 2023年以来, 2023年底, 2023年度部门决算: no year of which the sentence speaks as a whole. */
const otherUse =
  /^(?:\d|[一二三四五六七八九十]{1,2}月|[上下]半年|以[来前后]|[起至到底末初来—\-~～、和与及]|部门|预算|决算|部门预|存在|工作中|问题|版)/;
/** What a report says that its agency did. */
const manners = /^(?:坚持|认真|严格|深入|高度重视|积极|切实|始终|全面|紧紧|扎实|持续|不断|大力|按照|根据|严把)/;
const deeds =
  /^(?:全年)?(?:共|共计|累计)?(?:主动公开|公开(?:政府|各类)|收到|受理|新收|办结|发布|未收到|没有收到|未发生|未收取|办理(?:政府|依)|制发)/;
const nothing = /未收到|没有收到|未发生|未收取|没有发生/;
/** What shows that an earlier year is meant: a comparison, what was carried over, history. */
const looksBack =
  /上年|去年|上一年|往年|历年|同期|同比|环比|相比|[较比](?:上|去|20)|截至|截止|结转|以来|以前|以后|曾|原(?![则因件])|当时|首次|首批|增长|下降|连续|至今|自此|[近前][一二三两几]年|今年|本年/;
/** What may stand between the year and the agency. */
const circumstances = /^(?:(?:在[^，。]{1,40}下|以[^，。]{1,40}为指导|(?:按照|根据)[^，。]{1,40}要求)，)?/;
const ours =
  /^(?:我|本|全)(?:镇|乡|街道|县|区|市|局|委|办公室|办|处|厅|州|旗|单位|机关|部门|中心|校|院)(?:党委、政府|党委政府|人民政府|政府)?(?:全年)?/;
const future = /将|计划|拟|力争|预计|要|打算|争取|目标/;

/** 将进一步 is said of what is to come; 将信息公开列入 is not. */
const outlook =
  /^(?:将|拟|计划|力争)(?:继续|进一步|着力|不断|持续|按照|认真|切实|努力|大力|积极|重点|从以下|采取以下|围绕|加大|针对)/;
const takenInto = /作为|纳入|列入|列为|摆在|融入|贯穿|提出|承诺|上年|去年|曾|年度报告中|已/;
const plan =
  /^20\d\d[ ]{0,2}年度?(?:的)?(?:政府信息公开|政务公开|重点|主要)?(?:工作)?(?:打算|计划|努力方向|思路|改进方向)/;
/** Headings of what is planned; 改进情况 tells what was done. */
const plannedHeading = /整改措施|改进措施|下一步|今后|工作打算|努力方向/;
const purpose = /为了?(?:进一步|更好|切实|不断)[^。]{1,60}，$/;
const planned = /^(?:加大|加强|完善|强化|健全|优化|拓宽|推进|提升)/;

const anyYear = /(?<![\d—\-~～至])(20\d\d)[ ]{0,2}年度?[，,]?[ ]?/g;
/** How far before and behind a year a clause is looked at. */
const reach = 80;

const date =
  /(20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年(\d{1,2}|[一二三四五六七八九十]{1,3})月(\d{1,2}|[一二三四五六七八九十]{1,3})日/;

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
    '本年的工作写报告年度，下一步打算写下一年，落款日期在报告年度结束之后。',
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
    localized('标题里没有年份的报告。', 'Reports whose title gives no year.'),
  ],
  examples: [
    { change: [['2024年，本镇坚持以公开为常态', '⟦2023年⟧，本镇坚持以公开为常态']] },
    { change: [['2024年，本镇未收取政府信息公开信息处理费', '⟦2023年⟧，本镇未收取政府信息公开信息处理费']] },
    { change: [['在查阅点安排专人引导。', '在查阅点安排专人引导。⟦2024年⟧，本镇将进一步拓宽公开渠道。']] },
    { change: [['没有其他需要报告的事项。', '没有其他需要报告的事项。\n\n云岭镇人民政府\n\n⟦2024年1月20日⟧']] },
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
    const titled = report.title?.year;
    if (!titled) return;
    const year = titled.value;
    const context: Context = {
      year,
      names: [report.organization, ownAgency(report)?.fullName, ownAgency(report)?.name].filter(
        (name) => name !== undefined,
      ),
      mention: new RegExp(`${year}[ ]{0,2}(?:年|[—\\-~～至])|今年|本年`),
      beginning: new RegExp(`^.{0,12}(?:${year}[ ]{0,2}年(?![ ]?\\d)|今年|本年)`),
    };
    const stale = report.paragraphs.flatMap((paragraph, index) =>
      staleStatements(context, paragraph, report.paragraphs[index + 1]),
    );
    if (titleIsWrong(report, context, stale)) yield titleFinding(report, titled, stale);
    else for (const place of stale) yield finding(report, place.span, staleMessage(place.value, year));
    for (const paragraph of report.paragraphs) {
      if (paragraph.section !== 'problems' && paragraph.section !== 'other') continue;
      for (const place of outlooks(report, context, paragraph))
        yield finding(report, place.span, outlookMessage(place.value, year));
    }
    yield* signatures(report, year);
  },
};

/** What sentences are held against. */
interface Context {
  /** The year in the title. */
  readonly year: number;
  /** The report's own agency, as it may be called. */
  readonly names: readonly string[];
  /** Finds that year, or 今年. */
  readonly mention: RegExp;
  /** Finds that year at the beginning of a sentence that speaks of the whole of it. */
  readonly beginning: RegExp;
}

/** Where the preface, section one or section six speaks of another year's work as of that reported. */
function staleStatements(context: Context, { section, sentences }: Paragraph, below?: Paragraph): YearPlace[] {
  const { year, mention, beginning } = context;
  if (section === undefined) return sentences.flatMap((sentence) => announced(sentence, year));
  if (section !== 'overview' && section !== 'other') return [];
  const following = [...sentences, ...(below?.sentences.slice(0, 1) ?? [])];
  // 2023年收到5件。2024年收到8件。 is a series, in one paragraph or in two; looked for only where a year was found.
  let isSeries: boolean | undefined;
  return sentences.flatMap((sentence, index) => {
    const at = lead.exec(sentence.text)![0].length;
    const found = yearAtStart.exec(sentence.text.slice(at));
    if (!found) return [];
    const value = Number(found[1]);
    const rest = sentence.text.slice(at + found[0].length);
    const told = tells(context, sentence, rest);
    if ((value !== year - 1 && value !== year + 1) || otherUse.test(rest) || told === undefined) return [];
    if (looksBack.test(rest) || mention.test(rest) || (value > year && future.test(rest))) return [];
    if (beginning.test(following[index + 1]?.text ?? '')) return [];
    if (told === 'counts') {
      isSeries ??= following.some(({ text }) => beginning.test(text));
      if (isSeries) return [];
    }
    return [{ value, span: yearSpan(sentence, at, found[0]) }];
  });
}

/** What the words behind a year say of the agency's own work in that year: how much was done, or how; else nothing. */
function tells({ names }: Context, { quantities }: Sentence, rest: string): 'counts' | 'manners' | undefined {
  const statement = rest.slice(circumstances.exec(rest)![0].length);
  const subject = subjectLength(names, statement);
  const behind = statement.slice(subject).replace(/^[，,\s]/, '');
  if (deeds.test(behind)) return quantities.length > 0 || nothing.test(rest) ? 'counts' : undefined;
  if (subject === 0) return undefined;
  return manners.test(behind) ? 'manners' : nothing.test(behind.slice(0, 12)) ? 'counts' : undefined;
}

/** How much of a text is the agency that it speaks of: 本镇, 全县, 云岭镇人民政府; 0 where it is none. */
function subjectLength(names: readonly string[], text: string): number {
  const we = ours.exec(text);
  if (we) return we[0].length;
  const name = names.find((candidate) => text.startsWith(candidate));
  if (!name) return 0;
  return name.length + (/^(?:人民政府|政府|党委政府)/.exec(text.slice(name.length, name.length + 4))?.[0].length ?? 0);
}

/** 现将2023年度政府信息公开工作情况公布如下, in the preface. */
function announced(sentence: Sentence, year: number): YearPlace[] {
  const text = sentence.text.replace(/《[^《》]{0,80}》/g, (title) => ' '.repeat(title.length));
  const found =
    /现(?:将|公布|公开|予公布|向社会公[布开])[^。\d]{0,30}(20\d\d)[ ]{0,2}年度?[^。，\d]{0,30}信息公开[^。，]{0,10}(?:报告|情况)/.exec(
      text,
    );
  if (!found || Number(found[1]) === year) return [];
  const at = found.index + found[0].indexOf(found[1]!);
  return [{ value: Number(found[1]), span: yearSpan(sentence, at, text.slice(at)) }];
}

/** The place of a year that begins at `at` of a sentence, 年 included. */
function yearSpan({ span }: Sentence, at: number, text: string): Span {
  const length = /^20\d\d[ ]{0,2}年/.exec(text)![0].length;
  return { start: span.start + at, end: span.start + at + length };
}

/** Where no sentence speaks of the title's year, and all that were found speak of one other, it is the title that is wrong. */
function titleIsWrong(report: Report, { year }: Context, stale: readonly YearPlace[]): boolean {
  if (stale.length < 2 || new Set(stale.map(({ value }) => value)).size > 1) return false;
  if (report.period && report.period.to.year !== stale[0]!.value) return false;
  const own = new RegExp(`${year}[ ]{0,2}年`);
  return !report.paragraphs.some(({ span }) => own.test(report.text.slice(span.start, span.end)));
}

function titleFinding({ text }: Report, titled: YearPlace, stale: readonly YearPlace[]): RuleFinding {
  const value = stale[0]!.value;
  return {
    message: localized(
      `标题是${titled.value}年，正文各处写的却是${value}年，请核对标题的年份。`,
      `The title says ${titled.value}, but the text speaks of ${value} throughout; check the year in the title.`,
    ),
    span: titled.span,
    related: stale.slice(0, 8).map(({ span }) => ({
      span,
      message: localized(`正文：${text.slice(span.start, span.end)}`, `In the text: ${value}`),
    })),
  };
}

/** Where section five or six promises something for a year that is over. */
function outlooks(report: Report, { year, names }: Context, { span, sentences }: Paragraph): YearPlace[] {
  const isPlan = plannedHeading.test(report.text.slice(span.start, Math.min(span.end, span.start + 30)));
  return sentences.flatMap((sentence) => {
    const text = sentence.text.replace(/《[^《》]{0,80}》|“[^“”]{0,80}”/g, (name) => ' '.repeat(name.length));
    const start = lead.exec(text)![0].length;
    return Array.from(text.matchAll(anyYear)).flatMap((found): YearPlace[] => {
      const value = Number(found[1]);
      const at = found.index;
      if (value > year || value < year - 3) return [];
      const before = text.slice(Math.max(0, at - reach), at);
      const rest = text.slice(at + found[0].length, at + found[0].length + 2 * reach);
      const behind = rest.slice(subjectLength(names, rest));
      const clause = /^[^；]*/.exec(behind)![0];
      const promises = outlook.test(behind) && !takenInto.test(clause) && !takenInto.test(before);
      const intends =
        isPlan &&
        planned.test(behind) &&
        purpose.test(before) &&
        sentence.quantities.length === 0 &&
        !/[了已]/.test(clause);
      const heads = at === start && plan.test(text.slice(at, at + reach));
      return promises || intends || heads ? [{ value, span: yearSpan(sentence, at, found[0]) }] : [];
    });
  });
}

/** Dates that stand for themselves at the top or the end of the report: it was signed before the year was over. */
function* signatures(report: Report, year: number): Iterable<RuleFinding> {
  const last = report.paragraphs.length - 3;
  for (const [index, { span, section }] of report.paragraphs.entries()) {
    if (section !== undefined && index < last) continue;
    const written = report.text.slice(span.start, span.end);
    const words = squeeze(written).replace(/^[（(]|[）)]$/g, '');
    if (words.length > 40 || !/日$/.test(words)) continue;
    const found = date.exec(words);
    if (!found || !isSignatureOf(words.slice(0, found.index))) continue;
    const [signed, month, day] = found.slice(1).map(numberOf);
    if (signed === undefined || signed > year || signed < year - 2) continue;
    if (signed === year && month === 12 && day === 31) continue;
    const start = span.start + Math.max(0, written.search(/20\d\d|二[〇○零]/));
    const end = span.start + written.lastIndexOf('日') + 1;
    yield finding(report, { start, end }, signatureMessage(words.slice(found.index), year));
  }
}

/** What may stand before the date: nothing, the agency, or what date it is. */
function isSignatureOf(words: string): boolean {
  return (
    words === '' ||
    /(?:政府|办公室|办公厅|委员会|局|厅|办事处|中心)$/.test(words) ||
    /^(?:发布|成文|公布|编制|印发|报告)(?:日期|时间)[：:]$/.test(words)
  );
}

function numberOf(written: string): number | undefined {
  return /^\d+$/.test(written) ? Number(written) : chineseNumber(written.replace(/○/g, '〇'));
}

function finding({ title }: Report, span: Span, message: Localized): RuleFinding {
  const related: readonly Related[] = title?.year
    ? [{ message: localized('标题中的年份', 'The year in the title'), span: title.year.span }]
    : [];
  return { message, span, related };
}

function staleMessage(value: number, year: number): Localized {
  return localized(
    `这是${year}年的报告，这里讲的却是${value}年的情况，像是漏改了年份，请核对。`,
    `This is the report for ${year}, but this tells of ${value}; the year may have been left unchanged. Please check.`,
  );
}

function outlookMessage(value: number, year: number): Localized {
  return localized(
    `这里讲的是下一步的打算，写的却是${value}年；${year}年的报告应写${year + 1}年，请核对。`,
    `This is about what is to be done, yet says ${value}; in the report for ${year} it must be ${year + 1}. Please check.`,
  );
}

function signatureMessage(written: string, year: number): Localized {
  return localized(
    `落款日期“${written}”时${year}年还没有结束，请核对。`,
    `On “${written}”, the date of the report, the year ${year} was not over; please check.`,
  );
}
