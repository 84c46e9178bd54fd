import { isChineseNumeralAt, isDigitAt, type Numeral, numeralAt } from '../text/numbers';
import type { Quantity } from './prose-parts';

/** Units that count something, and `%`. */
const countingUnits = [
  '人次',
  '条次',
  '件次',
  '篇次',
  '场次',
  '批次',
  '余件',
  '件',
  '条',
  '篇',
  '个',
  '次',
  '期',
  '场',
  '项',
  '人',
  '名',
  '份',
  '处',
  '起',
  '户',
  '例',
  '类',
  '种',
  '封',
  '册',
  '元',
  '％',
  '%',
  '张',
  '部',
  '家',
  '宗',
  '批',
  '组',
  '幅',
  '段',
  '只',
  '台',
  '套',
  '辆',
];

/** Units of dates, times, sizes and ranks: a number with one counts nothing that a report adds up. */
const notCounts = new Set([
  '个百分点',
  '小时',
  '分钟',
  '工作日',
  '天',
  '年',
  '月',
  '日',
  '号',
  '时',
  '分',
  '点',
  '届',
  '岁',
  '级',
  '周年',
  '公里',
  '平方米',
  '倍',
  '亩',
  '吨',
  '米',
  '字',
]);

/** All units, by their first character, the longest first. */
const unitsByStart = new Map<string, readonly string[]>();
for (const unit of [...countingUnits, ...notCounts])
  unitsByStart.set(
    unit[0]!,
    [...(unitsByStart.get(unit[0]!) ?? []), unit].sort((a, b) => b.length - a.length),
  );

/** Words in front of a number that make it rough; 达 too, since what 达 100 is may be more. */
const roughBefore = /(?:(?<![预节签契])约|(?<![附最邻])近|超过|超|逾|突破|不足|不少于|不低于|至少|最多|达|达到)$/;
/** 上百次 and 上千人 are rough; 线上12次 is not. */
const roughHundreds = /^[百千万]/;
const roughAfter = /^(?:以上|以下|以内|左右|上下|之多)/;

/**
 * The quantities of a sentence whose text stands at `offset` of the report. Left out: what stands in 《》 and quotation
 * marks, dates, ordinals, ranges and ratios, document numbers, numerals that are part of a name, numbers without a unit.
 */
export function readQuantities(sentence: string, offset: number): Quantity[] {
  const quantities: Quantity[] = [];
  const masked = maskNames(sentence);
  let depth = 0;
  for (let i = 0; i < sentence.length; i++) {
    const character = sentence[i]!;
    if (character === '（' || character === '(') depth++;
    else if ((character === '）' || character === ')') && depth > 0) depth--;
    if (masked?.[i]) continue;
    const digit = isDigitAt(sentence, i);
    if (!digit && !isChineseNumeralAt(sentence, i)) continue;
    const numeral = numeralIn(sentence, i);
    if (!numeral) continue;
    const quantity = quantityFrom(sentence, numeral, offset, depth);
    if (quantity) quantities.push(quantity);
    i = numeral.end - 1;
  }
  return quantities;
}

function quantityFrom(sentence: string, numeral: Numeral, offset: number, depth: number): Quantity | undefined {
  // A line end or a blank may stand on either side of the number.
  const lead = sentence.slice(Math.max(0, numeral.start - 6), numeral.start).replace(/\s+/g, '');
  if (lead.endsWith('第') || isJoint(sentence, numeral.start - 1, -1) || isJoint(sentence, numeral.end, 1))
    return undefined;
  if (/[A-Za-z]/.test(sentence[numeral.start - 1] ?? '')) return undefined;
  const at = behindBlanks(sentence, numeral.end);
  const unit = unitsByStart.get(sentence[at] ?? '')?.find((candidate) => endOfUnit(sentence, at, candidate) >= 0);
  if (!unit || notCounts.has(unit)) return undefined;
  if (numeral.script === 'chinese' && !countsInWords(sentence, numeral, unit, at)) return undefined;
  const end = endOfUnit(sentence, at, unit);
  return {
    span: { start: offset + numeral.start, end: offset + end },
    number: { start: offset + numeral.start, end: offset + numeral.end },
    value: numeral.value,
    unit: unit === '％' ? '%' : unit,
    precision: numeral.precision,
    exact: numeral.multiplier === '' || numeral.decimals > 0,
    approximate:
      numeral.approximate ||
      (lead.endsWith('上') && roughHundreds.test(sentence.slice(numeral.start))) ||
      roughBefore.test(lead) ||
      roughAfter.test(sentence.slice(end, end + 5).replace(/\s+/g, '')),
    script: numeral.script,
    depth,
  };
}

