import type { TextEdit } from '../../text/edits';
import type { XmlElement } from './xml';

/** Puts something at a place of the XML. */
export function putAt(at: number, text: string): TextEdit {
  return { span: { start: at, end: at }, text };
}

/** Puts something at the beginning and something at the end of an element, which may be one that closes itself. */
export function putInside(
  xml: string,
  element: XmlElement,
  { first = '', last = '' }: { readonly first?: string; readonly last?: string },
): TextEdit[] {
  const { start, openEnd, closeStart, end, written } = element;
  if (closeStart < end) return [putAt(openEnd, first), putAt(closeStart, last)].filter(({ text }) => text !== '');
  const open = xml.slice(start, openEnd).replace(/\s*\/>$/, '>');
  return [{ span: { start, end }, text: `${open}${first}${last}</${written}>` }];
}
