import { sumFaults } from '../faults/sums';
import { inChinese, slipOf } from '../numbers';
import type { Scribe, Shape } from '../scribe';
import { fields, forms, measures, shortcomings } from '../words';
import { type List, listWith } from './lists';

/** A stated number of categories that a fault may change; in Chinese numerals or digits. */
function stated(s: Scribe, value: number, list: List | undefined, rule: string, kind: string) {
  const write = s.random.chance(0.4) ? (count: number) => (count === 2 ? '两' : inChinese(count)) : String;
  const token = s.mark(write(value));
  s.fault({
    rule,
    kind: `${kind}: count changed`,
    edits: [{ token, text: write(slipOf(s.random, value, (other) => other < 2 || other > 20)) }],
    at: [token],
    determined: rule === 'narrative/category-count',
  });
  if (list && list.parts.length > 2) {
    const { token: item } = s.random.pick(list.removable);
    s.fault({
      rule,
      also: ['narrative/breakdown-total'],
      kind: `${kind}: item left out`,
      edits: [{ token: item, text: '' }],
      at: [token],
    });
  }
  return token;
}

/** N2: 归结N项, whose parts add up to the total before. */
const grouped: Shape = (s) => {
  const names = [...s.random.some(fields, s.random.integer(2, 8)).map((field) => `${field}方面的建议`), '其他建议'];
  const values = names.map(() => s.random.integer(1, 9));
  const list = listWith(s, names, values, { unit: '件', separator: s.random.pick(['、', '，', '；']) });
  const total = s.number(list.total);
  const unit = s.random.pick(['项', '类', '个方面']);
  const count = stated(s, names.length, list, 'narrative/category-count', '归结N项');
  sumFaults(s, total, list.parts, { kind: 'categories', closed: true });
  const lead = s.random.pick([
    `${s.world.year}年，人大代表对${s.world.self}工作提出建议和意见`,
    '全年收到人大代表建议和政协提案',
    '会议期间共征集到代表建议',
  ]);
  const group = s.random.pick([
    '。经梳理，共归结',
    '。通过梳理分类，共归结为',
    '，经梳理归纳为',
    '，梳理后归纳为',
    '，共分为',
    '。按内容划分为',
    '，归并为',
  ]);
  const open = s.random.pick(['，包括', '，分别为', '，分别是', '：', '，其中', '，即']);
  const tail = s.random.pick(['', '。以上建议均已答复，答复率100%', '，按期办复率100%，代表满意率100%']);
  return `${lead}${total}件${group}${count}${unit}${open}${list.text}${tail}。`;
};

/** 分为N类 with figures, and no total at all. */
const withoutTotal: Shape = (s) => {
  const names = s.random.some(fields, s.random.integer(3, 6)).map((field) => `${field}类`);
  const list = listWith(
    s,
    names,
    names.map(() => s.random.integer(1, 40)),
    { unit: '条', separator: s.random.pick(['、', '，']) },
  );
  const count = stated(s, names.length, list, 'narrative/category-count', '分为N类');
  return `群众来信内容分为${count}${s.random.pick(['类', '个方面'])}，${s.random.pick(['分别是', '包括', '分别为'])}${list.text}。`;
};

