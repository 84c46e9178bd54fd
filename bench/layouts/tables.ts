// The three tables as a person sees them on paper: a grid of cells, some merged. The labels are written out here rather
// than taken from the reader's own data, so that a slip there cannot be judged against itself.

export type EditionId = '2019' | '2021';
export type TableId = 'disclosure' | 'applications' | 'review';

export interface Cell {
  /** What is printed; for a figure without the mark that `show` puts round it. */
  readonly text: string;
  /** Which figure of the report it is; absent in labels, in cells that a merged neighbour covers and in damage. */
  readonly figure?: number;
  /** Covered by the merged cell to its left, above it, or above and to the left; Word copies only the second as a cell. */
  readonly merged?: 'left' | 'above' | 'both';
  readonly across?: number;
  readonly down?: number;
  /** Printed behind the figure in the same cell: `（其中修订1件）`. */
  readonly remark?: string;
}

export interface Row {
  /** `heading`: 第二十条第（一）项; `head`: names of columns; `page`: what stands between two pages, no row at all. */
  readonly kind: 'heading' | 'head' | 'figures' | 'page';
  readonly cells: readonly Cell[];
}

export type Grid = readonly Row[];
export type Tables = Readonly<Record<TableId, Grid>>;
export type Written = Readonly<Record<TableId, string>>;

