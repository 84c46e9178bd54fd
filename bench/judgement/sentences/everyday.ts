import { subsetFaults, sumFaults } from '../faults/sums';
import { cut } from '../numbers';
import type { Scribe, Shape } from '../scribe';
import { channels, fields, topics } from '../words';
import { listOf, listWith, totalFor } from './lists';

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** A list of two to five, its total above it. */
function simpleList(s: Scribe, unit: string, names: readonly string[] = s.random.some(topics, s.random.integer(2, 5))) {
  const list = listOf(s, names, totalFor(s, names.length), { unit, separator: s.random.pick(['、', '，']) });
  return { list, total: s.number(list.total) };
}

/** A comparison stands between the total and its list. */
const comparedFirst: Shape = (s) => {
  const { list, total } = simpleList(s, '条');
  const by = s.number(Math.max(1, Math.floor(list.total / s.random.integer(3, 30))));
  sumFaults(s, total, list.parts, { kind: 'comparison before the list' });
  const than = s.random.pick(['较上年增加', '比上年增加', '同比增加', '较去年多', '比上年净增']);
  return `全年公开信息${total}条，${than}${by}条，其中${list.text}。`;
};

/** 其中 divides what was said first, or what was said last: both are right. */
const twoTotals: Shape = (s) => {
  const { list, total } = simpleList(s, '条', s.random.some(['居民提出', '企业提出', '社会组织提出', '代表提出'], 3));
  const other = s.number(s.random.integer(0, list.total));
  return s.random.chance(0.5)
    ? `全年征集意见建议${total}条，采纳${other}条，其中${list.text}。`
    : `全年征集意见建议${s.number(list.total + s.random.integer(0, 90))}条，采纳${total}条，其中${list.text}。`;
};

/** The unit has a bracket: 场（次）. */
const unitInBrackets: Shape = (s) => {
  const list = listOf(s, ['线上', '线下'], s.amount(90) + 4, { unit: '场（次）' });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { kind: 'unit with a bracket', closed: true });
  return `举办政务公开培训${total}场（次），其中${list.text}。`;
};

/** The total stands behind its list. */
const totalLast: Shape = (s) => {
  const { list, total } = simpleList(s, '条');
  return `全年公开${list.text}，${s.random.pick(['共计', '合计', '总计', '累计'])}${total}条。`;
};

/** Figures of last year in brackets, smaller or larger. */
const lastYearInBrackets: Shape = (s) => {
  const { list, total } = simpleList(s, '条', s.random.some(channels, 3));
  sumFaults(s, total, list.parts, { kind: 'last year in brackets' });
  const last = s.number(s.amount());
  const bracket = s.random.pick([
    `上年${last}条`,
    `${s.world.year - 1}年${last}条`,
    `上年同期为${last}条`,
    `去年${last}条`,
  ]);
  return `全年公开信息${total}条（${bracket}），其中${list.text}。`;
};

/** Several matters in a sentence, each behind a semicolon, some with lists of their own. */
const severalMatters: Shape = (s) => {
  const first = simpleList(s, '条', s.random.some(topics, 3));
  const second = simpleList(s, '篇', ['图文解读', '视频解读']);
  sumFaults(s, first.total, first.list.parts, { kind: 'several matters' });
  sumFaults(s, second.total, second.list.parts, { kind: 'several matters' });
  return `主动公开方面：发布信息${first.total}条，其中${first.list.text}；回应关切${s.number(s.amount(90))}次；发布解读${second.total}篇，其中${second.list.text}；印发简报${s.number(s.amount(12))}期。`;
};

/** Half-width punctuation, as many write it. */
const halfWidth: Shape = (s) => {
  const names = s.random.some(topics, 3);
  const list = listOf(s, names, totalFor(s, 3), { unit: '条', separator: ',' });
  const total = s.number(list.total);
  if (s.script === 'thousands') return oneOfMany(s);
  sumFaults(s, total, list.parts, { kind: 'half-width punctuation' });
  return s.random.pick([`全年公开信息${total}条,其中${list.text}。`, `全年公开信息${total}条(其中${list.text})。`]);
};

/** Items with a bracket that names a subset, and with one that divides them. */
const mixedBrackets: Shape = (s) => {
  const [a, b] = cut(s.random, s.amount(900) + 20, 2) as [number, number];
  const inner = s.number(s.random.integer(0, a));
  const split = listOf(s, ['主办', '会办'], b, { unit: '件' });
  const [one, two, all] = [s.number(a), s.number(b), s.number(a + b)];
  sumFaults(s, all, [one, two], { kind: 'mixed brackets' });
  sumFaults(s, two, split.parts, { kind: 'mixed brackets', closed: true });
  subsetFaults(s, one, inner);
  return `全年办理建议提案${all}件，其中人大代表建议${one}件（含重点建议${inner}件），政协提案${two}件（${split.text}）。`;
};

/** Months and quarters name the items. */
const byTime: Shape = (s) => {
  const names = s.random.pick([
    ['1—6月', '7—12月'],
    ['第一季度', '第二季度', '第三季度', '第四季度'],
    ['上半年', '下半年'],
    [`${s.world.year - 1}年结转`, `${s.world.year}年新收`],
  ]);
  const list = listOf(s, names, totalFor(s, names.length), {
    unit: '条',
    separator: s.random.pick(['、', '，']),
    item: (name, count) => name + (/结转|新收/.test(name) ? '' : '发布') + count,
  });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { kind: 'by time', closed: true });
  return `全年处理信息${total}条，其中${list.text}。`;
};

