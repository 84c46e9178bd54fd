import { formatNumber, sum } from '../../../text/numbers';
import { firstOfName, type Passage, type Quantity, type Sentence } from '../clauses';
import type { Evidence } from '../evidence';
import type { Obstacle } from '../obstacle';
import type { Statement } from '../statements';
import { isA, type Token } from '../tokens';
import { areComplementary } from '../wholes';
import { rounding } from './completeness';
import { countsBefore, isAttributed, isOne, isPart, type Reader, wordsOf } from './counts';
import { isOfEach, timesOf } from './each';
import type { State } from './memory';
import { judge, type Reading, type Relation } from './relation';

const sums: ReadonlySet<string> = new Set(['total', 'all']);
/** How many sentences back a total that opens one may sum up: four quarters stand in no more. */
const sentencesBack = 3;
/** A sum that falls short by more than this part of the total leaves room for what was not named. */
const farBelow = 0.2;

/** A total that stands behind its parts: 网站318条，微信142条，合计460条. */
export function readTotal(total: Statement, passage: Passage, state: State): Relation | undefined {
  const { quantity, item, lead, role, time } = total;
  if (role !== 'count' || !lead.some(sumsUp)) return undefined;
  const { reader, consumed, lastList } = state;
  const { count: counter, value: announced } = announcedBefore(total, reader) ?? {};
  const inYear = lead.some(({ entry }) => entry?.word === '全年');
  // 8个社区各召开3次，街道召开6次，累计30次; 网站、微信分别发布86条、173条，累计259条.
  const isAlone =
    lead.length === 1 &&
    lead[0]!.entry?.word === '累计' &&
    [...countsBefore(item, reader)].some((own) => own.item !== item && isOneOfSeveral(own, reader));
  const isCounted = announced !== undefined || inYear || isAlone;
  const word = lead.findLast(({ entry }) => entry && (sums.has(entry.class) || (isCounted && entry.word === '累计')));
  // 1月至5月114条，6月至12月158条，全年272条: the year is the sum of its parts without a word for it.
  const ofYear = word === undefined && time === 'this-year' && inYear;
  if ((!word && !ofYear) || quantity.approximate || consumed.has(quantity) || (time === 'cumulative' && !isCounted))
    return undefined;
  const isStrong = word?.entry?.class === 'total';
  const sentence = item.sentence();
  if (sentence.behind) return undefined;
  const isMeant = (statement: Statement): boolean => isOperand(statement, quantity, reader);
  const inSentence = [...countsBefore(item, reader)];
  const opens = !inSentence.some(isMeant) && (isStrong || announced !== undefined);
  const before = opens ? countsAbove(sentence, passage, reader) : inSentence;
  const free = before.filter((statement) => isMeant(statement) && !consumed.has(statement.quantity)).reverse();
  const last = lastList
    .filter((part) => part.unit === quantity.unit && part.end <= quantity.start)
    .map((part) => reader.statements.get(part)!);
  const anyUnit = before
    .filter((one) => isPart(one) && one.quantity.end <= quantity.start && one.quantity !== counter)
    .reverse();
  const candidates = [free, ...(last.length > 1 ? [last] : [])];
  const parts =
    (announced === undefined ? undefined : [...candidates, anyUnit].find(({ length }) => length === announced)) ??
    (free.length >= 2 || free.some((part) => isOfEach(part, reader))
      ? free
      : state.heads.some(({ unit }) => unit === quantity.unit)
        ? []
        : last);
  const times = timesOf(parts, reader);
  const isEach = times.some((many) => many !== 1);
  if (parts.length < (isEach ? 1 : 2)) return undefined;
  const slack = sum(parts.map((part) => rounding(part.quantity)));
  const reading = (some: readonly Statement[], many: readonly (number | undefined)[] = []): Reading => ({
    stated: quantity.value,
    computed: sum(some.map((statement, index) => statement.quantity.value * (many[index] ?? 1))),
    slack,
    formula: some
      .map(
        ({ quantity: { value } }, index) => ((many[index] ?? 1) === 1 ? '' : `${many[index]}×`) + formatNumber(value),
      )
      .join('+'),
  });
  const main = reading(parts, times);
  const evidence = evidenceFor(total, word?.end === quantity.start || isStrong, parts, announced, main, reader);
  // 3个管区各16项，9个站所共127项: the nine have their own.
  const isOfOthers = counter && announced !== parts.length && !times.includes(announced);
  const obstacle = times.includes(undefined)
    ? 'each'
    : isEach && isOfOthers
      ? 'other-subject'
      : obstacleOf(parts, main, announced);
  return {
    kind: 'partition',
    span: quantity.span,
    operands: [
      { quantity, part: 'total' },
      ...parts.map((part) => ({ quantity: part.quantity, part: 'part' as const })),
    ],
    evidence,
    ...judge({
      head: main,
      admissible: [
        ...candidates.flatMap((some) =>
          stretchesMaking(quantity.value, some, slack).map((stretch) => reading(stretch)),
        ),
        // 图解12篇、视频6个、解读3篇，共计21篇: things of several units are one sum now and then.
        ...stretchesMaking(quantity.value, anyUnit, slack).map((stretch) => reading(stretch)),
        // 13个村各设2块，社区设1块: each of them holds up to the next ，.
        ...(isEach
          ? times.map((_, end) =>
              reading(
                parts,
                times.map((many, index) => (index <= end ? many : 1)),
              ),
            )
          : []),
        ...state.heads.map((head) => ({ ...main, computed: head.value })),
      ],
      evidence,
      obstacle,
    }),
  };
}

