import type { TextEdit } from '../../text/edits';
import type { Block, Layout } from './layout';
import { newRow } from './new-row';
import { newTable } from './new-table';
import { piecesWithin } from './places';
import type { NewLines, RemovedBlock } from './plan-changes';
import { Refused } from './refusals';
import { removeParagraph, removeRow } from './remove-block';
import { putAt, putInside } from './splices';
import { isXmlText } from './vocabulary';
import type { PlannedCut } from './write-words';
import { markProperties, newParagraph, newRun, paragraphProperties, runProperties, type Writing } from './writing';
import type { XmlElement } from './xml';

/** Puts words into a paragraph that has none, dressed as its mark is, or as the others of its row are. */
export function wordsInParagraph(
  writing: Writing,
  block: Block,
  { paragraph, text }: { readonly paragraph: XmlElement; readonly text: string },
): TextEdit[] {
  const { xml, layout, vocabulary, revisions } = writing;
  const properties = markProperties(xml, paragraph) || (block.row ? runProperties(xml, layout, block) : '');
  return putInside(xml, paragraph, { last: revisions.inserted(newRun(vocabulary, properties, text)) });
}

/** What goes of the XML with a block, and which ranges of its runs do where the change is tracked. */
export function removedBlock(
  writing: Writing,
  { index }: RemovedBlock,
): { readonly edits: readonly TextEdit[]; readonly cuts: readonly PlannedCut[] } {
  const { layout, revisions } = writing;
  const block = layout.blocks[index]!;
  const edits = block.row
    ? removeRow(writing, block.row, layout.blocks[index + 1]?.row)
    : block.paragraphs.flatMap(({ element }) => removeParagraph(writing, element));
  if (!revisions.isTracked) return { edits, cuts: [] };
  const pieces = piecesWithin(layout, block);
  if (pieces.some(({ isComputed }) => isComputed)) throw new Refused('field');
  return { edits, cuts: pieces.map(({ run, xmlStart, xmlEnd }) => ({ run, start: xmlStart, end: xmlEnd, text: '' })) };
}

/** New rows beside rows with as many cells, else new paragraphs and tables. */
export function newLines(writing: Writing, { index, lines }: NewLines): TextEdit {
  const { blocks } = writing.layout;
  const [before, behind] = [blocks[index - 1], blocks[index]];
  if (!lines.every(isXmlText)) throw new Refused('characters');
  const touches = (line: string | undefined, block: Block | undefined): boolean =>
    block?.row !== undefined && isRow(line ?? '');
  if (!touches(lines[0], before) && !touches(lines.at(-1), behind)) return newBlocks(writing, lines, before, behind);
  if (!lines.every(isRow)) throw new Refused('row');
  const fits = (block: Block | undefined): boolean =>
    block?.row !== undefined && lines.every((line) => cellsOf(line).length === block.row!.cells.length);
  const model = fits(before) ? before : fits(behind) ? behind : undefined;
  if (!model?.row) throw new Refused('row');
  const isBehind = model === before;
  const next = isBehind ? sameTable(model, behind) : model;
  const text = lines.map((line) => newRow(writing, model, next?.row, cellsOf(line))).join('');
  return putAt(isBehind ? model.row.element.end : model.row.element.start, text);
}

function sameTable(row: Block, other: Block | undefined): Block | undefined {
  return other?.row && tableOf(row) === tableOf(other) ? other : undefined;
}

function tableOf({ row }: Block): XmlElement | undefined {
  let at = row?.element.parent;
  while (at && at.name !== 'w:tbl') at = at.parent;
  return at;
}

function newBlocks(
  writing: Writing,
  lines: readonly string[],
  before: Block | undefined,
  behind: Block | undefined,
): TextEdit {
  const at = placeBetween(before, behind);
  const { xml, layout } = writing;
  const model = modelOf(layout, [before, behind]);
  const element = model?.paragraphs.at(-1)?.element;
  const mark = markProperties(xml, element);
  const words = (model && runProperties(xml, layout, model)) || mark;
  const dress = { paragraph: paragraphProperties(xml, element), mark, words };
  const text: string[] = [];
  for (let from = 0; from < lines.length; ) {
    const cells = cellsOf(lines[from]!);
    let to = from + 1;
    if (cells.length === 1) text.push(newParagraph(writing, dress, lines[from]!));
    else {
      while (to < lines.length && isRow(lines[to]!)) to++;
      const rows = lines.slice(from, to).map(cellsOf);
      if (rows.some(({ length }) => length !== cells.length)) throw new Refused('cells');
      text.push(newTable(writing, rows));
    }
    from = to;
  }
  return putAt(at, text.join(''));
}

const isRow = (line: string): boolean => line.includes('\t');
const cellsOf = (line: string): readonly string[] => line.split('\t');

function placeBetween(before: Block | undefined, behind: Block | undefined): number {
  if (before && !before.row) return before.paragraphs.at(-1)!.element.end;
  if (behind && !behind.row) return behind.paragraphs[0]!.element.start;
  if (before && sameTable(before, behind)) throw new Refused('row');
  const table = before ? tableOf(before) : behind && tableOf(behind);
  if (!table) throw new Refused('place');
  return before ? table.end : table.start;
}

/** The neighbour whose dress new text wears: the longer one, which is likely no heading, and not one with a number. */
function modelOf({ text }: Layout, neighbours: readonly (Block | undefined)[]): Block | undefined {
  const fit = neighbours.filter(
    (block): block is Block =>
      block !== undefined && !block.row && block.paragraphs.every((one) => one.start === one.wordsStart),
  );
  const lengthOf = (block: Block): number => text.slice(block.start, block.end).trim().length;
  return fit.toSorted((a, b) => lengthOf(b) - lengthOf(a))[0];
}
