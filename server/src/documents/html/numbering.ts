import { toChinese } from '../../text/numbers';
import { type ElementNode, type Node, styleOf } from './tree';

/** What browsers write before the items of a numbered list, of those that stand in it. */
export function markersOf(list: ElementNode): ReadonlyMap<Node, string> {
  const markers = new Map<Node, string>();
  if (list.name !== 'ol' || /bread|crumb|nav|menu|page/i.test(list.attributes.get('class') ?? '')) return markers;
  let next = integer(list.attributes.get('start')) ?? 1;
  for (const item of list.children) {
    if (item.kind !== 'element' || item.name !== 'li') continue;
    const number = integer(item.attributes.get('value')) ?? next;
    next = number + 1;
    const marker = marking(listStyle(item) ?? listStyle(list) ?? 'decimal', number);
    // A number that was typed stands there because the page hides those of the list.
    if (marker && !/^[（(]?[\d０-９一二三四五六七八九十]+[)）.．、]/.test(beginning(item))) markers.set(item, marker);
  }
  return markers;
}

function listStyle(node: ElementNode): string | undefined {
  const style = /(?:^|[;\s])list-style(?:-type)?\s*:([^;]*)/i.exec(styleOf(node.attributes))?.[1]?.trim().toLowerCase();
  return style ?? node.attributes.get('type');
}

function marking(style: string, number: number): string | undefined {
  if (/none|disc|circle|square/.test(style)) return undefined;
  if (/chinese|cjk-(?:ideographic|decimal)|japanese/.test(style) && number > 0) return `${toChinese(number)}、`;
  if (/^a$|alpha|latin/i.test(style) && number > 0 && number <= 26) {
    const letter = String.fromCharCode(64 + number);
    return `${style === 'A' || style.includes('upper') ? letter : letter.toLowerCase()}. `;
  }
  return `${number}. `;
}

function integer(text: string | undefined): number | undefined {
  return text !== undefined && /^\s*-?\d{1,6}\s*$/.test(text) ? Number(text) : undefined;
}

/** The first characters of what stands in an item, enough to see a number, if they stand near its beginning. */
function beginning(item: ElementNode): string {
  let text = '';
  const ahead: Node[] = [item];
  for (let looked = 0; looked < mostLooks && text.length < enough && ahead.length > 0; looked++) {
    const node = ahead.pop()!;
    if (node.kind === 'text') text += node.text.slice(0, mostLooks).trim();
    else if (node.kind === 'element') ahead.push(...node.children.slice(0, mostLooks).reverse());
  }
  return text;
}

const enough = 8;
const mostLooks = 40;
