import { applicationsTable, otherwiseProcessed2021 } from './applications-table';
import { relationsFor } from './relations';
import { reviewTable } from './review-table';
import { sections } from './sections';
import type { ColumnStandard, Edition, TableStandard } from './standard';

const decisions: ColumnStandard = {
  id: 'decisions',
  label: '本年处理决定数量',
  kind: 'count',
  aliases: [{ text: '本年度处理决定数量', severity: 'info' }],
  spokenOf: ['作出', '做出', '实施'],
};

/** Table two as revised in 2021. */
const disclosure: TableStandard = {
  id: 'disclosure',
  name: { zh: '表二“主动公开政府信息情况”', en: 'table two “information disclosed on the agency’s own initiative”' },
  section: 'disclosure',
  parts: [
    {
      heading: { label: '第二十条第（一）项' },
      header: [['信息内容', '本年制发件数', '本年废止件数', '现行有效件数']],
      labelColumns: 1,
      columns: [
        {
          id: 'issued',
          label: '本年制发件数',
          kind: 'count',
          spokenOf: ['制发', '新制发', '制定', '新制定', '出台', '新出台', '新立', '印发'],
        },
        { id: 'repealed', label: '本年废止件数', kind: 'count', spokenOf: ['废止'] },
        {
          id: 'in-force',
          label: '现行有效件数',
          kind: 'count',
          spokenOf: ['现行有效', '现行有效的', '有效', '有效的'],
        },
      ],
      rows: [
        { id: 'regulations', label: '规章', groups: [] },
        {
          id: 'normative-documents',
          label: '行政规范性文件',
          groups: [],
          aliases: [{ text: '规范性文件', severity: 'warning' }],
        },
      ],
    },
    {
      heading: { label: '第二十条第（五）项' },
      header: [['信息内容', '本年处理决定数量']],
      labelColumns: 1,
      columns: [decisions],
      rows: [{ id: 'licences', label: '行政许可', groups: [] }],
    },
    {
      heading: { label: '第二十条第（六）项' },
      header: [['信息内容', '本年处理决定数量']],
      labelColumns: 1,
      columns: [decisions],
      rows: [
        { id: 'penalties', label: '行政处罚', groups: [] },
        { id: 'coercion', label: '行政强制', groups: [] },
      ],
    },
    {
      heading: { label: '第二十条第（八）项' },
      header: [['信息内容', '本年收费金额（单位：万元）']],
      labelColumns: 1,
      columns: [
        {
          id: 'charged',
          label: '本年收费金额（单位：万元）',
          kind: 'amount',
          unit: '万元',
          aliases: [
            { text: '本年收费金额（单位：万元，保留4位小数）', severity: 'none' },
            { text: '本年收费金额（单位：元）', severity: 'error' },
            { text: '本年收费金额', severity: 'warning' },
          ],
        },
      ],
      rows: [
        {
          id: 'charges',
          label: '行政事业性收费',
          groups: [],
          aliases: [{ text: '行政事业型收费', severity: 'warning' }],
        },
      ],
    },
  ],
};

const applications = applicationsTable(otherwiseProcessed2021);

/** 《中华人民共和国政府信息公开工作年度报告格式》, 国办公开办函〔2021〕30号, 26 September 2021. */
export const edition2021: Edition = {
  id: '2021',
  name: { zh: '2021 版', en: '2021 edition' },
  notice: '国办公开办函〔2021〕30号',
  noticeTitle: '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》',
  years: { from: 2021 },
  sections,
  tables: [disclosure, applications, reviewTable],
  relations: relationsFor(
    applications.parts[0]!.rows.filter(({ id, groups }) => groups.length > 0 && id !== 'outcome-total'),
  ),
  feeStatement: true,
};
