import { newParagraph, runProperties, type Writing } from './writing';

/** A plain table of rows with as many cells each, whose words are dressed like those of the document's other tables. */
export function newTable(writing: Writing, rows: readonly (readonly string[])[]): string {
  const { xml, layout, vocabulary, revisions } = writing;
  const { tag } = vocabulary;
  const columns = rows[0]?.length ?? 0;
  const width = String(Math.floor(textWidth / columns));
  const model = layout.blocks.find(({ row, start, end }) => row && layout.text.slice(start, end).trim() !== '');
  const dress = { paragraph: '', mark: '', words: model ? runProperties(xml, layout, model) : '' };
  const cell = (text: string): string =>
    tag('tc', {}, tag('tcPr', {}, tag('tcW', { w: width, type: 'dxa' })) + newParagraph(writing, dress, text));
  const row = (texts: readonly string[]): string => {
    const mark = revisions.mark('ins');
    return tag('tr', {}, (mark && tag('trPr', {}, mark)) + texts.map(cell).join(''));
  };
  const borders = sides.map((side) => tag(side, { val: 'single', sz: '4', space: '0', color: 'auto' }));
  const properties = tag('tblW', { w: '5000', type: 'pct' }) + tag('tblBorders', {}, borders.join(''));
  const grid = tag('gridCol', { w: width }).repeat(columns);
  return tag('tbl', {}, tag('tblPr', {}, properties) + tag('tblGrid', {}, grid) + rows.map(row).join(''));
}

/** Between the margins of an official document, in twentieths of a point; Word fits the columns to what they hold. */
const textWidth = 8844;
const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
