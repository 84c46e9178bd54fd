import { readProse } from '../../../server/src/report/prose/read';
import type { Relation, RelationKind } from '../../../server/src/report/prose/relations/relation';
import { assertAt, parseMarked } from '../../support/marked';

/** The relations of some kinds that a paragraph of a report states. */
export function relationsOf(text: string, kinds: readonly RelationKind[], year = 2024): readonly Relation[] {
  const paragraph = { span: { start: 0, end: text.length }, section: 'overview' as const };
  return readProse(text, [paragraph], year).relations.filter(({ kind }) => kinds.includes(kind));
}

/** Asserts that just what stands between the marks `⟦ ⟧` contradicts the rest. */
export function assertFaults(marked: string, kinds: readonly RelationKind[], year?: number): void {
  const { text, spans } = parseMarked(marked);
  const faults = relationsOf(text, kinds, year).filter(
    ({ verdict }) => verdict === 'contradiction' || verdict === 'doubtful',
  );
  assertAt(
    text,
    faults.map(({ span, reading, kind }) => ({
      ...{ rule: kind, severity: 'warning' as const, span, related: [] },
      message: { zh: JSON.stringify(reading), en: '' },
    })),
    spans,
  );
}
