import type { ReadDocument } from '../../documents/source-document';
import { writeRows } from '../../report/write';
import { lineEndOf } from '../../text/lines';
import type { CheckedDocument } from '../checked-document';
import { layoutFor } from './standard-tables';

/** A table of several rows, or a line of prose. */
type Block = { readonly rows: readonly (readonly string[])[] } | { readonly line: string };

/**
 * What was copied from a page, Word or Excel, as it is to stand in a document: tables in its layout, prose a line for each
 * paragraph. `undefined` where there is no table of at least two rows: then the plain text of the clipboard is as good.
 */
export function pastedHtml(
  checked: CheckedDocument | undefined,
  html: string,
  readHtml: (source: string) => ReadDocument,
): string | undefined {
  const blocks = blocksOf(readHtml(html).document?.text ?? '');
  if (!blocks.some((block) => 'rows' in block)) return undefined;
  const layout = layoutFor(checked);
  const newline = lineEndOf(checked?.document.getText() ?? '');
  let text = '';
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    // A table would swallow a line that follows it, and Markdown one paragraph the next.
    const isApart = before !== undefined && ('rows' in before || 'rows' in block || layout === 'pipes');
    if (before !== undefined) text += newline.repeat(isApart ? 2 : 1);
    text += 'rows' in block ? writeRows(block.rows, layout, newline) : block.line;
  }
  return text;
}

/** The lines of a document in the layout `tabs`; rows that follow each other are a table. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let rows: string[][] = [];
  const endTable = (): void => {
    if (rows.length > 1) blocks.push({ rows });
    else blocks.push(...rows.map((cells) => ({ line: cells.join('\t') })));
    rows = [];
  };
  for (const line of text.split('\n')) {
    if (line.includes('\t')) rows.push(line.split('\t'));
    else {
      endTable();
      blocks.push({ line });
    }
  }
  endTable();
  return blocks;
}
