import { contentsOf } from './contents';
import { goesOn } from './grid';
import type { Block, Cell, Row } from './layout';
import { Refused } from './refusals';
import {
  contentWithout,
  markProperties,
  newParagraph,
  paragraphProperties,
  runProperties,
  type Writing,
} from './writing';
import { childOf, type XmlElement } from './xml';

/** A row like another one, with other texts in its cells. `below` is the row above which it will stand. */
export function newRow(writing: Writing, model: Block, below: Row | undefined, texts: readonly string[]): string {
  const { xml, vocabulary, revisions } = writing;
  const row = model.row!;
  const shares = new Map<XmlElement, { text: string; cell: Cell; at: number }>();
  row.cells.forEach((cell, at) => {
    const text = texts[at] ?? '';
    if (cell.element && !shares.has(cell.element)) shares.set(cell.element, { text, cell, at });
    // The rest of a wide cell, and a column in which the row has none, hold nothing.
    else if (text !== '') throw new Refused('merged');
  });
  const cells = Array.from(contentsOf(row.element, cellNames), (element) => {
    const share = shares.get(element);
    if (!share) throw new Refused('merged');
    return newCell(writing, model, share, below);
  });
  const exception = childOf(row.element, 'w:tblPrEx');
  const kept = contentWithout(xml, childOf(row.element, 'w:trPr'), rowOnly) + revisions.mark('ins');
  const properties =
    (exception ? xml.slice(exception.start, exception.end) : '') + (kept && vocabulary.tag('trPr', {}, kept));
  return vocabulary.tag('tr', {}, properties + cells.join(''));
}

const cellNames = new Set(['w:tc']);

function newCell(
  writing: Writing,
  model: Block,
  { text, cell, at }: { readonly text: string; readonly cell: Cell; readonly at: number },
  below: Row | undefined,
): string {
  const { xml, layout, vocabulary } = writing;
  const { tag } = vocabulary;
  const isWithinMerged = goesOn(below?.cells[at]?.element, 'w:vMerge');
  if (isWithinMerged && text !== '') throw new Refused('merged');
  const endsMerged = text === '' && childOf(cell.element, 'w:tcPr', 'w:vMerge') !== undefined;
  const merge = isWithinMerged || endsMerged ? tag('vMerge', {}) : '';
  const own = childOf(cell.element, 'w:tcPr');
  const properties = own?.children.filter(({ name }) => !cellOnly.has(name)) ?? [];
  // The order is fixed: a merge stands behind what is said of width and before borders.
  const head = properties.filter(({ name }) => beforeMerge.has(name));
  const tail = properties.filter(({ name }) => !beforeMerge.has(name));
  const raw = (elements: readonly XmlElement[]): string =>
    elements.map(({ start, end }) => xml.slice(start, end)).join('');

  const paragraph = cell.element && childOf(cell.element, 'w:p');
  const mark = markProperties(xml, paragraph);
  const words = runProperties(xml, layout, cell.end > cell.start ? cell : model) || mark;
  const content = newParagraph(writing, { paragraph: paragraphProperties(xml, paragraph), mark, words }, text);
  return tag('tc', {}, tag('tcPr', {}, raw(head) + merge + raw(tail)) + content);
}

const rowOnly = new Set(['w:ins', 'w:del', 'w:trPrChange', 'w:tblHeader']);
const cellOnly = new Set(['w:vMerge', 'w:cellIns', 'w:cellDel', 'w:cellMerge', 'w:tcPrChange']);
const beforeMerge = new Set(['w:cnfStyle', 'w:tcW', 'w:gridSpan', 'w:hMerge']);
