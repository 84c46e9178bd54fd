import type { Span } from '../../text/span';
import type { Item, Passage, Sentence } from './clauses';
import { actsAt } from './deeds';
import { spanOf, type Token } from './tokens';

/** A year as the text gives it, 年 included. */
export interface YearPlace {
  readonly value: number;
  readonly span: Span;
}

/** What years are held against. */
export interface YearContext {
  /** The year reported. */
  readonly year: number;
  /** The report's own agency, as it may be called. */
  readonly names: readonly string[];
}

/** A year at the beginning of a clause, and what is said of it. */
interface Opening extends YearPlace {
  readonly item: Item;
  /** What stands right behind it: 月, 底, 度部门决算, or the subject. */
  readonly behind: string;
  /** Whether 截至 stands before it. */
  readonly until: boolean;
}

/** What of a sentence is read behind a year. UTF-16 code units. */
const reach = 160;

const words = (line: string): readonly string[] => line.split(' ');
const hasOne = (text: string, some: readonly string[]): boolean => some.some((word) => text.includes(word));
const startsWithOne = (text: string, some: readonly string[]): boolean => some.some((word) => text.startsWith(word));

/** 2023年5月, 2023年以来, 2023年底, 2023年度部门决算: no year of which the clause speaks as a whole. */
const otherUse =
  /^(?:\d|[一二三四五六七八九十]{1,2}月|[上下]半年|第?[一二三四]季度|以[来前后]|[起至到底末初中间来—\-~～、和与及的]|部门|预算|决算|存在|工作中|问题|版)/;
/** What shows that an earlier year is meant: a comparison, what was carried over, history. */
const looksBack = words(
  '上年 去年 上一年 往年 历年 同期 同比 环比 相比 较上 比上 较去 比去 较20 比20 截至 截止 结转 以来 以前 以后 曾 当时 首次 首批 增长 下降 连续 至今 自此 今年 本年 近两年 近三年 前两年 荣获 获评 获全 获省 获市 获县 被评 被列 被确定 被授予 入选 试点 机构改革 成立 组建 挂牌 启动 开通 上线 改版 更名 迁 合并 撤销 划转',
);
const formerly = /原(?![则因件])/;
const ours =
  /^(?:我|本|全)(?:镇|乡|街道|县|区|市|局|委|办公室|办|处|厅|州|旗|单位|机关|部门|中心|校|院|管委会)(?:党委、政府|党委政府|人民政府|政府(?!信息))?(?:全年)?|^(?:镇政府|乡政府|街道办事处|街道办)/;
/** What the agency speaks of in place of itself: 我镇政务公开工作, 镇政府网站. */
const channels = words('门户网站 网站 微信公众号 公众号 政务新媒体');
const work = words('政府信息公开工作 政务公开工作 信息公开工作');
/** What may stand between the year and the agency. */
const circumstances = /^(?:在[^，。]{1,40}下，|以[^，。]{1,40}为指导，|(?:按照|根据)[^，。]{1,40}要求，)/;
const governments = words('人民政府 政府 党委政府 办事处');
/** What a report says that its agency did, and how. */
const manners = words(
  '坚持 认真 严格 深入 高度重视 积极 切实 始终 全面 紧紧 扎实 持续 不断 大力 按照 根据 严把 在县委 在市委 在区委',
);
const deeds =
  /^(?:全年)?(?:共|共计|累计)?(?:主动公开|公开(?:政府|各类)|收到|受理|新收|办结|发布|未收到|没有收到|未发生|未收取|办理(?:政府|依)|制发)/;
const nothing = words('未收到 没有收到 未发生 未收取 没有发生');
const future = words('将 计划 拟 力争 预计 要 打算 争取 目标');

/** 将进一步 is said of what is to come; 将信息公开列入 is not. */
const promise =
  /^(?:将|拟|计划|力争)(?:继续|进一步|着力|不断|持续|按照|认真|切实|努力|大力|积极|重点|从以下|采取|围绕|加[大强快]|针对|增[加强设]|新[增建设]|完善|健全|建立|优化|强化|深化|细化|拓[宽展]|丰富|推[动进]|提[升高]|坚持|严格|充[实分]|创新|探索|以(?!往|前|上|下)|在|把|对|通过|压实|聚焦|突出|注重|开展|组织|扩大|逐步|全面|定期|依托|打造|结合|根据|邀请|实施|更加)/;
const takenInto = words('作为 纳入 列入 列为 摆在 融入 贯穿 提出 承诺 上年 去年 曾 年度报告中 已 移交 报送');
const plan = /^(?:度)?的?(?:下一步)?(?:政府信息公开|政务公开|重点|主要)?(?:工作)?(?:打算|计划|努力方向|思路|改进方向)/;
/** Headings of what is planned; 改进情况 tells what was done. */
const plannedHeading = words('整改措施 改进措施 下一步 今后 工作打算 努力方向');
const purpose = /为了?(?:进一步|更好|切实|不断)[^。]{1,60}，$/;
const planned = words('加大 加强 完善 强化 健全 优化 拓宽 推进 提升');

