import { formatNumber } from '../../../text/numbers';
import type { Quantity } from '../clauses';
import type { Evidence } from '../evidence';
import type { Obstacle } from '../obstacle';
import type { Statement } from '../statements';
import { areComplementary } from '../wholes';
import { kindsBefore, kindsBehind } from './categories';
import { type Reader, wordsOf } from './counts';
import type { List, Part } from './lists';
import { isOpener } from './openings';
import type { Reading } from './relation';

/** What says that a list is complete, whatever its parts are. */
const closing: ReadonlySet<Evidence> = new Set([
  'divided-by',
  'rest-item',
  'stated-number',
  'composed-of',
  'official-outcomes',
  'complementary-pair',
]);

/** What keeps from taking parts for the whole; `times` says of how many each is, as `timesOf` gives it. */
export function obstacleOfWhole(
  list: List,
  parts: readonly Part[],
  times: readonly (number | undefined)[],
  head: Statement,
  evidence: readonly Evidence[],
  reader: Reader,
): Obstacle | undefined {
  if (head.quantity.approximate) return 'rough';
  if (times.includes(undefined)) return 'each';
  // Without a word that says so, flows are no parts, and the same thing may pass through several channels.
  if (list.opener === 'division' || evidence.some((name) => closing.has(name))) return undefined;
  const isOf = (part: Part, name: string): boolean => part.statement.lead.some(({ entry }) => entry?.class === name);
  if (parts.some((part) => isOf(part, 'flow'))) return 'flow';
  if (parts.filter((part) => isOf(part, 'channel')).length > 1) return 'channels';
  if (list.opener === 'containing' && lastOfNoun(head, reader) === '') return 'other-thing';
  return undefined;
}

/** Why the parts should make up the whole. */
export function evidenceFor(
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
  // 公开的73条信息中，17条为抽查…: where no 其中 introduces the list, what is not named may well be the rest.
  const mayLackOne = computed < stated && list.opener === 'selection' && !list.from.tokens.some(isOpener);
  if (
    evidence.length === 0 &&
    !mayLackOne &&
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
export function isRest(name: string): boolean {
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
  // 34个图解 is named behind the number.
  const words = name === '' ? wordsOf(statement.tail, text) : name;
  return (
    text[statement.quantity.start - 1] !== '的' &&
    (words !== '' || mayBeNameless) &&
    statement.quantity.dimension !== 'persons' &&
    !/被|获|涉及|具有|参加|邀请|原创|以上|以下|同时|超过/.test(words)
  );
}

/** The last two characters of what is counted: 文件 of 刊登文件74件. */
function nounOf({ lead }: Statement, { text }: Reader): string {
  const noun = lead.at(-1);
  return noun?.kind === 'other' ? text.slice(Math.max(noun.start, noun.end - 2), noun.end) : '';
}

/** The last character of what is counted: 集 of 数据集1264个. */
export function lastOfNoun({ lead, tail }: Statement, { text }: Reader): string {
  const behind = tail[0];
  if (behind?.kind === 'other') return text[behind.end - 1]!;
  const noun = lead.findLast(({ kind }) => kind === 'other');
  return noun ? text[noun.end - 1]! : '';
}

export function rounding({ precision }: Quantity): number {
  return precision === 0.5 ? 0 : precision;
}
