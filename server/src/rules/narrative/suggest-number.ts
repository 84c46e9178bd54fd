import type { Quantity } from '../../report/prose/clauses';
import type { Report } from '../../report/report';
import { writeLike } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Fix } from '../rule';

/** A suggestion to write another number, in the script that stands there; `undefined` where the number is abbreviated (万). */
export function suggestNumber(
  { text: report }: Report,
  quantity: Quantity,
  value: number,
  zh: string,
  en: string,
): Fix | undefined {
  const written = textOf(report, quantity.number);
  const text = quantity.script === 'chinese' || quantity.exact ? writeLike(written, quantity.script, value) : undefined;
  if (text === undefined || text === written) return undefined;
  return {
    kind: 'suggestion',
    title: { zh: `将“${written}”改为“${text}”：${zh}`, en: `Change “${written}” to “${text}”: ${en}` },
    edits: [{ span: quantity.number, text }],
  };
}
