import type { Span } from '../../text/span';

/** A piece of text between two tags, as it is meant: `©` where the source has `&copy;`. */
export interface TextNode {
  readonly kind: 'text';
  readonly text: string;
  readonly place: Span;
}

/** The end of a line: `<br>`, or the place of a block that is not kept as one. */
export interface BreakNode {
  readonly kind: 'break';
}

export interface ElementNode {
  readonly kind: 'element';
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: Node[];
  readonly isBlock: boolean;
  /** From behind its start tag to its end tag, or to where it ends without one. */
  readonly inside: { readonly start: number; end: number };
  /** Of a table: whether it only arranges what stands in it. */
  isLayout: boolean;
}

export type Node = TextNode | BreakNode | ElementNode;

export type Attributes = ReadonlyMap<string, string>;

/** Whether nobody sees an element. An icon is hidden from those to whom the page is read, and is no text to others. */
export function isHidden(name: string, attributes: Attributes): boolean {
  if (attributes.has('hidden')) return true;
  if (attributes.get('aria-hidden') === 'true' && /^(?:i|b|em|span)$/.test(name)) return true;
  return /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i.test(styleOf(attributes));
}

/** Whether a style makes a block of what is none. */
export function isStyledAsBlock(attributes: Attributes): boolean {
  return /(?:^|[;\s])display\s*:\s*(?:block|flex|grid|list-item|table)\s*(?:;|!|$)/i.test(styleOf(attributes));
}

/** Whether line ends and blanks of the source are seen. */
export function isPreformatted({ name, attributes }: ElementNode): boolean {
  return name === 'pre' || /(?:^|[;\s])white-space\s*:\s*(?:pre|break-spaces)/i.test(styleOf(attributes));
}

export function styleOf(attributes: Attributes): string {
  return attributes.get('style') ?? '';
}
