/**
 * The words by which prose is read. Each stands here once, with its class; what a class means is said at its name.
 * A word that is not here is just that: another word. Whoever adds one adds it here and nowhere else; the test of the
 * lexicon takes each word out and expects the sentence of its class, or its own, to be read otherwise.
 */
export type WordClass =
  /** Counts things: 件, 条. */
  | 'unit'
  /** Measures time, rank or size; a number with one is no count: 年, 日, 号. */
  | 'measure'
  /** Introduces some of what was counted before it, all only on further evidence: 其中, 包括. */
  | 'selection'
  /** Introduces all of what was counted before it: 分为, 分别为. */
  | 'division'
  /** Says one by one what was counted before it: 分别为, 依次是. */
  | 'series'
  /** Makes the number behind it the sum of what stands before: 合计, 共计. */
  | 'total'
  /** Sums up, or merely counts: 共. */
  | 'all'
  /** Names what remains once everything else was named: 其他, 其余. */
  | 'rest'
  /** Leaves a list open: 等. */
  | 'open'
  /** Says that what follows stands beside the list, not in it: 另, 此外. */
  | 'aside'
  /** Makes the number behind it rough: 约, 近. */
  | 'rough-before'
  /** Makes the number before it rough: 以上, 左右. */
  | 'rough-after'
  /** Holds against another figure: 比, 较, 同比. */
  | 'comparison'
  /** Says that a figure grew, or by how much. */
  | 'rise'
  | 'fall'
  /** The figure reached: 增至, 达到. */
  | 'rise-to'
  | 'fall-to'
  /** 占: the percentage behind it is a share. */
  | 'share'
  /** Every one of several: 各, 每. */
  | 'each'
  /** The order of a series goes over to another: 分别. */
  | 'respectively'
  | 'last-year'
  | 'this-year'
  /** A part of the year: 上半年, 一季度. */
  | 'part-year'
  /** From the beginning, or of many years: 累计, 以来. */
  | 'cumulative'
  /** What is intended: 力争, 下一步. */
  | 'future'
  /** Some other time: 往年. */
  | 'past'
  /** Held something at the beginning, or from last year: 年初在办. */
  | 'opening'
  /** Took something in: 收到, 新收. */
  | 'intake'
  /** Got it done: 办结. */
  | 'done'
  /** Holds it at the end: 结转下年, 年末在办. */
  | 'closing'
  /** Denies: 未, 没有. */
  | 'not'
  /** A channel through which things are published; the same thing may pass through several: 网站, 公众号. */
  | 'channel'
  /** A flow, which is no part: 关停, 新增. */
  | 'flow'
  /** Holds characters that would be read as another word: 公共, 比如. */
  | 'plain';

/** What a unit counts: only what has one dimension is ever compared. */
export type Dimension = 'things' | 'persons' | 'times' | 'time' | 'money' | 'percent' | 'points' | 'kinds';

export interface Entry {
  readonly word: string;
  readonly class: WordClass;
  /** Of a unit: what it stands for, so that 件 and 宗 are one, and how many of that: 万元 is 10000 元. */
  readonly unit?: string;
  readonly dimension?: Dimension;
  readonly factor?: number;
}

