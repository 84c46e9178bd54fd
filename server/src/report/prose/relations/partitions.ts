import { formatNumber, runningSums, sum } from '../../../text/numbers';
import type { Item, Passage, Quantity, Sentence } from '../clauses';
import type { Evidence } from '../evidence';
import type { Obstacle } from '../obstacle';
import type { Statement, Statements } from '../statements';
import { isA } from '../tokens';
import { areComplementary } from '../wholes';
import { timesOf } from './each';
import {
  composedOf,
  countsBefore,
  isAttributed,
  isPart,
  type List,
  listFrom,
  type Opening,
  openingsOf,
  type Part,
  type Reader,
} from './lists';
import { holds, judge, type Reading, type Relation } from './relation';
import { readRestatement } from './restatements';
import { readTotal } from './totals';

/** The totals of a passage with their parts, wholes with some of them, and numbers of kinds with what is listed for them. */
export function readPartitions(passage: Passage, statements: Statements, { consumed, heads }: Memory): Relation[] {
  const state: State = {
    reader: { text: passage.wording.text, statements, consumed },
    consumed,
    heads,
    lastList: [],
    relations: [],
  };
  for (const sentence of passage.sentences) readSentence(sentence, passage, state);
  return state.relations;
}

/** What is known of the lists before, since the next paragraph may divide the same total once more. */
export interface Memory {
  /** What is part of a list that was read. */
  readonly consumed: Set<Quantity>;
  /** The totals of the lists that were read last, in order. */
  readonly heads: Quantity[];
}

/** A section holds no more lists that one who sums up may still have in mind. */
const mostHeads = 40;

function remember(head: Quantity, { heads }: State): void {
  heads.push(head);
  if (heads.length > mostHeads) heads.shift();
}

export interface State extends Memory {
  readonly reader: Reader;
  /** The list that was read last. */
  lastList: readonly Quantity[];
  readonly relations: Relation[];
}

function readSentence(sentence: Sentence, passage: Passage, state: State): void {
  for (const opening of openingsOf(sentence, state.reader)) {
    const list = listFrom(opening, state.reader);
    if (
      list.parts.length === 0 ||
      (opening.opener !== 'bracket' && state.consumed.has(list.parts[0]!.statement.quantity))
    )
      continue;
    readList(list, opening, passage, state);
  }
  for (const item of sentence.items) {
    for (const quantity of item.quantities) {
      const statement = state.reader.statements.get(quantity)!;
      const relation = readTotal(statement, passage, state) ?? readRestatement(statement, passage, state);
      if (relation) state.relations.push(relation);
    }
  }
  readImplied(sentence, state);
  for (const item of sentence.items) {
    for (const bracket of item.brackets) readSentence(bracket, passage, state);
  }
}

function readList(first: List, opening: Opening, passage: Passage, state: State): void {
  const list = lengthened(first, opening, passage, state);
  const units = new Set(list.parts.map(({ statement }) => statement.quantity.unit));
  const main = ofUnit(list.parts, list.parts[0]!.statement.quantity.unit).length;
  for (const unit of units) {
    const parts = ofUnit(list.parts, unit);
    // 其中联合检查41次，发现隐患517处: what is not said of every part stands beside the list.
    if (parts.length !== main && parts[0] !== list.parts[0]) continue;
    const heads = headsOf(list, opening, unit, passage, state);
    state.relations.push(...relationsOf(list, parts, heads, state, units.size > 1));
    if (heads[0]) remember(heads[0].quantity, state);
    if (list.behind?.opened === '；') readSecond(list.behind, unit, heads, state);
  }
  const categories = categoriesOf(list, state);
  if (categories) state.relations.push(categories);
  for (const { statement } of list.parts) state.consumed.add(statement.quantity);
  state.lastList = list.parts.map(({ statement }) => statement.quantity);
}

function ofUnit(parts: readonly Part[], unit: string): Part[] {
  return parts.filter(({ statement }) => statement.quantity.unit === unit);
}

