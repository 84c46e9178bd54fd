import { subsetFaults, sumFaults } from '../faults/sums';
import { cut } from '../numbers';
import type { Scribe, Shape } from '../scribe';
import { channels, fields, topics } from '../words';
import { type List, listOf, listWith, totalFor } from './lists';

const opener = ({ random }: Scribe): string =>
  random.pick(['，其中', '，其中', '，其中：', '，其中，', '。其中', '。其中，', '，分别为', '，分别是', '，其中包括']);
const separator = ({ random }: Scribe): string => random.pick(['、', '、', '，', '；']);

function dropFault({ random, fault }: Scribe, total: { id: number; toString(): string }, list: List): void {
  const left = list.removable.filter(({ value }) => value > 0);
  if (left.length < 2 || list.parts.length < 4) return;
  const { token } = random.pick(left);
  fault({
    rule: 'narrative/breakdown-total',
    also: ['narrative/part-exceeds-total'],
    kind: 'breakdown: item left out',
    edits: [{ token, text: '' }],
    at: [total],
  });
}

/** N1: a total and a closed list. */
const simple: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(2, 9));
  const unit = s.random.pick(['条', '条', '件', '篇', '份']);
  const list = listOf(s, names, totalFor(s, names.length), {
    unit,
    separator: separator(s),
    item: s.random.pick([
      (name: string, count: string) => name + count,
      (name: string, count: string) => `${name}类${count}`,
      (name: string, count: string) => `${name}信息${count}`,
      (name: string, count: string) => `公开${name}${count}`,
    ]),
  });
  const total = s.number(list.total);
  const lead = s.random.pick([
    `${s.world.year}年，${s.world.self}公开信息`,
    '全年通过政府网站公开各类信息',
    '全年累计公开信息',
    '本年度共发布各类信息',
    '全年共公开政务信息',
    '在政府信息公开平台发布信息',
    `${s.world.self}坚持应公开尽公开，全年更新信息`,
  ]);
  const introduced = opener(s);
  const closed = introduced.includes('分别');
  sumFaults(s, total, list.parts, { closed });
  if (closed) dropFault(s, total, list);
  return `${lead}${total}${unit}${introduced}${list.text}。`;
};

/** The total stands a clause or two in front of its list. */
const atADistance: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(3, 6));
  const list = listOf(s, names, totalFor(s, names.length), { unit: '条' });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts);
  const between = s.random.pick([
    '，公开及时率100%',
    '，信息更新及时、准确',
    '，点击量超过10万次',
    '，较好地保障了群众的知情权',
    '（不含转载信息）',
    '，平均每月更新4次以上',
  ]);
  // 主动公开政府信息 of the whole year is one number in a report, and its sentences know nothing of each other.
  return `全年公开政府信息${total}条${between}，其中${list.text}。`;
};

/** A list over several lines, each an item of its own. */
const overLines: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(3, 6));
  const values = cut(s.random, totalFor(s, names.length), names.length);
  const parts = values.map((value) => s.number(value));
  const total = s.number(values.reduce((sum, value) => sum + value, 0));
  sumFaults(s, total, parts);
  const number = s.random.pick([
    (index: number) => `${index + 1}.`,
    (index: number) => `（${index + 1}）`,
    () => '',
    () => '- ',
    (index: number) => `${index + 1}、`,
  ]);
  const end = s.random.pick(['；', '；', '，', '、']);
  const items = names.map(
    (name, index) => `${number(index)}${name}${parts[index]}条${index === names.length - 1 ? '。' : end}`,
  );
  return [`全年公开政府信息${total}条，其中：`, ...items].join('\n');
};

/** N9: the list begins the next sentence, or the next paragraph. */
const nextParagraph: Shape = (s) => {
  const names = s.random.some(channels, s.random.integer(3, 5));
  const list = listOf(s, names, totalFor(s, names.length), {
    unit: '条',
    separator: separator(s),
    item: (name, count) => `通过${name}发布${count}`,
  });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts);
  const stop = s.random.pick(['。', '，', '。\n', '，\n']);
  return `${s.world.year}年共公开政府信息${total}条${stop}其中${s.random.pick(['', '，'])}${list.text}。`;
};

