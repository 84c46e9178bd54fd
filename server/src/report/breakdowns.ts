import { sum } from '../text/numbers';
import type { Span } from '../text/span';
import type { Passage } from './passages';
import type { Quantity } from './prose';

/** A total in prose with its parts: `共18件，其中……`. */
export interface Breakdown {
  readonly total: Quantity;
  /** Of the total's unit, in order. */
  readonly parts: readonly Quantity[];
  /**
   * `sum`: the parts make up the total; `open`: they may leave some of it out (等, 主要, a nested list);
   * `subset`: each part is merely contained in it (含, a single 其中).
   */
  readonly relation: 'sum' | 'open' | 'subset';
  /** Other quantities of the unit in reach that the parts may belong to; a breakdown that fits one of them is right. */
  readonly rivals: readonly Quantity[];
  /** From the total to the last part. */
  readonly span: Span;
}

/** A stated number of categories and what is listed for them: `归结6项，包括……`. */
export interface Categories {
  readonly count: Quantity;
  readonly items: readonly Quantity[];
  readonly span: Span;
}

export interface Breakdowns {
  readonly breakdowns: readonly Breakdown[];
  readonly categories: readonly Categories[];
}

/** Reads every breakdown of the prose. */
export function readBreakdowns(passages: readonly Passage[]): Breakdowns {
  const breakdowns: Breakdown[] = [];
  const categories: Categories[] = [];
  for (const passage of passages) {
    if (passage.quantities.length < 2) continue;
    for (const opener of openers(passage)) readList(passage, opener, breakdowns, categories);
    readBrackets(passage, breakdowns);
  }
  return { breakdowns, categories };
}

interface Opener {
  /** Where the words begin and end, in the passage's text. */
  readonly start: number;
  readonly end: number;
  readonly words: string;
  readonly next: number;
}

const openerForm = /其\s{0,2}中(?:包括|包含|含|主要)?|中(?=[，,：:])|主要包括|包括|包含|分别为|分别是|分别有|分为/g;

/** The words that open lists outside brackets, each with where the next one begins. */
function openers(passage: Passage): Opener[] {
  const found = [...passage.text.matchAll(openerForm)].filter(
    ({ index, 0: words }) => passage.depthAt(index) === 0 && (words !== '中' || isAmongCounted(passage, index)),
  );
  const all = [...found, ...marksBehindCategories(passage)].sort((a, b) => a.index - b.index);
  return all.map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    next: all[index + 1]?.index ?? passage.text.length,
  }));
}

/** `归为9类：`, `分为5个方面，即`: behind a number of categories a mark alone opens their list. */
function marksBehindCategories(passage: Passage): { readonly index: number; readonly 0: string }[] {
  return passage.quantities.flatMap((quantity) => {
    if (quantity.depth > 0 || !isCategory(passage, quantity)) return [];
    const end = quantity.span.end - passage.start;
    const found = /^(?:方面)?(?:[：:]|[，,]?即)/.exec(passage.text.slice(end, end + 6));
    return found ? [{ index: end, 0: found[0] }] : [];
  });
}

/** `在30条留言中，`: what follows is of what was just counted. */
function isAmongCounted(passage: Passage, at: number): boolean {
  const counted = passage.quantities.findLast(({ span }) => span.end <= passage.start + at);
  return (
    counted !== undefined && /^[^，,。；;：:、]{0,10}$/.test(passage.text.slice(counted.span.end - passage.start, at))
  );
}

/** Units that count the same things under two names. */
const sameUnits = new Map([
  ['起', '件'],
  ['宗', '件'],
  ['个', '项'],
]);

export function unitClass(unit: string): string {
  return sameUnits.get(unit) ?? unit;
}

/** Units so general that a total in another clause need not be of the same things. */
const generalUnits = new Set(['项', '次', '人', '家', '名', '处', '类', '种', '部']);

/** `归结6项`, `分为4类`, `归纳为三个方面`: a number of categories, never a total. */
const categoryForm = /(?:归结|归纳|归并|归类|分|划分|梳理|整理|细分)(?:为|成|出)?$/;

function isCategory(passage: Passage, quantity: Quantity): boolean {
  return /^[项类个种]$/.test(quantity.unit) && categoryForm.test(passage.before(quantity, 8).replace(/\s+/g, ''));
}

function readList(passage: Passage, opener: Opener, breakdowns: Breakdown[], categories: Categories[]): void {
  const list = listFrom(passage, opener);
  const first = list.groups[0]?.parts[0];
  if (!first) return;
  const category = passage.quantities.findLast(
    (quantity) => isBetween(passage, quantity, opener.start - 24, opener.start) && isCategory(passage, quantity),
  );
  const loose = list.open || (isLoose(opener) && !category);
  const all = list.groups.flatMap(({ parts }) => parts);
  for (const unit of new Set(all.map((quantity) => unitClass(quantity.unit)))) {
    const groups = list.groups
      .map((group) => ({ ...group, parts: group.parts.filter((quantity) => unitClass(quantity.unit) === unit) }))
      .filter(({ parts }) => parts.length > 0);
    const count = groups.reduce((sum, { parts }) => sum + parts.length, 0);
    const candidates = totalsFor(passage, opener, unit, category !== undefined, count);
    const total = candidates[0];
    if (unit === '%' || !total) continue;
    partitions(passage, total, groups).forEach(({ parts, named }, index) => {
      const subset = parts.length === 1 || /含$/.test(opener.words);
      // A second partition of the whole is sure only where it is plainly a list again.
      const sure = !loose && (index === 0 || named || parts.length >= 3);
      breakdowns.push({
        total,
        parts,
        relation: subset ? 'subset' : sure ? 'sum' : 'open',
        rivals: candidates.slice(1),
        span: { start: Math.min(total.span.start, parts[0]!.span.start), end: parts.at(-1)!.span.end },
      });
    });
  }
  if (category && !list.open && all.length >= 2) {
    const items = all.filter((quantity) => unitClass(quantity.unit) === unitClass(first.unit));
    // Anything but one figure for each item, and it is not sure what is an item.
    if (list.items === items.length)
      categories.push({ count: category, items, span: { start: category.span.start, end: items.at(-1)!.span.end } });
  }
}

