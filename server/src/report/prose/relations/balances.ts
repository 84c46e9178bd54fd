import type { Item, Passage, Quantity } from '../clauses';
import type { Entry } from '../lexicon';
import type { Obstacle } from '../obstacle';
import type { Statement, Statements } from '../statements';
import { isA, spanOf, type Token } from '../tokens';
import { isTo } from './pairs';
import { judge, type Operand, type Reading, type Relation } from './relation';

/** What was there or came in, on one side; what was done or went, and what remains, on the other. */
type Side = 'opening' | 'intake' | 'done' | 'closing';

interface Flow {
  readonly side: Side;
  readonly quantity: Quantity;
  readonly item: Item;
  /** What is counted, as far as its clause says so. */
  readonly noun: string;
  /** Stands behind 其中 or 含, or in a bracket: of what stands before, and no flow of its own. */
  readonly inside: boolean;
  /** Of things that are kept, of which several sorts may come and go: 由96个减为71个，撤销5个，新设3个. */
  readonly isKept: boolean;
  /** 受理 and 收办 may include what was carried in; 收到 beside 上年结转 does not. */
  readonly mayInclude: boolean;
  readonly obstacle: Obstacle | undefined;
}

const classes: Readonly<Partial<Record<Entry['class'], Side>>> = {
  opening: 'opening',
  intake: 'intake',
  done: 'done',
  closing: 'closing',
};
/** Flows of things that are kept: columns, accounts. */
const kept: ReadonlyMap<string, Side> = new Map([
  ['原有', 'opening'],
  ...['新开设', '新开', '增设', '新增', '新设', '调入', '迁入'].map((word) => [word, 'intake'] as const),
  ...['关停', '注销', '撤销', '撤并', '调出', '迁出', '退出', '取消'].map((word) => [word, 'done'] as const),
]);
/** What is carried over from last year was there at the beginning. */
const carried: ReadonlySet<string> = new Set(['结转', '转结', '留存', '结余']);
const narrowing: ReadonlySet<string> = new Set(['part-year', 'cumulative', 'future', 'each', 'respectively', 'not']);

/** What may be said of the remainder beside that it remains. */
const carriesOver: ReadonlySet<string> = new Set(['cumulative', 'part-year', 'future']);
const nows: ReadonlySet<string> = new Set(['年末', '年底', '期末', '现有', '目前']);

/** The balances that a passage states: all four sides, or three where what was carried in is said to be included. */
export function readBalances(passage: Passage, statements: Statements): readonly Relation[] {
  const relations: Relation[] = [];
  let open: Flow[] = [];
  let included: Flow | undefined;
  let isUnread = false;
  const close = (): void => {
    const relation = balanceOf(open, included, isUnread, passage);
    if (relation) relations.push(relation);
    open = [];
    included = undefined;
    isUnread = false;
  };
  for (const sentence of passage.sentences) {
    if (!sentence.isCounting) continue;
    let selecting = false;
    for (const item of sentence.items) {
      selecting = item.tokens.some(({ entry }) => entry?.class === 'selection') || (selecting && item.opened === '、');
      for (const one of withBrackets(item)) {
        const inside = one === item ? selecting : true;
        for (const quantity of one.quantities) {
          const statement = statements.get(quantity)!;
          const flow = flowOf(statement, one, inside, passage);
          if (!flow) {
            // 合并7个, 整合3个: what comes or goes beside what is read.
            const isOver = open.some(({ side, isKept }) => side === 'closing' && !isKept);
            const isAmong = !isOver && open.some(({ isKept }) => isKept) && quantity.unit === open[0]!.quantity.unit;
            if (isAmong || statement.lead.some(isA('flow'))) isUnread = true;
            continue;
          }
          const last = open.at(-1);
          if (flow.inside) {
            // 办理46件（含上年结转3件），办结44件: what holds what was carried in was there to be done.
            if (flow.side === 'opening' && last && isToBeDone(last, flow, statements))
              open.splice(-1, 1, { ...last, side: 'intake' });
            if (flow.side === 'opening' && open.at(-1)?.side === 'intake') included = flow;
            else if (flow.side === 'opening' && last?.side === 'done') open.push(flow);
            // 新收57件，上年结转4件。其中办结58件: of both.
            if (flow.side === 'opening' || !open.some(({ side }) => side === 'opening')) continue;
          }
          const again = open.some(({ side, isKept }) => side === flow.side && !(isKept && flow.isKept));
          const far = last && sentence.index - last.item.sentence().index > 1;
          if (again || far || (last && !isOfOne(open, flow))) close();
          open.push(flow);
        }
      }
    }
  }
  close();
  return relations;
}

/** An item, and those in its brackets. */
function* withBrackets(item: Item): Iterable<Item> {
  yield item;
  for (const { items } of item.brackets) yield* items;
}

function isToBeDone({ side, quantity }: Flow, { item }: Flow, statements: Statements): boolean {
  const isBehind = item.sentence().behind?.quantity?.start === quantity.start;
  const isHandled = ({ entry }: Token): boolean => entry?.word === '办理' || entry?.word === '处理';
  return side === 'done' && isBehind && statements.get(quantity)!.lead.some(isHandled);
}

/** The same noun, or none, and the same unit. */
function isOfOne(flows: readonly Flow[], { noun, quantity }: Flow): boolean {
  const said = flows.find((flow) => flow.noun !== '')?.noun;
  return (
    flows[0]!.quantity.unit === quantity.unit &&
    (noun === '' || said === undefined || said.includes(noun) || noun.includes(said))
  );
}