/** N10: channels; 等 belongs to the name of the last. */
const byChannel: Shape = (s) => {
  const names = s.random.some(channels, s.random.integer(2, 4));
  const last = `${s.random.pick(['公示栏', '宣传单', '大喇叭'])}等${s.random.pick(['途径', '形式', '其他渠道'])}`;
  const all = [...names.map((name) => (s.random.chance(0.3) ? `“${name}”` : name)), last];
  const list = listOf(s, all, totalFor(s, all.length), {
    unit: '条',
    item: (name, count) => `通过${name}公开信息${count}`,
    separator: s.random.pick(['、', '，']),
  });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { closed: last.includes('其他') });
  return `全年公开政府信息${total}条，其中${list.text}。`;
};

/** N5: brackets in a list, each against the number before it. */
const nested: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(2, 5));
  const values = cut(s.random, totalFor(s, names.length) + names.length * 4, names.length);
  const parts = values.map((value) => s.number(value));
  const items = names.map((name, index) => {
    if (values[index]! < 2 || s.random.chance(0.4)) return `${name}${parts[index]}条`;
    const inner = listOf(s, s.random.some(fields, s.random.integer(2, 4)), values[index]!, {
      unit: '条',
      separator: s.random.pick(['、', '，']),
    });
    const introduced = s.random.pick(['', '', '其中', '其中：', '分别为']);
    sumFaults(s, parts[index]!, inner.parts, { kind: 'bracket in a list', closed: !introduced.startsWith('其中') });
    return `${name}${parts[index]}条（${introduced}${inner.text}）`;
  });
  const total = s.number(values.reduce((sum, value) => sum + value, 0));
  sumFaults(s, total, parts, { kind: 'list with brackets' });
  return `全年公开信息${total}条，其中${items.join(s.random.pick(['，', '、', '；']))}。`;
};

/** N5 and N20: a bracket by itself. */
const bracket: Shape = (s) => {
  const [what, unit, names] = s.random.pick([
    ['办理县人大代表建议', '件', ['主办', '会办']],
    ['承办政协提案', '件', ['主办', '分办', '会办']],
    ['公开部门财务信息', '条', ['部门预算', '部门决算']],
    ['开展政务公开培训', '次', ['线上', '线下']],
    ['接待来访群众', '人次', ['窗口', '电话', '网络']],
    ['召开新闻发布会', '场', ['主要负责人出席', '分管负责人出席', '其他']],
  ] as const);
  const list = listOf(s, names, s.amount(400) + names.length, { unit, separator: s.random.pick(['、', '，']) });
  const total = s.number(list.total);
  const introduced = s.random.pick(['', '其中']);
  sumFaults(s, total, list.parts, {
    kind: 'bracket',
    closed: introduced === '' || !names.some((name) => name === '部门预算'),
  });
  const tail = s.random.pick(['，办结率100%', '，均按期完成', '']);
  return `${what}${total}${unit}（${introduced}${list.text}）${tail}。`;
};

/** Two levels of brackets. */
const bracketInBracket: Shape = (s) => {
  const [a, b] = cut(s.random, s.amount(900) + 8, 2) as [number, number];
  const inner = listOf(s, ['工作动态', '专题专栏', '通知公告'], a, { unit: '条' });
  const first = s.number(a);
  const second = s.number(b);
  const total = s.number(a + b);
  sumFaults(s, total, [first, second], { kind: 'bracket' });
  sumFaults(s, first, inner.parts, { kind: 'bracket in a bracket', closed: true });
  return `全年更新网站信息${total}条（其中政务动态信息${first}条（${inner.text}），互动交流信息${second}条）。`;
};

/** N6: 含 names a subset, 另有 stands outside. */
const contained: Shape = (s) => {
  const whole = s.amount(900) + 3;
  const total = s.number(whole);
  const part = s.number(s.random.integer(0, whole));
  subsetFaults(s, total, part);
  const outside = s.random.chance(0.5) ? `，另有转载${s.number(s.amount(3000))}篇` : '';
  const word = s.random.pick(['含', '其中含', '包含', '包括']);
  return `全年编发政策解读${total}篇（${word}视频解读${part}篇${outside}）。`;
};

