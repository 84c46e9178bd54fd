import { selfCalled } from '../../report/agency';
import type { Cell, Report, Row, Table } from '../../report/report';
import { localized } from '../../text/localized';
import { textOf } from '../../text/span';
import type { Rule, RuleFinding } from '../rule';
import { cellIn, countOf, onlyRows } from './cells';
import { columnName, rowName } from './names';
import { foreignTable } from './other-edition';

/**
 * Agencies that cannot make 规章: towns, counties, districts and bureaus. Cities, prefectures, provinces and the State
 * Council's own agencies can, some of them only; of them nothing is said.
 */
const withoutRegulations = /(?:镇|乡|苏木|街道|街道办事处|县|旗|区|局)(?:人民政府)?(?:办公室)?$/;
const mayMakeRegulations = /自治区|总局|国家|海关|行政区(?:人民政府)?$|兵团/;

const ofTheState = /国家[\u4e00-\u9fff]{1,10}局|总局/;

export const rule: Rule = {
  name: 'tables/plausibility',
  severity: 'warning',
  title: localized('表二的数字不合常理', 'A figure of table two cannot well be'),
  basis: localized(
    '《立法法》第九十一条、第九十三条：规章由国务院部门和省级、设区的市、自治州政府制定；表二各列之间的逻辑关系',
    'Legislation Law, articles 91 and 93: 规章 are made by ministries and by provinces, cities with districts and prefectures; the sense of table two’s columns',
  ),
  reason: localized(
    '乡镇、县区和部门没有规章制定权，填了数字多半是把规范性文件填错了行；现行有效的也不会比当年新制发的少。',
    'Towns, counties and bureaus make no 规章; a figure there is mostly a document entered in the wrong row. Nor can fewer documents be in force than were made.',
  ),
  remedy: localized(
    '核对这一行，填错行的移到“行政规范性文件”。',
    'Check the row; move documents entered in the wrong row.',
  ),
  leavesAlone: [
    localized(
      '市、州、省、国务院部门的规章数；机关名称看不出级别，没有标题的正文也没有自称“我镇”“我乡”“我街道”“我县”“我局”的。',
      '规章 of cities, prefectures, provinces and ministries; agencies whose level neither their name nor, without a title, a 我镇 in the prose tells.',
    ),
    localized(
      '当年制发又废止、因而没有计入现行有效的，只作提示。',
      'Documents made and repealed in the same year get a note only.',
    ),
  ],
  examples: [
    { change: [['| 规章 | 0 | 0 | 0 |', '| 规章 | ⟨2⟩ | 0 | ⟦2⟧ |']] },
    {
      change: [
        ['# 云岭镇人民政府2024年政府信息公开工作年度报告\n\n', ''],
        ['| 规章 | 0 | 0 | 0 |', '| 规章 | 0 | 0 | ⟦4⟧ |'],
      ],
    },
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | ⟦13⟧ | ⟨0⟩ | ⟨12⟩ |']] },
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | ⟦13⟧ | ⟨1⟩ | ⟨12⟩ |']] },
    { edition: '2019', change: [['| 规范性文件 | 3 | 3 | 12 |', '| 规范性文件 | 3 | ⟦33⟧ | ⟨12⟩ |']] },
    {
      change: [
        ['# 云岭镇人民政府2024年', '# 云岭市人民政府2024年'],
        ['| 规章 | 0 | 0 | 0 |', '| 规章 | 2 | 0 | 5 |'],
      ],
    },
    { edition: '2019', change: [['| 规范性文件 | 3 | 3 | 12 |', '| 规范性文件 | 13 | 3 | 12 |']] },
  ],
  *check(report) {
    for (const table of report.tables) {
      // Figures under the columns of another edition mean something else.
      if (table.id !== 'disclosure' || foreignTable(report, table)) continue;
      const rows = onlyRows(table);
      for (const id of ['regulations', 'normative-documents']) {
        const row = rows.get(id);
        if (!row) continue;
        if (id === 'regulations') yield* regulations(report, table, row);
        yield* documents(table, row);
      }
    }
  },
};

