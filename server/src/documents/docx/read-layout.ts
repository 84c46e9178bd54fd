import { BlockReader } from './blocks';
import { InlineReader } from './inline';
import type { Layout, Tally } from './layout';
import { numbererOf } from './numbering';
import type { Package } from './package';
import { DocumentProblem, damaged } from './problem';
import { stylesOf } from './styles';
import { TextWriter } from './text-writer';
import { childOf } from './xml';

/** The text of a Word file with the way back to its XML. */
export function readLayout(file: Package): Layout {
  const body = childOf(file.document.root, 'w:body');
  if (!body) throw new DocumentProblem(damaged);
  const styles = stylesOf(file.styles?.root);
  const tally: Tally = { trackedChanges: 0, hidden: 0, numbers: 0, textBoxes: 0 };
  const writer = new TextWriter();
  const reader = new BlockReader(
    new InlineReader(writer, styles, tally),
    numbererOf(file.numbering?.root, styles),
    styles,
  );
  reader.read(body);
  return { text: writer.toString(), blocks: reader.blocks, pieces: writer.pieces, tally };
}