/** 其中工作动态50篇，工作简报43篇；法律宣传5篇；其他24篇: what stands behind ；too, where only both together say something. */
function lengthened(list: List, opening: Opening, passage: Passage, state: State): List {
  const { behind, parts } = list;
  const unit = parts[0]!.statement.quantity.unit;
  if (behind?.opened !== '；' || list.obstacle !== undefined || startsAnew(behind)) return list;
  const judged = (some: List): Relation | undefined => {
    const own = ofUnit(some.parts, unit);
    const heads = own.length < 2 ? [] : headsOf(some, opening, unit, passage, state);
    return heads.length > 0 ? relationsOf(some, own, heads, state, false)[0] : undefined;
  };
  if (judged(list)?.verdict !== 'unknown') return list;
  let whole = list;
  for (let next: Item | undefined = behind; next?.opened === '；' && !startsAnew(next); next = whole.behind) {
    const more = listFrom({ ...opening, item: next, token: 0 }, state.reader);
    if (more.parts.length === 0) break;
    whole = { ...list, parts: [...whole.parts, ...more.parts], behind: more.behind, obstacle: more.obstacle };
  }
  const relation = whole === list ? undefined : judged(whole);
  // Behind ；something else may be told: only a sum that fits, or 其他 at its end, shows that it belongs here.
  return relation?.kind === 'partition' &&
    (relation.verdict === 'consistent' || relation.evidence.includes('rest-item'))
    ? whole
    : list;
}

const leading: ReadonlySet<string> = new Set(['selection', 'division', 'series', 'aside']);

/** Whether a stretch up to the next ；introduces something of its own. */
function startsAnew(item: Item): boolean {
  for (const other of item.sentence().items.slice(item.index, item.index + 8)) {
    if (other.tokens.some(({ entry }) => entry && leading.has(entry.class))) return true;
    if (other.closed === '；') return false;
  }
  return false;
}

/** 其中线上25次，线下35次；宣讲类30次、咨询类18次、座谈类12次: another list of the same total, which nothing introduces. */
function readSecond(item: Item, unit: string, heads: readonly Statement[], state: State): void {
  if (startsAnew(item)) return;
  const list = listFrom({ opener: 'selection', item, token: 0, evidence: [] }, state.reader);
  const parts = ofUnit(list.parts, unit);
  const [relation] = parts.length < 2 ? [] : relationsOf(list, parts, heads, state, false);
  if (relation?.kind !== 'partition' || (relation.verdict !== 'consistent' && relation.verdict !== 'doubtful')) return;
  state.relations.push(relation);
  for (const { statement } of list.parts) state.consumed.add(statement.quantity);
}

