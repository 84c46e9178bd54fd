import { slipOf } from '../numbers';
import type { NumberToken, Scribe } from '../scribe';

export interface SumOptions {
  /**
   * Something says that the parts are all there are: 其他 at the end, 分为, a bracket, 线上 and 线下. Behind 其中 alone they may be
   * some of them, and only a part larger than the whole is a fault.
   */
  readonly closed?: boolean;
  /** 包括, 主要, 等: fewer than the total is no fault. */
  readonly open?: boolean;
  readonly kind?: string;
}

const rule = 'narrative/breakdown-total';
const also = ['narrative/part-exceeds-total', 'narrative/table-mismatch'];

/** The faults of a total and its parts. */
export function sumFaults(
  scribe: Scribe,
  total: NumberToken,
  parts: readonly NumberToken[],
  { open = false, closed = false, kind = 'breakdown' }: SumOptions = {},
): void {
  if (parts.length < 2) return;
  if (!closed) {
    subsetFaults(scribe, total, scribe.random.pick(parts));
    return;
  }
  const { random, fault } = scribe;
  const sum = parts.reduce((all, { value }) => all + value, 0);
  const largest = Math.max(...parts.map(({ value }) => value));
  // A part that is as large as the total says nothing of the others.
  const slip = slipOf(random, total.value, (other) => open && other > sum);
  if (!open || slip < sum) {
    fault({
      rule,
      also,
      kind: `${kind}: total changed`,
      edits: [{ token: total, text: total.write(slip) }],
      at: [total, ...(slip < largest ? parts : [])],
      determined: !open && slip >= largest,
    });
  }
  const part = random.pick(parts);
  const changed = slipOf(random, part.value, (other) => open && sum - part.value + other <= total.value);
  if (!open || sum - part.value + changed > total.value) {
    fault({
      rule,
      also,
      kind: `${kind}: part changed`,
      edits: [{ token: part, text: part.write(changed) }],
      at: [total, part],
    });
  }
}

/** The faults of a part that is only contained in its whole. */
export function subsetFaults({ random, fault }: Scribe, total: NumberToken, part: NumberToken): void {
  fault({
    rule: 'narrative/part-exceeds-total',
    also: ['narrative/breakdown-total', 'narrative/table-mismatch'],
    kind: 'subset larger than the whole',
    edits: [{ token: part, text: part.write(total.value + random.integer(1, 1 + total.value)) }],
    at: [part, total],
  });
}
