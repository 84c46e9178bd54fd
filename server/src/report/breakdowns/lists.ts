import type { Passage } from '../passages';
import type { Quantity } from '../prose-parts';
import type { Opener } from './openers';
import { unitClass } from './units';

/** Figures between two semicolons. */
export interface Group {
  readonly parts: readonly Quantity[];
  /** Whether words say by what the whole is divided: 按渠道分. */
  readonly named: boolean;
  /** What separates the second item from the first, a blank where a line end does; absent where there is one only. */
  readonly joint: string | undefined;
}

/** 按渠道分, 从形式看: by what a whole is divided. */
const divisor = /^[\s　]*(?:按|从|以|依)[^\d]{1,10}$/;
/** `占33.9%`: the share of the item before, which is no item itself. */
const shareOfItem = /^[\s　]*(?:约|大约)?占/;

/** The list behind an opener. */
export interface List {
  /** The figures, in groups that semicolons separate. */
  readonly groups: readonly Group[];
  /** How many items the separators make. */
  readonly items: number;
  /** Whether the list may leave something out. */
  readonly open: boolean;
}

/** Words that begin a clause which is about the whole again, or about something else. */
const leaves =
  /^[\s　]*(?:另|上年|去年|日均|月均|年均|人均|平均|单日|单条|最高|此外|同时|同比|环比|较|比上|占|共|总|合计|累计|均|已|全部|以上|上述|未|按时|按期|办结|办复|答复率|结转|满意|截至|截止|目前|全年|并|为|其余|剩余)/;

/** The list that an opener begins: its items have each one figure of a unit, and end with the sentence or another list. */
export function listFrom(passage: Passage, opener: Opener): List {
  const { text } = passage;
  const sentenceEnd = passage.sentenceEnd(opener.end);
  // The next opener's own total is no part of this list.
  const ownEnd = opener.next < sentenceEnd ? clauseStart(passage, opener.next) : sentenceEnd;
  // 其中原创54条，其中转载8条: what the next one divides is all that this one lists.
  const isChain = opener.next < sentenceEnd && passage.quantitiesBetween(opener.end, ownEnd).length === 0;
  const end = isChain ? opener.next : ownEnd;
  const cutShort = opener.next < sentenceEnd && (isChain || !/[；;]/.test(text[end - 1] ?? ''));
  const groups: { parts: Quantity[]; named: boolean; joint: string | undefined }[] = [newGroup()];
  let items = 0;
  let unnumbered = false;
  let open = cutShort;
  for (let at = opener.end; at < end; at = passage.separatorAfter(at, end) + 1) {
    const piece = text.slice(at, passage.separatorAfter(at, end));
    const separator = at === opener.end ? '' : text[at - 1]!;
    const own = passage.quantitiesBetween(at, at + piece.length).filter((quantity) => quantity.depth === 0);
    if (/[；;]/.test(separator) && groups.at(-1)!.parts.length > 0) groups.push(newGroup());
    const group = groups.at(-1)!;
    const isEmpty = groups.length === 1 && group.parts.length === 0;
    const isBreak = separator !== '' && separator !== '、';
    if (own.length > 0 && own.every(({ unit }) => unit === '%') && shareOfItem.test(piece)) continue;
    if (!isEmpty && isBreak && leaves.test(piece) && !isRest(passage, at, piece, own)) break;
    // 通过门户网站发布30条 is an item; 通过改版进一步方便了群众 is not.
    if (!isEmpty && isBreak && own.length === 0 && /^\s*通\s*过/.test(piece)) break;
    // A list whose items stand behind 、 ends at the first comma.
    if (group.parts.length >= 2 && group.joint === '、' && (separator === '，' || separator === ',')) break;
    if (own.length === 0) {
      if (group.parts.length === 0 && divisor.test(piece)) group.named = true;
      else if (piece.trim() === '' || !isBreak) continue;
      // A clause without a figure: an unnumbered item between numbered ones, or the end of the list.
      else if (separator === '；') unnumbered = true;
      else if (!isEmpty && !continuesName(piece)) break;
      continue;
    }
    if (hasTwoOfOneUnit(own)) return { groups: [], items: 0, open: true };
    // Only where every item begins a line are the line ends what separates them; elsewhere a line is merely full.
    const onOwnLine = /^\s/.test(piece) && (group.parts.length === 1 || group.joint === ' ');
    if (group.parts.length === 1 || group.joint === ' ') group.joint = onOwnLine ? ' ' : separator;
    group.parts.push(...own);
    if (own.some((quantity) => unitClass(quantity.unit) === unitClass(groups[0]!.parts[0]!.unit))) items++;
    if (unnumbered || /^[\s　]*等/.test(text.slice(own.at(-1)!.span.end - passage.start, at + piece.length)))
      open = true;
  }
  return { groups: groups.filter(({ parts }) => parts.length > 0), items, open: open || unnumbered };
}

function newGroup(): { parts: Quantity[]; named: boolean; joint: string | undefined } {
  return { parts: [], named: false, joint: undefined };
}

/** `其余41条` at the end of a list is its last item; `剩余1件结转下年` goes on about the whole. */
function isRest(passage: Passage, at: number, piece: string, own: readonly Quantity[]): boolean {
  const [only, second] = own;
  if (!only || second || !/^[\s　]*(?:其余|剩余)/.test(piece)) return false;
  return piece.slice(only.span.end - passage.start - at).trim() === '';
}

/** A piece without a figure that is the beginning of the next item's name: short, and no verb of the whole. */
function continuesName(piece: string): boolean {
  return piece.length <= 10 && !/[了已均]/.test(piece);
}

function hasTwoOfOneUnit(quantities: readonly Quantity[]): boolean {
  return new Set(quantities.map((quantity) => unitClass(quantity.unit))).size < quantities.length;
}

/** Where the clause begins that holds the total of the opener at `opener`. */
function clauseStart(passage: Passage, opener: number): number {
  const before = passage.quantities.findLast(
    (quantity) => quantity.depth === 0 && quantity.span.end <= passage.start + opener,
  );
  const from = before ? before.span.start - passage.start : opener;
  return passage.separatorBefore(from);
}
