import type { Edition } from '../../../standard/standard';
import type { Span } from '../../../text/span';
import type { Report } from '../../report';
import type { Item, Passage, Quantity, Sentence } from '../clauses';
import { spanOf, type Token } from '../tokens';
import { isReview, type Said, saidBy, type Target, targetOf } from './targets';
import type { TermClass } from './vocabulary';
import { joined, noWords, type WordReader, type Words, wordReader } from './words';

/** A clause that speaks of cells. */
export interface Phrase {
  /** Absent where the clause denies: 未收到政府信息公开申请. */
  readonly quantity: Quantity | undefined;
  readonly span: Span;
  /** The sentence of the passage, brackets counted as part of it. */
  readonly sentence: Sentence;
  readonly target: Target;
  readonly deed: string | undefined;
  /** Stands behind 其中 or 含, so that it is of what stands before. */
  readonly inside: boolean;
  /** What keeps from holding it against the table. */
  readonly obstacle: string | undefined;
  /** 含上年结转2件 stands behind it. */
  includesCarriedIn: boolean;
}

/** What goes on from clause to clause. */
interface State {
  subject: string | undefined;
  deed: string | undefined;
  block: string | undefined;
  /** The sentence speaks of 信息公开. */
  about: boolean;
  /** Applications for information were spoken of, so that 申请 alone means them. */
  context: boolean;
  otherTime: boolean;
  /** A clause was not understood: what follows may be of what that one narrowed down to. */
  doubt: 'list' | 'all' | undefined;
  selection: boolean;
  /** How many kinds of applicants were counted behind each other, and nothing else. */
  applicants: number;
  /** 其中 stands behind a count of applicants, or of an outcome, and what follows is of these. */
  within: Target['facet'];
  /** Nothing in this sentence has said yet of what it speaks. */
  carried: boolean;
  last: Phrase | undefined;
}

const caseUnits = new Set(['件', '条', '个', '份', '例']);
/** These words in a quantity's own clause make it a comparison, and no claim. */
const comparing = new Set(['comparison', 'rise', 'fall', 'rise-to', 'fall-to', 'share']);
/** How a clause begins or ends that says of which part the next one speaks, and words that bring in another agency. */
const settings =
  /\d月|^(?:在|对|关于|针对|经|通过|由|截至|截止|自|从|就|涉及|按)|(?:方面|中|内|后|前|时|上|期间|以来|领域|系统)$|[局厅镇乡]|街道|部门|单位|所属|下属/;

/** Every clause of a report's prose that speaks of cells. */
export function readPhrases({ prose, edition, organization, year }: Report): readonly Phrase[] {
  const phrases: Phrase[] = [];
  const words = wordReader(edition, organization, year);
  let state = fresh();
  let above: Passage | undefined;
  for (const passage of prose.passages) {
    if (passage.section !== 'overview' && passage.section !== 'other') continue;
    // （二）依申请公开 above a paragraph says of what it speaks.
    if (above !== passage.before || !isHeading(above)) state = fresh();
    above = passage;
    const reader = new PassageReader(passage, edition, words, prose.statements, phrases);
    for (const sentence of passage.sentences) state = reader.sentence(sentence, state);
  }
  return phrases;
}

function fresh(): State {
  return {
    ...{ subject: undefined, deed: undefined, block: undefined, about: false, context: false, otherTime: false },
    ...{ doubt: undefined, selection: false, applicants: 0, within: undefined, carried: false, last: undefined },
  };
}

function isHeading(passage: Passage | undefined): boolean {
  return passage !== undefined && passage.wording.text.length <= 16;
}

class PassageReader {
  constructor(
    private readonly passage: Passage,
    private readonly edition: Edition,
    private readonly words: WordReader,
    private readonly statements: Report['prose']['statements'],
    private readonly phrases: Phrase[],
  ) {}

  /** Reads a sentence, and gives what the next one goes on from. */
  sentence(sentence: Sentence, before: State): State {
    const state: State = {
      ...before,
      ...{ deed: undefined, doubt: undefined, otherTime: false, selection: false, within: undefined, carried: true },
      about: before.about && isReview(before.subject),
    };
    this.items(sentence, sentence, state);
    // What was said of another time or part licenses nothing in the next sentence.
    if (state.doubt === 'all' || state.otherTime) state.subject = undefined;
    return state;
  }

