import type { Span } from '../../text/span';
import { type Passage, type Quantity, readClauses } from './clauses';
import type { Paragraph } from './paragraphs';
import { readAverages } from './relations/averages';
import { readBalances } from './relations/balances';
import { readComparisons } from './relations/comparison';
import { readEnumerations } from './relations/enumerations';
import { sentencesOf } from './relations/figures';
import { withoutFollowUps } from './relations/follow-ups';
import type { Memory } from './relations/memory';
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
  /** How they belong together, in the order of the passages. */
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
  const relations: Relation[] = [];
  let memory: Memory = { consumed: new Set(), heads: [] };
  for (const group of joined(text, paragraphs)) {
    const wording = wordingOf(
      text,
      group.map(({ span }) => span),
    );
    const { section } = group[0]!;
    const above = passages.at(-1);
    const passage = readClauses(wording, cut(wording), section, above?.section === section ? above : undefined);
    if (!passage.before) memory = { consumed: new Set(), heads: [] };
    passages.push(passage);
    for (const [quantity, statement] of readStatements(passage, year)) statements.set(quantity, statement);
    const balances = readBalances(passage, statements);
    // What is done and what is left over are no parts of what was received: 收到57件，办结58件，结转3件.
    const flows = new Set(balances.flatMap(({ operands }) => operands.map(({ quantity }) => quantity)));
    relations.push(
      ...readPartitions(passage, statements, memory).filter(
        ({ operands }) => !operands.every(({ quantity }) => flows.has(quantity)),
      ),
      ...balances,
    );
    relations.push(...readNames(passage, statements));
    const sentences = sentencesOf(passage, statements);
    relations.push(...readComparisons(passage, sentences));
    relations.push(...readShares(passage, sentences, statements, bases));
    relations.push(...readAverages(passage, sentences));
  }
  relations.push(...readEnumerations(passages), ...readYearTotals(passages, statements));
  return { passages, statements, relations: withoutFollowUps(relations) };
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
