// What the layouts are put together from: writers, which make text of a grid, and changes to a grid before it is written.
import { type Cell, type Grid, isFigure, isLabel, type Row, show, type TableId } from './tables';

export type Writer = (grid: Grid, id: TableId) => string;
type Keep = readonly NonNullable<Cell['merged']>[];

export const gone: Keep = [];
export const blank: Keep = ['left', 'above', 'both'];

// What is written for a cell and a row.

export const kept = ({ cells }: Row, keep: Keep): readonly Cell[] =>
  cells.filter(({ merged }) => merged === undefined || keep.includes(merged));

interface CellForm {
  readonly front?: string;
  readonly behind: string;
  readonly rowEnd?: string;
  readonly keep?: Keep;
}

/** A cell per line. */
export function perCell({ front = '', behind, rowEnd = '', keep = gone }: CellForm): Writer {
  return (grid) =>
    grid
      .map((row) => {
        if (row.kind === 'page') return row.cells[0]!.text;
        const cells = kept(row, keep).map((cell) => front + show(cell) + behind);
        return cells.join('') + rowEnd;
      })
      .join('');
}

interface RowForm {
  readonly front?: string;
  readonly end?: string;
  readonly keep?: Keep;
}

/** A row per line. */
export function perRow(separator: string, { front = '', end = '\n', keep = gone }: RowForm = {}): Writer {
  return (grid) =>
    grid
      .map((row) =>
        row.kind === 'page' ? row.cells[0]!.text : front + kept(row, keep).map(show).join(separator) + end,
      )
      .join('');
}

export const rowsOfTabs = perRow('\t', { keep: blank });
export const cellsAndBlankLines = perCell({ behind: '\n\n' });
export const cellsOnly = perCell({ behind: '\n' });

/** Rows between bars at both ends, with a line of dashes below the first of each run that `breaks` begins. */
export function markdown(breaks: (row: Row, index: number) => boolean): Writer {
  return (grid) =>
    grid
      .map((row, index) => {
        const line = `| ${row.cells.map(show).join(' | ')} |\n`;
        const rule = `|${row.cells.map(() => '---|').join('')}\n`;
        return breaks(row, index) ? `${index > 0 ? '\n' : ''}${line}${rule}` : line;
      })
      .join('');
}

export const onePipeTable = markdown((_, index) => index === 0);

// Changes to a grid before it is written.

type Change = (cell: Cell, row: Row) => Cell;

export const changed = (grid: Grid, change: Change): Grid =>
  grid.map((row) => ({ ...row, cells: row.cells.map((cell) => change(cell, row)) }));

export const changing =
  (change: Change, write: Writer): Writer =>
  (grid, id) =>
    write(changed(grid, change), id);

export const inLabels =
  (change: (label: string) => string): Change =>
  (cell) =>
    isLabel(cell) ? { ...cell, text: change(cell.text) } : cell;

const inFigures =
  (change: (figure: string) => string): Change =>
  (cell) =>
    isFigure(cell) ? { ...cell, text: change(cell.text) } : cell;

/** Broken where a narrow cell breaks it: into halves where it is short, else behind every fifth character. */
export const wrapped = (joint: string): Change =>
  inLabels((label) => {
    if (label.length < 4 || /^\d.{3}$/.test(label)) return label;
    const width = label.length === 4 ? 2 : 5;
    // No line begins with what closes or parts.
    return label.match(new RegExp(`.{1,${width}}[，、）”]*`, 'gu'))!.join(joint);
  });

export const thousands = inFigures((figure) =>
  figure.replace(/^(-?\d{1,3})((?:\d{3})+)(?!\d)/, (_, head, tail) => head + tail.replace(/\d{3}/g, ',$&')),
);
export const wideDigits = inFigures((figure) =>
  figure.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)),
);
export const zerosBlank = inFigures((figure) => (figure === '0' ? '' : figure));
export const organizationsBlank: Change = (cell, { cells }) => {
  const figures = cells.filter(isFigure);
  const between = figures.length === 7 && cell !== figures[0] && cell !== figures[6];
  return isFigure(cell) && between && cell.text === '0' ? { ...cell, text: '' } : cell;
};

/** In table two, and in one cell of table three: a word on the figure, as real pages have it. */
export const remarked: Change = (cell, row) => {
  const first = row.cells.find(isFigure) === cell;
  const about = row.cells[0]!.text;
  if (!first || Number(cell.text) < 2) return cell;
  if (/规范性文件/.test(about)) return { ...cell, remark: '（其中修订1件）' };
  return /^一、/.test(about) ? { ...cell, remark: '（其中线上1件）' } : cell;
};