  private items({ items }: Sentence, outer: Sentence, state: State): void {
    let pending: { words: Words; start: number } | undefined;
    for (const item of items) {
      if (item.opened === '；') {
        state.selection = false;
        state.within = undefined;
        if (state.doubt === 'list') state.doubt = undefined;
      }
      const own = this.wordsOf(
        item.tokens.slice(isNumbered(item) ? 1 : 0, item.quantities[0]?.at ?? item.tokens.length),
      );
      // 未发生行政复议、未发生行政诉讼 are two.
      if (pending && startsWith(own, 'denial')) {
        this.without(pending.words, { start: pending.start, end: item.start }, outer, state);
        pending = undefined;
      }
      const words: Words = pending ? joined(pending.words, own) : own;
      const start: number = pending?.start ?? item.start;
      pending = undefined;
      if (item.quantities.length > 0) this.counts(item, words, outer, state);
      else if (item.closed === '、') pending = { words, start };
      else this.without(words, { start, end: item.end }, outer, state);
      if (item.quantities.length === 0) for (const bracket of item.brackets) this.bracket(bracket, outer, state);
    }
    if (pending) this.without(pending.words, { start: pending.start, end: items.at(-1)!.end }, outer, state);
  }

  /** The words of a stretch of a clause, one that compares left out. */
  private wordsOf(tokens: readonly Token[]): Words {
    return this.words(tokens, this.passage.wording.text);
  }

  private bracket(bracket: Sentence, outer: Sentence, state: State): void {
    const inner: State = { ...state, selection: true, within: state.last?.target.facet };
    this.items(bracket, outer, inner);
  }

  /** A clause without a number: what it speaks of, a denial, or of which part the next clause speaks. */
  private without(words: Words, at: { start: number; end: number }, outer: Sentence, state: State): void {
    const said = saidBy(words.terms, state, state.context);
    const denial = words.terms.findIndex((term) => term.class === 'denial');
    this.note(words, state);
    if (words.unknown !== '' || !said) {
      if (settings.test(words.unknown) || words.otherTime) state.doubt = 'all';
      // Another matter, or a sentence that begins with something else: 办结 behind it is of that.
      if (state.carried || (said && said.subject !== state.subject)) state.subject = undefined;
      return;
    }
    if (words.otherTime) state.doubt = 'all';
    if (denial >= 0) {
      const target = said.subjects.length > 0 || said.ownDeed ? targetOf(said, this.edition) : undefined;
      const happened = said.ownDeed !== 'done' && said.ownDeed !== 'handle' && said.ownDeed !== 'carry';
      if (target && happened && (said.ownDeed || said.subject === 'applications' || isReview(said.subject))) {
        const { text } = this.passage.wording;
        const from = text.indexOf(words.terms[denial]!.word, at.start);
        const span = spanOf(this.passage.wording, from, at.end);
        this.add(
          { quantity: undefined, span, sentence: outer, target, deed: said.ownDeed, inside: false },
          words,
          state,
        );
      }
    }
    if (said.subjects.length > 0) this.follow(said, state);
  }

  /** The clause's numbers, each with the words before it; those behind the last one are its own as well. */
  private counts(item: Item, first: Words, outer: Sentence, state: State): void {
    let from = 0;
    for (const [index, quantity] of item.quantities.entries()) {
      const next = item.quantities[index + 1];
      const lead = item.tokens.slice(from, quantity.at);
      const tail = next ? [] : item.tokens.slice(quantity.at + 1);
      from = quantity.at + 1;
      const before = index === 0 ? first : this.wordsOf(lead);
      const compared = lead.some(({ entry }) => entry && comparing.has(entry.class));
      if (this.statements.get(quantity)?.role === 'count' && !compared) {
        this.count(item, quantity, before, this.tailOf(tail), outer, state);
      }
      const phrase = state.last?.quantity === quantity ? state.last : undefined;
      for (const bracket of item.brackets) {
        if (bracket.behind?.quantity !== quantity) continue;
        const count = this.phrases.length;
        this.bracket(bracket, outer, state);
        const included = this.phrases.slice(count).some(({ deed }) => deed === 'opening');
        if (phrase && (included || this.saysIncluded(bracket))) phrase.includesCarriedIn = true;
      }
    }
  }

  private saysIncluded({ items }: Sentence): boolean {
    const { terms } = this.wordsOf(items[0]?.tokens ?? []);
    return ['inclusion', 'last', 'deed'].every((name) => terms.some((term) => term.class === name));
  }

  /** Words behind a number count it further, 1件结转下年度, or go on about it: 12件均已答复. */
  private tailOf(tail: readonly Token[]): Words {
    return tail[0]?.entry?.class === 'aside' || comparing.has(tail[0]?.entry?.class ?? '')
      ? noWords
      : this.wordsOf(tail);
  }