/** Columns and what was published in them: two units that have nothing to do with each other. */
const otherUnit: Shape = (s) => {
  const n = (most: number): string => `${s.number(s.amount(most))}`;
  return s.random.pick([
    `开设专栏${n(9)}个，其中“优化营商环境”专栏发布信息${n(300)}条、“乡村振兴”专栏发布信息${n(300)}条。`,
    `全年网站访问量${n(90_000)}次，其中独立访客${n(90_000)}人次，日均访问${s.number(1)}次。`,
    `编发简报${n(12)}期，被市级采用信息${n(40)}条，其中调研类1条。`,
    `共有公开查阅点${n(15)}处，配备电脑${n(30)}台，接待查阅${n(900)}人次，其中老年人${n(900)}人。`,
    `全年组织现场答疑${n(12)}次，发放问卷${n(2000)}份，收回${n(2000)}份，满意率98%。`,
    `接听咨询电话300余个，回复邮件${n(40)}封，办理信访件${n(20)}件，其中联名信1封。`,
    `政策文件${n(20)}件、配套解读${n(18)}篇，解读率100%，图解比例超过60%。`,
    `12个部门、30个村（社区）全部建立信息员队伍，现有信息员${n(90)}名，其中专职人员42名以内。`,
  ]);
};

/** One of very many subsets, and a chain of 其中. */
const oneOfMany: Shape = (s) => {
  const whole = s.amount(2000) + 30;
  const part = s.random.integer(5, whole);
  const [total, own] = [s.number(whole), s.number(part)];
  const inner = s.number(s.random.integer(0, part));
  subsetFaults(s, total, own);
  return `全年推送政务信息${total}条，其中原创信息${own}条，其中被上级转载${inner}条。`;
};

/** A colon in place of 其中. */
const byColon: Shape = (s) => {
  const names = s.random.some(fields, s.random.integer(2, 4));
  const list = listOf(s, names, s.amount(300) + 9, { unit: '项' });
  return `全年公开民生实事${s.number(list.total)}项：${list.text}。`;
};

/** New media, all of which are named. */
const accounts: Shape = (s) => {
  const values = [s.random.integer(1, 4), s.random.integer(1, 3), 1, s.random.integer(0, 2)];
  const list = listWith(s, ['微信公众号', '政务微博', '抖音号', '视频号'], values, { unit: '个' });
  const total = s.number(sum(values));
  sumFaults(s, total, list.parts, { kind: 'accounts' });
  return `现有政务新媒体账号${total}个，其中${list.text}，均由专人管理。`;
};

/** Levels of meetings, with a rate behind. */
const levels: Shape = (s) => {
  const list = listOf(s, ['省级', '市级', '县级'], s.amount(60) + 6, {
    unit: '次',
    item: (name, count) => `${name}表扬${count}`,
  });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { kind: 'levels', closed: true });
  return `政务公开工作获得表扬${total}次，其中${list.text}，同比增长12.5%，在全市考核中排名第3位。`;
};

/** The list runs through names that hold 和 and 、 in quotation marks. */
const quotedNames: Shape = (s) => {
  const names = ['“规划、计划”专栏', '《公报》和《简报》', '“政策、文件、解读”专题', '领导信箱'];
  const list = listOf(s, s.random.some(names, 3), totalFor(s, 3), { unit: '条' });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { kind: 'names with marks' });
  return `全年更新信息${total}条，其中${list.text}。`;
};

/** Rough words that are none: 线上, 预约, 附近, 到达. */
const notRough: Shape = (s) => {
  const list = listOf(s, ['线上', '预约', '附近窗口', '签约家庭'], totalFor(s, 4), { unit: '人次' });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { kind: 'words that only sound rough' });
  return `全年提供公开咨询服务${total}人次，其中${list.text}。`;
};

/** Rough figures among exact ones: no sum can be judged. */
const rough: Shape = (s) => {
  const n = (most: number): string => `${s.number(s.amount(most))}`;
  return s.random.pick([
    `全年发布信息约${n(900)}条，其中动态${n(90)}条、公告${n(90)}条。`,
    `全年发布信息${n(900)}余条，其中动态${n(90)}条、公告${n(90)}条。`,
    `全年发布信息${n(900)}条以上，其中动态${n(90)}条、公告${n(90)}条。`,
    `全年发布信息超过${n(900)}条，其中动态${n(90)}多条、公告${n(90)}条。`,
    `发放资料上千份，其中村级${n(90)}份、社区${n(90)}份。`,
    `全年点击量达${n(9000)}次左右，其中手机端${n(900)}次、电脑端${n(900)}次左右。`,
  ]);
};

export const everyday: Readonly<Record<string, Shape>> = {
  'compared first': comparedFirst,
  'two totals': twoTotals,
  'unit in brackets': unitInBrackets,
  'total last': totalLast,
  'last year in brackets': lastYearInBrackets,
  'several matters': severalMatters,
  'half width': halfWidth,
  'mixed brackets': mixedBrackets,
  'by time': byTime,
  'other unit': otherUnit,
  'one of many': oneOfMany,
  'by colon': byColon,
  accounts,
  levels,
  'quoted names': quotedNames,
  'not rough': notRough,
  rough,
};
