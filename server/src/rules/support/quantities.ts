import type { Quantity } from '../../report/prose-parts';
import type { Report } from '../../report/report';
import { formatNumber, sum, toChinese } from '../../text/numbers';
import { textOf } from '../../text/span';
import type { Fix } from '../rule';

const longestLead = 16;

/** How far a sum may lie off because its figures were rounded to 万; 0 for figures printed in full. */
export function tolerance(quantities: readonly Quantity[]): number {
  return sum(quantities.map((quantity) => (quantity.exact ? 0 : quantity.precision)));
}

/** A quantity with the words in front of it, as a message quotes it: `批评、建议和意见18件`; cut with … where they are many. */
export function phrase(report: Report, quantity: Quantity): string {
  const lead = report.text.slice(Math.max(0, quantity.span.start - longestLead), quantity.span.start);
  const words = /[^，。；：！？,;:（）()\s]*\s?$/.exec(lead)![0];
  const cut = words.length === longestLead ? '…' : '';
  return (
    cut + (words + textOf(report.text, quantity.span)).replace(/\s+/g, '').replace(/^(?:其中|包括|包含|分别为|含)/, '')
  );
}

/** A part of a list with its own name only: what 、 separates from it belongs to the part before. */
export function partPhrase(report: Report, quantity: Quantity): string {
  return phrase(report, quantity).split('、').at(-1)!;
}

/** `1+0+1+0`, in the unit in which the numbers are printed. */
export function equation(quantities: readonly Quantity[]): string {
  return quantities.map(({ value }) => formatNumber(value)).join('+');
}

/** A suggestion to write another number, in the script that stands there; `undefined` where the number is abbreviated (万). */
export function suggestNumber(
  report: Report,
  quantity: Quantity,
  value: number,
  zh: string,
  en: string,
): Fix | undefined {
  const written = textOf(report.text, quantity.number);
  const text = writeLike(written, quantity, value);
  if (text === undefined || text === written) return undefined;
  return {
    kind: 'suggestion',
    title: { zh: `将“${written}”改为“${text}”：${zh}`, en: `Change “${written}” to “${text}”: ${en}` },
    edits: [{ span: quantity.number, text }],
  };
}

function writeLike(written: string, quantity: Quantity, value: number): string | undefined {
  if (quantity.script === 'chinese')
    return Number.isInteger(value) && value < 100 ? toChinese(value) : formatNumber(value);
  if (!quantity.exact || /[万亿千百]/.test(written)) return undefined;
  const plain = /[,，]/.test(written) ? value.toLocaleString('en-US') : formatNumber(value);
  return /[０-９]/.test(written)
    ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : plain;
}