const words: Readonly<Record<Exclude<WordClass, 'unit'>, readonly string[]>> = {
  measure: ['年 月 日 号 时 届 岁 级 字 度 周 代 楼 层 路 室 年度'],
  selection: ['其中 包括 涵盖 含 主要包括 主要有'],
  division: [
    '分为 共分 分成 组成 构成 归结 归纳 归类为 分类为 主要分为 归为 归并为 合并为 梳理为 整理为 概括为 汇总为 细化为 归集为',
  ],
  series: ['分别为 分别是 分别有 分别达 依次为 依次是 依次有 具体为 具体是 即'],
  total: ['合计 共计 总计 相加 总共 一共 总数 总量 累加 加起来 总额 总和 之和'],
  all: ['共 总'],
  rest: ['其他 其它 其余 剩余 余下'],
  open: ['等 之类'],
  aside: ['另 此外 同时 且 还 并 均 全部 全都 兼 再 都 同步 以及另有 除此之外 此后 随后 已全部 皆', '另外 兼任 较好'],
  'rough-before': ['约 近 超过 超 逾 突破 不足 不少于 不低于 至少 最多 将近 不到 不超过 大约 接近'],
  'rough-after': ['以上 以下 以内 左右 上下 之多 开外 有余 不等'],
  comparison: ['比 较 同比 相比 环比 对比 相较 与 比较上年'],
  rise: ['增加 增长 上升 延长 提高 提升 增多 净增 新增 多 升高 增幅 涨 上涨 增 多出 扩大 攀升 增量', '涨幅 升幅 翻'],
  fall: ['减少 下降 降低 压减 降幅 少 回落 减 下滑 降 缩减 缩短 减幅 跌 压缩 精简 缩小 净减'],
  'rise-to': ['升至 升为'],
  // 减少到 is 减少 with 到 behind it, as 增加到 is 增加.
  'fall-to': [],
  share: ['占 占比 占总数 占总量 所占 比重 比例'],
  each: ['各 每 平均 日均 月均 季均 年均 人均 户均 场均 期均 篇均 件均 村均 均为 逐月'],
  respectively: ['分别 依次'],
  'last-year': ['上年 去年 上一年 同期 前一年 前年 上年度 上一年度 去年度 上年末 去年底 上年底 去年末'],
  'this-year': ['今年 本年 全年 年内 当年 一年来 今年以来 本年度 本年内 全年度'],
  'part-year': [
    '一季度 二季度 三季度 四季度 首季 年中 当月 当日 期间 半年 月底 月末 年末 年底 上半年',
    '下半年 第一季度 第二季度 第三季度 第四季度 前三季度',
  ],
  cumulative: ['累计 以来 至今 截至 截止 历年 自开通 多年 历史 连续 总访问量 现有 目前 已有 存量 开通以来'],
  future: ['力争 下一步 计划 拟 将 预计 确保 目标 明年 下年 下一年度 次年 今后 争取 达不到 即将', '下年度 下一年'],
  past: ['往年 近年 以往 此前 之前 过去 原有 原先 近年来'],
  opening: [
    '上年结转 上年度结转 去年结转 上一年结转 上一年度结转 期初 上年度转入 结转上年 年初 上年转入',
    '去年转入 上年遗留 年初有效 接转',
  ],
  intake: ['收到 新收 受理 接收 接到 收办 新接 收取 收件 登记 征集 收集 新派 来信 来件 新进 新交办'],
  done: ['办结 答复 办理 处理 回复 已办 完成 解决 整改 落实 已办结 办复 已答复 采纳 吸收采纳'],
  closing: [
    '转下一年 转下一年度 转入下年 转入下一年 结转下年 结转下年度 结转至下年 结转至下年度 结转到下年 结转到下年度 转下年 转下年度 结转下一年度',
    '结转下一年 结转至下一年度 结转至下一年 结转到下一年度 顺延至下年度 顺延到下年度 转入下年度',
    '转入下一年度 年末在办 年底在办 期末 结转次年 结转至次年 未办结 尚未办结 正在办理 待办 在办',
    '结转 跨年 保留 年末结转 年末现行有效 年末余 年底余 年末剩余 年底剩余 年末结存 年底结存',
    '留存 结余 转结',
  ],
  not: ['未 没有 无 不 尚未 从未 暂无'],
  channel: [
    '网站 公众号 微信 微博 公开栏 公示栏 宣传栏 公告栏 抖音 门户网 政务网 信息网 客户端 平台',
    '媒体 短信 广播 电视 报纸 显示屏 电子屏 视频号 今日头条 头条号 专栏 APP 渠道 账号 公报',
  ],
  flow: [
    '关停 合并 撤并 注销 新开 撤销 调出 调入 转出 转入 迁入 迁出 退出 归并 整合为 压并 取消',
    '下放 增设 撤回 新设 新开设',
  ],
  plain: [
    '共和国 共产党 中共 共享 公共 共同 共建 共治 共青 比较 比赛 比选 占地 占用 占道 含义',
    '含金量 均衡 并联 合并审批 较为 较大 较多 较强 较高 较少 较快 多种 多次 多个 多项 多元',
    '多渠道 多方 多级 多媒体 多部门 最多跑一次 少数 缺少 减轻 减税 减免 增强 增进 各类 各项',
    '各级 各镇 各村 各科室 各部门 各地 各单位 各种 各方 各乡镇 各界 各区 各县 各街道 各股室',
    '各办 各站所 最近 附近 邻近 预约 节约 签约 即时 兼职 再次 再生 总体 总结 总局 总书记 总站',
    '总工会 历史新高 历史遗留 目标任务 目标责任 完成情况 办理结果 拟稿 规划计划 计划总结 计划类',
    '工作计划 计划方案 确保了 落实情况 与会 翻译 翻新 翻阅 翻建 翻印 翻看 拟发布 拟公开 拟制发',
  ],
};

