import type { Cell, Row, Table } from '../../report/report';
import { cellsOf } from '../../report/summary';
import { localized } from '../../text/localized';
import type { Neighbour } from '../neighbours';
import type { Related, Rule, RuleFinding } from '../rule';
import { cellIn, countOf, onlyRow, tableIn } from '../tables/cells';
import { columnName, rowName } from '../tables/names';
import { foreignTable } from '../tables/other-edition';
import { relatedIn, summaryTable } from './elsewhere';

export const rule: Rule = {
  name: 'workspace/documents-in-force',
  severity: 'warning',
  editions: ['2021'],
  title: localized('现行有效件数与上年年报不衔接', 'Documents in force do not follow from last year’s report'),
  basis: localized(
    '本年现行有效 = 上年现行有效 + 本年制发 − 本年废止（表二第二十条第（一）项，国办公开办函〔2021〕30号）',
    'In force now = in force last year + made − repealed (table two, 国办公开办函〔2021〕30号)',
  ),
  reason: localized(
    '三个数都公布在两年的年报里，不衔接的，审核人员会问差在哪里。',
    'All three figures are published; where they do not follow, the reviewing office asks why.',
  ),
  remedy: localized(
    '核对制发、废止、现行有效三个数。如果有文件自然失效、集中清理或统计口径变了，数字可以不改，备好说明即可。',
    'Check the three figures. Where documents expired or were cleaned up, or what is counted has changed, leave the figures and be ready to explain.',
  ),
  leavesAlone: [
    localized(
      '两年不都是 2021 版格式的；没有同一单位的上年年报一起检查的。',
      'Years that are not both in the 2021 format; no report of the same agency for last year.',
    ),
    localized(
      '任何一年的现行有效没有填数字的；无法准确识别的数字。',
      'Where no number of documents in force stands in either year; figures that cannot be read for certain.',
    ),
  ],
  examples: [
    {
      change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | ⟨3⟩ | ⟨1⟩ | ⟦15⟧ |']],
      beside: ['| 行政规范性文件 | 3 | 1 | ⟨10⟩ |'],
    },
    {
      change: [['| 规章 | 0 | 0 | 0 |', '| 规章 | ⟨0⟩ | ⟨0⟩ | ⟦2⟧ |']],
      beside: ['| 规章 | 0 | 0 | ⟨0⟩ |'],
    },
    {
      change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | 5 |  | 15 |']],
      beside: [],
    },
    {
      change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | 3 | 1 | 15 |']],
      beside: [['| 行政规范性文件 | 3 | 1 | 10 |', '| 行政规范性文件 | 3 | 1 | / |']],
    },
  ],
  *check(report, { lastYear }) {
    const table = tableIn(report, 'disclosure');
    if (!lastYear || table?.editionId !== '2021' || foreignTable(report, table)) return;
    for (const id of ['regulations', 'normative-documents']) {
      const row = onlyRow(table, id);
      const finding = row && findingIn(table, row, lastYear);
      if (finding) yield finding;
    }
  },
};

function findingIn(table: Table, row: Row, lastYear: Neighbour): RuleFinding | undefined {
  const before = summaryTable(lastYear, 'disclosure');
  const last = before?.editionId === '2021' ? cellsOf(before).get(`${row.standard.id}/in-force`) : undefined;
  const [issued, repealed, inForce] = ['issued', 'repealed', 'in-force'].map((column) => cellIn(row, column));
  if (!last || last.blank || last.value === undefined) return undefined;
  if (!issued || !repealed || inForce?.figure.kind !== 'number') return undefined;
  const made = countOf(issued, table);
  const ended = countOf(repealed, table);
  const now = countOf(inForce, table);
  if (made === undefined || ended === undefined || now === undefined) return undefined;
  const expected = last.value + made - ended;
  if (now === expected) return undefined;
  const name = rowName(row.standard);
  const { year } = lastYear.summary;
  return {
    message: localized(
      `“${name}”：上年现行有效 ${last.value} + 本年制发 ${made} − 本年废止 ${ended} = ${expected}，现行有效却为 ${now}，差 ${Math.abs(now - expected)}。如果是文件自然失效、集中清理或统计口径变化，备好说明即可；否则请核对这几个数。`,
      `“${name}”: ${last.value} in force last year + ${made} made − ${ended} repealed = ${expected}, but ${now} in force: off by ${Math.abs(now - expected)}. Documents that expired or were cleaned up, or another way of counting, would explain it; else check the figures.`,
    ),
    span: inForce.span,
    related: [
      relatedIn(
        lastYear,
        last.place,
        localized(`${year} 年年报，${name}现行有效：${last.value}`, `Report for ${year}, in force: ${last.value}`),
      ),
      figure(issued, made),
      figure(repealed, ended),
    ],
  };
}

function figure({ column, span }: Cell, value: number): Related {
  return { message: localized(`${columnName(column)}：${value}`, `“${columnName(column)}” is ${value}`), span };
}
