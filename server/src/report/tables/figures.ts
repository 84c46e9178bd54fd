import { numeralAt } from '../../text/numbers';
import { isBlankAt } from '../../text/span';
import type { Figure } from '../report';

const dashes = new Set(['/', '／', '—', '——', '-', '－', '–', '无', '——-', '\\', '--']);

/** Nearly every figure is a few digits and nothing else. */
function isPlain(content: string): boolean {
  for (let i = 0; i < content.length; i++) {
    const code = content.charCodeAt(i);
    if (code < 48 || code > 57) return false;
  }
  return content.length < 16;
}

/** Reads a cell's content, already without white space at its ends. */
export function readFigure(content: string): Figure {
  if (content === '') return { kind: 'blank' };
  if (isPlain(content)) return { kind: 'number', value: Number(content), decimals: 0, unit: '', remark: false };
  if (dashes.has(content)) return { kind: 'dash' };
  const negative = content[0] === '-' || content[0] === '－' || content[0] === '−';
  const positive = content[0] === '+' || content[0] === '＋';
  const numeral = numeralAt(content, negative || positive ? 1 : 0);
  if (numeral?.script !== 'arabic' || numeral.approximate) return { kind: 'other' };
  let at = numeral.end;
  while (at < content.length && isBlankAt(content, at)) at++;
  const rest = content.slice(at);
  const unit = /^(?:元|件|条|个|项|份|人|次|宗|起|部)/.exec(rest)?.[0] ?? '';
  const remark = rest.slice(unit.length).trim();
  if (remark && !/^[（(].*[）)]$/s.test(remark)) return { kind: 'other' };
  return {
    kind: 'number',
    value: negative ? -numeral.value : numeral.value,
    decimals: numeral.decimals,
    unit: numeral.multiplier + unit,
    remark: remark !== '',
  };
}

/**
 * The whole number that a figure counts, or `undefined` where that is not certain. Blank cells and dashes count as 0,
 * except for a total that is due, and in a table of which parts could not be read, where a figure may have got lost.
 */
export function wholeNumber(figure: Figure, isUnread: boolean): number | undefined {
  if (figure.kind === 'blank' && figure.isDue) return undefined;
  if (figure.kind === 'blank' || figure.kind === 'dash') return isUnread ? undefined : 0;
  if (figure.kind === 'other' || figure.value < 0 || !Number.isInteger(figure.value)) return undefined;
  // `1.2万` is a rounded figure, which no sum can be held against.
  return figure.unit !== '' && /[万亿]/.test(figure.unit) ? undefined : figure.value;
}

/** Whether a cell holds what can stand in a column of figures, a blank or a dash included. */
export function looksLikeFigure(content: string): boolean {
  if (content === '') return true;
  const figure = readFigure(content);
  // O for 0, l for 1 and the like are figures mistyped, not labels.
  return figure.kind !== 'other' || /^[-+]?[0-9０-９OoQl.,，．\s]{1,12}$/.test(content);
}
