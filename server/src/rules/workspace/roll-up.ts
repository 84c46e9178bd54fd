import type { Cell, Report, Row, Table } from '../../report/report';
import { type CellSummary, cellsOf } from '../../report/summary';
import type { TableId } from '../../standard/standard';
import { localized } from '../../text/localized';
import { sum } from '../../text/numbers';
import type { Neighbour, Units } from '../neighbours';
import type { Related, Rule, RuleFinding } from '../rule';
import { countOf, onlyRows, tableIn } from '../tables/cells';
import { columnName, nameSome, rowName } from '../tables/names';
import { relatedIn, summaryTable } from './elsewhere';

/** A finding about a county need not point at every one of its towns. */
const mostShown = 12;

export const rule: Rule = {
  name: 'workspace/roll-up',
  severity: 'info',
  title: localized('汇总数与所属各单位之和不符', 'A parent’s figure is not the sum of its units’'),
  basis: localized(
    '汇总年报的表三、表四应为本级和所属各单位之和；哪些单位由 nianbao.json 的 units 写明',
    'Tables three and four of a parent add up those of its units, which `units` in nianbao.json names',
  ),
  reason: localized(
    '汇总数由几十份年报加出来，下级改了数字，上级常常没有跟着改。',
    'A parent’s figures are added up by hand; a unit that corrects its own leaves them behind.',
  ),
  remedy: localized(
    '核对这一行各单位的数字，改正汇总数，或者改正有误的单位。',
    'Check the units’ figures of the row; correct the sum, or the unit that is wrong.',
  ),
  leavesAlone: [
    localized(
      'nianbao.json 没有写明 units 的；所列单位没有一份当年年报一起检查的。',
      'Where nianbao.json has no `units`, or none of the units has a report of the year among those checked.',
    ),
    localized(
      '有单位缺年报时只说缺哪些，不核对数字；任何一份里无法准确识别的数字。',
      'Where a unit’s report is missing, only that is said; figures that cannot be read for certain.',
    ),
    localized('表二：各级的规范性文件、处理决定不是简单相加。', 'Table two, whose figures do not simply add up.'),
  ],
  examples: [
    {
      change: [
        ['| （一）予以公开 |  | 4 | 1 | 0 | 0 | 0 | 0 | 5 |', '| （一）予以公开 |  | 5 | 1 | 0 | 0 | 0 | 0 | ⟦6⟧ |'],
      ],
      beside: [
        ['# 云岭镇人民政府2023年', '# 云岭镇便民服务中心2024年'],
        '| 三、本年度办理结果 | （一）予以公开 |  | 4 | 1 | 0 | 0 | 0 | 0 | ⟨5⟩ |',
      ],
      units: [{ parent: '云岭镇', units: ['云岭镇便民服务中心'] }],
    },
    {
      change: ['# ⟦云岭镇人民政府2024年政府信息公开工作年度报告⟧'],
      beside: [['# 云岭镇人民政府2023年', '# 云岭镇便民服务中心2024年']],
      units: [{ parent: '云岭镇', units: ['云岭镇便民服务中心', '云岭镇林业站'] }],
    },
    {
      change: [['| 规章 | 0 | 0 | 0 |', '| 规章 | 0 | 0 | 1 |']],
      beside: [['# 云岭镇人民政府2023年', '# 云岭镇便民服务中心2024年']],
      units: [{ parent: '云岭镇', units: ['云岭镇便民服务中心'] }],
    },
    {
      change: [['| （一）予以公开 |  | 4 | 1 |', '| （一）予以公开 |  | 5 | 1 |']],
      beside: [['# 云岭镇人民政府2023年', '# 云岭镇便民服务中心2024年']],
    },
  ],
  *check(report, { units }) {
    if (!units || units.found.length === 0) return;
    if (units.missing.length > 0) {
      yield missingUnits(report, units);
      return;
    }
    for (const id of ['applications', 'review'] as const) {
      const table = tableIn(report, id);
      if (!table) continue;
      const below = units.found.map((unit) => unitOf(unit, id));
      for (const row of onlyRows(table).values()) yield* findingsIn(table, row, below);
    }
  },
};

