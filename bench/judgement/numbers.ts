import type { Random } from './random';

/** How a sentence writes its numbers. */
export type Script = 'plain' | 'wide' | 'thousands' | 'wide-thousands' | 'chinese' | 'spaced';

const digits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** Chinese numerals up to 9999, as reports write them: 十二, 一百零五. */
export function inChinese(value: number): string {
  if (value < 10) return digits[value]!;
  if (value < 20) return `十${value % 10 ? digits[value % 10] : ''}`;
  const [thousands, hundreds, tens, ones] = [1000, 100, 10, 1].map((power) => Math.floor(value / power) % 10);
  let written = '';
  const add = (digit: number, unit: string, isSmallest: boolean) => {
    if (digit > 0) written += digits[digit]! + unit;
    else if (written && !written.endsWith('零') && !isSmallest) written += '零';
  };
  add(thousands!, '千', false);
  add(hundreds!, '百', tens === 0 && ones === 0);
  add(tens!, '十', ones === 0);
  if (ones) written += digits[ones];
  return written.replace(/零$/, '');
}

/** A whole number in a script; what a script cannot say well is written plainly. */
export function writeNumber(value: number, script: Script): string {
  switch (script) {
    case 'wide':
      return widen(String(value));
    case 'thousands':
      return value.toLocaleString('en-US');
    case 'wide-thousands':
      return value.toLocaleString('en-US').replaceAll(',', '，');
    case 'chinese':
      return value < 10_000 ? inChinese(value) : String(value);
    default:
      return String(value);
  }
}

export function widen(text: string): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** Another number that a slip of the hand makes of `value`, not negative, for which `isRight` does not hold. */
export function slipOf(random: Random, value: number, isRight: (other: number) => boolean = () => false): number {
  const text = String(value);
  const swapped = text.length > 1 ? Number(text.slice(0, -2) + text.at(-1) + text.at(-2)) : value;
  const candidates = random.shuffled([
    value + 1,
    value - 1,
    value + random.integer(2, 9),
    value - random.integer(2, 9),
    value + 10,
    value * 10,
    Math.floor(value / 10),
    swapped,
  ]);
  return candidates.find((other) => other >= 0 && other !== value && !isRight(other)) ?? value + 1237;
}

/** `total` cut into `count` parts, some of which may be 0. */
export function cut(random: Random, total: number, count: number): number[] {
  const cuts = Array.from({ length: count - 1 }, () => random.integer(0, total)).sort((a, b) => a - b);
  return [...cuts, total].map((to, index) => to - (index === 0 ? 0 : cuts[index - 1]!));
}