/** The totals that a list may be of: the one that may be accused first, then those that exonerate. */
function headsOf(
  list: List,
  { opener, item, token, isAnew }: Opening,
  unit: string,
  passage: Passage,
  { reader, consumed, heads: earlier }: State,
): Statement[] {
  const isHead = (statement: Statement): boolean =>
    statement.quantity.unit === unit &&
    statement.role === 'count' &&
    !statement.quantity.weak &&
    (statement.time !== 'last-year' || isAttributed(statement));
  const sentence = item.sentence();
  if (sentence.behind && (opener === 'bracket' || item.index === 0)) {
    const { quantity, item: outer } = sentence.behind;
    const own = quantity && reader.statements.get(quantity);
    if (own && isHead(own)) return [own];
    return opener === 'bracket'
      ? []
      : [...countsBefore(outer, reader)]
          .filter((statement) => isHead(statement) && statement.quantity.end < item.start)
          .slice(0, 1);
  }
  const composed = composedOf(list, reader);
  if (composed && isHead(composed)) return [composed];
  const reached = withinReach([...countsBefore(item, reader)], item, unit);
  const own = reached.filter(
    (statement) =>
      isHead(statement) &&
      (statement.item !== item || statement.quantity.at < token) &&
      statement.quantity.end <= list.parts[0]!.statement.quantity.start,
  );
  // What stands right before the opener is meant, though it may be a part itself; further off, parts are not totals.
  const [nearest] = own;
  const isNear = nearest && nearest.item.index >= item.index - 1 && opener !== 'division';
  const free = own.filter((statement) => !consumed.has(statement.quantity));
  const ordered = isNear
    ? [nearest, ...own.filter((statement) => statement !== nearest)]
    : [...free, ...own.filter((statement) => consumed.has(statement.quantity))];
  if (opener === 'colon') return isNear || kindsBefore(list, reader) ? ordered : [];
  const above =
    sentence.index > 0 ? passage.sentences[sentence.index - 1] : isAnew ? passage.before?.sentences.at(-1) : undefined;
  const kinds = kindsBefore(list, reader);
  const isLicensed =
    ((item.index === 0 && isBareBefore(item, token)) || (kinds !== undefined && !hasSubject(kinds, reader))) &&
    (opener === 'selection' || opener === 'division' || opener === 'containing');
  const before = above && sentence.behind === undefined ? aboveHeads(above, reader, isHead) : [];
  const again = earlier
    .slice(-headsBack)
    .filter((quantity) => isAnew || quantity.item().sentence().passage() === passage)
    .map((quantity) => reader.statements.get(quantity)!)
    .filter(isHead)
    .reverse();
  // 按渠道分…；按内容分…: the second is of the same total.
  const unused = before.filter(({ quantity }) => !consumed.has(quantity));
  if (isAnew && free.length === 0 && again.length > 0)
    return unique([...unused.slice(0, 1), again[0]!, ...ordered, ...before]);
  if (ordered.length > 0 && (isNear || free.length > 0)) return unique([...ordered, ...before]);
  // 信息22条；公布清单5191项。其中，…1638条: of the number next before it, or of none.
  const isNext =
    opener === 'division' ||
    kindsBefore(list, reader) !== undefined ||
    (above && nextBefore(above, reader)?.quantity.unit === unit);
  if ((isLicensed && isNext) || (isAnew && item.index <= 1))
    return unique([...(again[0] && isAnew ? [again[0]] : []), ...unused, ...before, ...ordered]);
  return [];
}

/** 其中, at the very beginning; 在微博公开信息分别为420条和265条 speaks of something of its own. */
function isBareBefore({ tokens }: Item, token: number): boolean {
  return !tokens.slice(0, token).some(({ kind, start, end }) => kind === 'other' && end - start > 2);
}

/** 群众来信分为3类 divides letters, and nothing said before; 经梳理，共归结6项 what was said before. */
function hasSubject({ lead }: Statement, { text }: Reader): boolean {
  const division = lead.findIndex(({ entry }) => entry?.class === 'division' || entry?.class === 'flow');
  return lead
    .slice(0, Math.max(0, division))
    .some(
      ({ kind, start, end }) =>
        kind === 'other' && end - start > 1 && !/^(?:经|通过|按|从|根据|将|可|主要)/.test(text.slice(start, end)),
    );
}

/** 公开22条；公布清单5191项，其中1638条: what ；parts from a list is out of its reach where another number stands between. */
function withinReach(before: readonly Statement[], item: Item, unit: string): readonly Statement[] {
  const between = before.find(({ role, item: own }) => role === 'count' && own !== item);
  if (!between || between.quantity.unit === unit) return before;
  const { items } = item.sentence();
  const far = before.findIndex(({ item: own }) =>
    items.slice(own.index, between.item.index).some(({ closed }) => closed === '；'),
  );
  return far < 0 ? before : before.slice(0, far);
}

/** The last number of a sentence that counts anything. */
function nextBefore(sentence: Sentence, reader: Reader): Statement | undefined {
  const last = sentence.items.at(-1);
  for (const statement of last ? countsBefore(last, reader) : []) if (statement.role === 'count') return statement;
  return undefined;
}

function aboveHeads(sentence: Sentence, reader: Reader, isHead: (statement: Statement) => boolean): Statement[] {
  const last = sentence.items.at(-1);
  return last ? [...countsBefore(last, reader)].filter(isHead) : [];
}

function unique(statements: readonly Statement[]): Statement[] {
  return [...new Set(statements)];
}

/** How many of the totals before may be partitioned once more. */
const headsBack = 4;