/** Words without one of which nothing is a total. */
function sumsUp({ entry }: Token): boolean {
  return entry !== undefined && (sums.has(entry.class) || entry.word === '累计' || entry.word === '全年');
}

/** Whatever stands at the beginning or the end of a series may be summed up without the others: the stretches that do make the total. */
function stretchesMaking(total: number, some: readonly Statement[], slack: number): (readonly Statement[])[] {
  const values = some.map((statement) => statement.quantity.value);
  const makes = (value: number): boolean => Math.abs(sum([value, -total])) <= slack;
  const found: (readonly Statement[])[] = [];
  let before = 0;
  let behind = 0;
  for (let length = 1; length <= values.length; length++) {
    before += values[length - 1]!;
    behind += values[values.length - length]!;
    if (length > 1 && makes(before)) found.push(some.slice(0, length));
    if (makes(behind)) found.push(some.slice(values.length - length));
  }
  return found;
}

function isOperand(statement: Statement, { unit, start }: Quantity, reader: Reader): boolean {
  return (
    statement.quantity.unit === unit &&
    statement.quantity.end <= start &&
    (isPart(statement) || isOne(statement) || isAttributed(statement) || isOfEach(statement, reader))
  );
}

/** The counts of the sentences above, the nearest first. */
function countsAbove({ index }: Sentence, { sentences }: Passage, reader: Reader): Statement[] {
  return sentences
    .slice(Math.max(0, index - sentencesBack), index)
    .reverse()
    .flatMap(({ items }) => [...countsBefore(items.at(-1)!, reader)]);
}

/** Of a series, or of each of several: what 累计 alone sums up. */
function isOneOfSeveral(own: Statement, reader: Reader): boolean {
  return own.lead.some(isA('respectively')) || isOfEach(own, reader);
}

/** How many are summed up, and the quantity that says so: 三项共, 两个账号共. */
interface Announced {
  readonly count: Quantity | undefined;
  readonly value: number;
}

function announcedBefore({ lead, item, quantity }: Statement, { text }: Reader): Announced | undefined {
  const count = item.quantities.findLast((other) => other.at < quantity.at);
  // 三类宣传资料共4500份 opens a sentence now and then; 3个专栏共发布 may count anything there.
  const isKinds = count?.dimension === 'kinds';
  const isSummed =
    isKinds || (count && ['个', '处', '所', '家', '期', '场', '次'].includes(count.unit) && item.index > 0);
  if (count && isSummed) return { count, value: count.value };
  const words = wordsOf(lead, text);
  const value = /两者|二者|两项|两类/.test(words) ? 2 : /三者/.test(words) ? 3 : undefined;
  return value && { count: undefined, value };
}

function evidenceFor(
  total: Statement,
  isSummed: boolean,
  parts: readonly Statement[],
  announced: number | undefined,
  { stated, computed }: Reading,
  reader: Reader,
): Evidence[] {
  // 共培训240人次 sums up what was trained before; 共办结30件 sums up nothing that was received, nor do 4次政府网站抽查 sum up trainings.
  // 4期，每期印刷1200册，共发行4800册: so many of each are spoken of in many words.
  const isProduct = parts.length === 1 && parts[0]!.role === 'each';
  const isTotal = (isSummed || isProduct || verbIn(total, parts, reader)) && isOfParts(total, parts, reader);
  const set = areComplementary(parts.map((part) => reader.text.slice(part.item.start, part.quantity.start)));
  const isYear = set !== undefined && parts.every(({ time }) => time === 'part-year');
  if (!isTotal && announced !== parts.length && !isYear) return [];
  const evidence: Evidence[] = announced === parts.length ? ['stated-number'] : [];
  if (set) evidence.push(set);
  const isEach = parts.some((part) => part.lead.some(({ entry }) => entry?.class === 'each'));
  if (isTotal && (computed >= stated * (1 - farBelow) || isEach)) evidence.push('total-word');
  return evidence;
}

/** Whether the noun behind a total, if there is one, was said of the parts too. */
function isOfParts({ tail }: Statement, parts: readonly Statement[], { text }: Reader): boolean {
  const noun = tail[0]?.kind === 'other' ? text.slice(tail[0].start, tail[0].end).slice(-2) : '';
  return noun.length < 2 || parts.some(({ item }) => text.slice(item.start, item.end).includes(noun));
}

/** Whether what stands between 共 and the number was said of the parts too. */
function verbIn({ lead, quantity }: Statement, parts: readonly Statement[], { text }: Reader): boolean {
  const word = lead.findLast(({ entry }) => entry && (sums.has(entry.class) || entry.word === '累计'));
  if (!word) return false;
  const verb = text.slice(word.end, quantity.start).slice(0, 2);
  return verb.length === 2 && text.slice(firstOfName(parts[0]!.item).start, parts[0]!.quantity.start).includes(verb);
}

function obstacleOf(
  parts: readonly Statement[],
  { stated }: Reading,
  announced: number | undefined,
): Obstacle | undefined {
  if (parts.some(({ quantity }) => quantity.approximate)) return 'rough';
  if (parts.some(({ lead }) => lead.some(({ entry }) => entry?.class === 'flow' || entry?.class === 'closing')))
    return 'flow';
  if (announced === undefined && parts.some(({ quantity }) => quantity.value > stated)) return 'other-thing';
  return undefined;
}
