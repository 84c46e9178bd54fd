import { sumFaults } from '../faults/sums';
import type { Token } from '../marked-text';
import { cut, slipOf } from '../numbers';
import type { Scribe, Shape } from '../scribe';
import { channels, topics } from '../words';

/** A percentage of `decimals` digits that a fault may change into one that no pair of `counts` gives. */
function percentage(s: Scribe, part: number, whole: number, counts: readonly number[], decimals: number): Token {
  const right = ((part / whole) * 100).toFixed(decimals);
  const token = s.mark(right);
  const unit = 10 ** -decimals;
  const sums = counts.flatMap((a) => counts.map((b) => a + b));
  const bases = [...counts, ...sums, counts.reduce((sum, value) => sum + value, 0)].filter((base) => base > 0);
  const fits = (value: number) =>
    bases.some((base) => Math.abs((part / base) * 100 - value) <= unit / 2 + 1e-9) ||
    bases.some((base) => counts.some((count) => Math.abs((count / base) * 100 - value) <= unit / 2 + 1e-9));
  const slips = s.random.shuffled([3, -3, 1.7, -1.7, 10, -10, 4.4, 6.1, 17, 23]).map((by) => Number(right) + by);
  const slip = slips.find((value) => value > 0 && value < 100 && !fits(Number(value.toFixed(decimals))));
  if (slip !== undefined)
    s.fault({
      rule: 'narrative/percentage',
      kind: 'percentage changed',
      edits: [{ token, text: slip.toFixed(decimals) }],
      at: [token],
      determined: true,
    });
  return token;
}

/** N11: each part with its share. */
const shares: Shape = (s) => {
  const names = s.random.some(topics, s.random.integer(2, 5));
  const values = cut(s.random, s.amount() + names.length * 9, names.length);
  const whole = values.reduce((sum, value) => sum + value, 0);
  const decimals = s.random.pick([0, 1, 1, 2, 2]);
  const parts = values.map((value) => s.number(value));
  const total = s.number(whole);
  const form = s.random.pick([
    (count: string, share: string) => `${count}，占${share}`,
    (count: string, share: string) => `${count}，占比${share}`,
    (count: string, share: string) => `${count}（占${share}）`,
    (count: string, share: string) => `${count}（${share}）`,
    (count: string, share: string) => `${count}，占总数的${share}`,
    (count: string, share: string) => `${count}，占比为${share}`,
    (count: string, share: string) => `${count}，约占${share}`,
  ]);
  const mark = s.random.pick(['%', '%', '％']);
  const separator = form('', '').startsWith('（') ? s.random.pick(['、', '，']) : '；';
  const items = names.map((name, index) => {
    const own = form(
      `${parts[index]}条`,
      `${values[index] === 0 ? '0' : percentage(s, values[index]!, whole, [...values, whole], decimals)}${mark}`,
    );
    return name + own;
  });
  sumFaults(s, total, parts, { kind: 'list with percentages' });
  return `全年公开政府信息${total}条，其中${items.join(separator)}。`;
};

/** One share only. */
const oneShare: Shape = (s) => {
  const whole = s.amount() + 20;
  const part = s.random.integer(1, whole);
  const total = s.number(whole);
  const own = s.number(part);
  const share = percentage(s, part, whole, [part, whole], s.random.pick([0, 1, 2]));
  return s.random.pick([
    `全年接待咨询${total}人次，其中窗口接待${own}人次，占${share}%。`,
    `${channels[0]}发布信息${total}条，其中原创信息${own}条，占发布总量的${share}%。`,
    `收到群众意见${total}条，采纳${own}条，占比${share}%。`,
    `在${total}条网民留言中，咨询类${own}条，占留言总数的${share}%。`,
  ]);
};

/** The share is of a total in the sentence before. */
const shareOfBefore: Shape = (s) => {
  const whole = s.amount() + 40;
  const part = s.random.integer(2, whole);
  const share = percentage(s, part, whole, [part, whole], s.random.pick([1, 2]));
  return `全年推送政务信息${s.number(whole)}条。${s.random.pick(['其中', ''])}图文解读类信息${s.number(part)}条，占${share}%。`;
};

