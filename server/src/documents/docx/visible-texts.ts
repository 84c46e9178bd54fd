import type { XmlElement, XmlText } from './xml';

/** The text of a `w:t` as Word shows it: without blanks at its ends unless it says that they are meant. */
export function visibleTexts(element: XmlElement): readonly XmlText[] {
  if (element.attributes['xml:space'] === 'preserve') return element.texts;
  const texts = [...element.texts];
  for (let first = texts[0]; first?.literal && /^[ \t\r\n]/.test(first.data); first = texts[0]) {
    const data = first.data.replace(/^[ \t\r\n]+/, '');
    texts.splice(0, 1, ...(data ? [{ ...first, data, start: first.end - data.length }] : []));
  }
  for (let last = texts.at(-1); last?.literal && /[ \t\r\n]$/.test(last.data); last = texts.at(-1)) {
    const data = last.data.slice(0, lastVisible(last.data));
    texts.splice(-1, 1, ...(data ? [{ ...last, data, end: last.start + data.length }] : []));
  }
  return texts;
}

function lastVisible(text: string): number {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1]!)) end--;
  return end;
}
