import type { Localized } from '../../text/localized';

/** How far a reason carries: `positive` makes a contradiction an error, `likely` a doubt that is said with its reason. */
export type Strength = 'positive' | 'likely';

interface EvidenceKind extends Localized {
  readonly strength: Strength;
}

/** Every reason for which statements are taken to belong together, as messages name it. */
export const evidenceKinds = {
  'rest-item': {
    strength: 'positive',
    zh: '以“其他”“其余”收尾，视为全部列出',
    en: 'the list ends with what remains, so it is complete',
  },
  'divided-by': {
    strength: 'positive',
    zh: '用“分为”“按……分”引出，视为全部列出',
    en: 'the total is said to be divided into these',
  },
  'composed-of': {
    strength: 'positive',
    zh: '用“由……组成”引出，视为全部列出',
    en: 'the total is said to be made up of these',
  },
  'stated-number': {
    strength: 'positive',
    zh: '写明的类数与所列的项数一致，视为全部列出',
    en: 'as many items as were announced',
  },
  'colon-list': { strength: 'positive', zh: '冒号或破折号后并列列出', en: 'parallel items behind a colon or dash' },
  'bracket-list': {
    strength: 'positive',
    zh: '在总数后的括号内并列列出',
    en: 'parallel items in a bracket behind the total',
  },
  'complementary-pair': {
    strength: 'positive',
    zh: '各项互补，合起来就是全部',
    en: 'the items complement one another',
  },
  'official-outcomes': {
    strength: 'positive',
    zh: '各项是法定的几种结果，合起来就是全部',
    en: 'the items are the official outcomes',
  },
  'total-word': { strength: 'positive', zh: '用“合计”“共计”汇总前面各项', en: 'a word of summing up' },
  'said-twice': { strength: 'positive', zh: '同一个数写了两次', en: 'the same number is said twice' },
  'over-listed': {
    strength: 'likely',
    zh: '所列各类加起来超过总数',
    en: 'more kinds are listed than the total holds',
  },
  'near-miss': {
    strength: 'likely',
    zh: '各项并列，合计与总数只差一点',
    en: 'parallel items whose sum nearly makes the total',
  },
  'names-listed': { strength: 'positive', zh: '名称逐个列出', en: 'the names are listed one by one' },
  announced: { strength: 'positive', zh: '写明的个数应与所列条目一致', en: 'a number announces the items' },
  'in-order': { strength: 'positive', zh: '条目应依次编号', en: 'items are numbered in order' },
  'both-years': { strength: 'positive', zh: '两年的数都已写明', en: 'the figures of both years are stated' },
  'figure-and-change': {
    strength: 'positive',
    zh: '由其中一年的数和增减数可以算出',
    en: 'one year’s figure and the change give the other',
  },
  'base-by-name': { strength: 'positive', zh: '写明了占什么的比例', en: 'what it is a share of is named' },
  'whole-before': {
    strength: 'positive',
    zh: '前面是它所属的总数',
    en: 'the whole that it is a part of stands before it',
  },
  'aligned-series': {
    strength: 'positive',
    zh: '各百分比与各数按顺序对应',
    en: 'percentages and counts in the same order',
  },
  'rate-by-name': {
    strength: 'positive',
    zh: '比率的名称与统计的事项一致',
    en: 'the rate is named after what is counted',
  },
  averaged: { strength: 'positive', zh: '总数与个数都已写明', en: 'the total and how many there are of it are stated' },
  'table-cell': { strength: 'positive', zh: '表格中同一事项的数', en: 'the table states the same' },
  'four-sides': {
    strength: 'positive',
    zh: '收办的四个数都已写明',
    en: 'all four numbers of the balance are stated',
  },
  'one-whole': { strength: 'positive', zh: '一部分不会大于整体', en: 'a part is never larger than its whole' },
} as const satisfies Readonly<Record<string, EvidenceKind>>;

export type Evidence = keyof typeof evidenceKinds;
