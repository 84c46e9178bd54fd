import { escapeXml } from '../../text/markup';
import { element } from '../markup';
import { leadStyleId, styleIds } from './styles';
import { value } from './xml';

interface ParagraphOptions {
  /** Whether it stays on a page with what follows. */
  readonly staysWithNext?: boolean;
  readonly align?: 'left' | undefined;
  /** How many UTF-16 code units at the beginning are a heading. */
  readonly lead?: number | undefined;
}

/** A paragraph of one kind of text. */
export function textParagraph(
  text: string,
  kind: keyof typeof styleIds,
  { staysWithNext, align, lead = 0 }: ParagraphOptions = {},
): string {
  const properties = [
    kind === 'paragraph' ? '' : value('w:pStyle', styleIds[kind]),
    staysWithNext ? element('w:keepNext', {}) : '',
    align ? value('w:jc', align) : '',
  ].join('');
  return element(
    'w:p',
    {},
    properties ? element('w:pPr', {}, properties) : '',
    lead > 0 ? run(text.slice(0, lead), value('w:rStyle', leadStyleId)) : '',
    text.length > lead ? run(text.slice(lead)) : '',
  );
}

/** A paragraph that is broken by hand. */
export function brokenParagraph(lines: readonly string[], kind: keyof typeof styleIds): string {
  const written = lines.map((line, at) => (at === 0 ? '' : element('w:r', {}, element('w:br', {}))) + run(line));
  return element('w:p', {}, element('w:pPr', {}, value('w:pStyle', styleIds[kind])), ...written);
}

/** Quotation marks, dashes and dots, which other scripts have too, are Chinese here. */
function run(text: string, style = ''): string {
  const properties = element('w:rPr', {}, style, element('w:rFonts', { 'w:hint': 'eastAsia' }));
  return element('w:r', {}, properties, element('w:t', { 'xml:space': 'preserve' }, escapeXml(text)));
}
