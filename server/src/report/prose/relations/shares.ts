import type { Passage } from '../clauses';
import type { Statement, Statements } from '../statements';
import { isA } from '../tokens';
import { wordsOf } from './counts';
import { isOfEarlierYear, isPercent, nameOf, namesIn, reach, type Sentences } from './figures';
import { type Found, isCount, type Place, percentageOf } from './percentages';
import { beyondWhole, rateAt } from './rates';
import type { Relation } from './relation';

/** The percentages that are said to be shares or rates, held against the counts that they are of; `bases` are other totals, in 件. */
export function readShares(
  passage: Passage,
  sentences: Sentences,
  statements: Statements,
  bases: readonly number[] = [],
): readonly Relation[] {
  const relations: Relation[] = [];
  if (!sentences.some((sentence) => sentence.some(isShare))) return relations;
  const outside: Statement[] = countsOf(passage.before, statements);
  for (const sentence of sentences) {
    for (const [index, statement] of sentence.entries()) {
      if (!isShare(statement)) continue;
      const { role } = statement;
      const place = { passage, sentence, index, outside: outside.slice(-reach), bases };
      const relation = role === 'share' ? shareAt(place) : rateAt(place);
      const beyond = relation && relation.verdict !== 'unknown' ? undefined : beyondWhole(place);
      const said = beyond ?? relation;
      if (said) relations.push(said);
    }
    // 640件（含上年结转11件）: what stands in a bracket is of what stands before it.
    outside.push(...sentence.filter((one) => isCount(one) && !one.item.sentence().behind).slice(0, 3));
  }
  return relations;
}

/** Whether a statement is a percentage of this year's figures. */
function isShare({ role, time }: Statement): boolean {
  return (role === 'share' || role === 'rate') && time !== 'future' && time !== 'last-year';
}

/** What the last sentences of the paragraph above count. */
function countsOf(passage: Passage | undefined, statements: Statements): Statement[] {
  const items = passage?.sentences.slice(-4).flatMap((sentence) => sentence.items.slice(0, 4)) ?? [];
  return items.flatMap(({ quantities }) => quantities.flatMap((own) => statements.get(own) ?? [])).filter(isCount);
}

/** 其中建议类42件，占47.2%. */
function shareAt(place: Place): Relation | undefined {
  const series = seriesAt(place);
  const count = series ? inSeries(place, series) : alone(place);
  return count && percentageOf('share', place, count, wholeOf(place, count.statement), [count.statement]);
}

/** The percentages that stand in a row, from the first to behind the last: 分别占37.5%、62.5%. */
interface Series {
  readonly first: number;
  readonly end: number;
}

function seriesAt({ sentence, index }: Pick<Place, 'sentence' | 'index'>): Series | undefined {
  let first = index;
  while (first > 0 && index - first < reach && sentence[first]!.isBare && isPercent(sentence[first - 1]!.quantity))
    first--;
  let end = index + 1;
  while (
    end < sentence.length &&
    end - index < reach &&
    sentence[end]!.isBare &&
    sentence[end]!.role === sentence[index]!.role
  )
    end++;
  const isOrdered = sentence[first]!.lead.some(
    ({ entry }) => entry?.class === 'respectively' || entry?.class === 'series' || entry?.word === '各',
  );
  return isOrdered || end - first > 1 ? { first, end } : undefined;
}

function isTotal({ lead }: Statement): boolean {
  return lead[0]?.entry?.class === 'all' || lead[0]?.entry?.class === 'total';
}

/** Where the counts stand that percentages in a row are of: 900条、450条，共1350条，分别占…: the total is none of them. */
function listBefore(
  sentence: readonly Statement[],
  { first, end }: Series,
): { readonly from: number; readonly to: number } {
  const to = first > 0 && isTotal(sentence[first - 1]!) ? first - 1 : first;
  return { from: to - (end - first), to };
}