  private count(item: Item, quantity: Quantity, lead: Words, tail: Words, outer: Sentence, state: State): void {
    const words =
      saidBy(lead.terms, state, state.context)?.ownDeed && tail.unknown === ''
        ? withoutDeeds(lead, tail)
        : joined(lead, tail);
    this.note(words, state);
    const has = (name: TermClass) => words.terms.some((term) => term.class === name);
    const said = saidBy(words.terms, state, state.context);
    if (has('denial')) {
      // 未发生一起行政复议 denies, 未按期办结0件 counts something else.
      if (quantity.weak) this.without(words, item, outer, state);
      else state.doubt = 'all';
      return;
    }
    if (has('selection') || has('inclusion')) state.within = state.last?.target.facet;
    else if (said?.ownDeed && item.opened !== '、') state.within = undefined;
    const listed = item.opened === '、' && state.selection;
    state.selection =
      has('selection') || has('inclusion') || (state.selection && !(item.opened === '，' && said?.ownDeed));
    const inside =
      has('selection') || has('inclusion') || (state.selection && (listed || quantity.item().sentence() !== outer));
    const isOwn = has('own') && said !== undefined && said.subjects.length > 0;
    if (isOwn || (has('this') && said && said.subjects.length > 0)) state.doubt = undefined;
    const speaks =
      said &&
      ['subject', 'short', 'deed', 'applicant', 'outcome', 'reason', 'result', 'block'].some((name) =>
        has(name as TermClass),
      );
    const target = speaks ? targetOf(said, this.edition) : undefined;
    if (target && said) {
      const deed = said.ids('applicant').length + said.ids('outcome').length > 0 ? undefined : said.ownDeed;
      this.add({ quantity, span: quantity.span, sentence: outer, target, deed, inside }, words, state);
      const counted = said.ids('applicant').length > 0;
      state.applicants = counted ? state.applicants + 1 : 0;
    }
    // 接待群众30人次, 通过网络提交17件: what is counted next may be of these.
    if (words.unknown !== '' || !said || has('facet')) state.doubt = inside || state.doubt === 'list' ? 'list' : 'all';
    if (said && words.unknown === '') this.follow(said, state);
  }

  private add(phrase: Omit<Phrase, 'obstacle' | 'includesCarriedIn'>, words: Words, state: State): void {
    const added: Phrase = { ...phrase, obstacle: this.obstacle(phrase, words, state), includesCarriedIn: false };
    this.phrases.push(added);
    state.last = added;
  }

  private obstacle(
    { quantity, target, deed, inside }: Omit<Phrase, 'obstacle' | 'includesCarriedIn'>,
    { unknown, terms, otherTime }: Words,
    state: State,
  ): string | undefined {
    const has = (name: TermClass) => terms.some((term) => term.class === name);
    const stays = target.id === 'carried-out' || /in-force$|in-all$/.test(target.id);
    if (unknown !== '') return 'unknown-words';
    if (state.doubt) return 'in-doubt';
    if (otherTime || state.otherTime) return 'another-time';
    if (has('facet') || (has('level') && !target.isAmount)) return 'a-part';
    if (has('stock') && !stays) return 'another-time';
    if (has('last') && target.id !== 'carried-in') return 'another-time';
    if (has('open') && !has('reason')) return 'open-list';
    if (has('next') && target.id !== 'carried-out') return 'another-time';
    if (target.table === 'review' && quantity && !state.about) return 'other-cases';
    // 其中办结11件 is of what was received this year; so is 办结 behind one kind of applicants.
    if (inside && deed && !(deed === 'opening' && state.deed !== 'done') && deed !== 'closing') return 'a-part';
    if (deed && state.applicants === 1) return 'a-part';
    if (state.within && target.facet !== state.within) return 'a-part';
    if (!quantity) return undefined;
    if (quantity.approximate) return 'rough';
    return target.isAmount === (quantity.unit === '元') && (target.isAmount || caseUnits.has(quantity.unit))
      ? undefined
      : 'another-unit';
  }

  /** What a clause says of the matter and the time, whether or not it was understood. */
  private note({ terms, unknown, otherTime }: Words, state: State): void {
    const has = (name: TermClass) => terms.some((term) => term.class === name);
    if (unknown === '' && (has('about') || terms.some(({ id }) => id === 'applications'))) state.about = true;
    if (terms.some(({ id }) => id === 'applications')) state.context = true;
    const carried = terms.some(({ class: name, id }) => name === 'deed' && (id === 'carry' || id === 'opening'));
    if (otherTime || (has('last') && !carried)) state.otherTime = true;
    else if (has('this')) state.otherTime = false;
  }

  private follow(said: Said, state: State): void {
    state.carried = false;
    state.subject = said.subject;
    state.deed = said.deed;
    state.block = said.block;
  }
}

/** `1.` in front of a sentence; 6月 says when. */
function isNumbered({ index, tokens }: Item): boolean {
  return index === 0 && tokens[0]?.kind === 'number' && tokens[0].entry === undefined;
}

function startsWith({ terms }: Words, name: TermClass): boolean {
  return terms[0]?.class === name;
}

function withoutDeeds(lead: Words, tail: Words): Words {
  return joined(lead, { ...tail, terms: tail.terms.filter((term) => term.class !== 'deed') });
}
