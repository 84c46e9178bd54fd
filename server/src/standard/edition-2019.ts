import { applicationsTable, otherwiseProcessed2019 } from './applications-table';
import { relationsFor } from './relations';
import { reviewTable } from './review-table';
import { sections } from './sections';
import type { ColumnStandard, Edition, TableStandard } from './standard';

const lastYear: ColumnStandard = { id: 'last-year', label: '上一年项目数量', kind: 'count' };
const change: ColumnStandard = {
  id: 'change',
  label: '本年增/减',
  kind: 'change',
  aliases: [{ text: '本年增（减）', severity: 'none' }],
};
const decisions: ColumnStandard = {
  id: 'decisions',
  label: '处理决定数量',
  kind: 'count',
  spokenOf: ['作出', '做出', '实施'],
};
const itemsHeader = [['信息内容', '上一年项目数量', '本年增/减', '处理决定数量']];

/** Table two of the trial format. */
const disclosure: TableStandard = {
  id: 'disclosure',
  name: { zh: '表二“主动公开政府信息情况”', en: 'table two “information disclosed on the agency’s own initiative”' },
  section: 'disclosure',
  parts: [
    {
      heading: { label: '第二十条第（一）项' },
      header: [['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量']],
      labelColumns: 1,
      columns: [
        {
          id: 'made',
          label: '本年新制作数量',
          kind: 'count',
          spokenOf: ['新制作', '制作', '制发', '制定', '出台', '新出台', '新立', '印发'],
        },
        { id: 'newly-disclosed', label: '本年新公开数量', kind: 'count' },
        {
          id: 'disclosed-in-all',
          label: '对外公开总数量',
          kind: 'count',
          spokenOf: ['对外公开总数', '对外公开总数量'],
        },
      ],
      rows: [
        { id: 'regulations', label: '规章', groups: [] },
        {
          id: 'normative-documents',
          label: '规范性文件',
          groups: [],
          aliases: [{ text: '行政规范性文件', severity: 'info' }],
        },
      ],
    },
    {
      heading: { label: '第二十条第（五）项' },
      header: itemsHeader,
      labelColumns: 1,
      columns: [lastYear, change, decisions],
      rows: [
        { id: 'licences', label: '行政许可', groups: [] },
        { id: 'other-services', label: '其他对外管理服务事项', groups: [] },
      ],
    },
    {
      heading: { label: '第二十条第（六）项' },
      header: itemsHeader,
      labelColumns: 1,
      columns: [lastYear, change, decisions],
      rows: [
        { id: 'penalties', label: '行政处罚', groups: [] },
        { id: 'coercion', label: '行政强制', groups: [] },
      ],
    },
    {
      heading: { label: '第二十条第（八）项' },
      header: [['信息内容', '上一年项目数量', '本年增/减']],
      labelColumns: 1,
      columns: [lastYear, change],
      rows: [
        {
          id: 'charges',
          label: '行政事业性收费',
          groups: [],
          aliases: [{ text: '行政事业型收费', severity: 'warning' }],
        },
      ],
    },
    {
      heading: { label: '第二十条第（九）项' },
      header: [['信息内容', '采购项目数量', '采购总金额']],
      labelColumns: 1,
      columns: [
        { id: 'projects', label: '采购项目数量', kind: 'count' },
        // The notice prescribes no unit: the figure has to carry one.
        { id: 'procured', label: '采购总金额', kind: 'amount' },
      ],
      rows: [{ id: 'procurement', label: '政府集中采购', groups: [] }],
    },
  ],
};

const applications = applicationsTable(otherwiseProcessed2019);

/** 《政府信息公开工作年度报告格式（试行）》, 国办公开办函〔2019〕60号, for the reports of 2019 and 2020. */
export const edition2019: Edition = {
  id: '2019',
  name: { zh: '2019 版', en: '2019 edition' },
  notice: '国办公开办函〔2019〕60号',
  noticeTitle: '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》',
  years: { from: 2019, to: 2020 },
  sections,
  tables: [disclosure, applications, reviewTable],
  relations: relationsFor(
    applications.parts[0]!.rows.filter(({ id, groups }) => groups.length > 0 && id !== 'outcome-total'),
  ),
  feeStatement: false,
};