/** Each is the share of the count at its place in the list before them. */
function inSeries({ sentence, index }: Place, { first, end }: Series): Found | undefined {
  const { from, to } = listBefore(sentence, { first, end });
  const counts = sentence.slice(Math.max(0, from), to);
  const own = counts[index - first];
  if (from < 0 || !own || !counts.every((one) => isCount(one) && one.quantity.unit === own.quantity.unit))
    return undefined;
  const item = counts[0]!.item;
  const isLonger = item.opened === '、' && sentence[from - 1]?.item.index === item.index - 1;
  return { statement: own, evidence: 'aligned-series', obstacle: isLonger || counts.length < 2 ? 'series' : undefined };
}

/** The count that a percentage names, that its bracket stands behind, or that stands before it. */
function alone(place: Place): Found | undefined {
  const { passage, sentence, index } = place;
  const { text } = passage.wording;
  const { lead, item, quantity } = sentence[index]!;
  const before = sentence.slice(Math.max(0, index - reach), index);
  const { behind, items } = item.sentence();
  if (behind && items[0] === item && item.quantities[0] === quantity) {
    const statement = before.findLast((one) => one.quantity.start === behind.quantity?.start);
    return statement && isCount(statement) ? { statement, evidence: undefined } : undefined;
  }
  const opener = lead.findIndex(isA('share'));
  const subject = namesIn(lead.slice(0, Math.max(0, opener)), text);
  if (subject !== '') {
    const named = before.filter((one) => isCount(one) && isNamed(nameOf(one, text), subject));
    const [only, ...more] = named.filter(({ item: own }) => own === named.at(-1)!.item);
    const behind = only ? undefined : countBehind(place, text);
    if (behind) return { statement: behind, evidence: undefined };
    return only && more.length === 0 && only.item.quantities.length === 1
      ? { statement: only, evidence: undefined }
      : undefined;
  }
  const nearest = before.findLast((one) => !isChange(one) && one.quantity !== baseInside(sentence, index)?.quantity);
  if (!nearest || !isCount(nearest)) return undefined;
  const isBeside = nearest.item.sentence() === item.sentence();
  const between = item.sentence().items.slice(nearest.item.index + 1, item.index);
  const isParted = between.length > 2 || between.some(({ tokens }) => namesIn(tokens, text) !== '');
  return { statement: nearest, evidence: undefined, obstacle: isBeside && !isParted ? undefined : 'other-subject' };
}

/** 政策文件类占12%，共54条: what is named before its share may be counted right behind it. */
function countBehind({ sentence, index }: Place, text: string): Statement | undefined {
  const { item } = sentence[index]!;
  const next = sentence[index + 1];
  if (!next || !isCount(next) || sentence[index - 1]?.role === 'share') return undefined;
  const isNext = next.item.sentence() === item.sentence() && next.item.index === item.index + 1;
  return isNext && next.lead.length > 0 && /^(?:共|共计|计|为|有|共有|达)$/.test(wordsOf(next.lead, text))
    ? next
    : undefined;
}

function isChange({ role }: Statement): boolean {
  return role === 'change' || role === 'growth' || role === 'each';
}

function isNamed(name: string, subject: string): boolean {
  const denied = (words: string): boolean => /[未不非没无]/.test(words);
  return name.length > 1 && (subject.includes(name) || name.includes(subject)) && denied(name) === denied(subject);
}

/** 占事项总数350项的90%: the base between 占 and the percentage. */
function baseInside(sentence: readonly Statement[], index: number): Statement | undefined {
  const { lead, item } = sentence[index]!;
  const before = sentence[index - 1];
  if (before && isPercent(before.quantity)) return undefined;
  const opener = lead.findLast(isA('share'));
  // 占解读总数（60件）的40%.
  if (opener && before?.item.sentence().behind?.item === item && opener.end < before.quantity.start) return before;
  const isInside = before?.item === item && !opener;
  return isInside && before.lead.some(isA('share')) ? before : undefined;
}

