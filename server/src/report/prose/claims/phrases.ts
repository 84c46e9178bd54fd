import type { Edition } from '../../../standard/standard';
import type { Report } from '../../report';
import type { Item, Passage, Quantity, Sentence } from '../clauses';
import { spanOf, type Token } from '../tokens';
import { follow, fresh, note, obstacleOf, type Phrase, type State, type Unjudged } from './state';
import { isReview, type Said, saidBy, targetOf } from './targets';
import type { TermClass } from './vocabulary';
import { joined, noWords, type WordReader, type Words, wordReader } from './words';

/** These words in a quantity's own clause make it a comparison, and no claim. */
const comparing = new Set(['comparison', 'rise', 'fall', 'rise-to', 'fall-to', 'share']);
/** How a clause begins or ends that says of which part the next one speaks, and words that bring in another agency. */
const settings =
  /\d月|^(?:在|对|关于|针对|经|通过|由|截至|截止|自|从|就|涉及|按)|(?:方面|中|内|后|前|时|上|期间|以来|领域|系统)$|[局厅镇乡]|街道|部门|单位|所属|下属/;

/** 3月, 1月至5月; 12月31日 ends the whole year. */
const months = /\d月(?!31日|底|末)/;

/** A clause that begins so goes on about what was counted: 均在办理时审定. */
const predicates: ReadonlySet<string> = new Set(['均', '都', '已', '全部', '并', '也']);

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

function isHeading(passage: Passage | undefined): boolean {
  return passage !== undefined && passage.wording.text.length <= 16;
}

/** Without one of these a clause says nothing of cells by itself. */
const speaking: readonly TermClass[] = [
  ...(['subject', 'short', 'deed', 'applicant', 'outcome', 'reason', 'result', 'block'] as const),
];

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
      deed: undefined,
      doubt: undefined,
      otherTime: false,
      selection: false,
      within: undefined,
      carried: true,
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
      // 在20个工作日内 says when.
      const counted = item.quantities.filter(({ dimension }) => dimension !== 'time');
      const own = this.wordsOf(item.tokens.slice(isNumbered(item) ? 1 : 0, counted[0]?.at ?? item.tokens.length));
      // 未发生行政复议、未发生行政诉讼 are two.
      if (pending && startsWith(own, 'denial')) {
        this.without(pending.words, { start: pending.start, end: item.start }, outer, state);
        pending = undefined;
      }
      const words: Words = pending ? joined(pending.words, own) : own;
      const start: number = pending?.start ?? item.start;
      pending = undefined;
      if (counted.length > 0) this.counts(item, counted, words, outer, state);
      else if (item.closed === '、') pending = { words, start };
      else this.without(words, { start, end: item.end }, outer, state);
      if (counted.length === 0) for (const bracket of item.brackets) this.bracket(bracket, outer, state);
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
    note(words, state);
    if (words.unknown !== '' || !said) {
      const tells = predicates.has(words.terms[0]?.word ?? '');
      const isInDoubt = state.doubt === 'all' || words.otherTime || (!tells && settings.test(words.unknown));
      if (isInDoubt) state.doubt = 'all';
      // 今年3月，我镇…: unlike another agency, a month is not taken back by naming the own one.
      state.otherTime ||= months.test(words.unknown);
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
          { quantity: undefined, span, sentence: outer, target, deed: said.ownDeed, inside: false, listed: false },
          words,
          state,
        );
      }
    }
    if (said.subjects.length === 0) this.result(words, said, at, outer, state);
    if (said.subjects.length > 0) follow(said, state);
  }

  /** 行政复议1件，结果被纠正: what came of the cases just counted. */
  private result(words: Words, said: Said, at: { start: number; end: number }, outer: Sentence, state: State): void {
    const quantity = state.last?.target.table === 'review' ? state.last.quantity : undefined;
    const isResult = quantity && words.terms.every(({ class: name }) => name === 'result' || name === 'plain');
    const target =
      isResult && said.ids('result').length > 0
        ? targetOf({ ...said, subject: state.subject }, this.edition)
        : undefined;
    if (!quantity || !target || words.otherTime) return;
    const span = spanOf(this.passage.wording, at.start, at.end);
    this.add({ quantity, span, sentence: outer, target, deed: undefined, inside: false, listed: false }, words, state);
  }

  /** The clause's numbers, each with the words before it; those behind the last one are its own as well. */
  private counts(item: Item, counted: readonly Quantity[], first: Words, outer: Sentence, state: State): void {
    let from = 0;
    for (const [index, quantity] of counted.entries()) {
      const next = counted[index + 1];
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
        this.bracket(bracket, outer, state);
        // （含转送2件）, （不含撤回3件） change what is counted.
        if (phrase && bracket.items.some(({ tokens }) => this.leavesOver(tokens))) phrase.obstacle ??= 'unknown-words';
      }
    }
  }

  private leavesOver(tokens: readonly Token[]): boolean {
    return this.wordsOf(tokens.filter(({ kind }) => kind !== 'quantity')).unknown !== '';
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
    note(words, state);
    const has = (name: TermClass) => words.terms.some((term) => term.class === name);
    const said = saidBy(words.terms, state, state.context);
    if (has('denial')) {
      // 未发生一起行政复议 denies, 未按期办结0件 counts something else.
      if (quantity.weak) this.without(words, item, outer, state);
      else state.doubt = 'all';
      return;
    }
    const opens = has('selection') || has('inclusion');
    if (opens) state.within = state.last?.target.facet;
    else if (said?.ownDeed && item.opened !== '、') state.within = undefined;
    const goesOn = state.selection && !(item.opened === '，' && said?.ownDeed);
    const inside = opens || (goesOn && (item.opened === '、' || item.sentence() !== outer));
    state.selection = opens || goesOn;
    if ((has('own') || has('this')) && said && said.subjects.length > 0) state.doubt = undefined;
    const target = said && speaking.some(has) ? targetOf(said, this.edition) : undefined;
    if (target && said) {
      const deed = target.facet ? undefined : said.ownDeed;
      if (inside && deed === 'opening' && state.last?.target.id === 'received') state.last.includesCarriedIn = true;
      const listed = item.opened === '、' || item.closed === '、';
      this.add({ quantity, span: quantity.span, sentence: outer, target, deed, inside, listed }, words, state);
      state.applicants = target.facet === 'applicant' ? state.applicants + 1 : 0;
    }
    // 接待群众30人次, 通过网络提交17件, 县政府收到12件: what is counted next may be of these.
    if (words.unknown !== '' || !said || has('facet') || (has('level') && !target?.isAmount))
      state.doubt = inside || state.doubt === 'list' ? 'list' : 'all';
    if (said && words.unknown === '') follow(said, state);
  }

  private add(phrase: Unjudged, words: Words, state: State): void {
    const added: Phrase = { ...phrase, obstacle: obstacleOf(phrase, words, state), includesCarriedIn: false };
    this.phrases.push(added);
    state.last = added;
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