/** N3: names, and how many they are. */
const named: Shape = (s) => {
  const names = s.random.some(forms, s.random.integer(2, 6));
  const tokens = names.slice(0, -1).map((name, index) => s.mark(index === names.length - 2 ? name : `${name}、`));
  const last = s.random.pick(['、', '、', '和', '以及']);
  const value = names.length;
  const write = s.random.chance(0.5) ? (count: number) => (count === 2 ? '两' : inChinese(count)) : String;
  const count = s.mark(write(value));
  // 和 may join two names into one, so that one fewer may be meant.
  const slip = value + s.random.pick([1, 2, -1, -2]);
  // 等 leaves open what else there is.
  const among = s.random.pick(['', '等']);
  const isSure =
    slip >= 2 &&
    !(among && slip > value) &&
    (last !== '和' || value > 2) &&
    (last === '、' || slip > value || slip < value - 1);
  if (isSure)
    s.fault({
      rule: 'narrative/listed-items',
      kind: 'N种形式: count changed',
      edits: [{ token: count, text: write(slip) }],
      at: [count],
    });
  if (tokens.length > 2 && !among)
    s.fault({
      rule: 'narrative/listed-items',
      kind: 'N种形式: name left out',
      edits: [{ token: tokens[0]!, text: '' }],
      at: [count],
    });
  const noun = s.random.pick(['形式', '方式', '类型']);
  const lead = s.random.pick(['采取', '采用', '运用', '政策解读形式包含', '全年运用了']);
  const what = s.random.pick(['解读政策文件', '开展政策解读', '解读惠企政策']);
  return /包含$/.test(lead)
    ? `${lead}${tokens.join('')}${last}${names.at(-1)}${among}${count}种${noun}。`
    : `${lead}${tokens.join('')}${last}${names.at(-1)}${among}${count}种${noun}${what}。`;
};

/** N4: 三个方面 and 一是 … 三是. */
export const enumeration =
  (pool: readonly string[], leads: readonly string[]): Shape =>
  (s) => {
    const items = s.random.some(pool, s.random.integer(2, Math.min(5, pool.length)));
    const write = s.random.chance(0.8) ? (count: number) => (count === 2 ? '两' : inChinese(count)) : String;
    const count = s.mark(write(items.length));
    const lines = s.random.chance(0.25);
    const end = lines ? s.random.pick(['；', '。']) : s.random.pick(['；', '；', '。', '，']);
    const ordinals = items.map((_, index) => s.mark(`${inChinese(index + 1)}是`));
    const clauses = items.map((item, index) => {
      const isLast = index === items.length - 1;
      return `${ordinals[index]}${item}${s.random.chance(0.3) ? s.random.pick(['，影响了公开的实效', '，工作还不够扎实', '，切实抓好落实']) : ''}${isLast ? '。' : end}`;
    });
    const isCounted = s.random.chance(0.75);
    if (isCounted)
      s.fault({
        rule: 'narrative/listed-items',
        kind: '一是 二是: count changed',
        edits: [{ token: count, text: write(slipOf(s.random, items.length, (other) => other < 2 || other > 9)) }],
        at: [count],
      });
    if (items.length > 2) {
      const skipped = s.random.integer(1, items.length - 2);
      s.fault({
        rule: 'narrative/listed-items',
        kind: '一是 二是: one skipped',
        edits: [{ token: ordinals[skipped]!, text: `${inChinese(skipped + 2)}是` }],
        at: [count, ...ordinals.slice(skipped)].filter((token) => isCounted || token !== count),
      });
    }
    const lead = s.random.pick(leads);
    const opening = isCounted
      ? lead.replace('#', count.toString())
      : lead.replace(/#(?:个|项|大|点)/, s.random.pick(['以下', '几个', '一些']));
    return `${opening}${lines ? '\n' : ''}${clauses.join(lines ? '\n' : '')}`;
  };

const problems = enumeration(shortcomings, [
  '政府信息公开工作还存在#个方面的问题：',
  '主要存在#个问题：',
  '工作中存在的不足主要有#个方面：',
  '对照要求，还有#个方面的差距：',
]);
const steps = enumeration(measures, [
  '针对以上问题，采取了#项措施：',
  '下一步，将从#个方面改进工作：',
  '重点做好#项工作：',
]);

/** 包括 names without a number, or with one that is open. */
const uncounted: Shape = (s) => {
  const names = s.random.some(forms, s.random.integer(2, 4));
  return s.random.pick([
    `采取${names.join('、')}等多种形式解读政策。`,
    `采取${names.join('、')}等十余种形式解读政策。`,
    `综合运用${names.join('、')}等形式解读政策，群众反映良好。`,
  ]);
};

export const categories: Readonly<Record<string, Shape>> = {
  grouped,
  'grouped again': grouped,
  'without total': withoutTotal,
  named,
  'named again': named,
  problems,
  steps,
  uncounted,
};
