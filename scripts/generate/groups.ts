import type { Rule, Severity } from '../../server/src/rules/rule';
import type { Localized } from '../../server/src/text/localized';

/** The groups of rules, in the order in which a reviewing officer looks. */
export const groups: readonly { readonly id: string; readonly title: Localized; readonly about: Localized }[] = [
  {
    id: 'structure',
    title: { zh: '结构', en: 'Structure' },
    about: { zh: '标题、六个部分和统计期限', en: 'The title, the six sections and the statistical period' },
  },
  {
    id: 'tables',
    title: { zh: '表格', en: 'Tables' },
    about: { zh: '三张表的行、列和填写', en: 'Rows, columns and figures of the three tables' },
  },
  {
    id: 'arithmetic',
    title: { zh: '勾稽关系', en: 'Arithmetic' },
    about: { zh: '表三、表四中应当相等的数', en: 'Figures of tables three and four that must agree' },
  },
  {
    id: 'narrative',
    title: { zh: '文字叙述中的数', en: 'Narrative' },
    about: {
      zh: '正文中的数与其分项、与表格是否一致',
      en: 'Counts in the prose against their parts and against the tables',
    },
  },
  {
    id: 'workspace',
    title: { zh: '跨年、跨单位', en: 'Across reports' },
    about: {
      zh: '与上年年报、与所属单位、与别的年报是否对得上；要几份年报一起检查',
      en: 'A report against last year’s, its units’ and others; for reports that are checked together',
    },
  },
  {
    id: 'wording',
    title: { zh: '文字', en: 'Wording' },
    about: { zh: '不应出现在定稿中的文字', en: 'What must not be left in a final text' },
  },
];

export const severityTitles: Readonly<Record<Severity | 'off', Localized>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
  off: { zh: '不检查', en: 'not checked' },
};

export function groupOf({ name }: Rule): string {
  return name.slice(0, name.indexOf('/'));
}