/** The years with which clauses of a sentence begin: `2023年，我镇…`, `一是2023年…`, `截至2023年12月31日`. */
function* openingsOf({ items, end }: Sentence, { wording }: Passage): Iterable<Opening> {
  for (const item of items) {
    if (item.opened === '、') continue;
    const [first, second] = item.tokens;
    const until = first?.entry?.class === 'cumulative';
    const isOrdinal = first?.kind === 'other' && /^[一二三四五六七八九十]{1,2}是$/.test(textAt(first, wording.text));
    const token = until || isOrdinal ? second : first;
    if (token?.kind !== 'year') continue;
    const behind = wording.text.slice(token.end, Math.min(token.end + reach, end)).replace(/^全年|^度/, '');
    yield { ...placeOf(token, wording), item, behind, until };
  }
}

const textAt = ({ start, end }: Token, text: string): string => text.slice(start, end);

function placeOf(token: Token, wording: Passage['wording']): YearPlace {
  const { start, end, value } = token.numeral!;
  return { value, span: spanOf(wording, start, end + 1) };
}

/** How much of a text is the agency that it speaks of: 本镇, 全县, 云岭镇人民政府; 0 where it is none. */
function subjectLength(names: readonly string[], text: string): number {
  const we = ours.exec(text.slice(0, 20));
  if (we) return we[0].length;
  const name = names.find((candidate) => text.startsWith(candidate));
  if (!name) return 0;
  return name.length + (governments.find((office) => text.startsWith(office, name.length))?.length ?? 0);
}

const withoutComma = (text: string): string => (text.startsWith('，') ? text.slice(1) : text);

/** What a clause says of the agency's own work in its year: how much was done, or how; else nothing. */
function tells(behind: string, hasCount: boolean, names: readonly string[]): 'counts' | 'manners' | undefined {
  const text = withoutComma(behind);
  const statement = text.slice(circumstances.exec(text)?.[0].length ?? 0);
  const subject = subjectLength(names, statement);
  const said = withoutComma(statement.slice(subject));
  if (subject > 0 && startsWithOne(said, work)) return behind.includes('问题') ? undefined : 'counts';
  const channel = subject > 0 ? channels.find((word) => said.startsWith(word)) : undefined;
  const done = said.slice(channel?.length ?? 0);
  if (subject > 0 && startsWithOne(done, manners)) return 'manners';
  if (subject > 0 && (actsAt(done, 0) || hasOne(done.slice(0, 12), nothing))) return 'counts';
  const isDone = deeds.test(done) || (/^共?[计]?(?:通过|组织|举办|开展|培训|接待)/.test(done) && subject === 0);
  return isDone && (hasCount || hasOne(done, nothing)) ? 'counts' : undefined;
}

/** Where another year's work is told of as that reported, in whichever sentence; promises are left out. */
export function staleYears(passages: readonly Passage[], context: YearContext): YearPlace[] {
  return passages.flatMap((passage, index) => {
    const next = passages[index + 1]?.sentences[0];
    const starts = passage.sentences.map((sentence) => startsThisYear(sentence, passage, context));
    const isSeries =
      starts.includes(true) || (next !== undefined && startsThisYear(next, passages[index + 1]!, context));
    return passage.sentences.flatMap((sentence, at) => {
      const isFollowed = starts[at + 1] ?? (next !== undefined && startsThisYear(next, passages[index + 1]!, context));
      return staleIn(sentence, passage, context, isSeries, isFollowed);
    });
  });
}

function staleIn(
  sentence: Sentence,
  passage: Passage,
  { year, names }: YearContext,
  isSeries: boolean,
  isFollowed: boolean,
): YearPlace[] {
  const found: YearPlace[] = [];
  const { text } = passage.wording;
  for (const { item, behind, until, ...place } of openingsOf(sentence, passage)) {
    if (Math.abs(place.value - year) !== 1 || isFollowed || found.length > 0) continue;
    if (item.index > 0 && item.opened !== '：' && !text.endsWith('方面', item.start - 1)) continue;
    const whole = text.slice(sentence.start, sentence.end);
    if (whole.includes(`${year}年`) || whole.includes(`${year}—`) || whole.includes('今年')) continue;
    if (until) {
      // 截至2022年12月31日，全年…: the year ends on that day.
      const isEnd = place.value < year && /^(?:12月31日|底|末)/.test(behind);
      if (isEnd && whole.includes('全年') && !isSeries) found.push(place);
      continue;
    }
    const told = tells(behind, hasCount(sentence), names);
    if (told === undefined || otherUse.test(behind) || (told === 'counts' && isSeries)) continue;
    if (isPromise(behind, names) || (place.value > year && hasOne(behind, future))) continue;
    const rest = text.slice(item.start, sentence.end);
    if (hasOne(rest, looksBack) || formerly.test(rest) || !mayTell(passage, whole, year)) continue;
    found.push(place);
  }
  return found;
}