/** Two subsets behind 含, which overlap. */
const overlapping: Shape = (s) => {
  const whole = s.amount(500) + 3;
  const total = s.number(whole);
  const [a, b] = [s.number(s.random.integer(0, whole)), s.number(s.random.integer(0, whole))];
  subsetFaults(s, total, s.random.pick([a, b]));
  return `发布解读材料${total}篇（含图文解读${a}篇、负责人解读${b}篇）。`;
};

/** N8: one subset. */
const oneSubset: Shape = (s) => {
  const [what, unit, sub] = s.random.pick([
    ['维护政务公开专栏', '个', '新开设'],
    ['设立政务公开查阅点', '个', '村级查阅点'],
    ['微信公众号推送文章', '篇', '原创文章'],
    ['组织业务培训', '场', '线上培训'],
    ['回应群众关切', '次', '主动回应'],
    ['处理网民留言', '条', '咨询类'],
  ] as const);
  const whole = s.amount(300) + 2;
  const total = s.number(whole);
  const part = s.number(s.random.integer(1, whole));
  subsetFaults(s, total, part);
  return `${what}${total}${unit}，其中${sub}${part}${unit}${s.random.pick(['', '，群众满意度进一步提高', '，运行平稳'])}。`;
};

/** N7: several partitions of one total. */
const partitions: Shape = (s) => {
  const whole = s.amount() + 12;
  const unit = s.random.pick(['件', '条']);
  const total = s.number(whole);
  const sets: readonly (readonly [string, readonly string[]])[] = [
    ['按内容分', s.random.some(topics, s.random.integer(3, 5))],
    ['按渠道分', s.random.some(channels, s.random.integer(2, 4))],
    ['按对象分', ['群众', '企业']],
    ['从形式看', ['文字', '图片', '视频']],
    ['按公开方式划分', ['主动公开', '依申请公开', '重点公开']],
  ];
  const chosen = s.random.some(sets, s.random.integer(2, 3));
  const comma = s.random.pick(['，', '，', '：']);
  const clauses = chosen.map(([by, names]) => {
    const list = listOf(s, names, whole, { unit, separator: s.random.pick(['、', '，']) });
    sumFaults(s, total, list.parts, { kind: 'one of several partitions', closed: by.startsWith('按') });
    return `${by}${comma}${list.text}`;
  });
  const begin = s.random.pick(['，其中，', '，其中', '。其中，']);
  return `全年公开信息${total}${unit}${begin}${clauses.join('；')}。`;
};

/** Two partitions without words that name them. */
const plainPartitions: Shape = (s) => {
  const whole = s.amount(2000) + 9;
  const total = s.number(whole);
  const by = listOf(s, ['线上活动', '线下活动'], whole, { unit: '次', separator: '，' });
  const kind = listOf(s, ['宣讲类', '咨询类', '座谈类'], whole, { unit: '次' });
  sumFaults(s, total, by.parts, { kind: 'one of several partitions', closed: true });
  sumFaults(s, total, kind.parts, { kind: 'one of several partitions' });
  return `开展政务公开活动${total}次，其中${by.text}；${kind.text}。`;
};

/** N16: two units side by side, each with its own sum. */
const twoUnits: Shape = (s) => {
  const names = s.random.some(['民政所', '财政所', '规建办', '农服中心', '文化站'], s.random.integer(2, 4));
  const counts = cut(s.random, s.amount(300) + 6, names.length);
  const yuan = counts.map((count) => count * s.random.integer(5, 90));
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const items = counts.map((count, index) => [s.number(count), s.number(yuan[index]!)] as const);
  const [count, amount] = [s.number(sum(counts)), s.number(sum(yuan))];
  sumFaults(
    s,
    count,
    items.map(([own]) => own),
    { kind: 'two units' },
  );
  sumFaults(
    s,
    amount,
    items.map(([, own]) => own),
    { kind: 'two units' },
  );
  const joint = s.random.pick(['，', '、', '']);
  const end = s.random.pick(['；', '；', '，']);
  const inner = end === '，' ? '' : joint;
  return `全年办理证照工本费减免${count}件${joint || '，'}${amount}元，其中${names.map((name, index) => `${name}${items[index]![0]}件${inner || '共'}${items[index]![1]}元`).join(end)}。`;
};