/** What a share is of: what stands behind 占, else the count in front of 其中, else the first of the sentence. */
function wholeOf({ passage, sentence, index, outside }: Place, count: Statement): Found | undefined {
  const { text } = passage.wording;
  const { lead } = sentence[index]!;
  const inside = baseInside(sentence, index);
  if (inside) return { statement: inside, evidence: 'base-by-name', only: nameOf(inside, text) };
  const opener = lead.findIndex(isA('share'));
  const named = opener < 0 ? '' : namesIn(lead.slice(opener + 1), text);
  const fits = (one: Statement): boolean =>
    one !== count &&
    isCount(one) &&
    !isOfEarlierYear(one) &&
    one.quantity.unit === count.quantity.unit &&
    one.quantity.value >= count.quantity.value;
  const at = sentence.indexOf(count, Math.max(0, index - 2 * reach));
  const near = sentence.slice(Math.max(0, at - reach), at).filter(fits);
  const behind = sentence.slice(at + 1, index).filter(fits);
  const items = count.item.sentence().items.slice(Math.max(0, count.item.index - reach), count.item.index + 1);
  const from = items.findLast(({ tokens }) => tokens[0]?.entry?.class === 'selection');
  const isContinued = from?.index === 0;
  if (named !== '') {
    const score = (one: Statement): number => common(named, nameOf(one, text));
    // Beyond the sentence stands only what it goes on from, or what bears the whole name.
    const isWhole = (one: Statement): boolean => named.length > 2 && score(one) === named.length;
    const beyond = outside.filter((one) => fits(one) && (isContinued ? isAbove(one, count) : isWhole(one)));
    const all = [
      ...near.toReversed(),
      ...behind,
      ...sentence.slice(index + 1, index + 3).filter(fits),
      ...beyond.toReversed(),
    ];
    const best = Math.max(0, ...all.map(score));
    const statement = best >= Math.min(2, named.length) ? all.find((one) => score(one) === best) : undefined;
    const only = named.slice(0, 2);
    return (
      statement && { statement, evidence: 'base-by-name', only: nameOf(statement, text).includes(only) ? only : '' }
    );
  }
  const among = amongOf(count, text);
  const [best, second] = outside
    .filter((one) => fits(one) && one.item.sentence().passage() === count.item.sentence().passage())
    .map((statement) => ({ statement, score: among === '' ? 0 : common(among, nameOf(statement, text)) }))
    .sort((a, b) => b.score - a.score);
  if (best && best.score > 2 && best.score > (second?.score ?? 0))
    return { statement: best.statement, evidence: 'base-by-name' };
  const owner = from && near.findLast(({ quantity }) => quantity.start < from.start);
  const first = [...near, ...behind].find((one) => !hasShare(one, sentence, index, at > index));
  // 其中 goes on from the sentence above; else that must count nothing else.
  const above = outside.filter((one) => isAbove(one, count) && one.quantity.unit === count.quantity.unit);
  const only = isContinued || above.length === 1 ? above.find(fits) : undefined;
  const whole = owner ?? first ?? (near.length === 0 ? only : undefined);
  return whole && { statement: whole, evidence: 'whole-before' };
}

/** 在填写问卷的家庭中，677户了解流程: what stands between 在 and 中. */
function amongOf({ item }: Statement, text: string): string {
  const before = item
    .sentence()
    .items.slice(0, item.index)
    .findLast(({ start, closed }) => text[start] === '在' && closed === '，');
  return before?.quantities.length === 0 && text[before.end - 1] === '中' ? namesIn(before.tokens, text) : '';
}

function isAbove({ item }: Statement, count: Statement): boolean {
  const [own, other] = [count.item.sentence(), item.sentence()];
  return own.passage() === other.passage() && other.index === own.index - 1;
}

/** Whether a percentage of its own stands behind a count, so that it is a part beside others. */
function hasShare(count: Statement, sentence: readonly Statement[], index: number, isAhead: boolean): boolean {
  const series = seriesAt({ sentence, index });
  const at = sentence.indexOf(count, Math.max(0, index - 2 * reach));
  if (isTotal(count)) return false;
  const list = series && listBefore(sentence, series);
  // Where the share stands before its count, so do those of the others.
  const beside = isAhead ? sentence[at - 1] : sentence[at + 1];
  return beside?.role === 'share' || (list !== undefined && at >= list.from && at < list.to);
}

/** How many pairs of characters of a name another holds, and one more. */
function common(name: string, other: string): number {
  if (name.length === 1) return other.includes(name) ? 1 : 0;
  let pairs = 0;
  for (let i = 0; i + 2 <= name.length; i++) if (other.includes(name.slice(i, i + 2))) pairs++;
  return pairs === 0 ? 0 : pairs + 1;
}
