import type { Span } from '../../../text/span';
import type { Quantity, Sentence } from '../clauses';
import type { Obstacle } from '../obstacle';
import type { Said, Target } from './targets';
import type { TermClass } from './vocabulary';
import type { Words } from './words';

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
  obstacle: Obstacle | undefined;
  /** Its item is parted from others by 、. */
  readonly listed: boolean;
  /** 含上年结转2件 stands behind it. */
  includesCarriedIn: boolean;
}

/** A phrase as its words give it, before it is known what stands in the way. */
export type Unjudged = Omit<Phrase, 'obstacle' | 'includesCarriedIn'>;

/** What goes on from clause to clause. */
export interface State {
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
export function fresh(): State {
  return {
    subject: undefined,
    deed: undefined,
    block: undefined,
    about: false,
    context: false,
    otherTime: false,
    doubt: undefined,
    selection: false,
    applicants: 0,
    within: undefined,
    carried: false,
    last: undefined,
  };
}

/** What a clause says of the matter and the time, whether or not it was understood. */
export function note({ terms, unknown, otherTime }: Words, state: State): void {
  const has = (name: TermClass) => terms.some((term) => term.class === name);
  if (unknown === '' && (has('about') || terms.some(({ id }) => id === 'applications'))) state.about = true;
  if (terms.some(({ id }) => id === 'applications')) state.context = true;
  const carried = terms.some(({ class: name, id }) => name === 'deed' && (id === 'carry' || id === 'opening'));
  if (otherTime || (has('last') && !carried)) state.otherTime = true;
  else if (has('this')) state.otherTime = false;
}

/** Goes on about what a clause spoke of. */
export function follow(said: Said, state: State): void {
  state.carried = false;
  state.subject = said.subject;
  state.deed = said.deed;
  state.block = said.block;
}

/** What keeps a phrase from being held against the table. */
export function obstacleOf(
  { quantity, target, deed, inside }: Unjudged,
  { unknown, terms, otherTime }: Words,
  state: State,
): Obstacle | undefined {
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