/** Units that say little of what they count. */
const empty = new Set(['个', '次', '人', '处', '所']);

function relationsOf(
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
  const made = sums.map((some) => ({ some, value: sum(some) }));
  const admissible = [...totals, ...together].flatMap((total) =>
    made
      .filter(({ some, value }) => some.length > 1 && holds({ stated: total, computed: value, slack }))
      .map(({ some }) => reading(total, some)),
  );
  const joined = free.findIndex(({ item }, index) => index > 0 && item.closed !== '、');
  // 代表建议18件；提案9件，其中主办11件: what ；parts from the total before 其中 holds none of it.
  const own = isNearest(head, list) ? totals.filter((_, index) => !isParted(heads[index]!, head)) : totals;
  const most = Math.max(...own, ...together.slice(0, joined < 0 ? undefined : joined));
  const exceeding = parts.filter(
    ({ statement: { quantity } }) => quantity.value > most + rounding(quantity) + rounding(head.quantity),
  );
  if (exceeding.length > 0 && admissible.length === 0 && list.opener !== 'none' && list.opener !== 'bracket')
    return exceeding.map((part) => excess(part, list, heads, state));
  const [only] = parts;
  if (parts.length < 2)
    return only && (list.opener === 'selection' || list.opener === 'containing') ? [some(only, heads)] : [];
  const main = reading(head.quantity.value, values);
  const evidence = evidenceFor(list, parts, head, main, reader);
  return [
    {
      kind: 'partition',
      span: head.quantity.span,
      operands: [
        { quantity: head.quantity, part: 'total' as const },
        ...parts.map(({ statement }) => ({ quantity: statement.quantity, part: 'part' as const })),
      ],
      evidence,
      ...judge({
        head: main,
        admissible,
        evidence,
        obstacle: list.obstacle ?? obstacleOfWhole(list, parts, head, evidence, reader),
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
    !empty.has(quantity.unit) ||
    // 72个（包括77个）: a slip, where another thing would be of another size.
    quantity.value <= head.quantity.value * 2 ||
    (list.opener !== 'containing' && head.item.index >= list.from.index - 1) ||
    lastOfNoun(part.statement, reader) === lastOfNoun(head, reader);
  // In the middle of a sentence a list has no total in the one above: …1200份。资料12种，包括折页2000份.
  const isAcross = list.opener !== 'division' && list.from.index > 0 && head.item.sentence() !== list.from.sentence();
  // 网站320条，新媒体910条，其他47条。其中，微博5210条: of which of them is not said.
  const siblings = heads.filter(({ item }) => item.sentence() === head.item.sentence());
  const isAmongSeveral = siblings.length > 1 && head.item.sentence() !== list.from.sentence();
  const obstacle = obstacleOf(part, head, heads) ?? (isOf && !isAcross && !isAmongSeveral ? undefined : 'other-thing');
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

function obstacleOfWhole(
  list: List,
  parts: readonly Part[],
  head: Statement,
  evidence: readonly Evidence[],
  reader: Reader,
): Obstacle | undefined {
  if (head.quantity.approximate) return 'rough';
  if (
    timesOf(
      parts.map(({ statement }) => statement),
      reader,
    ).includes(undefined)
  )
    return 'each';
  // Without a word that says so, flows are no parts, and the same thing may pass through several channels.
  const isClosed =
    list.opener === 'division' ||
    evidence.some(
      (name) =>
        name === 'divided-by' ||
        name === 'rest-item' ||
        name === 'stated-number' ||
        name === 'composed-of' ||
        name === 'official-outcomes' ||
        name === 'complementary-pair',
    );
  if (isClosed) return undefined;
  const isOf = (part: Part, name: string): boolean => part.statement.lead.some(({ entry }) => entry?.class === name);
  if (parts.some((part) => isOf(part, 'flow'))) return 'flow';
  if (parts.filter((part) => isOf(part, 'channel')).length > 1) return 'channels';
  if (list.opener === 'containing' && lastOfNoun(head, reader) === '') return 'other-thing';
  return undefined;
}

/** Why the parts should make up the whole. */
function evidenceFor(
  list: List,
  parts: readonly Part[],
  head: Statement,
  { stated, computed }: Reading,
  reader: Reader,
): Evidence[] {
  const evidence: Evidence[] = [...list.evidence];
  const last = parts.at(-1)!;
  if (isRest(last.name)) evidence.push('rest-item');
  const names = parts.map(({ name }) => name);
  const set = areComplementary(names);
  if (set) evidence.push(set);
  const kinds = kindsBefore(list, reader) ?? kindsBehind(list, reader);
  if (kinds && kinds.quantity.value === parts.length) evidence.push('stated-number');
  if (list.opener === 'colon' || (list.opener === 'selection' && isNumbered(list, parts))) evidence.push('colon-list');
  if (list.opener === 'bracket') evidence.push('bracket-list');
  const noun = nounOf(head, reader);
  if (
    evidence.length === 0 &&
    computed > stated &&
    isNearMiss(stated, computed) &&
    noun.length > 1 &&
    names.every((name) => name.endsWith(noun))
  ) {
    evidence.push('near-miss');
  }
  if (
    evidence.length === 0 &&
    (list.opener === 'selection' ||
      list.opener === 'division' ||
      (list.opener === 'containing' && parts.length >= 3)) &&
    (isNearMiss(stated, computed) ||
      (parts.length >= 3 && (isDigitAbove(parts, stated, computed) || (stated - computed === 1 && computed >= 10)))) &&
    parts.every((part) => isKind(part, reader, list.parts.length > parts.length))
  ) {
    evidence.push('near-miss');
  }
  if (evidence.length === 0 && isOverlisted(list, parts, stated, computed, reader)) evidence.push('over-listed');
  return evidence;
}

/** So many kinds of one thing do not overlap by so much: 136条，其中12条、13条、1条、12条、135条、1条. */
function isOverlisted(list: List, parts: readonly Part[], stated: number, computed: number, reader: Reader): boolean {
  return (
    list.opener === 'selection' &&
    parts.length >= 5 &&
    computed > stated &&
    parts.every((part) => isKind(part, reader, list.parts.length > parts.length))
  );
}

/** 其中：一是…；二是…: what stands behind a colon, part by part. */
function isNumbered({ from, behind }: List, parts: readonly Part[]): boolean {
  return (
    behind === undefined &&
    from.closed === '：' &&
    parts.length > 1 &&
    parts.slice(0, -1).every(({ statement }) => statement.item.closed === '；')
  );
}

/** 其他信息, 及其它, 群众关心的其他信息; 法人或其他组织 is a name of its own. */
function isRest(name: string): boolean {
  return (
    /^(?:及|和|以及|与)?(?:其[他它余]|剩余|余下)|[^或和及与、]其[他它]/.test(name) && !/[以之]外的其[他它]/.test(name)
  );
}

/** A sum that a slip of the pen explains: a little more than the total, or less by one digit. */
function isNearMiss(stated: number, computed: number): boolean {
  const gap = Math.abs(stated - computed);
  if (computed > stated) return gap <= stated * 0.1;
  return gap <= stated * 0.05 && isOneDigit(gap);
}

/** 继续实施49项、优化调整9项、停止实施16项 of 64: too much by one digit of the tens; round numbers may well overlap. */
function isDigitAbove(parts: readonly Part[], stated: number, computed: number): boolean {
  const gap = computed - stated;
  const isRound = parts.every(({ statement }) => statement.quantity.value % 10 === 0);
  return gap >= 10 && gap <= stated * 0.2 && isOneDigit(gap) && !isRound;
}

function isOneDigit(gap: number): boolean {
  return /^[1-9]0*$/.test(formatNumber(gap));
}

/** Whether a part is a kind of the total and no attribute of some: 通知公告48条, but not 被采用41条 or 涉及就业的151条. */
function isKind({ statement, name }: Part, { text }: Reader, mayBeNameless: boolean): boolean {
  const before = text[statement.quantity.start - 1];
  return (
    before !== '的' &&
    (name !== '' || statement.tail.length > 0 || mayBeNameless) &&
    statement.quantity.dimension !== 'persons' &&
    !/被|获|涉及|具有|参加|邀请|原创|以上|以下|同时|超过/.test(name)
  );
}

/** The last two characters of what is counted: 文件 of 刊登文件74件. */
function nounOf({ lead }: Statement, { text }: Reader): string {
  const noun = lead.at(-1);
  return noun?.kind === 'other' ? text.slice(Math.max(noun.start, noun.end - 2), noun.end) : '';
}

/** The last character of what is counted: 集 of 数据集1264个. */
function lastOfNoun({ lead, tail }: Statement, { text }: Reader): string {
  const behind = tail[0];
  if (behind?.kind === 'other') return text[behind.end - 1]!;
  const noun = lead.findLast(({ kind }) => kind === 'other');
  return noun ? text[noun.end - 1]! : '';
}

export function rounding({ precision }: Quantity): number {
  return precision === 0.5 ? 0 : precision;
}

/** 归结6项 or 分为三类 right before a list. */
function kindsBefore(list: List, { statements }: Reader): Statement | undefined {
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
function kindsBehind({ parts }: List, { statements }: Reader): Statement | undefined {
  const { quantity, item } = parts.at(-1)!.statement;
  const next = item.quantities.find(({ at }) => at > quantity.at);
  const kinds = next && statements.get(next);
  return kinds?.role === 'kinds' ? kinds : undefined;
}

/** The number of kinds against the number of items. */
function categoriesOf(list: List, { reader }: State): Relation | undefined {
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

/** A total and, without any word that introduces them, all of its parts: 发现问题58个，已整改55个，尚有3个正在整改. */
function readImplied(sentence: Sentence, state: State): void {
  for (const item of sentence.items) {
    const next = sentence.items[item.index + 1];
    const total = item.quantities.at(-1);
    if (
      !next ||
      !total ||
      item.closed !== '，' ||
      state.consumed.has(total) ||
      !isThisYear(state.reader.statements.get(total)!)
    )
      continue;
    const list = listFrom({ opener: 'none', item: next, token: 0, evidence: [] }, state.reader);
    const parts = ofUnit(list.parts, total.unit);
    // Where a total follows, all of them are its parts.
    if (list.behind?.tokens.some(({ entry }) => entry?.class === 'total' || entry?.class === 'all')) continue;
    if (
      parts.length < 2 ||
      parts.some(({ statement }) => state.consumed.has(statement.quantity) || statement.quantity.value > total.value)
    )
      continue;
    // 收申请318件，结转上年度5件，办结309件，剩余14件: what came from last year is no part of what came this year.
    if (parts.some(({ statement }) => statement.lead.some(isA('opening')))) continue;
    const last = parts.at(-1)!;
    const isWhole =
      isRemainder(last) ||
      (parts.length > 2 && isRest(last.name) && isOneRow(parts)) ||
      areComplementary(parts.map(({ name }) => name)) !== undefined;
    if (!isWhole) continue;
    const relations = relationsOf(list, parts, [state.reader.statements.get(total)!], state, false).filter(
      ({ reading, verdict }) => verdict === 'consistent' || isNear(reading!),
    );
    if (relations.length === 0) continue;
    state.relations.push(...relations);
    for (const { statement } of parts) state.consumed.add(statement.quantity);
    remember(total, state);
  }
}

/** 对上年度测评反馈的23个问题 is dealt with this year. */
function isThisYear(statement: Statement): boolean {
  return isPart(statement) || isAttributed(statement);
}

/** Nobody said that the parts are of this total; only a slip makes them miss it by a little. */
function isNear({ stated, computed }: Reading): boolean {
  return Math.abs(stated - computed) <= Math.max(stated * 0.15, 2);
}

/** Parts that 、 alone parts. */
function isOneRow(parts: readonly Part[]): boolean {
  return parts.slice(1).every(({ statement }) => statement.item.opened === '、');
}

/** 其余2541条 is what remains of a total; 其他5条 may be one of several. */
function isRemainder({ name }: Part): boolean {
  return /^(?:其余|剩余|余下)/.test(name);
}
