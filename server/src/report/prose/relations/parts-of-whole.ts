import { formatNumber, runningSums, sum } from '../../../text/numbers';
import type { Quantity } from '../clauses';
import type { Obstacle } from '../obstacle';
import type { Statement } from '../statements';
import { isA } from '../tokens';
import { evidenceFor, lastOfNoun, obstacleOfWhole, rounding } from './completeness';
import { saysLittle, wordsOf } from './counts';
import { timesOf } from './each';
import type { List, Part } from './lists';
import type { State } from './memory';
import { holds, judge, type Reading, type Relation } from './relation';

/** The parts that count in one unit. */
export function ofUnit(parts: readonly Part[], unit: string): Part[] {
  return parts.filter(({ statement }) => statement.quantity.unit === unit);
}

/** What the parts of one unit and the totals that they may be of say together: one partition, or what is too large for any of them. */
export function relationsOf(
  list: List,
  parts: readonly Part[],
  heads: readonly Statement[],
  state: State,
  isMixed: boolean,
): Relation[] {
  const [head] = heads;
  if (!head) return [];
  const { reader, consumed } = state;
  const totals = heads.map(({ quantity }) => quantity.value);
  // 建议21件、提案26件，其中…: of both together.
  const free = heads.filter(
    ({ item, quantity }) => item.sentence() === head.item.sentence() && !consumed.has(quantity),
  );
  const together = runningSums(free.map(({ quantity }) => quantity.value));
  const times = timesOf(
    parts.map(({ statement }) => statement),
    reader,
  );
  const values = parts.map(({ statement }, index) => statement.quantity.value * (times[index] ?? 1));
  const roundings = parts.map(({ statement }) => rounding(statement.quantity));
  const slack = sum(roundings) + Math.max(0, rounding(head.quantity) - Math.max(...roundings));
  const reading = (stated: number, some: readonly number[]): Reading => ({
    stated,
    computed: sum(some),
    slack,
    formula: some.map(formatNumber).join('+'),
  });
  const sums = endsOf(parts, list).map((end) => values.slice(0, end));
  if (isMixed) sums.push(list.parts.map(({ statement }) => statement.quantity.value));
  // 收到17件，其中予以公开9件，重复申请7件，结转下年度1件: what is left over may be the last part as well as told beside them.
  const left = leftOver(list, head.quantity.unit);
  if (left) sums.push([...values, left.value]);
  const made = sums.map((some) => ({ some, value: sum(some) }));
  const admissible = [...totals, ...together].flatMap((total) =>
    made
      .filter(({ some, value }) => some.length > 1 && holds({ stated: total, computed: value, slack }))
      .map(({ some }) => reading(total, some)),
  );
  const joined = free.findIndex(({ item }, index) => index > 0 && item.closed !== '、');
  // 代表建议18件；提案9件，其中主办11件: what ；parts from the total before 其中 holds none of it.
  const reached = isNearest(head, list) ? totals.filter((_, index) => !isParted(heads[index]!, head)) : totals;
  const most = Math.max(...reached, ...together.slice(0, joined < 0 ? undefined : joined));
  const own = withoutChannels(parts);
  const exceeding = own.filter(
    ({ statement: { quantity } }) => quantity.value > most + rounding(quantity) + rounding(head.quantity),
  );
  if (exceeding.length > 0 && admissible.length === 0 && list.opener !== 'none' && list.opener !== 'bracket')
    return exceeding.map((part) => excess(part, list, heads, state));
  const [only] = own;
  if (own.length < 2)
    return only && (list.opener === 'selection' || list.opener === 'containing') ? [some(only, heads)] : [];
  const main = reading(head.quantity.value, values.slice(0, own.length));
  const evidence = evidenceFor(list, own, head, main, reader);
  return [
    {
      kind: 'partition',
      span: head.quantity.span,
      operands: [
        { quantity: head.quantity, part: 'total' as const },
        ...own.map(({ statement }) => ({ quantity: statement.quantity, part: 'part' as const })),
      ],
      evidence,
      ...judge({
        head: main,
        admissible,
        evidence,
        obstacle: list.obstacle ?? obstacleOfWhole(list, own, times.slice(0, own.length), head, evidence, reader),
      }),
    },
  ];
}

/**
 * How many parts, from the first on, a reader may take for the list. What stands behind ；, or behind ， where others are
 * parted by 、, may be told beside it; of a list parted alike all through, no single last part may be left out, since any
 * excess is explained by one of its own size.
 */
function endsOf(parts: readonly Part[], { parts: all }: List): number[] {
  const marks = parts.slice(0, -1).map(({ statement }) => statement.item.closed);
  const isUniform = new Set(marks).size < 2;
  const ends = parts.flatMap((part, index) => {
    const leavesOne = all.indexOf(part) === all.length - 2;
    return part.mayEnd && index > 0 && index < parts.length - 1 && !(leavesOne && isUniform) ? [index + 1] : [];
  });
  return [parts.length, ...ends];
}