function flowOf(
  { quantity, role, time, direction, lead, tail }: Statement,
  item: Item,
  inside: boolean,
  passage: Passage,
): Flow | undefined {
  if ((role !== 'count' && role !== 'change') || isOutcome(lead)) return undefined;
  const { text } = passage.wording;
  const own = levelOf(direction, lead, tail, text) ?? sideOf(lead, text);
  const words = own ? lead : [...lead, ...tail];
  // 转2026年办理13封 goes on next year.
  const goesOn = time === 'future' && lead.some(({ kind, end }) => kind === 'other' && text[end - 1] === '转');
  const found = goesOn ? ({ side: 'closing', isKept: false } as const) : (own ?? sideOf(tail, text));
  // 增加3件 tells by how much a count changed, 新增3个 what came in.
  if (!found || (role === 'change' && !found.isKept)) return undefined;
  const isNarrowing = ({ entry }: Token) =>
    entry && narrowing.has(entry.class) && !(found.side === 'closing' && carriesOver.has(entry.class));
  return {
    side: found.side,
    isKept: found.isKept,
    quantity,
    item,
    inside,
    mayInclude: words.some(({ entry }) => entry?.word === '受理' || entry?.word === '收办'),
    noun: words
      .filter(({ kind, entry }) => kind === 'other' || kind === 'name' || entry?.class === 'channel')
      .map(({ start, end }) => text.slice(start, end))
      .filter((word) => !harmless.has(word) && !isNew(word))
      .join(''),
    obstacle: words.some(isNarrowing) ? 'narrowed' : quantity.approximate ? 'rough' : undefined,
  };
}

/** 其他处理3件 is an outcome among others. */
function isOutcome(lead: readonly Token[]): boolean {
  const rest = lead.findIndex(({ entry }) => entry?.class === 'rest');
  return rest >= 0 && lead[rest + 1]?.entry?.class === 'done';
}

const harmless: ReadonlySet<string> = new Set([
  '由',
  '其间',
  '实有',
  '共有',
  '尚有',
  '完毕',
  '到',
  '至',
  '入',
  '于',
  '的',
  '了',
  '继续',
  '待',
  '已',
  '有',
  '为',
  '是',
  '工作',
]);

/** 新核准16个. */
function isNew(word: string): boolean {
  return word.length === 3 && word.startsWith('新');
}

/** 由96个减为71个: what there was, and what is left. */
function levelOf(
  direction: Statement['direction'],
  lead: readonly Token[],
  tail: readonly Token[],
  text: string,
): { readonly side: Side; readonly isKept: boolean } | undefined {
  if (tail.some((token) => isTo(token, text)) && lead.some(({ start }) => '由从'.includes(text[start]!)))
    return { side: 'opening', isKept: true };
  return direction !== 0 && lead.some((token) => isTo(token, text)) ? { side: 'closing', isKept: true } : undefined;
}

/** 结转下年度办理 remains, 上年转入未办结 was there: what is carried over outweighs what else is said of it. */
function sideOf(words: readonly Token[], text: string): { readonly side: Side; readonly isKept: boolean } | undefined {
  const flows: Side[] = [];
  const sides: Side[] = [];
  for (const { entry } of words) {
    const flow = entry && kept.get(entry.word);
    const side = entry && classes[entry.class];
    if (flow) flows.push(flow);
    if (side) sides.push(side);
  }
  // 新核准16个, right before the number.
  const last = words.at(-1);
  if (flows.length + sides.length === 0 && last?.kind === 'other' && isNew(text.slice(last.start, last.end)))
    return { side: 'intake', isKept: true };
  if (
    words.some(({ entry }) => entry?.class === 'last-year') &&
    words.some(({ entry }) => entry && carried.has(entry.word))
  )
    return { side: 'opening', isKept: false };
  for (const side of ['opening', 'closing'] as const) {
    if (sides.includes(side) || flows.includes(side)) return { side, isKept: false };
  }
  // 年末公布125项, 现有36家: what is there at the end of the year.
  if (flows.length + sides.length === 0 && words.some(({ entry }) => entry && nows.has(entry.word)))
    return { side: 'closing', isKept: false };
  const all = new Set([...flows, ...sides]);
  return all.size === 1 ? { side: [...all][0]!, isKept: flows.length > 0 } : undefined;
}

function balanceOf(
  flows: readonly Flow[],
  included: Flow | undefined,
  isUnread: boolean,
  passage: Passage,
): Relation | undefined {
  const of = (side: Side) => flows.filter((flow) => flow.side === side);
  const [opening, intake, done, closing] = [of('opening'), of('intake'), of('done'), of('closing')];
  if (intake.length * done.length * closing.length === 0 || opening.length + (included ? 1 : 0) !== 1) return undefined;
  const sides = (before: readonly Flow[]): Reading => ({
    stated: total([...before, ...intake]),
    computed: total([...done, ...closing]),
    slack: 0,
    formula: [...done, ...closing].map(({ quantity }) => quantity.value).join('+'),
  });
  const readings = included
    ? [sides([]), sides([included])]
    : [sides(opening), ...(intake.some(({ mayInclude }) => mayInclude) ? [sides([])] : [])];
  const all = [...flows, ...(included ? [included] : [])];
  const operands: Operand[] = [...opening, ...(included ? [included] : []), ...intake, ...done, ...closing].map(
    ({ quantity, side }) => ({ quantity, part: side }),
  );
  const evidence = ['four-sides'] as const;
  return {
    kind: 'balance',
    span: spanOf(passage.wording, flows[0]!.item.start, Math.max(...flows.map(({ item }) => item.end))),
    operands,
    evidence,
    ...judge({
      head: readings[0],
      admissible: readings.slice(1),
      evidence,
      obstacle: all.find(({ obstacle }) => obstacle)?.obstacle ?? (isUnread ? 'flow' : undefined),
    }),
  };
}

function total(flows: readonly Flow[]): number {
  return flows.reduce((sum, { quantity }) => sum + quantity.value, 0);
}
