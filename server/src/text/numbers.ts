/** A number as it stands in a text, from `start` to `end` (UTF-16 code units), without its unit. */
export interface Numeral {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  /** Half a unit of the last digit printed: 0.5 for `18`, 50 for `1.17万`. */
  readonly precision: number;
  /** How many digits stand behind the decimal point. */
  readonly decimals: number;
  /** 万, 亿 … as written behind Arabic digits. */
  readonly multiplier: string;
  /** 余, 多 or 来 stands inside or right behind it: `160多万`, `700余`. */
  readonly approximate: boolean;
  readonly script: 'arabic' | 'chinese';
}

const chineseDigits = new Map(
  [...'零〇一二两三四五六七八九'].map((digit) => [digit, '零一二三四五六七八九'.indexOf(digit)]),
);
chineseDigits.set('〇', 0).set('两', 2);
const chineseTens = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);
const powers = new Map([
  ['十', 1],
  ['百', 2],
  ['千', 3],
  ['万', 4],
  ['亿', 8],
]);

/** The characters that a Chinese numeral may begin with. */
const chineseNumerals: ReadonlySet<number> = new Set(
  [...chineseDigits.keys(), ...chineseTens.keys(), '廿'].map((character) => character.charCodeAt(0)),
);
/** No number that a person wrote is longer; the longest that a double holds has ten times as many. UTF-16 code units. */
const longestNumeral = 40;

/** The value of an ASCII or full-width digit's code, or -1. */
function digitValue(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code >= 0xff10 && code <= 0xff19) return code - 0xff10;
  return -1;
}

/** Whether an ASCII or full-width digit stands at `at`. */
export function isDigitAt(text: string, at: number): boolean {
  return digitValue(text.charCodeAt(at)) >= 0;
}

/** Whether a Chinese numeral character stands at `at`. */
export function isChineseNumeralAt(text: string, at: number): boolean {
  return chineseNumerals.has(text.charCodeAt(at));
}

/**
 * Reads the number that begins at `at`, Arabic or Chinese, or returns `undefined`, also where it is longer than any that
 * counts something. Never reads past `limit`.
 */
export function numeralAt(text: string, at: number, limit = text.length): Numeral | undefined {
  const within = Math.min(limit, at + longestNumeral + 1);
  const numeral = isDigitAt(text, at)
    ? arabicAt(text, at, within)
    : isChineseNumeralAt(text, at)
      ? chineseAt(text, at, within)
      : undefined;
  if (!numeral || numeral.end - at > longestNumeral) return undefined;
  // 亿亿亿… takes a few characters beyond what can be computed with.
  return Number.isFinite(numeral.value) && Number.isFinite(numeral.precision) ? numeral : undefined;
}

/** Where the run of digits, or of Chinese numerals, that `at` stands in ends. */
export function numeralRunEnd(text: string, at: number): number {
  const isOne = isDigitAt(text, at) ? isDigitAt : isChineseNumeralAt;
  let end = at;
  while (isOne(text, end)) end++;
  return end;
}

function digitsAt(text: string, at: number, limit: number): string {
  let digits = '';
  for (let i = at; i < limit; i++) {
    const value = digitValue(text.charCodeAt(i));
    if (value < 0) break;
    digits += value;
  }
  return digits;
}

/** `12亿3500万`: what stands behind 亿 is the rest of the number where it is counted in 万. */
function arabicAt(text: string, start: number, limit: number): Numeral {
  const first = simpleAt(text, start, limit);
  if (first.multiplier !== '亿' || first.approximate || first.end >= limit || !isDigitAt(text, first.end)) return first;
  const rest = simpleAt(text, first.end, limit);
  if (rest.multiplier !== '万' || rest.value >= 1e8) return first;
  return { ...rest, start, value: first.value + rest.value, multiplier: '亿万' };
}

