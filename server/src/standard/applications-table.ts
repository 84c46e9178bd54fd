import type { ColumnStandard, RowStandard, TableStandard } from './standard';

const results = '三、本年度办理结果';

const columns: readonly ColumnStandard[] = [
  { id: 'individual', label: '自然人', kind: 'count' },
  { id: 'business', label: '商业企业', kind: 'count' },
  { id: 'research', label: '科研机构', kind: 'count' },
  {
    id: 'welfare',
    label: '社会公益组织',
    kind: 'count',
    aliases: [{ text: '社会公益', severity: 'info' }],
  },
  { id: 'legal', label: '法律服务机构', kind: 'count' },
  { id: 'otherOrganization', label: '其他', name: '法人或其他组织中的其他', kind: 'count' },
  { id: 'total', label: '总计', kind: 'count' },
];

const refusals: readonly RowStandard[] = [
  { id: 'refused-state-secret', label: '1.属于国家秘密', groups: [results, '（三）不予公开'] },
  {
    id: 'refused-other-laws',
    label: '2.其他法律行政法规禁止公开',
    groups: [results, '（三）不予公开'],
    aliases: [{ text: '2.其他法律法规禁止公开', severity: 'warning' }],
  },
  { id: 'refused-stability', label: '3.危及“三安全一稳定”', groups: [results, '（三）不予公开'] },
  { id: 'refused-third-party', label: '4.保护第三方合法权益', groups: [results, '（三）不予公开'] },
  {
    id: 'refused-internal-affairs',
    label: '5.属于三类内部事务信息',
    groups: [results, '（三）不予公开'],
    aliases: [{ text: '5.属于第三类内部事务信息', severity: 'warning' }],
  },
  {
    id: 'refused-process',
    label: '6.属于四类过程性信息',
    groups: [results, '（三）不予公开'],
    aliases: [{ text: '6.属于第四类过程性信息', severity: 'warning' }],
  },
  { id: 'refused-enforcement-files', label: '7.属于行政执法案卷', groups: [results, '（三）不予公开'] },
  { id: 'refused-inquiry', label: '8.属于行政查询事项', groups: [results, '（三）不予公开'] },
];

const unavailable: readonly RowStandard[] = [
  { id: 'unavailable-not-held', label: '1.本机关不掌握相关政府信息', groups: [results, '（四）无法提供'] },
  { id: 'unavailable-not-made', label: '2.没有现成信息需要另行制作', groups: [results, '（四）无法提供'] },
  { id: 'unavailable-unclear', label: '3.补正后申请内容仍不明确', groups: [results, '（四）无法提供'] },
];

const unprocessed: readonly RowStandard[] = [
  {
    id: 'unprocessed-petition',
    label: '1.信访举报投诉类申请',
    groups: [results, '（五）不予处理'],
    aliases: [{ text: '1.信访举报类申请', severity: 'warning' }],
  },
  { id: 'unprocessed-repeated', label: '2.重复申请', groups: [results, '（五）不予处理'] },
  { id: 'unprocessed-publication', label: '3.要求提供公开出版物', groups: [results, '（五）不予处理'] },
  { id: 'unprocessed-excessive', label: '4.无正当理由大量反复申请', groups: [results, '（五）不予处理'] },
  {
    id: 'unprocessed-confirmation',
    label: '5.要求行政机关确认或重新出具已获取信息',
    groups: [results, '（五）不予处理'],
  },
];

/** （六）其他处理 is one row in 2019 and three in 2021: the only difference between the two forms of table three. */
export const otherwiseProcessed2019: readonly RowStandard[] = [
  {
    id: 'otherwise',
    label: '（六）其他处理',
    groups: [results],
    aliases: [{ text: '（六）其他', severity: 'warning' }],
  },
];

export const otherwiseProcessed2021: readonly RowStandard[] = [
  {
    id: 'otherwise-not-corrected',
    label: '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    groups: [results, '（六）其他处理'],
  },
  {
    id: 'otherwise-fee-unpaid',
    label: '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
    groups: [results, '（六）其他处理'],
  },
  { id: 'otherwise-other', label: '3.其他', groups: [results, '（六）其他处理'] },
];

/** Wording seen for the labels of merged cells. */
export const groupAliases = [
  { group: '（三）不予公开', text: '（三）不予以公开', severity: 'warning' },
  { group: '（六）其他处理', text: '（六）其他', severity: 'warning' },
] as const;

/** Table three. */
export function applicationsTable(otherwise: readonly RowStandard[]): TableStandard {
  return {
    id: 'applications',
    name: {
      zh: '表三“收到和处理政府信息公开申请情况”',
      en: 'table three “applications received and processed”',
    },
    section: 'applications',
    parts: [
      {
        header: [
          [
            '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
            '',
            '',
            '申请人情况',
            '',
            '',
            '',
            '',
            '',
            '',
          ],
          ['', '', '', '自然人', '法人或其他组织', '', '', '', '', '总计'],
          ['', '', '', '', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', ''],
        ],
        labelColumns: 3,
        columns,
        rows: [
          { id: 'received', label: '一、本年新收政府信息公开申请数量', groups: [] },
          { id: 'carried-in', label: '二、上年结转政府信息公开申请数量', groups: [] },
          { id: 'disclosed', label: '（一）予以公开', groups: [results] },
          {
            id: 'partly-disclosed',
            label: '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
            groups: [results],
            aliases: [{ text: '（二）部分公开', severity: 'warning' }],
          },
          ...refusals,
          ...unavailable,
          ...unprocessed,
          ...otherwise,
          { id: 'outcome-total', label: '（七）总计', groups: [results] },
          { id: 'carried-out', label: '四、结转下年度继续办理', groups: [] },
        ],
      },
    ],
  };
}
