import type { CheckedReport, Overview, ReportedFinding } from '../../server/src/overview/overview';
import { localized } from '../../server/src/text/localized';

export const finding = (changes: Partial<ReportedFinding> = {}): ReportedFinding => ({
  severity: 'error',
  title: localized('正文数字与表格不符', 'The prose contradicts a table'),
  place: localized('第一部分 “全年新收申请16件…”一句', 'section 1, sentence “全年新收申请16件…”'),
  quote: { line: '前一句。全年新收申请16件，均已办结。后一句。', start: 10, end: 13 },
  message: localized('正文说16件，而表格为15。', 'The prose says 16, the table 15.'),
  fix: { kind: 'suggestion', title: localized('将“16”改为“15”', 'Change 16 to 15') },
  ...changes,
});

export const report = (changes: Partial<CheckedReport> = {}): CheckedReport => ({
  path: '年报/云岭镇.md',
  unit: '云岭镇人民政府',
  year: 2024,
  edition: localized('2021 版', '2021 edition'),
  title: '云岭镇人民政府2024年政府信息公开工作年度报告',
  unreadTables: [],
  notes: [],
  findings: [],
  ignored: 0,
  ...changes,
});

/** One report with findings, one without, one with a table that was not checked; and everything else that is listed. */
export const overview: Overview = {
  reports: [
    report({ findings: [finding(), finding({ severity: 'info', title: localized('标点不规范', 'Punctuation') })] }),
    report({ path: '年报/石桥镇.md', unit: '石桥镇人民政府' }),
    report({
      path: '年报/水务局.md',
      unit: '清溪县水务局',
      unreadTables: [localized('表二', 'table two'), localized('表三', 'table three')],
      notes: [localized('文件中有 3 处修订。', 'The file has 3 tracked changes.')],
      findings: [finding({ severity: 'warning', title: localized('表三读不出来', 'Table three is not readable') })],
      ignored: 2,
    }),
  ],
  unreadable: [{ path: '年报/教育局.docx', reason: localized('文件加密了', 'the file is encrypted') }],
  passedOver: [{ path: '年报/会议记录.txt', reason: localized('不像年报', 'no report') }],
  missing: [{ unit: '松溪镇', year: 2024 }],
};
