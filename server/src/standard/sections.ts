import type { SectionStandard } from './standard';

/** The six chapters; their titles are the same in 〔2019〕60号 and 〔2021〕30号. */
export const sections: readonly SectionStandard[] = [
  {
    id: 'overview',
    ordinal: 1,
    title: '总体情况',
    aliases: [
      { text: '总体工作情况', severity: 'warning' },
      { text: '工作总体情况', severity: 'info' },
      { text: '政府信息公开总体情况', severity: 'info' },
      { text: '政府信息公开工作总体情况', severity: 'info' },
      { text: '工作基本情况', severity: 'error' },
      { text: '基本情况', severity: 'error' },
      { text: '概述', severity: 'error' },
    ],
  },
  {
    id: 'disclosure',
    ordinal: 2,
    title: '主动公开政府信息情况',
    aliases: [
      { text: '主动公开政府信息的情况', severity: 'info' },
      { text: '政府信息主动公开情况', severity: 'warning' },
      { text: '主动公开情况', severity: 'warning' },
      { text: '主动公开政府信息', severity: 'warning' },
    ],
    table: 'disclosure',
  },
  {
    id: 'applications',
    ordinal: 3,
    title: '收到和处理政府信息公开申请情况',
    aliases: [
      { text: '收到和处理政府信息公开申请的情况', severity: 'info' },
      { text: '收到和处理政府信息申请情况', severity: 'warning' },
      { text: '收到和处理政府信息公开申请', severity: 'warning' },
      { text: '依申请公开政府信息情况', severity: 'error' },
    ],
    table: 'applications',
  },
  {
    id: 'review',
    ordinal: 4,
    title: '政府信息公开行政复议、行政诉讼情况',
    aliases: [
      { text: '政府信息公开行政复议和行政诉讼情况', severity: 'info' },
      { text: '政府信息公开行政复议行政诉讼情况', severity: 'info' },
      { text: '政府信息公开行政复议及行政诉讼情况', severity: 'info' },
      { text: '政府信息公开行政复议、诉讼情况', severity: 'warning' },
      { text: '政府信息公开行政复议、行政诉讼', severity: 'warning' },
      { text: '因政府信息公开工作被申请行政复议、提起行政诉讼情况', severity: 'warning' },
      { text: '因政府信息公开工作被申请行政复议和提起行政诉讼情况', severity: 'warning' },
    ],
    table: 'review',
  },
  {
    id: 'problems',
    ordinal: 5,
    title: '存在的主要问题及改进情况',
    aliases: [
      { text: '存在的主要问题和改进情况', severity: 'info' },
      { text: '存在的主要问题以及改进情况', severity: 'info' },
      { text: '存在的主要问题与改进情况', severity: 'info' },
      { text: '政府信息公开工作存在的主要问题及改进情况', severity: 'info' },
      { text: '存在问题及改进情况', severity: 'warning' },
      { text: '存在的问题及改进情况', severity: 'warning' },
      { text: '存在的主要问题及改进措施', severity: 'warning' },
      { text: '存在的主要问题及整改措施', severity: 'error' },
    ],
  },
  {
    id: 'other',
    ordinal: 6,
    title: '其他需要报告的事项',
    aliases: [
      { text: '其它需要报告的事项', severity: 'info' },
      { text: '需要报告的其他事项', severity: 'warning' },
      { text: '其他需要报告事项', severity: 'info' },
      { text: '其他需要说明的事项', severity: 'error' },
    ],
  },
];
