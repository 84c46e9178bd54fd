import type { Quantity } from '../../../server/src/report/prose/clauses';
import { readProse } from '../../../server/src/report/prose/read';
import { type Tokenizer, tokenize } from '../../../server/src/report/prose/tokens';
import { textOf } from '../../../server/src/text/span';

/** What is read in a sentence of a report on 2024, a line for every statement and every relation: for comparing. */
export function printed(sentence: string, cut: Tokenizer = tokenize): string {
  const paragraph = { span: { start: 0, end: sentence.length }, section: 'overview' as const };
  const { statements, relations } = readProse(sentence, [paragraph], 2024, [], cut);
  const word = ({ value, unit, approximate, span }: Quantity): string =>
    `${textOf(sentence, span)}=${value}${unit}${approximate ? '~' : ''}`;
  return [
    ...Array.from(
      statements,
      ([quantity, { role, time, direction }]) => `${word(quantity)} ${role} ${time} ${direction}`,
    ),
    ...relations.map(
      ({ kind, verdict, operands, evidence, obstacle, span }) =>
        `${kind} ${verdict} “${textOf(sentence, span)}” ${operands.map(({ quantity, part }) => `${part} ${word(quantity)}`)} ${evidence} ${obstacle}`,
    ),
  ].join('\n');
}
