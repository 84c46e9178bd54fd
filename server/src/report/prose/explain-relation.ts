import { type Localized, localized } from '../../text/localized';
import { formatNumber } from '../../text/numbers';
import type { Claim } from './claims/claims';
import type { Quantity } from './clauses';
import { type Evidence, evidenceKinds } from './evidence';
import { obstacles } from './obstacle';
import { phrase, unitOf } from './phrase';
import type { Operand, Reading, Relation, RelationKind, Verdict } from './relations/relation';

/** What a quantity is in a relation, and in those of some kinds. */
const parts: Readonly<Record<Operand['part'], Localized>> = {
  total: localized('总数', 'total'),
  part: localized('分项', 'part'),
  now: localized('本年数', 'this year'),
  before: localized('上年数', 'last year'),
  difference: localized('增减数', 'change'),
  percentage: localized('比率', 'rate'),
  count: localized('所占的数', 'what makes the share'),
  base: localized('基数', 'base'),
  opening: localized('上年结转', 'carried in'),
  intake: localized('新收', 'received'),
  done: localized('办结', 'done'),
  closing: localized('结转下年', 'carried out'),
  each: localized('平均数', 'average'),
  times: localized('除数', 'divided by'),
};
const partsOf: Readonly<Partial<Record<`${Operand['part']}/${RelationKind}`, Localized>>> = {
  'total/categories': localized('类数', 'number of kinds'),
  'total/names': localized('所列个数', 'number of names'),
  'total/enumeration': localized('所列条数', 'number of points'),
  'part/selection': localized('其中的一部分', 'some of them'),
  'percentage/growth': localized('增减幅度', 'growth'),
  'percentage/share': localized('占比', 'share'),
  'count/claim': localized('表格中也有的数', 'what a table states too'),
  'count/rate': localized('已做的数', 'what was done'),
};

export function partName({ kind }: Relation, { part }: Operand): Localized {
  return partsOf[`${part}/${kind}`] ?? parts[part];
}

/** 主动公开政府信息 136 条. */
export function written(quantity: Quantity): string {
  const item = quantity.item();
  const { text } = item.sentence().passage().wording;
  const unit = unitOf(quantity);
  const name = phrase(quantity).slice(0, quantity.start - quantity.end);
  const number = text.slice(quantity.start, quantity.end - unit.length);
  return `${name}${name === '' ? '' : ' '}${number}${unit === '%' ? '' : ' '}${unit}`;
}

/** How a quantity stands to others: what they are, on what evidence, and how it comes out. */
export function relationText(relation: Relation, isOwn: (operand: Operand) => boolean): Localized {
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
    ...(isClaim(relation) ? [inTable(relation)] : reasons(evidence)),
  ];
  const verdict = verdictText(relation);
  return said.length === 0 ? verdict : join([join(said, '，', ', '), verdict], '；', '; ');
}

function isClaim(relation: Relation): relation is Claim {
  return relation.kind === 'claim';
}

/** “结转下年度继续办理”总计: what the table calls what the prose speaks of. */
function inTable({ name: { zh, en } }: Claim): Localized {
  return localized(`表格中的${zh}`, `the table’s ${en}`);
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

const percentages: ReadonlySet<RelationKind> = new Set(['growth', 'share', 'rate']);
const counted: ReadonlySet<RelationKind> = new Set(['names', 'categories', 'enumeration', 'sequence']);

function verdictText(relation: Relation): Localized {
  const { kind, operands, verdict, reading, obstacle } = relation;
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
  const text = isClaim(relation)
    ? claimed(reading, verdict)
    : equation(reading, percentages.has(kind), verdict === 'consistent');
  return isOfOthers(operands, reading) && verdict === 'consistent'
    ? localized(`${text.zh}（按另一种理解）`, `${text.en} (read otherwise)`)
    : text;
}

const added: ReadonlySet<Operand['part']> = new Set(['part', 'now', 'count', 'done', 'closing']);

/** Whether the equation is not that of the numbers named: of another total, or of some of the parts. */
function isOfOthers(operands: readonly Operand[], { stated, formula }: Reading): boolean {
  const numbers = new Set(formula.split(/[^\d.]+/));
  return operands.some(({ part, quantity }) =>
    part === 'total'
      ? operands.some((other) => other.part === 'part') && quantity.value !== stated
      : added.has(part) && operands.length > 1 && !numbers.has(formatNumber(quantity.value)),
  );
}

/** A sum of cells, or the one cell as it is written there: `318.56`. */
function claimed(reading: Reading, verdict: Verdict): Localized {
  const isSum = reading.formula.includes('+');
  return verdict === 'consistent' && !isSum
    ? both(`${reading.formula} ✓`)
    : equation(reading, false, verdict === 'consistent');
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

export function join(texts: readonly Localized[], zh: string, en: string): Localized {
  return localized(texts.map((text) => text.zh).join(zh), texts.map((text) => text.en).join(en));
}
