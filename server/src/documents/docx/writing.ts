import type { Block, Layout } from './layout';
import { piecesWithin } from './places';
import type { Revisions } from './revisions';
import type { Vocabulary } from './vocabulary';
import { childOf, type XmlElement } from './xml';

/** What is needed to write changes into the XML of a document. */
export interface Writing {
  readonly xml: string;
  readonly layout: Layout;
  readonly vocabulary: Vocabulary;
  readonly revisions: Revisions;
  /** All paragraphs and rows that are to go. */
  readonly gone: ReadonlySet<XmlElement>;
}

/** A run with these properties and words. */
export function newRun({ tag, words }: Vocabulary, properties: string, text: string): string {
  return tag('r', {}, (properties && tag('rPr', {}, properties)) + words(text));
}

/** What a new paragraph wears: properties of its own, of its mark and of its words. */
interface Dress {
  readonly paragraph: string;
  readonly mark: string;
  readonly words: string;
}

/** A paragraph with these words, if any; where changes are tracked, both are marked as inserted. */
export function newParagraph({ vocabulary, revisions }: Writing, dress: Dress, text: string): string {
  const { tag } = vocabulary;
  const ofMark = revisions.mark('ins') + dress.mark;
  const properties = dress.paragraph + (ofMark && tag('rPr', {}, ofMark));
  const words = text && revisions.inserted(newRun(vocabulary, dress.words, text));
  return tag('p', {}, (properties && tag('pPr', {}, properties)) + words);
}

/** What stands directly in an element, as it stands there, but for some elements. */
export function contentWithout(xml: string, element: XmlElement | undefined, names: ReadonlySet<string>): string {
  const kept = element?.children.filter(({ name }) => !names.has(name)) ?? [];
  return kept.map(({ start, end }) => xml.slice(start, end)).join('');
}

/** What stands in the properties of the first run of a block that has words. */
export function runProperties(xml: string, layout: Layout, block: Pick<Block, 'start' | 'end'>): string {
  return contentWithout(xml, childOf(piecesWithin(layout, block)[0]?.run, 'w:rPr'), trackedOnly);
}

const trackedOnly = new Set(['w:rPrChange']);

/** The properties of a paragraph that another one beside it shares. */
export function paragraphProperties(xml: string, paragraph: XmlElement | undefined): string {
  return contentWithout(xml, childOf(paragraph, 'w:pPr'), ownOnly);
}

const ownOnly = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange', 'w:numPr', 'w:pageBreakBefore', 'w:framePr']);

/** The properties of a paragraph's mark as those of a new run or mark: without what is tracked of it. */
export function markProperties(xml: string, paragraph: XmlElement | undefined): string {
  return contentWithout(xml, childOf(paragraph, 'w:pPr', 'w:rPr'), marksOnly);
}

const marksOnly = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:vanish', 'w:specVanish']);
