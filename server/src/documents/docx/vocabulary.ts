import { escapeXml } from '../../text/markup';
import { prefixOf, type XmlElement } from './xml';

/** Writes elements of WordprocessingML with the prefix that a part uses for it. */
export interface Vocabulary {
  /** `tag('ins', { id: '1' }, content)` is `<w:ins w:id="1">…</w:ins>`; without content it closes itself. */
  tag(name: string, attributes: Readonly<Record<string, string>>, content?: string): string;
  /** An element whose text keeps its blanks; the text is XML already. */
  text(name: 't' | 'delText', content: string): string;
  /** Content of a run with more behind it; texts that keep their blanks and meet become one. */
  joined(content: string, more: string): string;
  /** Words as content of a run; a line end is a soft break. */
  words(text: string): string;
}

/** By the root of the part. Attributes need a prefix even where elements have none, so that there it is declared anew. */
export function vocabularyOf(root: XmlElement): Vocabulary {
  const prefix = prefixOf(root);
  const declaration = prefix ? '' : ` xmlns:w="${escapeXml(root.attributes.xmlns ?? '')}"`;
  const attribute = prefix || 'w:';
  const text: Vocabulary['text'] = (name, content) =>
    `<${prefix}${name} xml:space="preserve">${content}</${prefix}${name}>`;
  return {
    text,
    joined(content, more) {
      const [open, close] = [`<${prefix}t xml:space="preserve">`, `</${prefix}t>`];
      const meets = content.endsWith(close) && more.startsWith(open);
      return meets && content.startsWith(open, content.lastIndexOf(`<${prefix}t`))
        ? content.slice(0, -close.length) + more.slice(open.length)
        : content + more;
    },
    words: (words) =>
      words
        .split('\n')
        .map((line) => line && text('t', escapeXml(line)))
        .join(`<${prefix}br/>`),
    tag(name, attributes, content) {
      const written = Object.entries(attributes).map(([key, value]) => ` ${attribute}${key}="${escapeXml(value)}"`);
      const open = `<${prefix}${name}${written.length > 0 ? declaration : ''}${written.join('')}`;
      return content === undefined ? `${open}/>` : `${open}>${content}</${prefix}${name}>`;
    },
  };
}

/** Whether XML can hold a text: it has no control characters, and no half of a character. */
export function isXmlText(text: string): boolean {
  return !/[\x00-\x08\x0b-\x1f\ufffe\uffff]|\p{Surrogate}/u.test(text);
}