function behindBlanks(sentence: string, at: number): number {
  let behind = at;
  while (behind < at + 3 && /[\s\u3000\u00a0]/.test(sentence[behind] ?? '')) behind++;
  return behind;
}

/** Where a unit that begins at `at` ends, or -1; a line end may part its characters. */
function endOfUnit(sentence: string, at: number, unit: string): number {
  let end = at;
  for (const character of unit) {
    if (end > at && sentence[end] !== character) end = behindBlanks(sentence, end);
    if (sentence[end] !== character) return -1;
    end++;
  }
  return end;
}

/** The number at `at`; 万 and 亿 may stand behind a line end. */
function numeralIn(sentence: string, at: number): Numeral | undefined {
  const numeral = numeralAt(sentence, at);
  if (numeral?.multiplier !== '' || numeral.approximate) return numeral;
  const power = behindBlanks(sentence, numeral.end);
  const character = sentence[power];
  if (power === numeral.end || (character !== '万' && character !== '亿')) return numeral;
  const joined = numeralAt(sentence.slice(at, numeral.end) + sentence.slice(power, power + 8), 0);
  return joined && { ...joined, start: at, end: joined.end + at + power - numeral.end };
}

/** Whether a range, ratio, sum or decimal is joined to the number here: `2024-2027`, `7×24`, `1:1`, `1+X`, `5·15`. */
function isJoint(sentence: string, at: number, direction: 1 | -1): boolean {
  const character = sentence[at] ?? '';
  if (!/[-–—~～/／×xX*:：+＋·•.．]/.test(character) || character === '') return false;
  const beyond = at + direction;
  if (/[:：.．—]/.test(character)) return isDigitAt(sentence, beyond);
  return isDigitAt(sentence, beyond) || /[A-Za-z]/.test(sentence[beyond] ?? '');
}

/** `三个方面` counts; `一批`, `每一件`, `两个专栏中的一个` and a numeral inside a name do not. */
function countsInWords(sentence: string, numeral: Numeral, unit: string, at: number): boolean {
  const before = sentence[numeral.start - 1] ?? '';
  if (isDigitAt(sentence, numeral.start - 1)) return false;
  if (numeral.value !== 1) return !/[每同任某之]/.test(before);
  // 会议一次，窗口一个；: at the end of a clause it counts; 每季一次 and 统一个 do not.
  const isLast = /^[、，。；）,;]/.test(sentence.slice(at + unit.length, at + unit.length + 1));
  if (
    isLast &&
    unit !== '%' &&
    !/[每第同统进唯任某这那另之逐]/.test(sentence.slice(Math.max(0, numeral.start - 8), numeral.start))
  )
    return true;
  return (
    /^(?:件|份|起|例|宗|条|期|场|项|篇|人次|件次|条次)$/.test(unit) &&
    !/[每第同统进唯任某这那另之]/.test(before) &&
    !/^[件条]?(?:龙|性|次性|定)/.test(sentence.slice(at, at + 3))
  );
}

const closing = new Map([
  ['《', '》'],
  ['“', '”'],
  ['〔', '〕'],
  ['「', '」'],
]);
/** A name is no longer than this; an opening mark whose partner is further off is a slip. */
const longestName = 80;

/** Which characters stand inside names; `undefined` where there is no name. */
function maskNames(sentence: string): Uint8Array | undefined {
  let mask: Uint8Array | undefined;
  for (let i = 0; i < sentence.length; i++) {
    const close = closing.get(sentence[i]!);
    if (!close) continue;
    const end = sentence.indexOf(close, i + 1);
    if (end < 0 || end - i > longestName) continue;
    mask ??= new Uint8Array(sentence.length);
    mask.fill(1, i, end + 1);
    i = end;
  }
  return mask;
}
