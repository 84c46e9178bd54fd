import assert from 'node:assert/strict';
import { readProse } from '../../../server/src/report/prose/read';
import type { RelationKind } from '../../../server/src/report/prose/relations/relation';
import { parseMarked } from '../../support/marked';

/** What is found wrong in prose of section one of the report for 2024, a paragraph on each line. */
export function assertRead(kinds: readonly RelationKind[], marked: string): void {
  const { text, spans } = parseMarked(marked);
  let start = 0;
  const paragraphs = text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return { span, section: 'overview' as const };
  });
  const wrong = readProse(text, paragraphs, 2024).relations.filter(
    ({ kind, verdict }) => kinds.includes(kind) && verdict === 'contradiction',
  );
  const show = ({ start, end }: { start: number; end: number }): string =>
    `${start}–${end} “${text.slice(start, end)}”`;
  assert.deepEqual(wrong.map(({ span }) => show(span)).sort(), spans.map(show).sort());
}
