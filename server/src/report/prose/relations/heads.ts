import type { Item, Passage, Sentence } from '../clauses';
import type { Statement } from '../statements';
import { kindsBefore } from './categories';
import { countsBefore, isAttributed, type Reader, saysLittle } from './counts';
import type { List } from './lists';
import type { State } from './memory';
import { closingOf, type Opening } from './openings';

/** The totals that a list may be of: the one that may be accused first, then those that exonerate. */
export function headsOf(
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
  // 征集意见7次；公开会议信息，包括办公会14次: of what 包括 speaks stands right before it, where the unit does not tell.
  const isApart = ({ item: own, quantity }: Statement): boolean =>
    opener === 'containing' && saysLittle(quantity) && own.index < item.index - 1;
  const own = reached.filter(
    (statement) =>
      isHead(statement) &&
      !isApart(statement) &&
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
  const kinds = kindsBefore(list, reader);
  if (opener === 'colon') return isNear || kinds ? ordered : [];
  const opens = item.index === 0 && isBareBefore(item, token);
  // 其中 at the beginning of a paragraph speaks of the one before, as 按渠道分 does.
  const above =
    sentence.index > 0
      ? passage.sentences[sentence.index - 1]
      : isAnew || opens
        ? passage.before?.sentences.at(-1)
        : undefined;
  const isLicensed =
    (opens || (kinds !== undefined && !hasSubject(kinds, reader))) &&
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
    opener === 'division' || kinds !== undefined || (above && nextBefore(above, reader)?.quantity.unit === unit);
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

/** What stands behind the parts of a composition: 由3名主任和6名委员组成的9人小组. */
function composedOf({ parts, evidence }: List, { statements }: Reader): Statement | undefined {
  if (!evidence.includes('composed-of')) return undefined;
  const { item } = parts.at(-1)!.statement;
  const total = item.quantities.find(({ at }) => at > closingOf(item));
  return total && statements.get(total);
}
