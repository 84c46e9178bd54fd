import type { WordClass } from '../../../server/src/report/prose/lexicon';

/** Sentences in which a word of a class is read otherwise if the lexicon does not have it: one of them is enough. */
/** Characters that are left over from a word would be taken for what is counted. */
const flows = (word: string): string => `上年结转2件，新收申请12件，${word}办结10件，结转下年3件。`;
const compared = (word: string): string => `公开信息12条，较${word}的10条增加3条。`;

export const frames: Readonly<Partial<Record<WordClass, (word: string) => readonly string[]>>> = {
  unit: (word) => [`公开12${word}信息，其中甲类7${word}信息、其他5${word}信息。`],
  measure: (word) => [flows(`2024${word}`), `全程用时12${word}。`, `全程用时12${word}以上。`],
  selection: (word) => [`公开信息12条，${word}甲类8条、其他5条。`],
  division: (word) => [`公开信息12条，${word}甲类8条、乙类5条。`, `公开信息12条，由甲类8条、乙类5条${word}。`],
  series: (word) => [`甲、乙、丙三类信息${word}7条、8条、6条，共20条。`, `公开信息12条，${word}甲类8条、乙类5条。`],
  total: (word) => [`甲类7条，乙类5条，${word}12条。`, `甲类7条，乙类5条，${word}推送信息13条。`],
  all: (word) => [`甲类7条，乙类5条，${word}12条。`],
  rest: (word) => [`公开信息12条，其中甲类8条、${word}5条。`, `受理20件，${word}19件，办结18件，办结率90%。`],
  open: (word) => [`公开信息20条：甲类7条、乙类5条${word}。`],
  aside: (word) => [flows(word), `公开信息12条，其中甲类7条、其他5条，${word}推送丙类3条。`],
  'rough-before': (word) => [`上年结转2件，新收申请12件，办结${word}10件，结转下年3件。`, `公开信息${word}12条。`],
  'rough-after': (word) => [`公开信息12条${word}。`],
  comparison: (word) => [
    `公开信息12条，其中甲类7条、其他5条，${word}丙类3条。`,
    `公开信息12条，${word}上年的10条增加1条。`,
    `公开信息12条，上年10条，${word}多公开3条。`,
  ],
  rise: (word) => [`公开信息12条，${word}3条。`, `上年公开信息12条，今年公开信息10条，${word}2条。`],
  fall: (word) => [`公开信息12条，${word}3条。`, `上年公开信息10条，今年公开信息12条，${word}2条。`],
  'rise-to': (word) => [`公开信息${word}12条。`],
  'fall-to': (word) => [`公开信息${word}12条。`],
  share: (word) => [
    `公开信息12条，${word}12%。`,
    `甲类7条，乙类5条，${word}520条的2%。`,
    `政务公开分值${word}为4%，比上年提高1个百分点。`,
  ],
  each: (word) => [flows(word), `公开信息12条，${word}3份。`, `公开信息20条：甲类7条、乙类${word}5条。`],
  respectively: (word) => [`甲、乙${word}公开信息7条、5条，${word}减少2条和1条。`],
  'last-year': (word) => [flows(word), compared(word), `${word}公开信息12条。`],
  'this-year': (word) => [flows(word), `上年公开信息10条，${word}公开信息12条。`],
  'part-year': (word) => [flows(word), `${word}公开信息12条。`],
  cumulative: (word) => [flows(word), `${word}公开信息12条。`],
  future: (word) => [flows(word), `${word}公开信息12条。`, `公开信息20条，${word}推送动态8条、公告7条。`],
  past: (word) => [flows(word), `${word}公开信息12条。`],
  opening: (word) => [`${word}2件，新收申请12件，办结10件，结转下年3件。`],
  intake: (word) => [`上年结转2件，${word}申请12件，办结10件，结转下年3件。`],
  done: (word) => [
    `上年结转2件，新收申请12件，${word}10件，结转下年3件。`,
    `收到建议12条，其中居民8条、企业2条，${word}6条。`,
  ],
  closing: (word) => [
    `上年结转2件，新收申请12件，办结10件，${word}3件。`,
    `收到建议12条，其中居民8条、企业2条，${word}6条。`,
  ],
  not: (word) => ['办结', '答复'].map((done) => `上年结转2件，新收申请12件，${word}${done}10件，结转下年3件。`),
  channel: (word) => [`公开信息20条：甲${word}推送7条、乙${word}推送8条。`],
  flow: (word) => [
    `原有账号30个，${word}4个，年内关停3个，注销2个，年末保留29个。`,
    `公开信息20条：甲${word}7条、乙${word}8条。`,
  ],
};

/** Sentences in which a word of the class `plain` would be read as another if the lexicon did not have it. */
export const plainFrames: readonly (readonly [words: string, frame: (word: string) => string])[] = [
  // Behind its parts, 共 and 总 would make a total, 即 a list.
  [
    '中共 公共 共同 共建 共享 共治 共青 共产党 总体 总结 总局 总站 总工会 总书记',
    (word) => `甲类7条，乙类5条，${word}信息13条。`,
  ],
  ['共和国', (word) => `甲类7条，乙类5条，中华人民${word}宪法宣传13条。`],
  ['即时', (word) => `甲类7条，乙类5条，${word}答复13条。`],
  // At the beginning of a part, whatever leads out of a list would end it.
  [
    '比赛 比选 多部门 多媒体 多渠道 多方 多级 多元 多种 多次 多项 多个 少数 减轻 减税 减免 增强 增进 并联 均衡 兼职 再次 再生',
    (word) => `公开信息20条，其中动态8条、${word}工作信息7条、其他6条。`,
  ],
  ['与会', (word) => `培训40人，其中机关18人、${word}村干部17人、其他6人。`],
  ['完成情况 落实情况 办理结果', (word) => `公开信息20条，其中动态8条、${word}7条、其他6条。`],
  ['较大 较高 较强 较快 较多 较少 较为 比较', (word) => `公开信息20条，其中动态8条、${word}重要的信息7条、其他6条。`],
  ['含金量 含义', (word) => `公开信息20条，其中动态8条、${word}解读7条、其他6条。`],
  // What 各 multiplies or 合并 moves is no part.
  [
    '各类 各项 各级 各种 各地 各界 各方 各镇 各乡镇 各村 各区 各县 各街道 各科室 各股室 各部门 各单位 各站所 各办',
    (word) => `公开信息20条：甲类8条、${word}信息7条、其他6条。`,
  ],
  ['合并审批', (word) => `公开信息20条：动态8条、${word}信息7条、通知6条。`],
  // 约 and 近 right before a number make it rough; 减少 and 缺少 are not the same.
  ['预约 签约 节约 最近 附近 邻近', (word) => `走访群众12户，${word}13户。`],
  ['最多跑一次', (word) => `公开信息20条，其中${word}事项8条、其他13条。`],
  ['缺少 翻译 翻新 翻阅 翻建 翻印 翻看', (word) => `公开材料20份，${word}12份。`],
  ['占道 占地 占用', (word) => `${word}投诉办结率98%。`],
  // Words that speak of another time.
  ['历史遗留 历史新高', (word) => `解决${word}问题12件。`],
  ['目标任务 目标责任', (word) => `落实${word}12项。`],
  ['规划计划 计划总结 计划类 工作计划 计划方案', (word) => `公开${word}信息12条。`],
  ['拟稿 拟发布 拟公开 拟制发 确保了', (word) => `审核${word}信息12条。`],
];
