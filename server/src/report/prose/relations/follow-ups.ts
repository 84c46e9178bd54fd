import type { Relation, RelationKind } from './relation';

/** Kinds whose last figure is worked out from the others, or says one of them again. */
const computed: ReadonlySet<RelationKind> = new Set([
  'comparison',
  'growth',
  'share',
  'rate',
  'average',
  'restatement',
]);

/**
 * Where a total does not fit its parts, nothing is said of what is worked out from that total: one slip is told once,
 * and what is still wrong when it has been mended shows then.
 */
export function withoutFollowUps(relations: readonly Relation[]): Relation[] {
  const accused = new Set(
    relations.flatMap(({ kind, verdict, operands }) =>
      kind === 'partition' && verdict === 'contradiction' ? [operands[0]!.quantity] : [],
    ),
  );
  return relations.map((relation) => {
    const { kind, verdict, operands } = relation;
    const isAccused = (verdict === 'contradiction' || verdict === 'doubtful') && computed.has(kind);
    return isAccused && operands.some(({ quantity }) => accused.has(quantity))
      ? { ...relation, verdict: 'unknown', obstacle: 'accused' }
      : relation;
  });
}
