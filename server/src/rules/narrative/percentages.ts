import type { Quantity } from '../../report/prose/clauses';
import { phrase, unitOf } from '../../report/prose/phrase';
import type { Relation } from '../../report/prose/relations/relation';
import type { Report } from '../../report/report';
import { textOf } from '../../text/span';
import type { Fix, Related } from '../rule';

/** Whether a relation is to be reported. */
export function isFault({ verdict }: Relation): boolean {
  return verdict === 'contradiction' || verdict === 'doubtful';
}

export function computedFrom(quantity: Quantity): Related {
  return {
    span: quantity.span,
    message: { zh: `据以计算：${phrase(quantity)}`, en: `Computed from: ${phrase(quantity)}` },
  };
}

/** A percentage with as many digits as were printed, at least to the last that tells. */
export function percentText(value: number, { precision }: Quantity): string {
  return `${digits(value, precision)}%`;
}

function digits(value: number, precision: number): string {
  return value.toFixed(Math.max(0, Math.round(-Math.log10(precision * 2))));
}

/** A suggestion to write another percentage; none for 倍 and 成, and none where the direction is wrong. */
export function suggestPercentage(
  { text: report }: Report,
  quantity: Quantity,
  value: number | undefined,
  formula: string,
): { readonly fix?: Fix } {
  if (value === undefined || unitOf(quantity) !== '%') return {};
  const written = textOf(report, quantity.number);
  const text = digits(value, quantity.precision);
  return {
    fix: {
      kind: 'suggestion',
      title: { zh: `将“${written}”改为“${text}”：${formula}`, en: `Change “${written}” to “${text}”: ${formula}` },
      edits: [{ span: quantity.number, text }],
    },
  };
}
