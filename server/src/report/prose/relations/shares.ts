import { formatNumber } from '../../../text/numbers';
import type { Passage, Quantity } from '../clauses';
import type { Evidence } from '../evidence';
import type { Statement, Statements } from '../statements';
import { grain, isOfEarlierYear, isPercent, namesIn, reach, roundingOf, sentencesOf } from './figures';
import { judge, type Reading, type Relation } from './relation';

/** What is looked at for one percentage. */
interface Place {
  readonly passage: Passage;
  readonly sentence: readonly Statement[];
  /** Where the percentage stands in it. */
  readonly index: number;
  /** Counts outside of the sentence that it may be of. */
  readonly outside: readonly Statement[];
  readonly bases: readonly number[];
}

/** A count, and where it stands in its sentence; with the reason for taking it. */
interface Found {
  readonly statement: Statement;
  readonly evidence: Evidence | undefined;
  readonly obstacle?: string | undefined;
  /** Of a base that is named: what the name of any other must hold to come into question. */
  readonly only?: string | undefined;
}

/** The percentages that are said to be shares or rates, held against the counts that they are of. */
export function readShares(
  passage: Passage,
  statements: Statements,
  bases: readonly number[] = [],
): readonly Relation[] {
  const relations: Relation[] = [];
  const heads: Statement[] = countsOfPassage(passage.before, statements);
  for (const sentence of sentencesOf(passage, statements)) {
    for (const [index, { role, time }] of sentence.entries()) {
      if ((role !== 'share' && role !== 'rate') || time === 'future' || time === 'last-year') continue;
      const place = { passage, sentence, index, outside: heads.slice(-reach), bases };
      const relation = role === 'share' ? shareAt(place) : rateAt(place);
      if (relation) relations.push(relation);
    }
    heads.push(...sentence.filter(isCount).slice(0, 3));
  }
  return relations;
}

/** What the counts of the paragraph above begin with. */
function countsOfPassage(passage: Passage | undefined, statements: Statements): Statement[] {
  if (!passage) return [];
  const first = passage.sentences
    .slice(-4)
    .flatMap(({ items }) => items.slice(0, 4).flatMap(({ quantities }) => quantities));
  return first.flatMap((quantity) => statements.get(quantity) ?? []).filter(isCount);
}

function isCount({ role, quantity }: Statement): boolean {
  return role === 'count' && !quantity.weak;
}

/** 其中建议类42件，占47.2%. */
function shareAt(place: Place): Relation | undefined {
  const { sentence, index } = place;
  const share = sentence[index]!;
  const found = countOf(place);
  if (!found) return undefined;
  const at = sentence.indexOf(found.statement);
  const base = wholeOf(place, found.statement, at);
  const numerators = [found.statement];
  return relationOf('share', place, share, found, base, numerators);
}

/** The count of which a percentage is the share: that of its bracket, the one at its place in a series, the one it names, or the one before. */
function countOf({ passage, sentence, index }: Place): Found | undefined {
  const { text } = passage.wording;
  const share = sentence[index]!;
  let first = index;
  while (first > 0 && goesOn(sentence[first]!) && isPercent(sentence[first - 1]!.quantity)) first--;
  let end = index + 1;
  while (end < sentence.length && goesOn(sentence[end]!) && sentence[end]!.role === share.role) end++;
  const { lead, item } = sentence[first]!;
  const isSeries = lead.some(
    ({ entry }) => entry?.class === 'respectively' || entry?.class === 'division' || entry?.word === '各',
  );
  const inOrder = isSeries || lead.some(({ start, end }) => text.slice(start, end).includes('依次'));
  if (end - first > 1 || inOrder) {
    const counts = sentence.slice(Math.max(0, first - end + first), first);
    const own = counts[index - first];
    if (
      counts.length < end - first ||
      !own ||
      !counts.every((one) => isCount(one) && one.quantity.unit === own.quantity.unit)
    )
      return undefined;
    const before = sentence[first - counts.length - 1];
    const longer =
      before !== undefined && counts[0]!.item.opened === '、' && before.item.index === counts[0]!.item.index - 1;
    return { statement: own, evidence: 'aligned-series', obstacle: longer || counts.length < 2 ? 'series' : undefined };
  }
  const { behind, items } = item.sentence();
  const opener = lead.findIndex(({ entry }) => entry?.class === 'share');
  const subject = namesIn(lead.slice(0, Math.max(0, opener)), text);
  const before = sentence.slice(Math.max(0, index - reach), index);
  if (behind && items[0] === item && item.quantities[0] === share.quantity) return statementOf(behind.quantity, before);
  if (subject !== '') {
    const named = before.findLast((one) => isCount(one) && isNamed(nameOf(one, text), subject));
    return named && { statement: named, evidence: undefined };
  }
  const nearest = before.findLast(({ role }) => role !== 'change' && role !== 'growth' && role !== 'each');
  if (!nearest || !isCount(nearest)) return undefined;
  const sameDepth = nearest.item.sentence() === item.sentence();
  const between = sameDepth ? item.sentence().items.slice(nearest.item.index + 1, item.index) : [];
  const parted =
    between.length > 2 ||
    between.some(({ tokens, quantities }) => quantities.length === 0 && namesIn(tokens, text) !== '');
  return { statement: nearest, evidence: undefined, obstacle: parted || !sameDepth ? 'other-subject' : undefined };
}

