import type { Passage } from '../../report/passages';
import type { Report } from '../../report/report';
import type { SectionId } from '../../standard/standard';
import { chineseNumber, toChinese } from '../../text/numbers';
import type { Span } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';

export const rule: Rule = {
  name: 'narrative/listed-items',
  severity: 'warning',
  title: { zh: '所列条目与所说的个数不符', en: 'Another number of items is named' },
  basis: {
    zh: '《政府信息公开条例》第五十条；GB/T 9704 公文的层次序数应连续',
    en: 'Article 50 of the Regulations; GB/T 9704: items are numbered without gaps',
  },
  reason: {
    zh: '“三个方面”后面只有“一是、二是”，说明漏写或改稿时删了一条。',
    en: 'Where 三个方面 is followed by 一是 and 二是 only, one was dropped while editing.',
  },
  remedy: {
    zh: '补上缺少的一条，或改正个数、重排“一是、二是”。',
    en: 'Add the missing item, or correct the number or the order.',
  },
  leavesAlone: [
    { zh: '“几个方面”“以下方面”等没有说出个数的', en: 'Lists without a stated number' },
    { zh: '以“等”结尾、只列举了一部分的', en: 'Lists that end with 等 and name only some' },
    { zh: '“一是”里面再套“一是、二是”的', en: 'Lists nested in an item of another' },
    { zh: '名称里带“和”“与”、分不清一项还是两项的', en: 'Names joined by 和 or 与 that may be one item or two' },
  ],
  examples: [
    { change: [['主要存在三个方面的问题', '主要存在⟦四个⟧方面的问题']] },
    { change: [['；二是政策解读的形式比较单一；三是', '；⟦三是⟧']] },
    { change: [['发布政策解读3篇', '通过网站、微信、公开栏⟦四种⟧方式发布信息。发布政策解读3篇']] },
    { change: [['主要存在三个方面的问题', '主要存在几个方面的问题']] },
    { change: [['发布政策解读3篇', '通过网站、微信、公开栏等六种方式发布信息。发布政策解读3篇']] },
    { change: [['发布政策解读3篇', '采取文字解读、图片和视频三种形式发布信息。发布政策解读3篇']] },
  ],
  *check(report) {
    const all = report.passages;
    yield* enumerations(report, all);
    for (const passage of all) yield* namedItems(passage);
  },
};

