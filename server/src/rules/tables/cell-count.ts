import type { Doubt, Report, Row } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import { textOf } from '../../text/span';
import type { Related, Rule } from '../rule';
import { rowName, tableName } from './names';

/** From so many rows on that are in doubt for the same reason, they are told together. */
const manyRows = 3;
const mostRelated = 6;

export const rule: Rule = {
  name: 'tables/cell-count',
  severity: 'error',
  title: localized('一行的数字多了或少了', 'A row has too few or too many figures'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表：每行的列数固定',
    'The tables of both notices: every row has a fixed number of columns',
  ),
  reason: localized(
    '多一格或少一格，就不能确定各个数字属于哪一列，这一行的勾稽关系也无法核对。',
    'With a cell too many or too few it is not certain which figure belongs to which column, and the row cannot be checked.',
  ),
  remedy: localized(
    '对照表头，逐列核对这一行：缺的补上（没有的填 0），多的删去。',
    'Hold the row against the header: add what is missing (0 where there is nothing), delete what is too many.',
  ),
  leavesAlone: [
    localized(
      '合并单元格留下的空格、行首多一个或少一个制表符（Tab），只要数字个数相符，就不算错。',
      'Empty cells left by merged ones, or a tab too many or too few in front: as long as the number of figures is right.',
    ),
  ],
  examples: [
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| ⟦行政规范性文件⟧ | 3 | 12 |']] },
    { change: [['| 行政许可 | 126 |  |  |', '| ⟦行政许可⟧ | 126 | 3 |  |']] },
    {
      change: [
        [
          '| 1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 |',
          '| ⟦1 | 0 | 0 | 1 | 2 | 1 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 1 | 1 | 0⟧ |',
        ],
      ],
    },
    { change: [['| 二、上年结转政府信息公开申请数量 |  |  | 1 |', '| 二、上年结转政府信息公开申请数量 | 1 |']] },
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | 3 |  | 12 |']] },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      for (const [row, ...others] of alike(table.rows)) {
        const doubt = row!.doubt!;
        const own = `“${row!.standard.label === '' ? tableName(table.standard).zh : rowName(row!.standard)}”`;
        const count = others.length + 1;
        const name =
          count === 1
            ? localized(own, own)
            : localized(`${own}等 ${count} 行，每行`, `Each of ${count} rows from ${own} on`);
        const related: Related[] = others.slice(0, mostRelated).map((other) => ({
          message: localized('这一行也是', 'This row, too'),
          span: other.doubt!.span,
        }));
        if (doubt.other) related.push({ message: elsewhere(doubt), span: doubt.other });
        yield {
          // What many rows have in common came about when the table was copied.
          ...((!doubt.explicit || others.length > 0) && { severity: 'warning' as const }),
          message: describe(report, doubt, name),
          span: doubt.span,
          ...(related.length > 0 && { related }),
        };
      }
    }
  },
};

/** Rows with doubts, those of many rows alike together; of a label that stands twice the second place. */
function alike(rows: readonly Row[]): readonly (readonly Row[])[] {
  const doubtful = rows.filter(
    ({ doubt }) => doubt && !(doubt.kind === 'twice' && doubt.other!.start > doubt.span.start),
  );
  const groups = new Map<string, Row[]>();
  for (const row of doubtful) {
    const { kind, wanted, count, explicit } = row.doubt!;
    const isCommon = kind === 'none' || kind === 'few' || kind === 'many' || kind === 'mixed' || kind === 'glued';
    const key = isCommon ? `${kind} ${wanted} ${count} ${explicit}` : `${groups.size}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => (group.length >= manyRows ? [group] : group.map((row) => [row])));
}

function elsewhere({ kind }: Doubt): Localized {
  return kind === 'twice' ? localized('另一处在这里', 'It stands here as well') : localized('在这里', 'Here it is');
}

function describe(report: Report, { kind, wanted, count, explicit, page, other }: Doubt, name: Localized): Localized {
  const few = wanted - count;
  switch (kind) {
    case 'none':
      return localized(
        `${name.zh}这一行没有数字，应有 ${wanted} 个。没有发生的填 0。`,
        `${name.en} has no figures; it needs ${wanted}. Where nothing happened, the figure is 0.`,
      );
    case 'few':
      return explicit
        ? localized(
            `${name.zh}应有 ${wanted} 个数字，这里有 ${count} 个，少 ${few} 个。`,
            `${name.en} needs ${wanted} figures and has ${count}, ${few} too few.`,
          )
        : localized(
            `${name.zh}应有 ${wanted} 个数字，只有 ${count} 个，不能确定缺哪${few > 1 ? '几' : '一'}列。没有发生的填 0。`,
            `${name.en} needs ${wanted} figures and has only ${count}; it is not certain which columns are missing. Where nothing happened, write 0.`,
          );
    case 'many': {
      const words = page && textOf(report.text, page);
      const perhaps = words ? localized(`，可能是页码“${words}”`, `, perhaps the page number “${words}”`) : undefined;
      return localized(
        `${name.zh}应有 ${wanted} 个数字，这里有 ${count} 个，多 ${-few} 个${perhaps?.zh ?? ''}。`,
        `${name.en} needs ${wanted} figures and has ${count}, ${-few} too many${perhaps?.en ?? ''}.`,
      );
    }
    case 'shared':
      return localized(
        `此处有 ${count} 个数字，行名却只有${name.zh}一个，该行应有 ${wanted} 个数字。请补上缺少的行名。`,
        `Here are ${count} figures and only one label, ${name.en}, which needs ${wanted}. Add the label that is missing.`,
      );
    case 'twice':
      return localized(
        `${name.zh}出现两次，数字不同，不能确定以哪一处为准。`,
        `${name.en} stands twice, with different figures; it is not certain which of them count.`,
      );
    case 'apart':
      return localized(
        `${name.zh}前面的一行只有行名，没有数字，不能确定此处的数字属于哪一行。请对照表头，把数字写到所属的行名后面。`,
        `The label before ${name.en} has no figures; it is not certain to which row these belong.`,
      );
    case 'astray': {
      const words = other && textOf(report.text, other);
      return localized(
        `${name.zh}应有 ${wanted} 个数字，这里有 ${count} 个；旁边的“${words}”不能确定属于哪一行。请把数字写到所属的行名后面。`,
        `${name.en} needs ${wanted} figures and has ${count}; to which row “${words}” beside it belongs is not certain. Write figures behind the name of their row.`,
      );
    }
    case 'parted':
      return localized(
        `${name.zh}的 ${wanted} 个数字中间夹着表头“${other && textOf(report.text, other)}”，不能确定各属哪一列。请把表头移到数字前面。`,
        `“${other && textOf(report.text, other)}” of the header stands among the ${wanted} figures of ${name.en}, so it is not certain which belongs where. Move it before the figures.`,
      );
    case 'glued':
      return localized(
        `${name.zh}的数字连在一起，不能确定各属哪一列。请用空格或 Tab 键隔开。`,
        `Nothing parts the figures of ${name.en}. Part them by blanks or tabs.`,
      );
    default:
      return localized(
        `${name.zh}的数字隔开的方式前后不一，不能确定各属哪一列。请每格写一个数字，没有发生的填 0。`,
        `The figures of ${name.en} are not parted alike, so it is not certain which belongs where. Write one figure in each cell, 0 where nothing happened.`,
      );
  }
}