/** What is counted. The figures of table two are text, since some are amounts with a unit. */
export interface Figures {
  /** One list for each row, in the order of the edition. */
  readonly disclosure: readonly (readonly string[])[];
  /** One list of seven for each row, the total last. */
  readonly applications: readonly (readonly number[])[];
  /** Three times five, each total last. */
  readonly review: readonly number[];
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Numbers of figures: any table has fewer than a thousand, and no row more than ten. */
export const applicationsFigure = (row: number, column: number): number => 1000 + row * 10 + column;
export const reviewFigure = (column: number): number => 2000 + column;

// A figure travels through the writers between two private characters, the first of which says which one it is. So
// writers are plain functions on strings, and where each figure came to stand is found out at the end.
const opening = 0xe100;
const closing = '\uf8ff';
const marked = /([\ue100-\uf8fe])([^\uf8ff]*)\uf8ff/g;

export function show({ text, figure, remark = '' }: Cell): string {
  return figure === undefined ? text : String.fromCharCode(opening + figure) + text + closing + remark;
}

/** The text without the marks, and where each figure stands in it. */
export function settle(text: string): { readonly text: string; readonly places: ReadonlyMap<number, Span> } {
  const places = new Map<number, Span>();
  let plain = '';
  let from = 0;
  for (const match of text.matchAll(marked)) {
    plain += text.slice(from, match.index);
    places.set(match[1]!.charCodeAt(0) - opening, { start: plain.length, end: plain.length + match[2]!.length });
    plain += match[2];
    from = match.index + match[0].length;
  }
  return { text: plain + text.slice(from), places };
}

const disclosureParts: Readonly<Record<EditionId, readonly (readonly [string, string[], string[]])[]>> = {
  '2019': [
    ['第二十条第（一）项', ['本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', '规范性文件']],
    ['第二十条第（五）项', ['上一年项目数量', '本年增/减', '处理决定数量'], ['行政许可', '其他对外管理服务事项']],
    ['第二十条第（六）项', ['上一年项目数量', '本年增/减', '处理决定数量'], ['行政处罚', '行政强制']],
    ['第二十条第（八）项', ['上一年项目数量', '本年增/减'], ['行政事业性收费']],
    ['第二十条第（九）项', ['采购项目数量', '采购总金额'], ['政府集中采购']],
  ],
  '2021': [
    ['第二十条第（一）项', ['本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '行政规范性文件']],
    ['第二十条第（五）项', ['本年处理决定数量'], ['行政许可']],
    ['第二十条第（六）项', ['本年处理决定数量'], ['行政处罚', '行政强制']],
    ['第二十条第（八）项', ['本年收费金额（单位：万元）'], ['行政事业性收费']],
  ],
};

const note = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）';
const organizations = ['商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他'];
const results = ['结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];

/** The rows below 三、本年度办理结果: each with the rows that it is divided into. */
const outcomes = (edition: EditionId): readonly (readonly [string, ...string[]])[] => [
  ['（一）予以公开'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
  [
    '（三）不予公开',
    '1.属于国家秘密',
    '2.其他法律行政法规禁止公开',
    '3.危及“三安全一稳定”',
    '4.保护第三方合法权益',
    '5.属于三类内部事务信息',
    '6.属于四类过程性信息',
    '7.属于行政执法案卷',
    '8.属于行政查询事项',
  ],
  ['（四）无法提供', '1.本机关不掌握相关政府信息', '2.没有现成信息需要另行制作', '3.补正后申请内容仍不明确'],
  [
    '（五）不予处理',
    '1.信访举报投诉类申请',
    '2.重复申请',
    '3.要求提供公开出版物',
    '4.无正当理由大量反复申请',
    '5.要求行政机关确认或重新出具已获取信息',
  ],
  edition === '2019'
    ? ['（六）其他处理']
    : [
        '（六）其他处理',
        '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
        '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请',
        '3.其他',
      ],
  ['（七）总计'],
];

/** How many rows of table three are outcomes, without （七）总计: they follow the first two rows. */
export const outcomeCount = (edition: EditionId): number =>
  outcomes(edition).reduce((sum, [, ...parts]) => sum + Math.max(1, parts.length), 0) - 1;

export function tablesOf(edition: EditionId, figures: Figures): Tables {
  return {
    disclosure: disclosureOf(edition, figures.disclosure),
    applications: applicationsOf(edition, figures.applications),
    review: reviewOf(figures.review),
  };
}

function disclosureOf(edition: EditionId, figures: readonly (readonly string[])[]): Grid {
  let index = -1;
  return disclosureParts[edition].flatMap(([heading, columns, labels]): Row[] => [
    row('heading', across(heading, 4)),
    // The last column of a part with fewer than three reaches to the edge of the table.
    row('head', across('信息内容', 1), columns.flatMap(wideLast)),
    ...labels.map((label) => {
      index += 1;
      const own = figures[index]!;
      return row(
        'figures',
        across(label, 1),
        own.flatMap((text, at) => {
          const [cell, ...merged] = wideLast(text, at, own);
          return [{ ...cell!, figure: index * 10 + at }, ...merged];
        }),
      );
    }),
  ]);
}

const wideLast = (text: string, at: number, all: readonly string[]): readonly Cell[] =>
  across(text, at === all.length - 1 ? 3 - at : 1);

function applicationsOf(edition: EditionId, figures: readonly (readonly number[])[]): Grid {
  let index = -1;
  const line = (...labels: (readonly Cell[])[]): Row => {
    index += 1;
    const at = index;
    const cells = figures[at]!.map((count, column) => ({
      text: String(count),
      figure: applicationsFigure(at, column),
    }));
    return row('figures', ...labels, cells);
  };
  const all = outcomes(edition);
  const height = outcomeCount(edition) + 1;
  return [
    row('head', across(note, 3, 3), across('申请人情况', 7)),
    row('head', covered(1, 3), across('自然人', 1, 2), across('法人或其他组织', 5), across('总计', 1, 2)),
    row(
      'head',
      covered(1, 3),
      covered(1),
      organizations.flatMap((name) => across(name, 1)),
      covered(1),
    ),
    line(across('一、本年新收政府信息公开申请数量', 3)),
    line(across('二、上年结转政府信息公开申请数量', 3)),
    ...all.flatMap(([name, ...parts], group) => {
      const first = group === 0 ? across('三、本年度办理结果', 1, height) : covered(1);
      if (parts.length === 0) return [line(first, across(name, 2))];
      return parts.map((part, at) =>
        at === 0
          ? line(first, across(name, 1, parts.length), across(part, 1))
          : line(covered(1), covered(1), across(part, 1)),
      );
    }),
    line(across('四、结转下年度继续办理', 3)),
  ];
}

function reviewOf(figures: readonly number[]): Grid {
  return [
    row('head', across('行政复议', 5), across('行政诉讼', 10)),
    row(
      'head',
      results.flatMap((name) => across(name, 1, 2)),
      across('未经复议直接起诉', 5),
      across('复议后起诉', 5),
    ),
    row(
      'head',
      covered(5),
      [...results, ...results].flatMap((name) => across(name, 1)),
    ),
    row(
      'figures',
      figures.map((count, column) => ({ text: String(count), figure: reviewFigure(column) })),
    ),
  ];
}

function row(kind: Row['kind'], ...cells: (readonly Cell[])[]): Row {
  return { kind, cells: cells.flat() };
}

function across(text: string, width: number, down = 1): readonly Cell[] {
  return [
    { text, across: width, down },
    ...Array.from({ length: width - 1 }, () => ({ text: '', merged: 'left' as const })),
  ];
}

/** What is left of a merged cell in the rows below its first. */
function covered(count: number, width = 1): readonly Cell[] {
  return Array.from({ length: count * width }, (_, at) => ({
    text: '',
    merged: at % width === 0 ? ('above' as const) : ('both' as const),
  }));
}

export const isFigure = (cell: Cell): boolean => cell.figure !== undefined;
export const isLabel = (cell: Cell): boolean => cell.figure === undefined && cell.merged === undefined;
