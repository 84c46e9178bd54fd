import type { Block, Publication } from '../blocks';
import { element } from '../markup';
import { page } from '../typography';
import { footers } from './package';
import { brokenParagraph, textParagraph } from './paragraph';
import { tableXml } from './table';
import { declaration, namespaces, twipsOfMillimetres } from './xml';

/** The lower edge of the page number from that of the page: so it stands 7 mm below the text. Millimetres. */
const footerDistance = 22;

export function documentXml({ title, blocks }: Publication): string {
  const written = blocks.map((block, at) => {
    const next = blocks[at + 1];
    // Word makes two tables one where nothing stands between them, and no table may end a document.
    const isTrailed = block.kind === 'table' && (next === undefined || next.kind === 'table');
    return blockXml(block) + (isTrailed ? textParagraph('', 'paragraph') : '');
  });
  const heading = title.length > 0 ? brokenParagraph(title, 'title') : '';
  return (
    declaration + element('w:document', namespaces, element('w:body', {}, heading, ...written, sectionProperties()))
  );
}

function blockXml(block: Block): string {
  if (block.kind === 'table') return tableXml(block);
  if (block.kind === 'heading') return textParagraph(block.text, block.level === 1 ? 'heading1' : 'heading2');
  return textParagraph(block.text, block.kind, { lead: block.lead });
}

function sectionProperties(): string {
  const { width, height, top, right, bottom, left } = page;
  const footer = (type: string, id: string) => element('w:footerReference', { 'w:type': type, 'r:id': id });
  return element(
    'w:sectPr',
    {},
    footer('default', footers.odd),
    footer('even', footers.even),
    element('w:pgSz', { 'w:w': twipsOfMillimetres(width), 'w:h': twipsOfMillimetres(height) }),
    element('w:pgMar', {
      'w:top': twipsOfMillimetres(top),
      'w:right': twipsOfMillimetres(right),
      'w:bottom': twipsOfMillimetres(bottom),
      'w:left': twipsOfMillimetres(left),
      'w:header': twipsOfMillimetres(15),
      'w:footer': twipsOfMillimetres(footerDistance),
      'w:gutter': 0,
    }),
  );
}