/** 万 in the total or in the parts. */
const inTenThousands: Shape = (s) => {
  const parts = Array.from({ length: s.random.integer(2, 4) }, () => s.random.integer(1, 900) * 100);
  const names = s.random.some(channels, parts.length);
  const total = parts.reduce((sum, value) => sum + value, 0);
  const written = (value: number) => `${value / 10_000}万`;
  const tokens = parts.map((value) => s.mark(written(value)));
  const whole = written(total);
  return `全年各平台阅读量${whole}次，其中${names.map((name, index) => `${name}${tokens[index]}次`).join('、')}。`;
};

/** N21: ranked milestones. */
const milestones: Shape = (s) => {
  const list = listWith(
    s,
    ['播放量破亿', '破千万', '破百万'],
    [s.random.integer(1, 2), s.random.integer(1, 5), s.random.integer(3, 60)],
    {
      unit: '条',
      item: (name, count) => `${count}${name}`,
    },
  );
  const total = s.number(list.total);
  sumFaults(s, total, list.parts);
  return `推出爆款短视频${total}条，其中${list.text}。`;
};

/** The number stands in front of the name. */
const numberFirst: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(2, 5));
  const list = listOf(s, names, totalFor(s, names.length), {
    unit: '条',
    separator: s.random.pick(['，', '、']),
    item: s.random.pick([
      (name: string, count: string) => `${count}为${name}`,
      (name: string, count: string) => `${count}涉及${name}`,
    ]),
  });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { open: true, kind: 'N条中' });
  return `全年公开的${total}条信息中，${list.text}。`;
};

/** The list is complete, and the sentence goes on about the whole. */
const goesOn: Shape = (s) => {
  const names = s.random.some(['咨询', '求助', '投诉', '建议', '感谢'], s.random.integer(2, 4));
  const list = listOf(s, names, s.amount(2000) + names.length * 2, {
    unit: '条',
    separator: s.random.pick(['、', '，']),
  });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts);
  const done = s.random.integer(0, list.total);
  const tail = s.random.pick([
    `，已办结${s.number(done)}条`,
    `，办结${s.number(list.total)}条，满意率100%`,
    `，均已按期回复`,
    `，较上年增加${s.number(s.amount(90))}条`,
    `，采纳${s.number(done)}条`,
    `，回复率98.6%，满意率97%`,
    `，目前已全部办结`,
    `。已办结的${s.number(list.total)}条均已反馈`,
    `；另有重复留言${s.number(s.amount(90))}条未计入`,
  ]);
  return `全年处理网民留言${total}条，其中${list.text}${tail}。`;
};

/** Several totals in one sentence, each with its own list. */
const sideBySide: Shape = (s) => {
  const clauses = s.random.some(channels, s.random.integer(2, 3)).map((channel) => {
    const names = s.random.some(topics, s.random.integer(2, 4));
    const list = listOf(s, names, totalFor(s, names.length), { unit: '条' });
    const total = s.number(list.total);
    sumFaults(s, total, list.parts, { kind: 'several totals in a sentence' });
    return `${channel}公开信息${total}条，其中${list.text}`;
  });
  return `${clauses.join('；')}。`;
};

/** A grand total, its parts, and each part's own list. */
const twoLevels: Shape = (s) => {
  const [a, b] = cut(s.random, s.amount(3000) + 20, 2) as [number, number];
  const first = listOf(s, s.random.some(topics, 3), a, { unit: '条' });
  const second = listOf(s, s.random.some(topics, 3), b, { unit: '条' });
  const [one, two, all] = [s.number(a), s.number(b), s.number(a + b)];
  sumFaults(s, one, first.parts, { kind: 'two levels' });
  sumFaults(s, two, second.parts, { kind: 'two levels' });
  const subset = s.number(s.random.integer(0, a + b));
  return `全年公开信息${all}条，其中以图文形式公开${subset}条。门户网站公开${one}条，其中${first.text}；政务新媒体公开${two}条，其中${second.text}。`;
};

