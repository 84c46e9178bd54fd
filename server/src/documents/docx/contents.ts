import { childOf, type XmlElement } from './xml';

/**
 * The elements of some names below an element, in order, as if what only wraps them were not there: content controls,
 * smart tags, links, insertions that are tracked. What is deleted is not among them.
 */
export function* contentsOf(element: XmlElement, names: ReadonlySet<string>): Generator<XmlElement> {
  for (const child of element.children) {
    if (names.has(child.name)) yield child;
    else if (wrappers.has(child.name)) yield* contentsOf(child, names);
    else if (child.name === 'mc:AlternateContent') {
      const branch = branchOf(child);
      if (branch) yield* contentsOf(branch, names);
    }
  }
}

/** What only stands round other elements. */
export const wrappers: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:hyperlink',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
]);

/** What is there for Word, else what is there for programs that know less; never both. */
export function branchOf(alternatives: XmlElement): XmlElement | undefined {
  return childOf(alternatives, 'mc:Choice') ?? childOf(alternatives, 'mc:Fallback');
}

/** The contents of the text boxes of a paragraph, each once. */
export function* textBoxesOf(element: XmlElement): Generator<XmlElement> {
  for (const child of element.children) {
    if (child.name === 'w:txbxContent') yield child;
    else if (child.name === 'mc:AlternateContent') {
      const branch = branchOf(child);
      if (branch) yield* textBoxesOf(branch);
    } else if (child.name !== 'w:del' && child.name !== 'w:moveFrom') yield* textBoxesOf(child);
  }
}
