import { sum } from '../../text/numbers';
import type { Passage } from '../passages';
import type { Quantity } from '../prose-parts';
import type { Group } from './lists';

/**
 * Semicolons separate the items of one list, or several partitions of the whole. The reading that adds up is taken; where
 * none does, groups of several figures are partitions. A list that is complete before a comma ends there.
 */
export function partitions(passage: Passage, total: Quantity, groups: readonly Group[]): readonly Group[] {
  const flat = groups.flatMap(({ parts }) => parts);
  const isNamed = groups.some(({ named }) => named);
  const { joint } = groups[0]!;
  if (!isNamed && addUp(total, flat)) return [{ parts: flat, named: false, joint }];
  // Where other marks separate the items, a single figure behind a semicolon is of another matter.
  const other = groups.findIndex(({ parts, named }, index) => index > 0 && parts.length === 1 && !named);
  const own = isNamed || groups[0]!.parts.length >= 2 ? groups.slice(0, other < 0 ? groups.length : other) : [];
  if (own.length > 0) return own.map((group) => ({ ...group, parts: completePrefix(passage, total, group) }));
  return [{ parts: completePrefix(passage, total, { parts: flat, joint }), named: isNamed, joint }];
}

/** How many figures about the whole may follow a list that is complete: 办结29条, 采纳6条. */
const mostBehind = 2;

function completePrefix(
  passage: Passage,
  total: Quantity,
  { parts, joint }: Pick<Group, 'parts' | 'joint'>,
): readonly Quantity[] {
  // Behind 、 and on lines of their own stand items only.
  if (total.value === 0 || joint === '、' || joint === ' ') return parts;
  for (let length = Math.max(2, parts.length - mostBehind); length < parts.length; length++) {
    const prefix = parts.slice(0, length);
    if (addUp(total, prefix) && isOfTheWhole(passage, parts[length]!, parts[0]!)) return prefix;
  }
  return parts;
}

/** How clauses about the whole begin that may follow its list. */
const deeds =
  /^(?:已|共|均|全部|经|由|并|实际|当场|现场|目前|累计|及时|按期|按时)?(?:办|答|回|采|处|转|解|反|完|受|刊|录|整|吸|落|签|推|发|收|提|形|开|组|印|制|修|公|更|接|举|召|新|增|清|废|评|获|被|有|实现|涉|惠|覆|培|检|抽|查|征|满|好评|点|浏|阅|播|关|结|予|作出|移|立|审|上|下|参|报|召|建|设|编|汇|送)/;

/** 采纳6条 behind 居民8条，企业2条 is of the whole; 公开文件6条 behind 公开预算2条 is one more item. */
function isOfTheWhole(passage: Passage, part: Quantity, first: Quantity): boolean {
  const words = (quantity: Quantity): string => {
    const at = quantity.span.start - passage.start;
    return passage.text.slice(passage.separatorBefore(at), at).replace(/\s+/g, '');
  };
  const own = words(part);
  return deeds.test(own) && own.slice(0, 2) !== words(first).slice(0, 2);
}

function addUp(total: Quantity, parts: readonly Quantity[]): boolean {
  return sum(parts.map(({ value }) => value)) === total.value;
}
