import type { Cell, Report, Row, Table } from '../../report/report';
import { type Localized, localized } from '../../text/localized';
import { isDigitAt } from '../../text/numbers';
import type { Rule, RuleFinding } from '../rule';
import { fillCell } from './cells';
import { columnName, rowName, tableName } from './names';

interface Place {
  readonly row: Row;
  readonly cell: Cell;
}

/** How many of several places are pointed at. */
const mostRelated = 6;

export const rule: Rule = {
  name: 'tables/not-a-count',
  severity: 'error',
  title: localized('单元格填的不是件数', 'A cell does not hold a count'),
  basis: localized(
    '国办公开办函〔2019〕60号、〔2021〕30号附表：除金额和“本年增/减”外，各格填件数，即 0 或正整数',
    'The tables of both notices: apart from amounts and 本年增/减, every cell is a count, 0 or a positive whole number',
  ),
  reason: localized(
    '字母 O 当 0、负数、小数、“无”都无法汇总，勾稽关系也无从核对。',
    'The letter O for 0, negative figures, decimals and words cannot be added up or checked.',
  ),
  remedy: localized(
    '改成阿拉伯数字的整数；没有发生的填 0。',
    'Write a whole number in digits; 0 where nothing happened.',
  ),
  leavesAlone: [
    localized(
      '千位分隔符（1,284）、数字两旁的空格、数字后的单位（18件）和括注（22（其中修订16件））。',
      'Thousands separators, blanks round a figure, a unit or a remark in brackets behind it.',
    ),
    localized('“本年增/减”可以是负数，金额可以是小数。', '本年增/减 may be negative, amounts may have decimals.'),
  ],
  examples: [
    {
      change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | ⟦O⟧ | ⟦-1⟧ | ⟦12.5⟧ |']],
    },
    { change: [['| 行政处罚 | 8 |', '| 行政处罚 | ⟦若干⟧ |']] },
    {
      change: [['| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |', '| 2.重复申请 | 0 | ⟦/⟧ | ⟨无⟩ | ⟨—⟩ | 0 | 0 | 0 |']],
      fixed: '| 2.重复申请 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    },
    {
      change: [['| 行政许可 | 126 |', '| 行政许可 | ⟦１２６⟧ |']],
      fixed: '| 行政许可 | 126 |',
    },
    { change: [['| 行政规范性文件 | 3 | 1 | 12 |', '| 行政规范性文件 | 3件 |　1 | 12（其中修订 6 件） |']] },
    { edition: '2019', change: [['| 行政许可 | 42 | -2 | 126 |', '| 行政许可 | 42 | -12 | 1,126 |']] },
  ],
  *check(report) {
    for (const table of report.tables) {
      if (table.unread) continue;
      const dashes: Place[] = [];
      const wide: Place[] = [];
      for (const row of table.rows) {
        for (const cell of row.cells ?? []) {
          if (cell.figure.kind === 'dash') dashes.push({ row, cell });
          if (cell.figure.kind === 'number' && hasWideDigit(cell.text)) wide.push({ row, cell });
          const fault = faultOf(cell);
          if (fault) yield { ...fault, span: cell.span, ...letterFix(report, cell) };
        }
      }
      if (dashes.length > 0) yield dashFinding(report, table, dashes);
      if (wide.length > 0) yield wideFinding(report, table, wide);
    }
  },
};

function faultOf({ column, figure, text }: Cell): Pick<RuleFinding, 'message' | 'severity'> | undefined {
  const name = columnName(column);
  if (figure.kind === 'other') {
    if (column.kind === 'amount') {
      return {
        severity: 'warning',
        message: localized(
          `“${name}”写的是“${text}”，不能确定金额。请写成数字加单位，如 12.5万元；没有的填 0。`,
          `“${text}” under “${name}” is no amount that can be read. Write a figure with its unit, or 0.`,
        ),
      };
    }
    return {
      message: looksLikeZero(text)
        ? localized(`“${name}”写的是字母“${text}”，应为数字。`, `“${text}” under “${name}” is a letter, not a digit.`)
        : localized(
            `“${name}”写的是“${text}”，应为一个整数；没有发生的填 0。`,
            `“${text}” under “${name}” is no number; write a whole number, or 0 where nothing happened.`,
          ),
    };
  }
  if (figure.kind !== 'number' || column.kind === 'amount') return undefined;
  if (!Number.isInteger(figure.value)) {
    return {
      message: localized(
        `“${name}”写的是 ${text}，件数应为整数。`,
        `“${name}” says ${text}; a count is a whole number.`,
      ),
    };
  }
  if (figure.value < 0 && column.kind === 'count') {
    return {
      message: localized(
        `“${name}”写的是 ${text}，件数不能是负数。`,
        `“${name}” says ${text}; a count cannot be negative.`,
      ),
    };
  }
  return undefined;
}

function looksLikeZero(text: string): boolean {
  return /^[OoQＯ]+$/.test(text);
}

/** A single letter O can only have been meant for 0. */
function letterFix(report: Report, { figure, span, text }: Cell): Pick<RuleFinding, 'fix'> {
  if (figure.kind !== 'other' || !looksLikeZero(text) || text.length > 1) return {};
  return {
    fix: {
      kind: 'suggestion',
      title: localized('改为 0', 'Write the digit 0'),
      edits: [fillCell(report, span, '0')],
    },
  };
}

function dashFinding(report: Report, table: Table, places: readonly Place[]): RuleFinding {
  const first = places[0]!;
  const written = [...new Set(places.map(({ cell }) => `“${cell.text}”`))].join('');
  return {
    severity: 'warning',
    message: counted(table, places, localized(`${written}，按 0 计。请填 0`, `${written}, which counts as 0. Write 0`)),
    span: first.cell.span,
    related: relatedTo(places),
    fix: {
      kind: 'suggestion',
      title: localized(
        places.length > 1 ? `${places.length} 格都改为 0` : '改为 0',
        places.length > 1 ? `Write 0 into all ${places.length}` : 'Write 0',
      ),
      edits: places.map(({ cell }) => fillCell(report, cell.span, '0')),
    },
  };
}

function wideFinding(report: Report, table: Table, places: readonly Place[]): RuleFinding {
  return {
    severity: 'info',
    message: counted(
      table,
      places,
      localized(
        '全角数字，汇总时可能无法识别。请用半角数字',
        'full-width digits, which may not be read when reports are added up. Use plain ones',
      ),
    ),
    span: places[0]!.cell.span,
    related: relatedTo(places),
    fix: {
      kind: 'safe',
      title: localized('全角数字改为半角', 'Make the digits half-width'),
      edits: places.map(({ cell }) => fillCell(report, cell.span, narrowDigits(cell.text))),
    },
  };
}

function counted(table: Table, places: readonly Place[], what: Localized): Localized {
  const { row, cell } = places[0]!;
  const name = tableName(table.standard);
  const where = row.label ? rowName(row.standard) : name.zh;
  return places.length === 1
    ? localized(
        `“${where}”的“${columnName(cell.column)}”写的是${what.zh}。`,
        `“${columnName(cell.column)}” of “${where}” holds ${what.en}.`,
      )
    : localized(
        `${name.zh}有 ${places.length} 格写的是${what.zh}。`,
        `${places.length} cells of ${name.en} hold ${what.en}.`,
      );
}

function relatedTo(places: readonly Place[]): NonNullable<RuleFinding['related']> {
  return places.slice(1, mostRelated + 1).map(({ row, cell }) => {
    const name = `${row.label ? `${rowName(row.standard)}，` : ''}${columnName(cell.column)}`;
    return { message: localized(`${name}：${cell.text}`, `“${name}” is ${cell.text}`), span: cell.span };
  });
}

function hasWideDigit(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0xff10 && isDigitAt(text, at)) return true;
  return false;
}

function narrowDigits(text: string): string {
  return text.replace(/[０-９．]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));
}
