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

/** What stands in the properties of the first run of a block that has words. */
export function runProperties(xml: string, layout: Layout, block: Pick<Block, 'start' | 'end'>): string {
  const properties = childOf(piecesWithin(layout, block)[0]?.run, 'w:rPr');
  const kept = properties?.children.filter(({ name }) => name !== 'w:rPrChange') ?? [];
  return kept.map(({ start, end }) => xml.slice(start, end)).join('');
}

/** The properties of a paragraph that another one beside it shares. */
export function paragraphProperties(xml: string, paragraph: XmlElement | undefined): string {
  const kept = childOf(paragraph, 'w:pPr')?.children.filter(({ name }) => !ownOnly.has(name)) ?? [];
  return kept.map(({ start, end }) => xml.slice(start, end)).join('');
}

const ownOnly = new Set(['w:rPr', 'w:sectPr', 'w:pPrChange', 'w:numPr', 'w:pageBreakBefore', 'w:framePr']);

/** The properties of a paragraph's mark as those of a new run or mark: without what is tracked of it. */
export function markProperties(xml: string, paragraph: XmlElement | undefined): string {
  const properties = childOf(paragraph, 'w:pPr', 'w:rPr');
  const kept = properties?.children.filter(({ name }) => !marksOnly.has(name)) ?? [];
  return kept.map(({ start, end }) => xml.slice(start, end)).join('');
}

const marksOnly = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', 'w:rPrChange', 'w:vanish', 'w:specVanish']);
