import type { Passage, Sentence } from './clauses';
import { actsAt } from './deeds';
import {
  hasOne,
  isPromise,
  openingsOf,
  otherUse,
  reach,
  speaksOf,
  startsWithOne,
  subjectLength,
  withoutComma,
  words,
  type YearContext,
  type YearPlace,
} from './years';

/** What shows that an earlier year is meant: a comparison, what was carried over, history. */
const looksBack = words(
  '上年 去年 上一年 往年 历年 同期 同比 环比 相比 较上 比上 较去 比去 较20 比20 截至 截止 结转 以来 以前 以后 曾 当时 首次 首批 增长 下降 连续 至今 自此 今年 本年 近两年 近三年 前两年 荣获 获评 获全 获省 获市 获县 被评 被列 被确定 被授予 入选 试点 机构改革 成立 组建 挂牌 启动 开通 上线 改版 更名 迁 合并 撤销 划转',
);
const formerly = /原(?![则因件])/;
/** What the agency speaks of in place of itself: 我镇政务公开工作, 镇政府网站. */
const channels = words('门户网站 网站 微信公众号 公众号 政务新媒体');
const work = words('政府信息公开工作 政务公开工作 信息公开工作');
/** What may stand between the year and the agency. */
const circumstances = /^(?:在[^，。]{1,40}下，|以[^，。]{1,40}为指导，|(?:按照|根据)[^，。]{1,40}要求，)/;
/** What a report says that its agency did, and how. */
const manners = words(
  '坚持 认真 严格 深入 高度重视 积极 切实 始终 全面 紧紧 扎实 持续 不断 大力 按照 根据 严把 在县委 在市委 在区委',
);
const deeds =
  /^(?:全年)?(?:共|共计|累计)?(?:主动公开|公开(?:政府|各类)|收到|受理|新收|办结|发布|未收到|没有收到|未发生|未收取|办理(?:政府|依)|制发)/;
const nothing = words('未收到 没有收到 未发生 未收取 没有发生');
const future = words('将 计划 拟 力争 预计 要 打算 争取 目标');

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
  const { year } = context;
  return passages.flatMap((passage, index) => {
    if (!passage.sentences.some((sentence) => speaksOf(sentence, (value) => Math.abs(value - year) === 1))) return [];
    const next = passages[index + 1]?.sentences[0];
    const starts = passage.sentences.map((sentence) => startsThisYear(sentence, passage, context));
    const isSeries =
      passage.sentences.some((sentence, at) => starts[at] && sentence.isCounting) ||
      (next !== undefined && startsThisYear(next, passages[index + 1]!, context));
    return passage.sentences.flatMap((sentence, at) => {
      const isFollowed = starts[at + 1] ?? (next !== undefined && startsThisYear(next, passages[index + 1]!, context));
      const goesOn = starts.includes(true, at + 1);
      return staleIn(sentence, passage, context, { isSeries, isFollowed, goesOn });
    });
  });
}

function staleIn(
  sentence: Sentence,
  passage: Passage,
  { year, names }: YearContext,
  {
    isSeries,
    isFollowed,
    goesOn,
  }: { readonly isSeries: boolean; readonly isFollowed: boolean; readonly goesOn: boolean },
): YearPlace[] {
  const found: YearPlace[] = [];
  const { text } = passage.wording;
  const whole = text.slice(sentence.start, sentence.end);
  if (whole.includes(`${year}年`) || whole.includes(`${year}—`) || whole.includes('今年')) return [];
  for (const { place, item, behind, until } of openingsOf(sentence, passage)) {
    if (Math.abs(place.value - year) !== 1 || isFollowed || found.length > 0) continue;
    if (item.index > 0 && item.opened !== '：' && !text.endsWith('方面', item.start - 1)) continue;
    if (until) {
      // 截至2022年12月31日，全年…: the year ends on that day.
      const isEnd = place.value < year && /^(?:12月31日|底|末)/.test(behind);
      if (isEnd && whole.includes('全年') && !goesOn) found.push(place);
      continue;
    }
    const told = tells(behind, sentence.isCounting, names);
    if (told === undefined || otherUse.test(behind) || (told === 'counts' && isSeries)) continue;
    if (isPromise(behind, names) || (place.value > year && hasOne(behind, future))) continue;
    const rest = text.slice(item.start, Math.min(sentence.end, item.start + 2 * reach));
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

/** Whether a sentence speaks of the year reported from its beginning on: 2023年收到5件。2024年收到8件。 is a series. */
function startsThisYear({ start, end }: Sentence, { wording }: Passage, { year }: YearContext): boolean {
  const head = wording.text.slice(start, Math.min(start + 20, end));
  const at = head.indexOf(`${year}年`);
  return (at >= 0 && at <= 12 && !/\d/.test(head[at + 5] ?? '')) || head.includes('今年') || head.includes('本年');
}
