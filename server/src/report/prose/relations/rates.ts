import { lexicon } from '../lexicon';
import type { Statement } from '../statements';
import { isA } from '../tokens';
import { isOfEarlierYear, isPercent, reach } from './figures';
import { isCount, isShift, type Place, percentageOf } from './percentages';
import { judge, type Relation } from './relation';

/** 办结245件，办结率98%: the count whose words hold the stem of the rate's name, of the count before it. */
export function rateAt(place: Place): Relation | undefined {
  const { passage, sentence, index } = place;
  const { text } = passage.wording;
  const { rate, lead } = sentence[index]!;
  const stem = rate.slice(0, -1);
  const before = sentence.slice(Math.max(0, index - reach), index).filter((one) => !isPercent(one.quantity));
  const name = text.lastIndexOf(rate, sentence[index]!.quantity.start);
  const words = new Map(before.map((one) => [one, wordsBy(one, text, name)]));
  const numerators = before.filter((one) => isCount(one) && !isOfEarlierYear(one) && holdsEnd(stem, words.get(one)!));
  const context = [...words.values()].join('，');
  const count = numerators.findLast((one) => isCut(stem, words.get(one)!, context));
  if (!count) return undefined;
  const bases = before
    .slice(0, before.indexOf(count))
    .filter(
      (one) => isCount(one) && one.quantity.unit === count.quantity.unit && !isOfEarlierYear(one) && !isShift(one),
    );
  // 解读信息30条；办结留言500条，办结率95.5%: what is less is not what it is a rate of.
  const base = bases.findLast(({ quantity }) => quantity.value >= count.quantity.value);
  const isOfSeveral = lead.length === 0 || lead.some(isA('each'));
  return percentageOf(
    'rate',
    place,
    { statement: count, evidence: 'rate-by-name', obstacle: isOfSeveral ? 'series' : undefined },
    base && { statement: base, evidence: undefined },
    numerators,
  );
}

/** Rates of a whole; 完成率 and 执行率 may well be more than 100%. */
const ofWhole =
  /(?:公开|办结|办复|答复|回复|反馈|满意|知晓|及时|按时|按期|准确|合格|达标|覆盖|回收|采纳|解读|更新|审查|整改|化解|通过|网办)率$/;

/** 办结率105%: more than all that there is, whatever the counts are. */
export function beyondWhole({ sentence, index }: Place): Relation | undefined {
  const { rate, quantity } = sentence[index]!;
  if (quantity.value <= 100 || !ofWhole.test(rate)) return undefined;
  return {
    kind: 'rate',
    span: quantity.span,
    operands: [{ quantity, part: 'percentage' }],
    evidence: ['one-whole'],
    ...judge({
      head: { stated: quantity.value, computed: 100, slack: 0, formula: '100' },
      admissible: [],
      evidence: ['one-whole'],
    }),
  };
}

/** The words on either side of a number, up to the name of the rate. */
function wordsBy({ lead, tail, quantity }: Statement, text: string, until: number): string {
  return text.slice(lead[0]?.start ?? quantity.start, Math.min(tail.at(-1)?.end ?? quantity.end, until));
}

/** Whether words hold the end of a rate's stem, which says what was done, and do not deny it. */
function holdsEnd(stem: string, words: string): boolean {
  const end = stem.slice(-2);
  const at = end.length === 2 ? placeOf(end, words) : -1;
  return at >= 0 && !/[未不非没无待应须拟]/.test(words[at - 1] ?? '');
}

/** Where words hold a word of two characters: as it is, turned round (收回 of 回收率), or in full (网上办理 of 网办率, 达到标准 of 达标率); else -1. */
function placeOf(word: string, words: string): number {
  const [first, second] = [word[0]!, word[1]!];
  for (const written of [word, second + first]) if (words.includes(written)) return words.indexOf(written);
  // 办结 is no short form: 办理结果公开12件.
  if (lexicon.some((entry) => entry.word === word)) return -1;
  for (let at = words.indexOf(first); at >= 0; at = words.indexOf(first, at + 1))
    if (words[at + 2] === second && at + 3 < words.length) return at;
  return -1;
}

/** Whether a stem can be cut into pieces that the words hold; what only narrows it may stand elsewhere in the sentence. */
function isCut(stem: string, words: string, context: string): boolean {
  for (let rest = stem; rest !== ''; ) {
    const piece = longestEnd(rest, words) ?? (rest === stem ? undefined : longestEnd(rest, context));
    if (!piece) return false;
    rest = rest.slice(0, -piece);
  }
  return true;
}

/** The length of the longest end of a name, of two characters at least, that the words hold. */
function longestEnd(name: string, words: string): number | undefined {
  for (let length = name.length; length > 2; length--) if (words.includes(name.slice(-length))) return length;
  return name.length >= 2 && placeOf(name.slice(-2), words) >= 0 ? 2 : undefined;
}