/** Units: those on one line count the same, so that they may be compared. */
const units: readonly { readonly dimension: Dimension; readonly words: readonly string[] }[] = [
  ...[
    '件 起 宗 案',
    '条',
    '篇',
    '个 项',
    '处',
    '所',
    '份',
    '期',
    '封',
    '册 本',
    '张',
    '幅',
    '部',
    '家',
    '批',
    '组',
    '段',
    '只',
    '台',
    '套',
    '辆',
    '例',
    '户',
    '笔',
    '块',
    '座',
    '间',
    '支',
    '则',
    '集',
    '款',
    '枚',
    '题',
    '页',
    '课时',
    '株',
    '艘',
    '公里',
    '亩',
    '吨',
    '平方米',
    '分',
    '县市 县区 区县',
    '乡镇',
    '部门',
  ].map((line) => ({ dimension: 'things' as const, words: line.split(' ') })),
  {
    dimension: 'kinds',
    words: [
      '类 种 大类 大项 方面 个方面 大方面 部分 个部分 板块 个板块',
      '大板块 个大类 个类别 个环节 环节 步 步骤 个大项 小类 点 大',
    ].flatMap((line) => line.split(' ')),
  },
  { dimension: 'persons', words: ['人', '名', '位'] },
  { dimension: 'times', words: ['次', '场', '场次', '批次', '轮'] },
  { dimension: 'times', words: ['人次'] },
  { dimension: 'times', words: ['条次'] },
  { dimension: 'times', words: ['件次'] },
  { dimension: 'times', words: ['篇次'] },
  { dimension: 'times', words: ['户次'] },
  { dimension: 'time', words: ['天'] },
  { dimension: 'time', words: ['个工作日', '工作日'] },
  { dimension: 'time', words: ['小时', '个小时'] },
  { dimension: 'time', words: ['分钟'] },
  { dimension: 'money', words: ['元'] },
  { dimension: 'percent', words: ['%'] },
  { dimension: 'points', words: ['个百分点'] },
];

function* entriesOf(): Iterable<Entry> {
  for (const { dimension, words: line } of units) {
    for (const word of line) yield { word, class: 'unit', unit: line[0]!, dimension };
  }
  yield { word: '成', class: 'unit', unit: '%', dimension: 'percent', factor: 10 };
  yield { word: '分之', class: 'unit', unit: '%', dimension: 'percent' };
  // 增长1.5倍 is 增长150%; 翻一番 is 增长100%.
  for (const word of ['倍', '番']) yield { word, class: 'unit', unit: '%', dimension: 'percent', factor: 100 };
  for (const [name, line] of Object.entries(words)) {
    for (const word of line.flatMap((some) => some.split(' '))) yield { word, class: name as WordClass };
  }
}

/** Every word, once. */
export const lexicon: readonly Entry[] = [...entriesOf()];
