import { type Localized, localized } from '../../text/localized';
import { formatNumber } from '../../text/numbers';
import type { Span } from '../../text/span';
import type { Report } from '../report';
import { readClaims } from './claims/claims';
import type { Quantity } from './clauses';
import { join, partName, relationText, written } from './explain-relation';
import type { Operand } from './relations/relation';
import type { Role, Statement, Time } from './statements';

/** What a number of the prose was taken for. */
export interface Explanation {
  /** The number with its unit. */
  readonly span: Span;
  /** What it is: `总数：主动公开政府信息 136 条`. */
  readonly headline: Localized;
  /** How it stands to others: `分项 4 项，以“其他”“其余”收尾，视为全部列出；91+20+17+8=136 ✓`. */
  readonly relations: readonly Localized[];
}

/** What the number at an offset was taken for; none where no number stands that counts something: a date, an article. */
export function explainAt(report: Report, offset: number): Explanation | undefined {
  const here = [...report.prose.statements.keys()].filter(({ span }) => span.start <= offset && offset <= span.end);
  // Between two numbers the one behind is meant.
  const quantity = here.find(({ span }) => offset < span.end) ?? here[0];
  return quantity && explain(report, quantity);
}

/** What every number was taken for that begins in a stretch of the report, in the order of the text. */
export function explainWithin(report: Report, { start, end }: Span): Explanation[] {
  return [...report.prose.statements.keys()]
    .filter(({ span }) => start <= span.start && span.start < end)
    .sort((a, b) => a.span.start - b.span.start)
    .map((quantity) => explain(report, quantity));
}

/** The whole of an explanation in one line. */
export function inOneLine({ headline, relations }: Explanation): Localized {
  return join([headline, ...relations], '；', '; ');
}

function explain(report: Report, quantity: Quantity): Explanation {
  // A number that became known to be rough is another object than before, at the same place.
  const isOwn = (operand: Operand): boolean => operand.quantity.span.start === quantity.span.start;
  const { statements, relations } = report.prose;
  const statement = statements.get(quantity)!;
  const own = [...relations, ...readClaims(report)].filter(({ operands }) => operands.some(isOwn));
  const parts = own.map((relation) => partName(relation, relation.operands.find(isOwn)!));
  const names = [...new Map(parts.map((name) => [name.zh, name])).values()];
  const role = names.length > 0 ? join(names, '、', ', ') : roles[statement.role];
  return {
    span: quantity.span,
    headline: localized(
      `${role.zh}：${written(quantity)}${inBrackets(statement).zh}`,
      `${capitalised(role.en)}: ${written(quantity)}${inBrackets(statement).en}`,
    ),
    relations:
      own.length > 0
        ? own.map((relation) => relationText(relation, isOwn))
        : [
            localized(
              '未核对：没有找到与它有关系的数',
              'not checked: it was read for itself, and as related to no other',
            ),
          ],
  };
}

const roles: Readonly<Record<Role, Localized>> = {
  count: localized('数量', 'count'),
  kinds: localized('类数', 'number of kinds'),
  change: localized('增减数', 'change'),
  growth: localized('增减幅度', 'growth'),
  share: localized('占比', 'share'),
  rate: localized('比率', 'rate'),
  multiple: localized('倍数', 'multiple'),
  each: localized('每一个的数', 'number for each'),
  other: localized('百分数', 'percentage'),
};

const times: Readonly<Record<Time, Localized | undefined>> = {
  'this-year': undefined,
  'last-year': localized('上年', 'last year'),
  'other-year': localized('其他年份', 'another year'),
  'part-year': localized('一年中的一段时间', 'a part of the year'),
  cumulative: localized('累计', 'cumulative'),
  future: localized('计划', 'intended'),
  past: localized('以往', 'earlier years'),
};

/** The time and how the number counts, where that is not plain. */
function inBrackets({ quantity, time }: Statement): Localized {
  const { value, unit } = quantity;
  const { entry, numeral } = quantity.item().tokens[quantity.at]!;
  const plain = `${formatNumber(value)}${unit === '%' ? '' : ' '}${unit}`;
  const said = [
    ...(times[time] ? [times[time]] : []),
    ...(quantity.approximate ? [localized('约数', 'approximate')] : []),
    ...(numeral!.multiplier === '' && entry!.factor === undefined
      ? []
      : [localized(`即 ${plain}`, `that is ${plain}`)]),
  ];
  return said.length === 0 ? localized('', '') : bracketed(join(said, '，', ', '));
}

function bracketed({ zh, en }: Localized): Localized {
  return localized(`（${zh}）`, ` (${en})`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
