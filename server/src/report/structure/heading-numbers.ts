import { chineseNumber } from '../../text/numbers';
import type { Span } from '../../text/span';
import { fold } from '../../text/wording';

/** The number of a heading as it is written. */
export interface HeadingNumber {
  readonly span: Span;
  readonly value: number;
  readonly text: string;
  /** `三、`, `3.`, `（三）`, `第三部分`. */
  readonly style: 'chinese' | 'arabic' | 'bracketed' | 'part';
}

const numberForms: readonly { readonly style: HeadingNumber['style']; readonly form: RegExp }[] = [
  {
    style: 'chinese',
    form: /^[A-Za-z]{0,2}([一二三四五六七八九十]{1,3})[ \u3000\u00a0]*[、.．，,：:][ \u3000\u00a0、.．]*/,
  },
  { style: 'arabic', form: /^(\d{1,2}|[０-９]{1,2})(?![\d０-９])[ \u3000\u00a0]*[、.．，,：:]?[ \u3000\u00a0、.．]*/ },
  { style: 'bracketed', form: /^[（(][ ]*([一二三四五六七八九十]{1,3})[ ]*[）)][、.．]?[ \u3000\u00a0]*/ },
  { style: 'part', form: /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|节)[、：:]?[ \u3000\u00a0]*/ },
  // Last: a numeral without a separator, which only a mandated title behind it makes a number.
  { style: 'chinese', form: /^([一二三四五六七八九十]{1,3})[ \u3000\u00a0]+/ },
];

/** The number that a line begins with; `start` is where the line does. */
export function headingNumber(written: string, start: number): HeadingNumber | undefined {
  for (const { style, form } of numberForms) {
    const found = form.exec(written);
    if (!found) continue;
    const digits = found[1]!;
    const value = chineseNumber(digits) ?? Number(fold(digits));
    return { span: { start, end: start + found[0].length }, value, text: found[0], style };
  }
  return undefined;
}

/** For each style of number, the last one of its row since `一、`; empty outside section one. */
export type Rows = Map<HeadingNumber['style'], number>;

/** Whether a number goes on a row below `一、`, the one section with parts called like others; the rows are carried on. */
export function goesOnBelow({ style, value, text }: HeadingNumber, rows: Rows): boolean {
  if (style === 'chinese' || style === 'part') {
    rows.clear();
    if (value === 1) rows.set(style, value);
    return false;
  }
  if (rows.size === 0 || !/\D/.test(text.trim()) || value !== (rows.get(style) ?? 0) + 1) return false;
  rows.set(style, value);
  return true;
}
