import type { Statement } from '../statements';
import type { Reader } from './counts';
import type { List } from './lists';
import type { State } from './memory';
import { judge, type Reading, type Relation } from './relation';

/** 归结6项 or 分为三类 right before a list. */
export function kindsBefore(list: List, { statements }: Reader): Statement | undefined {
  const items = list.from.sentence().items;
  for (const item of [list.from, items[list.from.index - 1]]) {
    const kinds = item?.quantities
      .map((quantity) => statements.get(quantity)!)
      .find(({ role, quantity }) => role === 'kinds' && quantity.end <= list.parts[0]!.statement.quantity.start);
    if (kinds) return kinds;
  }
  return undefined;
}

/** 折页8600份、手册2100份两种: how many there were, right behind the last. */
export function kindsBehind({ parts }: List, { statements }: Reader): Statement | undefined {
  const { quantity, item } = parts.at(-1)!.statement;
  const next = item.quantities.find(({ at }) => at > quantity.at);
  const kinds = next && statements.get(next);
  return kinds?.role === 'kinds' ? kinds : undefined;
}

/** The number of kinds against the number of items. */
export function categoriesOf(list: List, { reader }: State): Relation | undefined {
  const kinds = kindsBefore(list, reader);
  if (!kinds || list.opener === 'bracket') return undefined;
  // 宣传资料12种，包括…: the kinds are not what is listed, unless something was divided into them.
  if (
    list.opener === 'containing' &&
    !kinds.lead.some(({ entry }) => entry?.class === 'division' || entry?.class === 'flow')
  )
    return undefined;
  const { quantity } = kinds;
  const count = new Set(list.parts.map(({ statement }) => statement.item)).size;
  const head: Reading = { stated: quantity.value, computed: count, slack: 0, formula: '' };
  const whole: Reading = { ...head, computed: list.parts.length };
  const obstacle = list.obstacle ?? (quantity.approximate || quantity.value > 20 ? 'rough' : undefined);
  return {
    kind: 'categories',
    span: quantity.span,
    operands: [
      { quantity, part: 'total' },
      ...list.parts.map(({ statement }) => ({ quantity: statement.quantity, part: 'part' as const })),
    ],
    evidence: ['stated-number'],
    ...judge({ head, admissible: [whole], evidence: ['stated-number'], obstacle }),
  };
}