/** 一是, 二是 … at the beginning of a clause. */
const item = /(?:^|[，。；：！？、\s（(])([一二三四五六七八九十]{1,2})(\s{0,2})是/g;
/** A stated number of items, right before the first of them. */
const stated =
  /([一二两三四五六七八九十]{1,2}|\d{1,2})\s?(?:个|大|项|点|条|方面)(?:[^，。；：\d]{0,12})[：:，,。][^，。；：]{0,6}$/;

interface List {
  /** The number of the last item so far. */
  last: number;
  lastSpan: Span;
  readonly stated: { readonly value: number; readonly span: Span } | undefined;
}

/** Follows 一是, 二是 … through the sections; a list in an item of another does not end that other one. */
function* enumerations(report: Report, all: readonly Passage[]): Iterable<RuleFinding> {
  let open: List[] = [];
  let section: SectionId | undefined;
  for (const passage of all) {
    const id = report.sections.find(({ span }) => passage.start >= span.start && passage.start < span.end)?.standard.id;
    // A sub-heading begins something new, and so does a section.
    if (id !== section || /^[（(][一二三四五六七八九十]{1,2}[）)]/.test(passage.text)) {
      yield* shortOnes(open);
      open = [];
      section = id;
    }
    for (const found of passage.text.matchAll(item)) {
      const value = chineseNumber(found[1]!);
      if (value === undefined) continue;
      const length = found[1]!.length + found[2]!.length + 1;
      const start = passage.start + found.index + found[0].length - length;
      const span = { start, end: start + length };
      if (value === 1) {
        open.push({ last: 1, lastSpan: span, stated: statedBefore(passage, start - passage.start) });
        continue;
      }
      const continued = open.findLastIndex((list) => list.last === value - 1);
      if (continued >= 0) {
        yield* shortOnes(open.slice(continued + 1));
        open = open.slice(0, continued + 1);
        Object.assign(open[continued]!, { last: value, lastSpan: span });
        continue;
      }
      const list = open.at(-1);
      if (!list) continue;
      yield gap(list, value, span);
      list.last = value;
      list.lastSpan = span;
      open = [...open.slice(0, -1), { ...list, stated: undefined }];
    }
  }
  yield* shortOnes(open);
}

function statedBefore(passage: Passage, at: number): List['stated'] {
  const before = passage.text.slice(Math.max(0, at - 32), at);
  const found = stated.exec(before);
  if (!found) return undefined;
  const value = chineseNumber(found[1]!) ?? Number(found[1]);
  const start = passage.start + at - before.length + found.index;
  return Number.isNaN(value) || value < 2 ? undefined : { value, span: { start, end: start + found[1]!.length + 1 } };
}

function* shortOnes(lists: readonly List[]): Iterable<RuleFinding> {
  for (const { last, lastSpan, stated } of lists) {
    if (!stated || stated.value === last) continue;
    yield {
      message: {
        zh: `这里说 ${stated.value} 个，后面列到“${toChinese(last)}是”，共 ${last} 个，差 ${Math.abs(stated.value - last)}。请补上或改正个数。`,
        en: `${stated.value} are stated, but ${last} are listed (up to ${toChinese(last)}是), a difference of ${Math.abs(stated.value - last)}. Add what is missing or correct the number.`,
      },
      span: stated.span,
      related: [{ span: lastSpan, message: { zh: '最后一条', en: 'The last item' } }],
    };
  }
}

function gap(list: List, value: number, span: Span): RuleFinding {
  const expected = toChinese(list.last + 1);
  return {
    message: {
      zh: `“${toChinese(list.last)}是”之后是“${toChinese(value)}是”，${value > list.last ? `缺少“${expected}是”` : `应为“${expected}是”`}。`,
      en: `${toChinese(list.last)}是 is followed by ${toChinese(value)}是; ${expected}是 is expected.`,
    },
    span,
    related: [
      {
        span: list.lastSpan,
        message: { zh: `前一条：${toChinese(list.last)}是`, en: `The item before: ${toChinese(list.last)}是` },
      },
    ],
  };
}

const nouns = '方式|形式|渠道|途径|平台|载体|类型|类别|领域|环节|栏目|媒介';
/** `网站、微信、公开栏三种方式`: names in front of their number. */
const behind = new RegExp(
  `(等)?\\s{0,2}([一二两三四五六七八九十]{1,2}|\\d{1,2})\\s{0,2}(?:种|类|个|大|项)\\s{0,2}(?:主要)?(?:${nouns})`,
  'g',
);
/** What may stand in front of the first name. */
const lead = /^.*(?:通过|采取|采用|运用|利用|依托|围绕|聚焦|借助|包括|包含|分为|形成|以|有|在|对|为)/;

function* namedItems(passage: Passage): Iterable<RuleFinding> {
  for (const found of passage.text.matchAll(behind)) {
    const [, among, digits] = found;
    const value = chineseNumber(digits!) ?? Number(digits);
    const start = passage.clauseStart(found.index);
    const names = passage.itemsBetween(start, found.index).flatMap((name) => name.split('以及'));
    if (names.length < 2 || passage.depthAt(found.index) > 0) continue;
    const joined = names.reduce((count, name) => count + (name.replace(lead, '').match(/[和与及]/g)?.length ?? 0), 0);
    const fewest = names.length;
    const most = names.length + joined;
    // 等 leaves open how many more there are, so that only naming too many is wrong.
    if (value >= fewest && (value <= most || among)) continue;
    const at = passage.start + found.index + found[0].indexOf(digits!);
    const listed = most > fewest ? `${fewest} 至 ${most}` : `${fewest}`;
    yield {
      message: {
        zh: `这里说 ${value} 个，前面列出的是 ${listed} 个：${names.map((name) => name.replace(lead, '')).join('、')}。`,
        en: `${value} are stated, but ${listed.replace('至', 'to')} are named: ${names.map((name) => name.replace(lead, '')).join(', ')}.`,
      },
      span: { start: at, end: at + digits!.length + 1 },
    };
  }
}