function simpleAt(text: string, start: number, limit: number): Numeral {
  let whole = digitsAt(text, start, limit);
  let end = start + whole.length;
  // `1,284` and `1，284`: a separator counts only where every group behind it has exactly three digits.
  if (whole.length <= 3) {
    while (text[end] === ',' || text[end] === '，') {
      const group = digitsAt(text, end + 1, limit);
      if (group.length !== 3) break;
      whole += group;
      end += 4;
    }
  }
  let fraction = '';
  if (text[end] === '.' || text[end] === '．') {
    fraction = digitsAt(text, end + 1, limit);
    if (fraction) end += 1 + fraction.length;
  }
  let approximate = false;
  if (isRoughly(text[end])) {
    approximate = true;
    end++;
  }
  let exponent = 0;
  let multiplier = '';
  for (
    let power = powers.get(text[end] ?? '');
    power !== undefined && end < limit;
    power = powers.get(text[end] ?? '')
  ) {
    exponent += power;
    multiplier += text[end];
    end++;
  }
  if (isRoughly(text[end])) {
    approximate = true;
    end++;
  }
  return {
    start,
    end: Math.min(end, limit),
    // The decimal string is scaled by its exponent, so that 1.17万 is 11700 and not 11699.999…
    value: Number(`${whole}.${fraction || '0'}e${exponent}`),
    precision: 0.5 * 10 ** (exponent - fraction.length),
    decimals: fraction.length,
    multiplier,
    approximate,
    script: 'arabic',
  };
}

function isRoughly(character: string | undefined): boolean {
  return character === '余' || character === '多' || character === '来';
}

function chineseAt(text: string, start: number, limit: number): Numeral | undefined {
  let end = start;
  let total = 0; // 亿 and above
  let section = 0; // 万 and above, below 亿
  let below = 0; // below 万
  let digit = -1;
  let plain = ''; // 二〇二四: digits without 十, 百 …
  const close = (): number => {
    const value = below + Math.max(digit, 0);
    below = 0;
    digit = -1;
    plain = '';
    return value;
  };
  for (; end < limit; end++) {
    const character = text[end]!;
    const value = chineseDigits.get(character);
    if (value !== undefined) {
      plain += value;
      digit = value;
      continue;
    }
    const ten = character === '廿' ? 10 : chineseTens.get(character);
    if (ten !== undefined) {
      below += (character === '廿' ? 2 : digit < 0 ? 1 : digit) * ten;
      digit = -1;
      plain = '';
    } else if (character === '万' && end > start) section += close() * 1e4;
    else if (character === '亿' && end > start) {
      total += (section + close()) * 1e8;
      section = 0;
    } else break;
  }
  const isPlain = plain.length > 1 && plain.length === end - start;
  const value = isPlain ? Number(plain) : total + section + close();
  // 三四个: neighbouring digits name a rough number.
  // 上百次, 数千人: without a digit in front, a power is a rough number too.
  const rough = (isPlain && plain.length === 2 && !plain.includes('0')) || /[百千万亿]/.test(text[start]!);
  const followed = isRoughly(text[end]) && end < limit;
  if (followed) end++;
  return {
    start,
    end,
    value,
    precision: 0.5,
    decimals: 0,
    multiplier: '',
    approximate: rough || followed,
    script: 'chinese',
  };
}

/** The value of a text that is a Chinese numeral and nothing else, or `undefined`. */
export function chineseNumber(text: string): number | undefined {
  const numeral = isChineseNumeralAt(text, 0) ? numeralAt(text, 0) : undefined;
  return numeral && numeral.end === text.length && !numeral.approximate ? numeral.value : undefined;
}

const ordinals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A number from 0 to 99 in Chinese numerals: `十二`. */
export function toChinese(value: number): string {
  if (value <= 10) return ordinals[value]!;
  const tens = Math.floor(value / 10);
  return `${tens === 1 ? '' : ordinals[tens]}十${value % 10 ? ordinals[value % 10] : ''}`;
}

/** A figure for a message: thousands are not separated, floating-point noise is rounded away. */
export function formatNumber(value: number): string {
  return String(withoutNoise(value));
}

/** A sum without floating-point noise: exact to the sixth decimal. */
export function sum(values: readonly number[]): number {
  return withoutNoise(values.reduce((total, value) => total + value, 0));
}

/** The sums of the first value, the first two, the first three …, each as `sum` gives it. */
export function runningSums(values: readonly number[]): number[] {
  let total = 0;
  return values.map((value) => {
    total += value;
    return withoutNoise(total);
  });
}

function withoutNoise(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}

/**
 * A number in the manner of one that stands written: in Chinese numerals, with thousands parted, in full-width digits.
 * `undefined` where that one is abbreviated (万), so that another cannot be written like it.
 */
export function writeLike(written: string, script: Numeral['script'], value: number): string | undefined {
  if (script === 'chinese') return Number.isInteger(value) && value < 100 ? toChinese(value) : formatNumber(value);
  if (/[万亿千百]/.test(written)) return undefined;
  const plain = /[,，]/.test(written) ? value.toLocaleString('en-US') : formatNumber(value);
  return /[０-９]/.test(written)
    ? plain.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
    : plain;
}