/**
 * Semicolons separate the items of one list, or several partitions of the whole. The reading that adds up is taken; where
 * none does, groups of several figures are partitions. A list that is complete before a comma ends there.
 */
function partitions(passage: Passage, total: Quantity, groups: readonly Group[]): readonly Group[] {
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

/** 包括 may name some of the whole, and so may 在30条留言中; 其中 followed by several figures names all of it. */
function isLoose({ words }: Opener): boolean {
  return /主要|^包[括含]$|^中$/.test(words);
}

/** Figures between two semicolons. */
interface Group {
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

interface List {
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
function listFrom(passage: Passage, opener: Opener): List {
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
    if (group.parts.length === 1) group.joint = /^\s/.test(piece) ? ' ' : separator;
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

function isBetween(passage: Passage, quantity: Quantity, start: number, end: number): boolean {
  return quantity.span.start - passage.start >= start && quantity.span.end - passage.start <= end;
}

/**
 * The quantities that may be the total of a list, the likeliest first: the nearest of the same unit before the opener, in the
 * same sentence; in the sentence before where the list begins a sentence or is one of categories.
 */
function totalsFor(passage: Passage, opener: Opener, unit: string, categories: boolean, parts: number): Quantity[] {
  const sentence = passage.sentenceStart(opener.start);
  const inReach = (from: number, to: number) =>
    passage.quantities
      .filter(
        (quantity) =>
          quantity.depth === 0 &&
          unitClass(quantity.unit) === unit &&
          isBetween(passage, quantity, from, to) &&
          !isCategory(passage, quantity),
      )
      .reverse()
      // A list behind 较上年增加50条 is rather one of the figure before.
      .sort((a, b) => Number(passage.isChange(a)) - Number(passage.isChange(b)));
  // What stands before a semicolon is of another matter, unless nothing stands behind it.
  const clause = Math.max(sentence, lastSemicolon(passage, opener.start) + 1);
  const inClause = inReach(clause, opener.start);
  const own = inClause.length > 0 ? inClause : inReach(sentence, opener.start);
  const nearest = own[0];
  if (nearest) {
    const between = passage.text.slice(nearest.span.end - passage.start, opener.start);
    const clauses =
      withoutBrackets(between)
        .replace(comparison, '')
        .split(/[，；,;]/).length - 1;
    const most = parts === 1 || generalUnits.has(unit) ? 1 : 3;
    return clauses <= most && !/[；;]/.test(withoutBrackets(between)) ? own : [];
  }
  const begins = /^[\s　]*(?:一是)?$/.test(passage.text.slice(sentence, opener.start));
  if (!begins && !categories) return [];
  if (/^分/.test(opener.words) && !categories) return [];
  const previous = passage.sentenceStart(Math.max(0, sentence - 1));
  return sentence > 0 ? inReach(previous, sentence) : [];
}

/** A clause that compares with last year, between a total and its list. */
const comparison = /[，,](?:同比|[比较与](?:上年|上一年|去年|20\d\d年))[^，,；;]*/g;

function lastSemicolon(passage: Passage, before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    if (passage.depthAt(i) === 0 && (passage.text[i] === '；' || passage.text[i] === ';')) return i;
  }
  return -1;
}

function withoutBrackets(text: string): string {
  return text.replace(/[（(][^（()）]*[）)]/g, '');
}

/** `698条（工作动态407条、通知公告291条）`: a bracket right behind a quantity partitions it, with 含 names a subset. */
function readBrackets(passage: Passage, breakdowns: Breakdown[]): void {
  for (const bracket of passage.brackets) {
    const total = passage.quantities.find(
      (quantity) =>
        quantity.depth === bracket.depth - 1 &&
        passage.text.slice(quantity.span.end - passage.start, bracket.start).trim() === '' &&
        quantity.span.end - passage.start <= bracket.start &&
        bracket.start - (quantity.span.end - passage.start) <= 1,
    );
    if (!total || total.unit === '%') continue;
    const inside = passage.text.slice(bracket.start + 1, bracket.end - 1);
    // 另有 begins what stands outside the whole.
    const outside = inside.search(/另有|另|此外|不含|不包括/);
    const end = outside < 0 ? bracket.end - 1 : bracket.start + 1 + outside;
    const parts = passage
      .quantitiesBetween(bracket.start + 1, end)
      .filter(
        (quantity) =>
          quantity.depth === bracket.depth &&
          unitClass(quantity.unit) === unitClass(total.unit) &&
          !passage.isOfLastYear(quantity) &&
          !passage.isOfAYear(quantity),
      );
    if (parts.length === 0) continue;
    const contained = /^[\s　]*(?:其中)?(?:包?含|包括)/.test(inside) || parts.length === 1;
    const pieces = withoutBrackets(inside).split(/[、，；,;]/).length;
    breakdowns.push({
      total,
      parts,
      relation: contained
        ? 'subset'
        : /等[\s　]*$|^[\s　]*(?:其中)?主要(?!负责)/.test(inside) || pieces > parts.length + 1
          ? 'open'
          : 'sum',
      rivals: [],
      span: { start: total.span.start, end: parts.at(-1)!.span.end },
    });
  }
}
