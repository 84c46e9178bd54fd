import type { Sentence } from '../clauses';
import type { Statement } from '../statements';
import { isA } from '../tokens';
import { areComplementary } from '../wholes';
import { isRest } from './completeness';
import { isAttributed, isPart, wordsOf } from './counts';
import { listFrom, type Part } from './lists';
import { remember, type State } from './memory';
import { ofUnit, relationsOf } from './parts-of-whole';
import type { Reading } from './relation';

/** A total and, without any word that introduces them, all of its parts: 发现问题58个，已整改55个，尚有3个正在整改. */
export function readImplied(sentence: Sentence, state: State): void {
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
    const head = state.reader.statements.get(total)!;
    const names = parts.map(({ name }) => name);
    const isWhole =
      isRemainder(last) ||
      (parts.length > 2 && isRest(last.name) && isOneRow(parts)) ||
      // 收到申请5件。予以公开3件，部分公开0件、不予公开2件: what would be the total is one of them.
      (areComplementary(names) && !areComplementary([wordsOf(head.lead, state.reader.text), ...names]));
    if (!isWhole) continue;
    // 共290条，网站84条、公众号231条、其他19条: a row that 共 sums up misses it by more than a slip of one digit.
    const isSummed = head.lead.some(isA('total', 'all')) && isOneRow(parts);
    const relations = relationsOf(list, parts, [head], state, false).filter(
      ({ reading, verdict }) => verdict === 'consistent' || isNear(reading!, isSummed),
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
function isNear({ stated, computed }: Reading, isSummed: boolean): boolean {
  return Math.abs(stated - computed) <= Math.max(stated * (isSummed ? 0.25 : 0.15), 2);
}

/** Parts that 、 alone parts. */
function isOneRow(parts: readonly Part[]): boolean {
  return parts.slice(1).every(({ statement }) => statement.item.opened === '、');
}

/** 其余2541条 is what remains of a total; 其他5条 may be one of several. */
function isRemainder({ name }: Part): boolean {
  return /^(?:其余|剩余|余下)/.test(name);
}
