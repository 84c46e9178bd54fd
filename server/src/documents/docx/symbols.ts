import type { XmlElement } from './xml';

/** Characters of symbol fonts that reports use, as those that every font has. */
const known: Readonly<Record<string, Readonly<Record<number, string>>>> = {
  wingdings: { 82: '☑', 108: '●', 110: '■', 111: '□', 168: '□', 216: '➢', 251: '✘', 252: '✔', 253: '☒', 254: '☑' },
  'wingdings 2': { 80: '✔', 82: '☑', 83: '☒', 163: '□' },
  symbol: { 163: '≤', 176: '°', 177: '±', 179: '≥', 180: '×', 183: '·' },
};

/** The character of a `w:sym`; one that no other font has stays what it is. */
export function symbolOf(element: XmlElement): string {
  const code = Number.parseInt(element.attributes['w:char'] ?? '', 16);
  if (!(code >= 0x20 && code <= 0xffff)) return '';
  const font = (element.attributes['w:font'] ?? '').toLowerCase();
  return known[font]?.[code & 0xff] ?? String.fromCharCode(code);
}
