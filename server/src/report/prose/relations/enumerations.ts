import { numeralAt } from '../../../text/numbers';
import type { Passage } from '../clauses';
import { type Stated, statedBefore } from './announcements';
import { type Ordinal, ordinalsOf, placeOf, type Style, wordFor } from './ordinals';
import { judge, type Relation } from './relation';

/** Styles in which a number left out is a slip; digits may count on over what is no prose. */
const strict: ReadonlySet<Style> = new Set<Style>(['是', '要', '其', '第', '①']);

interface List {
  readonly style: Style;
  last: Ordinal;
  /** The number of the last item, and what it would be were its ordinal a slip. */
  values: readonly number[];
  readonly ordinals: Ordinal[];
  stated: Stated | undefined;
}

/** No more lists are open at a time. */
const mostOpen = 8;

/** 一是…二是… through the sections: whether each follows the one before, and whether as many come as were announced. */
export function readEnumerations(passages: readonly Passage[]): Relation[] {
  const relations: Relation[] = [];
  let open: List[] = [];
  for (const [at, passage] of passages.entries()) {
    const opensPart = passage.before === undefined || isSubheading(passage.wording.text);
    if (opensPart) {
      relations.push(...open.flatMap(counted));
      open = [];
    }
    for (const sentence of passage.sentences) {
      for (const ordinal of ordinalsOf(sentence, passage, at))
        open = follow(ordinal, open, passages, relations).slice(-mostOpen);
    }
  }
  relations.push(...open.flatMap(counted));
  return relations;
}

/** （一）主动公开情况. */
function isSubheading(text: string): boolean {
  const numeral = text[0] === '（' ? numeralAt(text, 1) : undefined;
  return numeral?.script === 'chinese' && text[numeral.end] === '）';
}

/** Whether a list in an item does not end the outer one is seen from the number that follows. */
function follow(ordinal: Ordinal, open: List[], passages: readonly Passage[], relations: Relation[]): List[] {
  const { style } = ordinal;
  const innermost = open.findLast((list) => list.style === style);
  // 再次 and 最后 number themselves.
  const value = ordinal.value === 0 ? (innermost?.values[0] ?? 0) + 1 : ordinal.value;
  if (value === 1) {
    if (ordinal.value === 0) return open;
    const stated = statedBefore(ordinal);
    const isAnnounced = stated !== undefined || ordinal.item.opened === '：';
    const isOver = (list: List): boolean => isAnnounced && isFinished(list, ordinal);
    relations.push(...open.filter(isOver).flatMap(counted));
    const others = open.filter((list) => !isOver(list));
    return [...others, { style, last: ordinal, values: [1], ordinals: [ordinal], stated }];
  }
  const follows = (list: List): boolean => list.style === style && list.values.includes(value - 1);
  // 二是抓两项工作：一是…，二是…。三是…: what is complete does not go on where an outer list may.
  const incomplete = open.findLastIndex((list) => follows(list) && list.stated?.value !== value - 1);
  const at = incomplete >= 0 ? incomplete : open.findLastIndex(follows);
  const list = at >= 0 ? open[at]! : innermost;
  if (!list) return open;
  if (at >= 0) {
    relations.push(...open.slice(at + 1).flatMap(counted));
    Object.assign(list, { last: ordinal, values: [value] });
    list.ordinals.push(ordinal);
    return open.slice(0, at + 1);
  }
  if (!strict.has(style)) {
    list.stated = undefined;
    return open;
  }
  const expected = list.values[0]! + 1;
  // Where the missing one stands after all, behind other words, nothing was left out: 主要是一是…；二是….
  const missing = wordFor(style, value > expected ? expected : value - 1);
  const isNested = value < expected && standsBetween(wordFor(style, 1), list.ordinals[0]!, ordinal, passages);
  if (isNested || standsBetween(missing, list.last, ordinal, passages)) {
    list.stated = undefined;
    return [...open, { style, last: ordinal, values: [value], ordinals: [ordinal], stated: undefined }];
  }
  relations.push(gap(list.last, ordinal, expected, value));
  // Either it is misnumbered, or one was left out: what follows tells.
  Object.assign(list, { last: ordinal, values: [value, expected], stated: undefined });
  return open;
}

/** Whether a list is over where another is announced in a later paragraph, none of its own items holding that. */
function isFinished({ values, stated, last }: List, { at }: Ordinal): boolean {
  return last.at < at && values[0]! > 1 && (stated === undefined || stated.value <= values[0]!);
}

function gap(before: Ordinal, ordinal: Ordinal, expected: number, value: number): Relation {
  const head = { stated: expected, computed: value, slack: 0, formula: '' };
  return {
    kind: 'sequence',
    span: placeOf(ordinal),
    operands: [],
    items: [placeOf(before)],
    evidence: ['in-order'],
    ...judge({ head, admissible: [], evidence: ['in-order'] }),
  };
}

/** A finished list against the number that announced it. */
function counted({ stated, ordinals, values, last }: List): Relation[] {
  if (!stated) return [];
  const head = { stated: stated.value, computed: values[0]!, slack: 0, formula: '' };
  const isShort = stated.value > values[0]!;
  return [
    {
      kind: 'enumeration',
      span: stated.span,
      operands: stated.quantity ? [{ quantity: stated.quantity, part: 'total' }] : [],
      items: ordinals.map(placeOf),
      evidence: ['announced'],
      ...judge({
        head,
        admissible: [],
        evidence: ['announced'],
        obstacle:
          values[0]! < 2
            ? 'single'
            : isShort && goesOnOtherwise(last)
              ? 'unnumbered'
              : !stated.sure && Math.abs(stated.value - values[0]!) > furthest
                ? 'far'
                : undefined,
      }),
    },
  ];
}

/** A number further off than this was not meant to announce the items. */
const furthest = 3;
/** How far behind the last ordinal an item without one is looked for. UTF-16 code units. */
const reach = 240;

/** 此外 or 最后 behind the last ordinal may be one more item. */
function goesOnOtherwise({ passage, end }: Ordinal): boolean {
  const behind = passage.wording.text.slice(end, end + reach);
  return ['此外，', '另外，', '最后，'].some((word) => behind.includes(word));
}

function standsBetween(word: string, from: Ordinal, to: Ordinal, passages: readonly Passage[]): boolean {
  if (from.passage === to.passage) return from.passage.wording.text.slice(from.end, to.item.start).includes(word);
  for (let i = from.at; i < to.at; i++) {
    const { text } = passages[i]!.wording;
    if (text.slice(i === from.at ? from.end : 0).includes(word)) return true;
  }
  return to.passage.wording.text.slice(0, to.item.start).includes(word);
}