function statementOf(quantity: Quantity | undefined, before: readonly Statement[]): Found | undefined {
  const statement = before.findLast((one) => one.quantity.start === quantity?.start);
  return statement && isCount(statement) ? { statement, evidence: undefined } : undefined;
}

/** A percentage right behind another, as in 占47.2%、33.0%. */
function goesOn({ lead, item }: Statement): boolean {
  return (
    lead.length === 0 ||
    (lead.length === 1 && lead[0]!.end - lead[0]!.start <= 2 && item.quantities.length > 1 && !lead[0]!.entry)
  );
}

function nameOf({ lead, tail }: Statement, text: string): string {
  return namesIn([...lead, ...tail], text);
}

function isNamed(name: string, subject: string): boolean {
  return name.length > 1 && (subject.includes(name) || name.includes(subject)) && denied(name) === denied(subject);
}

function denied(name: string): boolean {
  return /[未不非没无]/.test(name);
}

/** What a share is of: what stands behind 占, else the count in front of 其中, else the first of the sentence. */
function wholeOf({ passage, sentence, index, outside }: Place, count: Statement, at: number): Found | undefined {
  const { text } = passage.wording;
  const { lead, item } = sentence[index]!;
  const opener = lead.findIndex(({ entry }) => entry?.class === 'share');
  const named = opener < 0 ? '' : namesIn(lead.slice(opener + 1), text);
  const fits = (one: Statement): boolean =>
    one !== count &&
    isCount(one) &&
    !isOfEarlierYear(one) &&
    one.quantity.unit === count.quantity.unit &&
    one.quantity.value >= count.quantity.value;
  const near = sentence.slice(Math.max(0, at - reach), at).filter(fits);
  const behind = sentence.slice(at + 1, at + 4).filter(fits);
  if (named !== '') {
    const score = (one: Statement): number => common(named, nameOf(one, text));
    const all = [...near.toReversed(), ...behind, ...outside.filter(fits).toReversed()];
    const best = Math.max(0, ...all.map(score));
    const statement = best >= Math.min(2, named.length) ? all.find((one) => score(one) === best) : undefined;
    const only =
      named.length > 1 && statement && nameOf(statement, text).includes(named.slice(0, 2))
        ? named.slice(0, 2)
        : undefined;
    return statement && { statement, evidence: 'base-by-name', only };
  }
  const items = item.sentence().items;
  const from = items.slice(0, count.item.index + 1).findLast(({ tokens }) => tokens[0]?.entry?.class === 'selection');
  const owner = from && near.findLast(({ quantity }) => quantity.start < from.start);
  const whole = owner ?? near[0] ?? (from?.index === 0 ? outside.findLast(fits) : undefined);
  return whole && { statement: whole, evidence: 'whole-before' };
}

/** How many characters of a name, in pairs, another holds. */
function common(name: string, other: string): number {
  if (name.length === 1) return other.includes(name) ? 1 : 0;
  let pairs = 0;
  for (let i = 0; i + 2 <= name.length; i++) if (other.includes(name.slice(i, i + 2))) pairs++;
  return pairs === 0 ? 0 : pairs + 1;
}

/** 办结245件，办结率98%: the count whose words hold the stem of the rate's name, of the count before it. */
function rateAt(place: Place): Relation | undefined {
  const { passage, sentence, index } = place;
  const { text } = passage.wording;
  const rate = sentence[index]!;
  const stem = rate.rate.slice(0, -1);
  const before = sentence.slice(Math.max(0, index - reach), index);
  const whole = (one: Statement): string =>
    text.slice(one.lead[0]?.start ?? one.quantity.start, one.tail.at(-1)?.end ?? one.quantity.end);
  const candidates = before.filter((one) => isCount(one) && !isOfEarlierYear(one) && holdsEnd(stem, whole(one)));
  const context = before
    .filter((one) => !isPercent(one.quantity))
    .map(whole)
    .join('，');
  const own = candidates.findLast((one) => covers(stem, whole(one), context));
  if (!own) return undefined;
  const at = sentence.indexOf(own);
  const base = sentence
    .slice(Math.max(0, at - reach), at)
    .findLast((one) => isCount(one) && one.quantity.unit === own.quantity.unit && !isOfEarlierYear(one));
  const isEach = rate.lead.some(({ entry }) => entry?.class === 'each') || goesOn(rate);
  const found: Found = { statement: own, evidence: 'rate-by-name', obstacle: isEach ? 'series' : undefined };
  return relationOf('rate', place, rate, found, base && { statement: base, evidence: undefined }, candidates);
}