/** What stands right behind a list and is carried over. */
function leftOver({ behind }: List, unit: string): Quantity | undefined {
  const [quantity] = behind?.quantities ?? [];
  return quantity?.unit === unit && behind!.tokens[0]?.entry?.class === 'closing' ? quantity : undefined;
}

/**
 * The parts without those at the end that went through channels of their own, behind ，: 机构职能2条，…，安全生产6条，公众号
 * 发布动态260条. What these count may stand beside the list.
 */
function withoutChannels(parts: readonly Part[]): readonly Part[] {
  const isOfChannel = ({ statement }: Part): boolean => statement.lead.some(isA('channel'));
  const at = parts.findIndex(isOfChannel);
  return at > 0 && parts[at - 1]!.mayEnd && parts.slice(at).every(isOfChannel) ? parts.slice(0, at) : parts;
}

/** Whether a total stands right before the words that introduce a list. */
function isNearest({ item }: Statement, { from, opener }: List): boolean {
  return opener !== 'division' && item.sentence() === from.sentence() && item.index >= from.index - 1;
}

/** Whether ；stands between two counts of a sentence. */
function isParted(one: Statement, other: Statement): boolean {
  const { items } = other.item.sentence();
  return (
    one.item.sentence() === other.item.sentence() &&
    items.slice(one.item.index, other.item.index).some(({ closed }) => closed === '；')
  );
}

/** A part that is larger than its whole, whichever of the totals that is. */
function excess(part: Part, list: List, heads: readonly Statement[], { reader }: State): Relation {
  const head = heads[0]!;
  const { quantity } = part.statement;
  const reading: Reading = {
    stated: head.quantity.value,
    computed: quantity.value,
    slack: 0,
    formula: formatNumber(quantity.value),
  };
  const isOf =
    !saysLittle(quantity) ||
    // 72个（包括77个）: a slip, where another thing would be of another size.
    quantity.value <= head.quantity.value * 2 ||
    (list.opener !== 'containing' && head.item.index >= list.from.index - 1) ||
    lastOfNoun(part.statement, reader) === lastOfNoun(head, reader);
  // In the middle of a sentence a list has no total in the one above: …1200份。资料12种，包括折页2000份.
  const isAcross = list.opener !== 'division' && list.from.index > 0 && head.item.sentence() !== list.from.sentence();
  // 网站320条，新媒体910条，其他47条。其中，微博5210条: of which of them is not said.
  const siblings = heads.filter(({ item }) => item.sentence() === head.item.sentence());
  const isAmongSeveral = siblings.length > 1 && head.item.sentence() !== list.from.sentence();
  // 46项（包括83个小项）: there are more of the smaller.
  const isSmaller = /^[小子细]/.test(wordsOf(part.statement.tail, reader.text));
  const isKnown = isOf && !isAcross && !isAmongSeveral && !isSmaller;
  const obstacle = obstacleOf(part, head, heads) ?? (isKnown ? undefined : 'other-thing');
  return {
    kind: 'selection',
    span: quantity.span,
    operands: [
      { quantity: head.quantity, part: 'total' },
      { quantity, part: 'part' },
    ],
    evidence: ['one-whole'],
    ...judge({ head: reading, admissible: [], evidence: ['one-whole'], obstacle }),
  };
}

/** 查阅点6个，其中村级5个: it may be as many as there are, or any number less. */
function some({ statement: { quantity } }: Part, heads: readonly Statement[]): Relation {
  const formula = formatNumber(quantity.value);
  const [head, ...admissible] = heads.map(
    ({ quantity: total }): Reading => ({
      stated: total.value,
      computed: quantity.value,
      slack: Math.max(0, total.value - quantity.value),
      formula,
    }),
  );
  return {
    kind: 'selection',
    span: quantity.span,
    operands: [
      { quantity: heads[0]!.quantity, part: 'total' },
      { quantity, part: 'part' },
    ],
    evidence: ['one-whole'],
    ...judge({ head, admissible, evidence: [] }),
  };
}

function obstacleOf(part: Part, head: Statement, heads: readonly Statement[]): Obstacle | undefined {
  if (part.statement.quantity.approximate || heads.some(({ quantity }) => quantity.approximate)) return 'rough';
  if (
    part.statement.lead.some(
      ({ entry, kind }) => entry?.class === 'last-year' || entry?.class === 'opening' || kind === 'year',
    )
  )
    return 'time';
  // 9个社区中，已有7个完成 is of those; 累计完成 may be of more years.
  const isStock = part.statement.lead.some(({ entry }) => entry?.word === '已有');
  if (part.statement.time !== head.time && part.statement.time === 'cumulative' && !isStock) return 'time';
  return undefined;
}
