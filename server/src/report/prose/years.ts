import type { Span } from '../../text/span';
import type { Item, Passage, Sentence } from './clauses';
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
interface Opening {
  readonly place: YearPlace;
  readonly item: Item;
  /** What stands right behind it: 月, 底, 度部门决算, or the subject. */
  readonly behind: string;
  /** Whether 截至 stands before it. */
  readonly until: boolean;
}

/** What of a sentence is read behind a year. UTF-16 code units. */
export const reach = 160;

export const words = (line: string): readonly string[] => line.split(' ');
export const hasOne = (text: string, some: readonly string[]): boolean => some.some((word) => text.includes(word));
export const startsWithOne = (text: string, some: readonly string[]): boolean =>
  some.some((word) => text.startsWith(word));

/** 2023年5月, 2023年以来, 2023年底, 2023年度部门决算: no year of which the clause speaks as a whole. */
export const otherUse =
  /^(?:\d|[一二三四五六七八九十]{1,2}月|[上下]半年|第?[一二三四]季度|以[来前后]|[起至到底末初中间来—\-~～、和与及的]|部门|预算|决算|存在|工作中|问题|版)/;
const ours =
  /^(?:我|本|全)(?:镇|乡|街道|县|区|市|局|委|办公室|办|处|厅|州|旗|单位|机关|部门|中心|校|院|管委会)(?:党委、政府|党委政府|人民政府|政府(?!信息))?(?:全年)?/;
const governments = words('人民政府 政府 党委政府 办事处');
/** 将进一步 is said of what is to come; 将信息公开列入 is not. */
const promise =
  /^(?:将|拟|计划|力争)(?:继续|进一步|着力|不断|持续|按照|认真|切实|努力|大力|积极|重点|从以下|采取|围绕|加[大强快]|针对|增[加强设]|[抓做用]好|抓[实紧]|新[增建设]|完善|健全|建立|优化|强化|深化|细化|拓[宽展]|丰富|推[动进]|提[升高]|坚持|严格|充[实分]|创新|探索|以(?!往|前|上|下)|在|把|对|通过|压实|聚焦|突出|注重|开展|组织|扩大|逐步|全面|定期|依托|打造|结合|根据|邀请|实施|更加)/;
const takenInto = words('作为 纳入 列入 列为 摆在 融入 贯穿 提出 承诺 上年 去年 曾 年度报告中 已 移交 报送');
const plan = /^(?:度)?的?(?:下一步)?(?:政府信息公开|政务公开|重点|主要)?(?:工作)?(?:打算|计划|努力方向|思路|改进方向)/;
/** Headings of what is planned; 改进情况 tells what was done. */
const plannedHeading = words('整改措施 改进措施 下一步 今后 工作打算 努力方向');
const purpose = /为了?(?:进一步|更好|切实|不断)[^。]{1,60}，$/;
const planned = words('加大 加强 完善 强化 健全 优化 拓宽 推进 提升');

/** The years with which clauses of a sentence begin: `2023年，我镇…`, `一是2023年…`, `截至2023年12月31日`. */
export function* openingsOf({ items, end }: Sentence, { wording }: Passage): Iterable<Opening> {
  for (const item of items) {
    if (item.opened === '、') continue;
    const [first, second] = item.tokens;
    const until = first?.entry?.class === 'cumulative';
    const isOrdinal = first?.kind === 'other' && /^[一二三四五六七八九十]{1,2}是$/.test(textAt(first, wording.text));
    const token = until || isOrdinal ? second : first;
    if (token?.kind !== 'year') continue;
    const behind = wording.text.slice(token.end, Math.min(token.end + reach, end)).replace(/^全年|^度/, '');
    yield { place: placeOf(token, wording), item, behind, until };
  }
}

const textAt = ({ start, end }: Token, text: string): string => text.slice(start, end);

function placeOf(token: Token, wording: Passage['wording']): YearPlace {
  const { start, end, value } = token.numeral!;
  return { value, span: spanOf(wording, start, end + 1) };
}

/** How much of a text is the agency that it speaks of: 本镇, 全县, 云岭镇人民政府; 0 where it is none. */
export function subjectLength(names: readonly string[], text: string): number {
  const we = ours.exec(text.slice(0, 20));
  if (we) return we[0].length;
  const name = names.find((candidate) => text.startsWith(candidate));
  if (!name) return 0;
  return name.length + (governments.find((office) => text.startsWith(office, name.length))?.length ?? 0);
}

export const withoutComma = (text: string): string => (text.startsWith('，') ? text.slice(1) : text);

/** Whether what stands behind a year is said of what is to come. */
export function isPromise(behind: string, names: readonly string[]): boolean {
  const text = withoutComma(behind);
  return promise.test(withoutComma(text.slice(subjectLength(names, text))));
}

/** Whether a sentence speaks of a year that is meant: most speak of none at all. */
export function speaksOf({ items }: Sentence, isMeant: (year: number) => boolean): boolean {
  return items.some(({ tokens }) => tokens.some(({ kind, numeral }) => kind === 'year' && isMeant(numeral!.value)));
}

/** Where something is promised for a year that is over. */
export function outlookYears(passages: readonly Passage[], { year, names }: YearContext): YearPlace[] {
  const isOver = (value: number): boolean => value <= year && value >= year - 3;
  const found: YearPlace[] = [];
  for (const passage of passages) {
    const sentences = passage.sentences.filter((sentence) => speaksOf(sentence, isOver));
    if (sentences.length === 0) continue;
    const { text } = passage.wording;
    const isPlan = hasOne(text.slice(0, 30), plannedHeading);
    const isLate = passage.section === 'problems' || passage.section === 'other';
    for (const sentence of sentences) {
      found.push(...promisedIn(sentence, passage, isOver));
      for (const { place, item, behind, until } of openingsOf(sentence, passage)) {
        if (!isOver(place.value) || until) continue;
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
          !sentence.isCounting &&
          !/[了已]/.test(clause);
        const heads = isLate && (item.index === 0 || item.opened === '：') && plan.test(behind);
        if (promises || intends || heads) found.push(place);
      }
    }
  }
  return found;
}

/** 将在2024年进一步加强. */
function* promisedIn(
  { items }: Sentence,
  { wording }: Passage,
  isOver: (value: number) => boolean,
): Iterable<YearPlace> {
  const { text } = wording;
  for (const { tokens, start } of items) {
    for (const token of tokens) {
      if (token.kind !== 'year' || !isOver(token.numeral!.value)) continue;
      const before = text.slice(Math.max(start, token.start - 2), token.start);
      const isWhole = !otherUse.test(text.slice(token.end, token.end + 8));
      if ((before === '将在' || before === '将于') && isWhole) yield placeOf(token, wording);
    }
  }
}

const announcing = words('现将 现公布 现公开 现予公布 现向社会公布 现向社会公开 特向社会公布');

/** Another year than that reported in 现将2023年度政府信息公开工作情况公布如下, in the preface or what stands for one. */
export function announcedYears(passages: readonly Passage[], { year }: YearContext): YearPlace[] {
  return passages.flatMap(({ section, sentences, wording }) => {
    if (section !== undefined && section !== 'overview') return [];
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