const page = (text: string): Row => ({ kind: 'page', cells: [{ text }] });

/** A page break behind every ninth row, or within it; behind it the heads of table three may stand once more. */
export function paged(
  write: Writer,
  end: (page: number) => string,
  where: 'between' | 'within' | 'heads again' = 'between',
): Writer {
  return (grid, id) => {
    const heads = where === 'heads again' && id === 'applications' ? grid.filter(({ kind }) => kind === 'head') : [];
    const rows = grid.flatMap((row, index): Row[] => {
      if (index % 9 !== 8) return [row];
      const text = end((index + 1) / 9 + (id === 'disclosure' ? 2 : 3));
      if (where !== 'within') return [row, page(text), ...heads];
      return [{ ...row, cells: [...row.cells.slice(0, -3), { text }, ...row.cells.slice(-3)] }];
    });
    return write(rows, id);
  };
}

export const labelsOf = (row: Row): string[] => row.cells.filter((cell) => isLabel(cell)).map(show);
export const figuresOf = (row: Row): string[] => row.cells.filter(isFigure).map(show);

// Rows of bars.

export const barsBetween: Writer = (grid) =>
  grid
    .map(
      (row) =>
        `${kept(row, ['left'])
          .map((cell) => (cell.merged ? '|' : `${show(cell)} |`))
          .join(' ')}\n`,
    )
    .join('');

export const barBehindCell: Writer = (grid) =>
  grid
    .map((row) =>
      kept(row, gone)
        .map((cell) => `${show(cell)} |\n`)
        .join(''),
    )
    .join('');

/** The same, and before each row a bar alone. */
export const barsBeforeRows: Writer = (grid, id) => grid.map((row) => `|\n${barBehindCell([row], id)}`).join('');

export const barOnNextLine: Writer = (grid) =>
  grid.map((row) => `${kept(row, gone).map(show).join('\n| ')}\n`).join('');