/** N1: what is left over is said at the end. */
const withOthers: Shape = (s) => {
  const names = [...s.random.some(topics, s.random.integer(2, 5)), s.random.pick(['其他', '其它', '其他类', '其余'])];
  const list = listOf(s, names, totalFor(s, names.length), {
    unit: '条',
    separator: s.random.pick(['、', '，', '；']),
  });
  const total = s.number(list.total);
  sumFaults(s, total, list.parts, { closed: true });
  return `全年公开信息${total}条，其中${list.text}。`;
};

/** 包括 and 等: some of the whole. */
const openList: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(2, 5));
  const values = names.map(() => s.amount(400));
  const total = s.number(values.reduce((sum, value) => sum + value, 0) + s.random.integer(0, 60));
  const form = s.random.pick([
    { open: '，其中主要有', close: '' },
    { open: '，主要包括', close: '' },
    { open: '，其中', close: '等' },
    { open: '，包括', close: '等' },
    { open: '，其中', close: '等信息' },
  ]);
  const list = listWith(s, names, values, { unit: '条' });
  sumFaults(s, total, list.parts, { open: true, kind: 'open list' });
  return `全年公开信息${total}条${form.open}${list.text}${form.close}。`;
};

/** 分别为 in the order of what was named before. */
const respectively: Shape = (s) => {
  const names = s.random.some(channels, s.random.integer(2, 4));
  const values = cut(s.random, s.amount(2000) + 6, names.length);
  const parts = values.map((value) => s.number(value));
  const total = s.number(values.reduce((sum, value) => sum + value, 0));
  sumFaults(s, total, parts, { kind: '分别为', closed: true });
  return `${names.slice(0, -1).join('、')}和${names.at(-1)}全年共发布信息${total}条，分别为${parts.map((part) => `${part}条`).join('、')}。`;
};

/** N22: a small list of figures under a total, with indented lines. */
const miniTable: Shape = (s) => {
  const names = s.random.some(channels, s.random.integer(3, 6));
  const values = cut(s.random, s.amount(900) + 5, names.length);
  const parts = values.map((value) => s.number(value));
  const total = s.number(values.reduce((sum, value) => sum + value, 0));
  sumFaults(s, total, parts, { kind: 'mini table' });
  const indent = s.world.layout === 'pipes' ? '- ' : '　　　　';
  return [
    `全年通过不同渠道公开政府信息${total}条，其中：`,
    ...names.map((name, index) => `${indent}${name}公开${parts[index]}条${index === names.length - 1 ? '。' : '，'}`),
  ].join('\n');
};

/** 一是 … 二是 with figures, below a total. */
const numbered: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(2, 4));
  const values = cut(s.random, s.amount(900) + 5, names.length);
  const parts = values.map((value) => s.number(value));
  const total = s.number(values.reduce((sum, value) => sum + value, 0));
  sumFaults(s, total, parts, { kind: '一是 二是', closed: true });
  return `全年公开信息${total}条，其中：${names.map((name, index) => `${'一二三四'[index]}是${name}${parts[index]}条`).join('；')}。`;
};

export const breakdowns: Readonly<Record<string, Shape>> = {
  simple,
  'simple again': simple,
  'at a distance': atADistance,
  'over lines': overLines,
  'next paragraph': nextParagraph,
  'by channel': byChannel,
  nested,
  bracket,
  'bracket in bracket': bracketInBracket,
  contained,
  overlapping,
  'one subset': oneSubset,
  partitions,
  'plain partitions': plainPartitions,
  'two units': twoUnits,
  'in 万': inTenThousands,
  milestones,
  'number first': numberFirst,
  'goes on': goesOn,
  'side by side': sideBySide,
  'two levels': twoLevels,
  'with others': withOthers,
  'open list': openList,
  respectively,
  'mini table': miniTable,
  numbered,
};
