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

const latin = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const digits = '0123456789０１２３４５６７８９';
const numerals = '一二三四五六七八九十';

interface NumberForm {
  readonly style: HeadingNumber['style'];
  /** What it may begin with: most lines are told from one by their first character. */
  readonly opening: string;
  readonly form: RegExp;
}

const numberForms: readonly NumberForm[] = [
  {
    style: 'chinese',
    opening: latin + numerals,
    form: /^[A-Za-z]{0,2}([一二三四五六七八九十]{1,3})[ \u3000\u00a0]*[、.．，,：:][ \u3000\u00a0、.．]*/,
  },
  {
    style: 'arabic',
    opening: digits,
    form: /^(\d{1,2}|[０-９]{1,2})(?![\d０-９])[ \u3000\u00a0]*[、.．，,：:]?[ \u3000\u00a0、.．]*/,
  },
  {
    style: 'bracketed',
    opening: '（(',
    form: /^[（(][ ]*([一二三四五六七八九十]{1,3})[ ]*[）)][、.．]?[ \u3000\u00a0]*/,
  },
  {
    style: 'part',
    opening: '第',
    form: /^第([一二三四五六七八九十]{1,3}|\d{1,2})(?:部分|章|节)[、：:]?[ \u3000\u00a0]*/,
  },
  // Last: a numeral without a separator, which only a mandated title behind it makes a number.
  { style: 'chinese', opening: numerals, form: /^([一二三四五六七八九十]{1,3})[ \u3000\u00a0]+/ },
];

/** The number that a line begins with; `start` is where the line does. */
export function headingNumber(written: string, start: number): HeadingNumber | undefined {
  const first = written.charAt(0);
  for (const { style, opening, form } of numberForms) {
    const found = opening.includes(first) ? form.exec(written) : null;
    if (!found) continue;
    const number = found[1]!;
    const value = chineseNumber(number) ?? Number(fold(number));
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