export const applicants = ['类别', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
export const numbered = ['类别', '数据1', '数据2', '数据3', '数据4', '数据5', '数据6', '总计'];

/** A heading over each group of rows, and below it a pipe table of its own with the heads once more. */
export const headedPipes =
  (heads: readonly string[]): Writer =>
  (grid, id) => {
    const pipes = (own: readonly string[], rows: readonly (readonly string[])[]): string =>
      [own, own.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
    if (id === 'disclosure') {
      return grid
        .map((row) => {
          if (row.kind === 'heading') return `\n### ${row.cells[0]!.text}\n`;
          const cells = kept(row, gone).map(show);
          return `| ${cells.join(' | ')} |\n${row.kind === 'head' ? `|${'---|'.repeat(cells.length)}\n` : ''}`;
        })
        .join('');
    }
    if (id === 'review') {
      const figures = figuresOf(grid.at(-1)!);
      return reviewBlocks(grid)
        .map(([name, labels], at) => `\n### ${name}\n${pipes(labels, [figures.slice(at * 5, at * 5 + 5)])}`)
        .join('');
    }
    let text = `${grid[0]!.cells[0]!.text}\n`;
    for (const row of grid.filter(({ kind }) => kind === 'figures')) {
      const labels = labelsOf(row);
      const groups = labels.filter((label) => !/^\d/.test(label));
      text += groups.map((label) => `\n### ${label}\n`).join('') + (groups.length > 0 ? pipes(heads, []) : '');
      text += `| ${[labels.at(-1)!, ...figuresOf(row)].join(' | ')} |\n`;
    }
    return text;
  };

// Table four.

const reviewBlocks = (grid: Grid): [string, string[]][] => {
  const labels = labelsOf(grid[2]!).slice(0, 5);
  const [first, ...others] = [labelsOf(grid[0]!)[0]!, ...labelsOf(grid[1]!).slice(5)];
  return [
    [first!, labels],
    ...others.map((name): [string, string[]] => [`${labelsOf(grid[0]!)[1]}（${name}）`, labels]),
  ];
};

export const byBlock = (write: (name: string, labels: string[], figures: string[]) => string): Writer => {
  return (grid) => {
    const figures = figuresOf(grid.at(-1)!);
    return reviewBlocks(grid)
      .map(([name, labels], at) => write(name, labels, figures.slice(at * 5, at * 5 + 5)))
      .join('');
  };
};

/** A PDF copied column by column: the last name of the header stands right above its figure, behind all others. */
export const lastHeadLate: Writer = (grid) => {
  const heads = grid.flatMap(labelsOf);
  const figures = figuresOf(grid.at(-1)!);
  return [...heads.slice(0, -1), '', ...figures.slice(0, -1), '', heads.at(-1), '', figures.at(-1), ''].join('\n');
};

// HTML.

interface Tags {
  /** What stands round the content of a cell. */
  readonly cell: (cell: Cell) => string;
  readonly row: (cells: string) => string;
  readonly table: (rows: string) => string;
  readonly keep?: Keep;
}

export const html = ({ cell, row, table, keep = gone }: Tags): Writer => {
  return (grid) => table(grid.map((each) => row(kept(each, keep).map(cell).join(''))).join(''));
};

export const merging = ({ across = 1, down = 1 }: Cell, quote: string): string =>
  (down > 1 ? ` rowspan=${quote}${down}${quote}` : '') + (across > 1 ? ` colspan=${quote}${across}${quote}` : '');

export const richCell = (cell: Cell): string => {
  const attributes = `${merging(cell, '"')} valign="middle" style="padding: 0 7px; border: 1px solid #000"`;
  const content = show(cell).replace('“', '&ldquo;').replace('”', '&rdquo;');
  const inner = isFigure(cell)
    ? `<span lang="EN-US">&nbsp;${content}&nbsp;</span>`
    : `<strong><font face="宋体">${content}</font></strong>`;
  return `    <td${attributes}>\n      <p align="center" style="line-height: 20px">${inner}</p>\n    </td>\n`;
};

// Glued.

const oneDigitEach = (figures: readonly Cell[]): boolean =>
  figures.length === 1 || figures.every(({ text }) => /^\d$/.test(text));

export const glued = (safe: boolean): Writer => {
  return (grid) =>
    grid
      .map((row) => {
        const figures = figuresOf(row);
        const together = !safe || oneDigitEach(row.cells.filter(isFigure));
        return labelsOf(row).join('') + (together ? figures.join('') : ` ${figures.join(' ')}`);
      })
      .join('\n');
};

/** All labels of table three, then all its figures, row by row or column by column: nothing tells which. */
export const labelsApart = (byColumn: boolean): Writer => {
  return (grid) => {
    const rows = grid.filter(({ kind }) => kind === 'figures').map(figuresOf);
    const figures = byColumn ? rows[0]!.map((_, column) => rows.map((row) => row[column]!)) : rows;
    return [...grid.flatMap(labelsOf), ...figures.flat()].join('\n');
  };
};

/** A tab too many in one row and one too few in the next, as in tables mended by hand. */
export const shiftedTabs: Writer = (grid) =>
  grid
    .map((row, index) => {
      const labels = row.cells.filter((cell) => isLabel(cell) || cell.merged === 'above').map(show);
      const figures = figuresOf(row);
      if (figures.length === 0) return `${row.cells.map(show).join('\t')}\n`;
      const shift = index % 3 === 1 ? ['', ''] : index % 3 === 2 ? [''] : [];
      return `${[...labels, ...shift, ...figures].join('\t')}${index % 2 === 0 ? '\t' : ''}\n`;
    })
    .join('');

// Heads of table three.

/** Two lines of heads: 申请人情况 stands in front of the applicants, not above them. */
export const headsInTwoLines = (grid: Grid): Grid => {
  const [first, second, ...rest] = grid;
  return [
    {
      kind: 'head',
      cells: [
        ...first!.cells.filter(isLabel),
        ...second!.cells.filter(({ merged }) => merged === undefined || merged === 'left'),
      ],
    },
    ...rest,
  ];
};

/** 总计 in the lowest line of the heads, where one reads it last. */
export const totalLast = (grid: Grid): Grid =>
  grid.map((row, index) => {
    if (index === 1) return { ...row, cells: row.cells.filter(({ text }) => text !== '总计') };
    return index === 2 ? { ...row, cells: [...row.cells.slice(0, -1), { text: '总计' }] } : row;
  });

/** Heads column by column, each with what is below it. */
export const headsByColumn = (grid: Grid, id: TableId): Grid => {
  const heads = grid.filter(({ kind }) => kind === 'head').map((row) => row.cells.filter(isLabel));
  const rest = grid.filter(({ kind }) => kind !== 'head');
  const [top, middle, low] = heads as [Cell[], Cell[], Cell[]];
  if (id === 'applications') {
    const [note, applicants] = top;
    const [individuals, organizations, total] = middle;
    return [{ kind: 'head', cells: [applicants!, note!, individuals!, organizations!, ...low, total!] }, ...rest];
  }
  const cells = [top[0]!, ...middle.slice(0, 5), top[1]!, middle[5]!, ...low.slice(0, 5), middle[6]!, ...low.slice(5)];
  return [{ kind: 'head', cells }, ...rest];
};
