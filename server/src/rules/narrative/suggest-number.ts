import type { Quantity } from '../../report/prose/clauses';
import type { Report } from '../../report/report';
import { formatNumber, toChinese } from '../../text/numbers';
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
  const text = writeLike(written, quantity, value);
  if (text === undefined || text === written) return undefined;
  return {
    kind: 'suggestion',
    title: { zh: `将“${written}”改为“${text}”：${zh}`, en: `Change “${written}” to “${text}”: ${en}` },
    edits: [{ span: quantity.number, text }],
  };
}

function writeLike(written: string, { script, exact }: Quantity, value: number): string | undefined {
  if (script === 'chinese') return Number.isInteger(value) && value < 100 ? toChinese(value) : formatNumber(value);
  if (!exact || /[万亿千百]/.test(written)) return undefined;
  const plain = /[,，]/.test(written) ? value.toLocaleString('en-US') : formatNumber(value);
  return /[０-９]/.test(written)
    ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : plain;
}