function* regulations(report: Report, table: Table, row: Row): Iterable<RuleFinding> {
  const agency = agencyWithoutRegulations(report);
  if (!agency) return;
  const cells = (row.cells ?? []).filter((cell) => (countOf(cell, table) ?? 0) > 0);
  const cell = cells.at(-1);
  if (!cell) return;
  yield {
    message: localized(
      `${agency}没有规章制定权，“规章”的“${columnName(cell.column)}”却填了 ${countOf(cell, table)}。是否应填在“行政规范性文件”？`,
      `${agency} makes no 规章, yet “${columnName(cell.column)}” says ${countOf(cell, table)}. Does it belong with 行政规范性文件?`,
    ),
    span: cell.span,
    related: cells.slice(0, -1).map((other) => ({
      message: localized(
        `${columnName(other.column)}：${countOf(other, table)}`,
        `“${columnName(other.column)}” is ${countOf(other, table)}`,
      ),
      span: other.span,
    })),
  };
}

/** The agency, where it is certain that it cannot make 规章; without a title, what the prose calls it: 我镇. */
function agencyWithoutRegulations({ organization, visible, paragraphs }: Report): string | undefined {
  if (organization)
    return withoutRegulations.test(organization) && !mayMakeRegulations.test(organization) ? organization : undefined;
  const prose = paragraphs.map(({ span }) => textOf(visible, span)).join('\n');
  // 国家……局 and 总局 are among the State Council's own agencies, and call themselves 我局.
  return ofTheState.test(prose) ? undefined : selfCalled(prose);
}

function* documents(table: Table, row: Row): Iterable<RuleFinding> {
  const name = rowName(row.standard);
  const figure = (column: string) => {
    const cell = cellIn(row, column);
    const value = cell && cell.figure.kind === 'number' ? countOf(cell, table) : undefined;
    return cell && value !== undefined ? { cell, value } : undefined;
  };
  const related = (other: { readonly cell: Cell; readonly value: number }) => ({
    message: localized(
      `${columnName(other.cell.column)}：${other.value}`,
      `“${columnName(other.cell.column)}” is ${other.value}`,
    ),
    span: other.cell.span,
  });

  const [issued, repealed, inForce] = [figure('issued'), figure('repealed'), figure('in-force')];
  if (issued && inForce && issued.value > inForce.value) {
    const left = issued.value - (repealed?.value ?? 0);
    const explained = left <= inForce.value;
    yield {
      ...(explained && { severity: 'info' as const }),
      message: explained
        ? localized(
            `“${name}”本年制发 ${issued.value} 件，现行有效只有 ${inForce.value} 件。请核对：只有当年制发的当年又废止了才会这样。`,
            `“${name}”: ${issued.value} made this year, but only ${inForce.value} in force. That can be only if some were made and repealed in the same year.`,
          )
        : localized(
            `“${name}”本年制发 ${issued.value} 件，废止 ${repealed?.value ?? 0} 件，现行有效却只有 ${inForce.value} 件，至少应为 ${left} 件。`,
            `“${name}”: ${issued.value} made and ${repealed?.value ?? 0} repealed this year, but only ${inForce.value} in force; at least ${left} should be.`,
          ),
      span: issued.cell.span,
      related: [...(repealed ? [related(repealed)] : []), related(inForce)],
    };
  }
  const [disclosed, inAll] = [figure('newly-disclosed'), figure('disclosed-in-all')];
  if (disclosed && inAll && disclosed.value > inAll.value) {
    yield {
      message: localized(
        `“${name}”本年新公开 ${disclosed.value} 件，对外公开总数量却只有 ${inAll.value} 件。`,
        `“${name}”: ${disclosed.value} newly disclosed this year, but only ${inAll.value} disclosed in all.`,
      ),
      span: disclosed.cell.span,
      related: [related(inAll)],
    };
  }
}
