import type { Item, Passage, Sentence } from '../clauses';
import type { Statement, Statements } from '../statements';
import { categoriesOf } from './categories';
import { headsOf } from './heads';
import { readImplied } from './implied';
import { type List, listFrom } from './lists';
import { type Memory, remember, type State } from './memory';
import { type Opening, openingsOf } from './openings';
import { ofUnit, relationsOf } from './parts-of-whole';
import type { Relation } from './relation';
import { readRestatement } from './restatements';
import { readTotal } from './totals';

/**
 * The totals of some passages with their parts, wholes with some of them, and numbers of kinds with what is listed for
 * them. What was read of a section is in mind until the next one begins.
 */
export function readPartitions(passages: readonly Passage[], statements: Statements): Relation[] {
  const relations: Relation[] = [];
  let memory: Memory = { consumed: new Set(), heads: [] };
  for (const passage of passages) {
    if (!passage.before) memory = { consumed: new Set(), heads: [] };
    const { consumed, heads } = memory;
    const reader = { text: passage.wording.text, statements, consumed };
    const state: State = { reader, consumed, heads, lastList: [], relations };
    for (const sentence of passage.sentences) readSentence(sentence, passage, state);
  }
  return relations;
}

function readSentence(sentence: Sentence, passage: Passage, state: State): void {
  if (!sentence.isCounting) return;
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
    if (list.behind?.opened === '；')
      readSecond(list.behind, unit, [...heads, ...parts.map(({ statement }) => statement)], state);
  }
  const categories = categoriesOf(list, state);
  if (categories) state.relations.push(categories);
  for (const { statement } of list.parts) state.consumed.add(statement.quantity);
  state.lastList = list.parts.map(({ statement }) => statement.quantity);
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
  const alone = judged(list)?.verdict;
  if (alone === undefined || alone === 'consistent') return list;
  let whole = list;
  for (let next: Item | undefined = behind; next?.opened === '；' && !startsAnew(next); next = whole.behind) {
    const more = listFrom({ ...opening, item: next, token: 0 }, state.reader);
    if (more.parts.length === 0) break;
    whole = { ...list, parts: [...whole.parts, ...more.parts], behind: more.behind, obstacle: more.obstacle };
  }
  const relation = whole === list ? undefined : judged(whole);
  // Behind ；something else may be told: only a sum that fits, or 其他 at its end, shows that it belongs here.
  return relation?.kind === 'partition' &&
    (relation.verdict === 'consistent' || (alone === 'unknown' && relation.evidence.includes('rest-item')))
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

/** 其中线上25次，线下35次；宣讲类30次、咨询类18次、座谈类12次: another list of the same total, or of a part of the first, which nothing introduces. */
function readSecond(item: Item, unit: string, heads: readonly Statement[], state: State): void {
  if (startsAnew(item)) return;
  const list = listFrom({ opener: 'selection', item, token: 0, evidence: [] }, state.reader);
  const parts = ofUnit(list.parts, unit);
  const [relation] = parts.length < 2 ? [] : relationsOf(list, parts, heads, state, false);
  if (relation?.kind !== 'partition' || (relation.verdict !== 'consistent' && relation.verdict !== 'doubtful')) return;
  state.relations.push(relation);
  for (const { statement } of list.parts) state.consumed.add(statement.quantity);
}
