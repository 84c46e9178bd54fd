import { sum } from '../text/numbers';
import type { Span } from '../text/span';
import { type Passage, passages } from './passages';
import type { Paragraph, Quantity } from './prose';

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

/** Reads every breakdown of the prose. Tables and headings are no prose. */
export function readBreakdowns(text: string, paragraphs: readonly Paragraph[]): Breakdowns {
  const breakdowns: Breakdown[] = [];
  const categories: Categories[] = [];
  for (const passage of passages(text, paragraphs)) {
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

const openerForm = /其\s{0,2}中(?:包括|包含|含|主要)?|主要包括|包括|包含|分别为|分别是|分别有|分为/g;

/** The words that open lists outside brackets, each with where the next one begins. */
function openers(passage: Passage): Opener[] {
  const found = [...passage.text.matchAll(openerForm)].filter((match) => passage.depthAt(match.index) === 0);
  return found.map((match, index) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    next: found[index + 1]?.index ?? passage.text.length,
  }));
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
  return /^[项类个种]$/.test(quantity.unit) && categoryForm.test(passage.before(quantity, 6));
}

function readList(passage: Passage, opener: Opener, breakdowns: Breakdown[], categories: Categories[]): void {
  const list = listFrom(passage, opener);
  const first = list.groups[0]?.[0];
  if (!first) return;
  const category = passage.quantities.findLast(
    (quantity) => isBetween(passage, quantity, opener.start - 24, opener.start) && isCategory(passage, quantity),
  );
  const loose = list.open || (isLoose(opener) && !category);
  const all = list.groups.flat();
  for (const unit of new Set(all.map((quantity) => unitClass(quantity.unit)))) {
    const groups = list.groups
      .map((group) => group.filter((quantity) => unitClass(quantity.unit) === unit))
      .filter((group) => group.length > 0);
    const candidates = totalsFor(passage, opener, unit, category !== undefined, groups.flat().length);
    const total = candidates[0];
    if (unit === '%' || !total) continue;
    partitions(total, groups).forEach((parts, index) => {
      const subset = parts.length === 1 || /含$/.test(opener.words);
      // A second partition of the whole is sure only where it is plainly a list again.
      const sure = !loose && (index === 0 || parts.length >= 3);
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
function partitions(total: Quantity, groups: readonly (readonly Quantity[])[]): readonly (readonly Quantity[])[] {
  const flat = groups.flat();
  if (addUp(total, flat)) return [flat];
  if (groups.length > 1 && groups.every((group) => group.length >= 2))
    return groups.map((group) => completePrefix(total, group));
  return [completePrefix(total, flat)];
}

function completePrefix(total: Quantity, parts: readonly Quantity[]): readonly Quantity[] {
  for (let length = 2; length < parts.length; length++) {
    const prefix = parts.slice(0, length);
    if (addUp(total, prefix) && parts.slice(length).some(({ value }) => value !== 0)) return prefix;
  }
  return parts;
}

function addUp(total: Quantity, parts: readonly Quantity[]): boolean {
  return sum(parts.map(({ value }) => value)) === total.value;
}

/** 包括 may name some of the whole; 其中 followed by several figures names all of it. */
function isLoose({ words }: Opener): boolean {
  return /主要|^包[括含]$/.test(words);
}

interface List {
  /** The figures, in groups that semicolons separate. */
  readonly groups: readonly (readonly Quantity[])[];
  /** How many items the separators make. */
  readonly items: number;
  /** Whether the list may leave something out. */
  readonly open: boolean;
}

/** Words that begin a clause which is about the whole again, or about something else. */
const leaves =
  /^[\s　]*(?:另|此外|同时|同比|环比|较|比上|占|共|总|合计|累计|均|已|全部|以上|上述|未|按时|按期|办结|办复|答复率|结转|满意|截至|截止|目前|全年|并|通过(?!.{0,30}\d)|为|其余|剩余)/;

/** The list that an opener begins: its items have each one figure of a unit, and end with the sentence or another list. */
function listFrom(passage: Passage, opener: Opener): List {
  const { text } = passage;
  const sentenceEnd = passage.sentenceEnd(opener.end);
  // The next opener's own total is no part of this list.
  const end = opener.next < sentenceEnd ? clauseStart(passage, opener.next) : sentenceEnd;
  const cutShort = opener.next < sentenceEnd && !/[；;]/.test(text[end - 1] ?? '');
  const groups: Quantity[][] = [[]];
  let items = 0;
  let unnumbered = false;
  let open = cutShort;
  let joint: string | undefined;
  for (let at = opener.end; at < end; at = passage.separatorAfter(at, end) + 1) {
    const piece = text.slice(at, passage.separatorAfter(at, end));
    const separator = at === opener.end ? '' : text[at - 1]!;
    const own = passage.quantitiesBetween(at, at + piece.length).filter((quantity) => quantity.depth === 0);
    const found = groups.flat();
    const isBreak = separator !== '' && separator !== '、';
    if (found.length > 0 && isBreak && leaves.test(piece) && !isRest(passage, at, piece, own)) break;
    // A list whose items stand behind 、 ends at the first comma.
    if (found.length >= 2 && joint === '、' && (separator === '，' || separator === ',')) break;
    if (own.length === 0) {
      if (piece.trim() === '' || !isBreak) continue;
      // A clause without a figure: an unnumbered item between numbered ones, or the end of the list.
      if (separator === '；') unnumbered = true;
      else if (found.length > 0 && !continuesName(piece)) break;
      continue;
    }
    if (hasTwoOfOneUnit(own)) return { groups: [], items: 0, open: true };
    if (found.length === 1) joint = separator;
    if (/[；;]/.test(separator) && groups.at(-1)!.length > 0) groups.push([]);
    groups.at(-1)!.push(...own);
    if (own.some((quantity) => unitClass(quantity.unit) === unitClass(groups[0]![0]!.unit))) items++;
    if (unnumbered || /^[\s　]*等/.test(text.slice(own.at(-1)!.span.end - passage.start, at + piece.length)))
      open = true;
  }
  return { groups: groups.filter((group) => group.length > 0), items, open: open || unnumbered };
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
      .reverse();
  // What stands before a semicolon is of another matter, unless nothing stands behind it.
  const clause = Math.max(sentence, lastSemicolon(passage, opener.start) + 1);
  const inClause = inReach(clause, opener.start);
  const own = inClause.length > 0 ? inClause : inReach(sentence, opener.start);
  const nearest = own[0];
  if (nearest) {
    const between = passage.text.slice(nearest.span.end - passage.start, opener.start);
    const clauses = withoutBrackets(between).split(/[，；,;]/).length - 1;
    const most = parts === 1 || generalUnits.has(unit) ? 1 : 3;
    return clauses <= most && !/[；;]/.test(withoutBrackets(between)) ? own : [];
  }
  const begins = /^[\s　]*(?:一是)?$/.test(passage.text.slice(sentence, opener.start));
  if (!begins && !categories) return [];
  if (/^分/.test(opener.words) && !categories) return [];
  const previous = passage.sentenceStart(Math.max(0, sentence - 1));
  return sentence > 0 ? inReach(previous, sentence) : [];
}

function lastSemicolon(passage: Passage, before: number): number {
  for (let i = before - 1; i >= 0; i--) {
    if (passage.depthAt(i) === 0 && (passage.text[i] === '；' || passage.text[i] === ';')) return i;
  }
  return -1;
}

function withoutBrackets(text: string): string {
  return text.replace(/（[^（）]*）/g, '');
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
          !passage.isOfLastYear(quantity),
      );
    if (parts.length === 0) continue;
    const contained = /^[\s　]*(?:其中)?(?:包?含|包括)/.test(inside) || parts.length === 1;
    const pieces = inside.split(/[、，；,;]/).length;
    breakdowns.push({
      total,
      parts,
      relation: contained ? 'subset' : /等[\s　]*$|主要/.test(inside) || pieces > parts.length + 1 ? 'open' : 'sum',
      rivals: [],
      span: { start: total.span.start, end: parts.at(-1)!.span.end },
    });
  }
}