/** N18: 分别占, in the order of the counts. */
const respectively: Shape = (s) => {
  const names = s.random.some(['窗口', '电话', '网络', '信函'], s.random.integer(2, 4));
  const values = cut(s.random, s.amount(2000) + 30, names.length);
  const whole = values.reduce((sum, value) => sum + value, 0);
  if (values.includes(0)) return oneShare(s);
  const decimals = s.random.pick([1, 2]);
  const parts = values.map((value) => s.number(value));
  const total = s.number(whole);
  const shares = values.map((value) => percentage(s, value, whole, [...values, whole], decimals));
  sumFaults(s, total, parts, { kind: 'list with percentages' });
  return `接待咨询${total}人次，其中${names.map((name, index) => `${name}${parts[index]}人次`).join('、')}，分别占${s.random.pick(['', '总数的'])}${shares.map((share) => `${share}%`).join('、')}。`;
};

/** N13: this year's figure against last year's. */
const change: Shape = (s) => {
  const [last, now] = [s.amount() + 12, s.amount() + 12];
  if (last === now) return oneShare(s);
  const isMore = now > last;
  const difference = Math.abs(now - last);
  const decimals = s.random.pick([0, 1, 1, 2]);
  const [current, base, by] = [s.number(now), s.number(last), s.number(difference)];
  const right = ((difference / last) * 100).toFixed(decimals);
  const rate = s.mark(right);
  const [unit, lead] = s.random.pick([
    ['条', '全年公开政府信息'],
    ['人次', '接待群众咨询'],
    ['篇', '发布政策解读'],
    ['次', '网站专栏访问量'],
  ]);
  const [more, grow] = isMore
    ? [s.random.pick(['增加', '增加了', '增多', '多']), s.random.pick(['增长', '增长了', '上升', '增幅为'])]
    : [s.random.pick(['减少', '减少了', '少']), s.random.pick(['下降', '下降了', '降低'])];
  const than = s.random.pick(['比上年', '较上年', '同比', '较去年', '比去年', `较${s.world.year - 1}年`, '与上年相比']);
  const hasDifference = (...reported: readonly Token[]): void =>
    s.fault({
      rule: 'narrative/comparison',
      kind: 'difference changed',
      edits: [{ token: by, text: by.write(slipOf(s.random, difference)) }],
      at: [by, ...reported],
    });
  const hasRate = (): void => {
    const slip = Number(right) + s.random.pick([1, 2.3, 5, 11]) * (decimals === 0 ? 2 : 1);
    s.fault({
      rule: 'narrative/comparison',
      kind: 'rate changed',
      edits: [{ token: rate, text: slip.toFixed(decimals) }],
      at: [rate],
      determined: true,
    });
  };
  switch (s.random.integer(0, 5)) {
    case 0: {
      hasRate();
      // Large enough that the rate no longer follows from it.
      const wrongDifference = isMore ? Math.floor(difference / 3) : Math.ceil(difference / 3) + now + last;
      s.fault({
        rule: 'narrative/comparison',
        kind: 'difference changed, rate given',
        edits: [{ token: by, text: by.write(wrongDifference) }],
        at: [by, rate],
      });
      return `${lead}${current}${unit}，${than}${more}${by}${unit}，${grow}${rate}%。`;
    }
    case 1:
      hasDifference();
      return `${lead}${current}${unit}，上年为${base}${unit}，${than}${more}${by}${unit}。`;
    case 2:
      hasRate();
      return `${lead}${current}${unit}（上年${base}${unit}），同比${grow}${rate}%。`;
    case 3:
      hasRate();
      hasDifference(rate);
      return `${lead}${current}${unit}，去年同期${base}${unit}，${than}${more}${by}${unit}，${grow}${rate}%。`;
    case 4:
      hasRate();
      return `${lead}由上年的${base}${unit}${isMore ? '增加' : '减少'}到${current}${unit}，${grow}${rate}%。`;
    default:
      return `${lead}${current}${unit}，同比${grow}${s.random.integer(1, 80)}.${s.random.integer(1, 9)}%。`;
  }
};

/** Percentages that are no shares of anything in the text. */
const rates: Shape = (s) => {
  const total = s.number(s.amount());
  return s.random.pick([
    `办理建议提案${total}件，办复率100%，满意率98.5%。`,
    `共办理群众诉求${total}件，按期答复率100%，群众满意率较上年提高2.1个百分点。`,
    `政务公开第三方评估得分率91.3%，较上年提升0.4个百分点。`,
    `网上办理事项占比由45%提高到60%，政务服务“一网通办”率达到95%以上。`,
    `群众对公开工作的满意度达97.6%，近七成受访者表示查找方便。`,
    `全年发布信息${total}条，原创率超过80%，更新及时率100%。`,
  ]);
};

export const percentages: Readonly<Record<string, Shape>> = {
  shares,
  'one share': oneShare,
  'share of before': shareOfBefore,
  'respective shares': respectively,
  change,
  'change again': change,
  rates,
};
