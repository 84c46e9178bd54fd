import { firstOfName, type Item, type Quantity } from '../clauses';
import type { Statement } from '../statements';
import type { Token } from '../tokens';
import type { Reader } from './counts';

/** 两市五县: a numeral right before what it counts. */
const numeralBefore = /[两二三四五六七八九十](?=\p{Script=Han})/gu;

/** Whether a count is of each of several: 六个社区各设公示栏2块, 编印公报12期，每期印发1500册. */
export function isOfEach(part: Statement, reader: Reader): boolean {
  return part.lead.some(({ entry }) => entry?.word === '各') || ofEvery(part, reader) !== undefined;
}

/**
 * How many times each of some counts is meant: 预算、决算各1条 is two, 六个社区各设公示栏2块 is twelve, and what follows
 * behind 、 is of as many. 1 where nothing says that it is of each; `undefined` where it is not said of how many.
 */
export function timesOf(parts: readonly Statement[], reader: Reader): (number | undefined)[] {
  let last: number | undefined = 1;
  return parts.map((part) => {
    const every = ofEvery(part, reader);
    if (every !== undefined) return every;
    const each = part.lead.find(({ entry }) => entry?.word === '各');
    if (each) last = ofHowMany(part.item, each, reader) ?? (last === 1 ? undefined : last);
    else if (part.item.opened !== '、') last = 1;
    return last;
  });
}

/** Of how many 每期 is said, where their number stands in this clause or the one before. */
function ofEvery({ item, lead, role }: Statement, { text }: Reader): number | undefined {
  const every = role === 'each' ? lead.find(({ entry }) => entry?.word === '每') : undefined;
  const above = item.sentence().items[item.index - 1];
  const isMeant = ({ at, item: own, end, approximate }: Quantity): boolean => {
    const word = own().tokens[at]!.entry!.word;
    return end <= every!.start && !approximate && text.startsWith(word, every!.end);
  };
  return every && [...(above?.quantities ?? []), ...item.quantities].findLast(isMeant)?.value;
}

function ofHowMany(item: Item, each: Token, { text }: Reader): number | undefined {
  const counts = item.quantities.filter(({ end, dimension }) => end <= each.start && dimension !== 'percent');
  if (counts.length > 0) {
    // 9个村和2个社区各…: of both; 2024年两批、15个村各…: of the nearest.
    const joined = counts.length === 2 && /^.{0,6}[和与及]$/.test(text.slice(counts[0]!.end, counts[1]!.start));
    return joined ? counts[0]!.value + counts[1]!.value : counts.at(-1)!.value;
  }
  // 两市五县各…: of seven.
  const numerals = item.tokens
    .filter(({ kind, end }) => kind === 'other' && end <= each.start)
    .flatMap(({ start, end }) => text.slice(start, end).match(numeralBefore) ?? []);
  if (numerals.length > 0) {
    return numerals.reduce(
      (all, numeral) => all + '零一二三四五六七八九十'.indexOf(numeral === '两' ? '二' : numeral),
      0,
    );
  }
  // 部门预算、部门决算各1份: of as many as are named.
  const names = item.index - firstOfName(item).index + 1;
  return names > 1 ? names : undefined;
}
