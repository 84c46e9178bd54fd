import { type Localized, localized } from '../../text/localized';
import { formatNumber } from '../../text/numbers';
import type { Span } from '../../text/span';
import type { Report } from '../report';
import type { Quantity } from './clauses';
import { type Evidence, evidenceKinds } from './evidence';
import { obstacles } from './obstacles';
import { phrase } from './phrase';
import type { Operand, Reading, Relation } from './relations/relation';
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

function explain({ prose }: Report, quantity: Quantity): Explanation {
  // A number that became known to be rough is another object than before, at the same place.
  const isOwn = (operand: Operand): boolean => operand.quantity.span.start === quantity.span.start;
  const statement = prose.statements.get(quantity)!;
  const own = prose.relations.filter(({ operands }) => operands.some(isOwn));
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
              '未核对：没有读出它与别的数的关系',
              'not checked: it was read for itself, and as related to no other',
            ),
          ],
  };
}

const roles: Readonly<Record<Role | 'multiple', Localized>> = {
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

/** What a quantity is in a relation; kinds of relations that call it otherwise stand behind a slash. */
const parts: Readonly<Record<string, Localized>> = {
  total: localized('总数', 'total'),
  'total/categories': localized('类数', 'number of kinds'),
  'total/names': localized('所列个数', 'number of names'),
  'total/enumeration': localized('所列条数', 'number of points'),
  part: localized('分项', 'part'),
  'part/selection': localized('其中的一部分', 'some of them'),
  now: localized('本年数', 'this year'),
  before: localized('上年数', 'last year'),
  difference: localized('增减数', 'change'),
  percentage: localized('比率', 'rate'),
  'percentage/growth': localized('增减幅度', 'growth'),
  'percentage/share': localized('占比', 'share'),
  count: localized('所占的数', 'what makes the share'),
  'count/claim': localized('与表格对应的数', 'what a table states too'),
  'count/rate': localized('已做的数', 'what was done'),
  base: localized('基数', 'base'),
  opening: localized('上年结转', 'carried in'),
  intake: localized('新收', 'received'),
  done: localized('办结', 'done'),
  closing: localized('结转下年', 'carried out'),
};

function partName({ kind }: Relation, { part }: Operand): Localized {
  return parts[`${part}/${kind}`] ?? parts[part] ?? roles.count;
}

/** 主动公开政府信息 136 条. */
function written(quantity: Quantity): string {
  const item = quantity.item();
  const { text } = item.sentence().passage().wording;
  const unit = item.tokens[quantity.at]!.entry!.word;
  const name = phrase(quantity).slice(0, quantity.start - quantity.end);
  const number = text.slice(quantity.start, quantity.end - unit.length);
  return `${name}${name === '' ? '' : ' '}${number}${unit === '%' ? '' : ' '}${unit}`;
}

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

function relationText(relation: Relation, isOwn: (operand: Operand) => boolean): Localized {
  const { operands, evidence } = relation;
  const listed = operands.filter(({ part }) => part === 'part');
  const isList = listed.length > 1;
  const others = operands.filter((operand) => !isOwn(operand) && !(isList && operand.part === 'part'));
  const said = [
    ...others.map((operand) => {
      const { zh, en } = partName(relation, operand);
      return localized(`${zh}“${written(operand.quantity)}”`, `${en} “${written(operand.quantity)}”`);
    }),
    ...(isList ? [localized(`分项 ${listed.length} 项`, `${listed.length} parts`)] : []),
    ...reasons(evidence),
  ];
  const verdict = verdictText(relation);
  return said.length === 0 ? verdict : join([join(said, '，', ', '), verdict], '；', '; ');
}

const saysAll = '，视为全部列出';

/** The evidence in words; what several kinds of it come to is said once, behind the last. */
function reasons(evidence: readonly Evidence[]): Localized[] {
  const last = evidence.findLastIndex((name) => evidenceKinds[name].zh.endsWith(saysAll));
  return evidence.map((name, index) => {
    const { zh, en } = evidenceKinds[name];
    return localized(index < last ? zh.replace(saysAll, '') : zh, en);
  });
}

const percentages: ReadonlySet<string> = new Set(['growth', 'share', 'rate']);
const counted: ReadonlySet<string> = new Set(['names', 'categories', 'enumeration', 'sequence']);

function verdictText({ kind, operands, verdict, reading, obstacle }: Relation): Localized {
  if (verdict === 'unknown' || !reading) {
    const { zh, en } = obstacles[obstacle ?? 'no-head'];
    return localized(`未核对：${zh}`, `not checked: ${en}`);
  }
  const mark = verdict === 'consistent' ? '✓' : '✗';
  if (counted.has(kind))
    return localized(`列出 ${reading.computed} 项 ${mark}`, `${reading.computed} are listed ${mark}`);
  if (reading.formula === '')
    return verdict === 'consistent'
      ? localized(mark, mark)
      : localized(`增减方向不符 ${mark}`, `the direction differs ${mark}`);
  if (kind === 'selection') {
    const sign = verdict === 'consistent' ? '≤' : '>';
    return both(`${formatNumber(reading.computed)}${sign}${formatNumber(reading.stated)} ${mark}`);
  }
  const total = operands.find(({ part }) => part === 'total')?.quantity;
  const text = equation(reading, percentages.has(kind), verdict === 'consistent');
  return kind === 'partition' && total?.value !== reading.stated
    ? localized(`${text.zh}（按另一个总数）`, `${text.en} (of another total)`)
    : text;
}

function equation({ stated, computed, formula }: Reading, isPercentage: boolean, holds: boolean): Localized {
  const show = (value: number): string => (isPercentage ? `${Math.round(value * 100) / 100}%` : formatNumber(value));
  const isSum = formula !== formatNumber(computed);
  if (holds) return both(`${formula}${Math.abs(stated - computed) < 1e-6 ? '=' : '≈'}${show(stated)} ✓`);
  const left = isSum ? `${formula}${isPercentage ? '≈' : '='}${show(computed)}` : show(computed);
  return localized(`${left}，与 ${show(stated)} 不符 ✗`, `${left}, which is not ${show(stated)} ✗`);
}

function both(text: string): Localized {
  return localized(text, text);
}

function join(texts: readonly Localized[], zh: string, en: string): Localized {
  return localized(texts.map((text) => text.zh).join(zh), texts.map((text) => text.en).join(en));
}

function bracketed({ zh, en }: Localized): Localized {
  return localized(`（${zh}）`, ` (${en})`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