/** Whether words hold the last two characters at least of a rate's stem, and do not deny them. */
function holdsEnd(stem: string, words: string): boolean {
  const end = stem.slice(-2);
  const at = words.indexOf(end);
  return end.length === 2 && at >= 0 && !/[未不非没无待]/.test(words[at - 1] ?? '');
}

/** Whether a name can be cut into pieces that the words hold; what only narrows it may stand elsewhere in the sentence. */
function covers(stem: string, words: string, context: string): boolean {
  for (let rest = stem; rest !== ''; ) {
    let length = rest.length;
    while (
      length >= 2 &&
      !(words.includes(rest.slice(-length)) || (rest !== stem && context.includes(rest.slice(-length))))
    )
      length--;
    if (length < 2) return false;
    rest = rest.slice(0, -length);
  }
  return true;
}

function relationOf(
  kind: 'share' | 'rate',
  { passage, sentence, index, outside, bases }: Place,
  percentage: Statement,
  count: Found,
  base: Found | undefined,
  numerators: readonly Statement[],
): Relation {
  const { quantity } = percentage;
  const read = (part: number, whole: number, half = 0): Reading => {
    const computed = (100 * part) / whole;
    const [low, high] = [(100 * part) / (whole + half), (100 * part) / Math.max(whole - half, part || 1)];
    const slack = roundingOf(quantity.value, quantity.precision, computed, low, high);
    return { stated: quantity.value, computed, slack, formula: `${formatNumber(part)}÷${formatNumber(whole)}` };
  };
  const own = count.statement.quantity;
  const head =
    base && base.statement.quantity.value > 0
      ? read(own.value, base.statement.quantity.value, grain(base.statement.quantity))
      : undefined;
  const near = sentence
    .slice(Math.max(0, index - reach), index + 4)
    .filter((one) => isCount(one) && one.quantity !== own);
  const isNamedSo = (one: Statement): boolean => !base?.only || nameOf(one, passage.wording.text).includes(base.only);
  const wholes = [...near, ...outside].filter((one) => one.quantity.unit === own.unit && isNamedSo(one));
  const like = near.filter((one) => one.quantity.unit === own.unit).map((one) => one.quantity.value);
  const parts = numerators.map((one) => one.quantity.value);
  const shifted = near
    .filter((one) =>
      [...one.lead, ...one.tail].some(
        ({ entry }) => entry?.class === 'opening' || entry?.class === 'closing' || entry?.class === 'rest',
      ),
    )
    .flatMap(({ quantity: { value } }) =>
      wholes.flatMap((one) => [one.quantity.value + value, one.quantity.value - value]),
    );
  const all = [
    ...wholes.map((one) => one.quantity.value),
    ...shifted,
    ...like.map((_, i) => like.slice(i).reduce((a, b) => a + b, own.value)),
    ...like.map((_, i) => like.slice(i).reduce((a, b) => a + b, 0)),
    ...(own.unit === '件' ? bases : []),
    ...(quantity.value === 100 ? [own.value] : []),
  ].filter((whole) => whole > 0);
  const admissible = [...parts, own.value, parts.reduce((a, b) => a + b, 0)].flatMap((part) =>
    all.map((whole) => read(part, whole)),
  );
  const roughly = [...near, ...outside].some(
    ({ quantity: { approximate, value } }) =>
      approximate && Math.abs((100 * own.value) / value - quantity.value) <= quantity.value / 5,
  );
  const rough = quantity.approximate || own.approximate || base?.statement.quantity.approximate || roughly;
  const evidence = [count.evidence, base?.evidence].filter((name) => name !== undefined);
  const obstacle = count.obstacle ?? (rough ? 'rough' : undefined);
  return {
    kind,
    span: quantity.span,
    operands: [
      { quantity: own, part: 'count' },
      ...(base ? [{ quantity: base.statement.quantity, part: 'base' as const }] : []),
      { quantity, part: 'percentage' },
    ],
    evidence,
    ...judge({ head, admissible, evidence, obstacle }),
  };
}
