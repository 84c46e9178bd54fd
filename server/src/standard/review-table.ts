import type { ColumnStandard, TableStandard } from './standard';

/** The three blocks of table four: identifier, label, full name. */
const blocks = [
  { id: 'reconsideration', name: '行政复议' },
  { id: 'direct-litigation', name: '行政诉讼（未经复议直接起诉）' },
  { id: 'litigation-after-reconsideration', name: '行政诉讼（复议后起诉）' },
] as const;

const outcomes = [
  { id: 'upheld', label: '结果维持' },
  { id: 'corrected', label: '结果纠正' },
  { id: 'other', label: '其他结果' },
  { id: 'pending', label: '尚未审结' },
  { id: 'total', label: '总计' },
] as const;

const columns: readonly ColumnStandard[] = blocks.flatMap((block) =>
  outcomes.map((outcome) => ({
    id: `${block.id}-${outcome.id}`,
    label: outcome.label,
    name: `${block.name}${outcome.label}`,
    kind: 'count' as const,
  })),
);

const labels = outcomes.map(({ label }) => label);

/** Table four; the same in both notices. */
export const reviewTable: TableStandard = {
  id: 'review',
  name: {
    zh: '表四“政府信息公开行政复议、行政诉讼情况”',
    en: 'table four “administrative reconsideration and litigation”',
  },
  section: 'review',
  parts: [
    {
      header: [
        ['行政复议', '', '', '', '', '行政诉讼', '', '', '', '', '', '', '', '', ''],
        [...labels, '未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''],
        ['', '', '', '', '', ...labels, ...labels],
      ],
      labelColumns: 0,
      columns,
      rows: [{ id: 'cases', label: '', groups: [] }],
    },
  ],
};