function missingUnits({ title, year }: Report, { found, missing }: Units): RuleFinding {
  const names = nameSome(missing);
  return {
    message: localized(
      `没有核对汇总数：nianbao.json 中列了 ${found.length + missing.length} 个单位，没有找到${names.zh}的 ${year} 年年报（或有几份而数字不一致）。`,
      `The sums were not checked: of the ${found.length + missing.length} units that nianbao.json names, ${names.en} has no report for ${year} (or several that disagree).`,
    ),
    span: title?.span ?? { start: 0, end: 0 },
  };
}

/** A unit with its cells of the table in question, where it has that. */
interface Unit {
  readonly neighbour: Neighbour;
  readonly cells: ReadonlyMap<string, CellSummary> | undefined;
}

function unitOf(neighbour: Neighbour, id: TableId): Unit {
  const table = summaryTable(neighbour, id);
  return { neighbour, cells: table && cellsOf(table) };
}

interface Difference {
  readonly cell: Cell;
  readonly value: number;
  readonly parts: readonly Part[];
  readonly sum: number;
}

interface Part {
  readonly value: number;
  readonly related: Related;
}

/** One finding for a row, and for each block of table four: a unit left out changes many cells at once. */
function* findingsIn(table: Table, row: Row, units: readonly Unit[]): Iterable<RuleFinding> {
  const differences = (row.cells ?? []).flatMap((cell) => differenceIn(table, row, cell, units));
  for (const block of new Set(differences.map(({ cell }) => blockOf(cell)))) {
    yield findingOf(
      table,
      row,
      differences.filter(({ cell }) => blockOf(cell) === block),
    );
  }
}

/** The total where it is off, for it has the most to say. */
function findingOf(table: Table, row: Row, differences: readonly Difference[]): RuleFinding {
  const shown = differences.find(({ cell }) => cell.column.id.endsWith('total')) ?? differences[0]!;
  const name =
    table.id === 'review'
      ? columnName(shown.cell.column)
      : `${rowName(row.standard)}，${columnName(shown.cell.column)}`;
  const others = differences.filter((one) => one !== shown).map(({ cell }) => columnName(cell.column));
  const also = nameSome(others);
  const gap = Math.abs(shown.value - shown.sum);
  return {
    message: localized(
      `“${name}”为 ${shown.value}，${shown.parts.length} 个单位之和为 ${shown.sum}，差 ${gap}。${others.length > 0 ? `这一行的${also.zh}也不相等。` : ''}`,
      `“${name}” is ${shown.value}, but its ${shown.parts.length} units add up to ${shown.sum}: off by ${gap}.${others.length > 0 ? ` So are ${also.en} of this row.` : ''}`,
    ),
    span: shown.cell.span,
    related: shown.parts
      .filter(({ value }) => value !== 0)
      .slice(0, mostShown)
      .map(({ related }) => related),
  };
}

/** The difference at one cell: none where it is none, or where any operand is uncertain. */
function differenceIn(table: Table, row: Row, cell: Cell, units: readonly Unit[]): Difference[] {
  const value = countOf(cell, table);
  if (value === undefined) return [];
  const parts: Part[] = [];
  for (const { neighbour, cells } of units) {
    const found = cells?.get(`${row.standard.id}/${cell.column.id}`);
    if (found?.value === undefined) return [];
    const agency = neighbour.summary.agency?.name ?? neighbour.path;
    parts.push({
      value: found.value,
      related: relatedIn(
        neighbour,
        found.place,
        localized(`${agency}：${found.value}`, `“${columnName(cell.column)}” of ${agency} is ${found.value}`),
      ),
    });
  }
  const total = sum(parts.map((part) => part.value));
  return total === value ? [] : [{ cell, value, parts, sum: total }];
}

/** The three blocks of table four; a row of table three is one. */
function blockOf({ column: { id } }: Cell): string {
  return id.includes('-') ? id.slice(0, id.lastIndexOf('-')) : '';
}
