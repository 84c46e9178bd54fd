import type { Span } from '../../text/span';
import { type Passage, type Quantity, readClauses } from './clauses';
import type { Paragraph } from './paragraphs';
import { readAverages } from './relations/averages';
import { readBalances } from './relations/balances';
import { readComparisons } from './relations/comparison';
import { readEnumerations } from './relations/enumerations';
import { sentencesOf } from './relations/figures';
import { withoutFollowUps } from './relations/follow-ups';
import { readNames } from './relations/names';
import { readPartitions } from './relations/partitions';
import type { Relation } from './relations/relation';
import { readShares } from './relations/shares';
import { readYearTotals } from './relations/year-totals';
import { readStatements, type Statement, type Statements } from './statements';
import { type Tokenizer, tokenize, wordingOf } from './tokens';

/** What of a paragraph is needed to read it. */
type Stretch = Pick<Paragraph, 'span' | 'section'>;

/** What the prose of a report says. */
export interface Prose {
  readonly passages: readonly Passage[];
  readonly statements: Statements;
  /** How they belong together, family by family, each in the order of the text. */
  readonly relations: readonly Relation[];
}

/**
 * Reads the paragraphs of a report; `year` is the year reported, `bases` are the totals of its tables. Only the test of
 * the lexicon cuts words otherwise than by all of it.
 */
export function readProse(
  text: string,
  paragraphs: readonly Stretch[],
  year: number | undefined,
  bases: readonly number[] = [],
  cut: Tokenizer = tokenize,
): Prose {
  const passages: Passage[] = [];
  const statements = new Map<Quantity, Statement>();
  for (const group of joined(text, paragraphs)) {
    const wording = wordingOf(
      text,
      group.map(({ span }) => span),
    );
    const { section } = group[0]!;
    const above = passages.at(-1);
    const passage = readClauses(wording, cut(wording), section, above?.section === section ? above : undefined);
    passages.push(passage);
    for (const [quantity, statement] of readStatements(passage, year)) statements.set(quantity, statement);
  }
  return { passages, statements, relations: withoutFollowUps(relationsOf(passages, statements, bases)) };
}

/** One family after the other: each reader goes through the whole text while it is at hand. */
function relationsOf(
  passages: readonly Passage[],
  statements: Statements,
  bases: readonly number[],
): readonly Relation[] {
  // Most paragraphs count nothing; of those only names and points can be wrong.
  const counting = passages.filter(({ sentences }) => sentences.some(({ isCounting }) => isCounting));
  const balances = counting.flatMap((passage) => readBalances(passage, statements));
  // What is done and what is left over are no parts of what was received: 收到57件，办结58件，结转3件.
  const flows = new Set(balances.flatMap(({ operands }) => operands.map(({ quantity }) => quantity)));
  const sentences = counting.map((passage) => sentencesOf(passage, statements));
  return [
    ...readPartitions(passages, statements).filter(
      ({ operands }) => !operands.every(({ quantity }) => flows.has(quantity)),
    ),
    ...balances,
    ...passages.flatMap((passage) => readNames(passage, statements)),
    ...counting.flatMap((passage, index) => readComparisons(passage, sentences[index]!)),
    ...counting.flatMap((passage, index) => readShares(passage, sentences[index]!, statements, bases)),
    ...counting.flatMap((passage, index) => readAverages(passage, sentences[index]!)),
    ...readEnumerations(passages),
    ...readYearTotals(counting, statements),
  ];
}

/** Paragraphs that go on in the next one are read as one. */
function joined(text: string, paragraphs: readonly Stretch[]): readonly (readonly Stretch[])[] {
  const groups: Stretch[][] = [];
  for (const paragraph of paragraphs) {
    const above = groups.at(-1)?.at(-1);
    if (above && goesOn(text, above, paragraph)) groups.at(-1)!.push(paragraph);
    else groups.push([paragraph]);
  }
  return groups;
}

/** A paragraph that ends in the middle of a sentence goes on in the next one, unless a heading or table stands between. */
function goesOn(text: string, above: Stretch, below: Stretch): boolean {
  if (above.section !== below.section) return false;
  if (!/[：；，、:;,]/.test(text[above.span.end - 1]!)) return false;
  const between: Span = { start: above.span.end, end: below.span.start };
  return text.slice(between.start, between.end).trim() === '';
}