/** Section five may look back on what was wrong the year before. */
function mayTell({ section, wording }: Passage, sentence: string, year: number): boolean {
  if (section !== 'problems') return true;
  return (
    hasOne(sentence, ['存在', '取得']) &&
    !hasOne(sentence, ['整改', '改进', '针对', '已']) &&
    !hasOne(wording.text.slice(0, 1000), [`${year}年`, '今年', '整改情况', '改进情况', '上年', '目前'])
  );
}

function hasCount({ items }: Sentence): boolean {
  return items.some(({ quantities, brackets }) => quantities.length > 0 || brackets.some(hasCount));
}

/** Whether a sentence speaks of the year reported from its beginning on: 2023年收到5件。2024年收到8件。 is a series. */
function startsThisYear({ start, end }: Sentence, { wording }: Passage, { year }: YearContext): boolean {
  const head = wording.text.slice(start, Math.min(start + 20, end));
  const at = head.indexOf(`${year}年`);
  return (at >= 0 && at <= 12 && !/\d/.test(head[at + 5] ?? '')) || head.includes('今年') || head.includes('本年');
}

function isPromise(behind: string, names: readonly string[]): boolean {
  const text = withoutComma(behind);
  return promise.test(withoutComma(text.slice(subjectLength(names, text))));
}

/** Where something is promised for a year that is over. */
export function outlookYears(passages: readonly Passage[], { year, names }: YearContext): YearPlace[] {
  return passages.flatMap((passage) => {
    const { text } = passage.wording;
    const isPlan = hasOne(text.slice(0, 30), plannedHeading);
    const isLate = passage.section === 'problems' || passage.section === 'other';
    return passage.sentences.flatMap((sentence) => [
      ...promisedIn(sentence, passage, year),
      ...[...openingsOf(sentence, passage)].flatMap(({ item, behind, until, ...place }): YearPlace[] => {
        if (place.value > year || place.value < year - 3 || until) return [];
        const before = text.slice(Math.max(sentence.start, item.start - reach / 2), item.start);
        const rest = withoutComma(behind);
        const done = rest.slice(subjectLength(names, rest));
        const clause = done.split('；', 1)[0]!;
        const promises = isPromise(behind, names) && !hasOne(clause, takenInto) && !hasOne(before, takenInto);
        const intends =
          isLate &&
          isPlan &&
          startsWithOne(done, planned) &&
          purpose.test(before) &&
          !hasCount(sentence) &&
          !/[了已]/.test(clause);
        const heads = isLate && (item.index === 0 || item.opened === '：') && plan.test(behind);
        return promises || intends || heads ? [place] : [];
      }),
    ]);
  });
}

/** 将在2024年进一步加强. */
function promisedIn({ items }: Sentence, { wording }: Passage, year: number): YearPlace[] {
  return items.flatMap(({ tokens, start }) =>
    tokens.flatMap((token) => {
      const { text } = wording;
      if (token.kind !== 'year' || token.numeral!.value > year || token.numeral!.value < year - 3) return [];
      const before = text.slice(Math.max(start, token.start - 2), token.start);
      const isWhole = !otherUse.test(text.slice(token.end, token.end + 8));
      return (before === '将在' || before === '将于') && isWhole ? [placeOf(token, wording)] : [];
    }),
  );
}

const announcing = words('现将 现公布 现公开 现予公布 现向社会公布 现向社会公开 特向社会公布');

/** Another year than that reported in 现将2023年度政府信息公开工作情况公布如下, in the preface. */
export function announcedYears(passages: readonly Passage[], { year }: YearContext): YearPlace[] {
  return passages.flatMap(({ section, sentences, wording }) => {
    if (section !== undefined) return [];
    return sentences.flatMap(({ items }) =>
      items.flatMap(({ tokens, start, end }) => {
        const token = tokens.find(({ kind }) => kind === 'year');
        if (!token || token.numeral!.value === year) return [];
        const before = wording.text.slice(start, token.start);
        const behind = wording.text.slice(token.end, end);
        const isReport = /^[^。，\d]{0,30}信息公开[^。，]{0,10}(?:报告|情况)/.test(behind);
        return hasOne(before, announcing) && isReport ? [placeOf(token, wording)] : [];
      }),
    );
  });
}
