/** A number of a list as Word prints it, by the format's name in the file; what is not known is decimal. */
export function formatted(value: number, format: string): string {
  if (!Number.isInteger(value) || value < 0 || value > 32767) return String(value);
  switch (format) {
    case 'none':
    case 'bullet':
      return '';
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(value).replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return enclosed(value, '①', 20);
    case 'decimalEnclosedParen':
      return enclosed(value, '⑴', 20);
    case 'decimalEnclosedFullstop':
      return enclosed(value, '⒈', 20);
    case 'ideographEnclosedCircle':
      return enclosed(value, '㊀', 10);
    case 'numberInDash':
      return `- ${value} -`;
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'chineseCounting':
    case 'taiwaneseCounting':
      return value < 100 ? grouped(value, plainDigits, plainUnits) : digitByDigit(value, '○一二三四五六七八九');
    case 'chineseCountingThousand':
    case 'taiwaneseCountingThousand':
      return grouped(value, plainDigits, plainUnits);
    case 'japaneseCounting':
      return grouped(value, plainDigits, plainUnits, '');
    case 'chineseLegalSimplified':
      return grouped(value, '零壹贰叁肆伍陆柒捌玖', legalUnits).replace(/^拾/, '壹拾');
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return digitByDigit(value, '〇一二三四五六七八九');
    case 'ideographTraditional':
      return cyclic(value, '甲乙丙丁戊己庚辛壬癸');
    case 'ideographZodiac':
      return cyclic(value, '子丑寅卯辰巳午未申酉戌亥');
    default:
      return String(value);
  }
}

const plainDigits = '零一二三四五六七八九';
const plainUnits = ['', '十', '百', '千'];
const legalUnits = ['', '拾', '佰', '仟'];

/** 1234 as 一千二百三十四; `zero` stands for skipped places, as in 一千零四. */
function grouped(value: number, digits: string, units: readonly string[], zero = digits[0]!): string {
  if (value === 0) return digits[0]!;
  if (value >= 10_000) {
    const rest = value % 10_000;
    const low = rest === 0 ? '' : `${rest < 1000 ? zero : ''}${grouped(rest, digits, units, zero)}`;
    return `${grouped(Math.floor(value / 10_000), digits, units, zero)}万${low}`;
  }
  let written = '';
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      skipped = written !== '';
      continue;
    }
    if (skipped) written += zero;
    skipped = false;
    const isTeen = digit === 1 && place === 1 && written === '';
    written += (isTeen ? '' : digits[digit]!) + units[place]!;
  }
  return written;
}

function digitByDigit(value: number, digits: string): string {
  return String(value).replace(/\d/g, (digit) => digits[Number(digit)]!);
}

/** The character so many places behind the one for 1; beyond the last of them plain digits. */
function enclosed(value: number, one: string, last: number): string {
  return value >= 1 && value <= last ? String.fromCharCode(one.charCodeAt(0) + value - 1) : String(value);
}

function cyclic(value: number, characters: string): string {
  return value === 0 ? '0' : characters[(value - 1) % characters.length]!;
}

/** A to Z, then AA to ZZ, then AAA, as Word goes on. */
function letters(value: number): string {
  if (value === 0) return '0';
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 100));
}

const romans: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(value: number): string {
  let rest = value;
  let written = '';
  for (const [worth, sign] of romans) {
    while (rest >= worth) {
      written += sign;
      rest -= worth;
    }
  }
  return written;
}
