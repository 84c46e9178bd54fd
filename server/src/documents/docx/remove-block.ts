import type { TextEdit } from '../../text/edits';
import { goesOn } from './grid';
import type { Row } from './layout';
import { Refused } from './refusals';
import { putAt, putInside } from './splices';
import type { Writing } from './writing';
import { childOf, type XmlElement } from './xml';

/** Takes a paragraph out, or marks it as taken out. Throws `Refused` where more than its words would go. */
export function removeParagraph({ xml, vocabulary, revisions, gone }: Writing, paragraph: XmlElement): TextEdit[] {
  if (!isWordsOnly(paragraph) || !isDispensable(paragraph, gone)) throw new Refused('structure');
  if (!revisions.isTracked) {
    return [{ span: paragraph, text: rangeMarks(xml, paragraph) }];
  }
  const mark = revisions.mark('del');
  const properties = childOf(paragraph, 'w:pPr');
  const ofMark = childOf(properties, 'w:rPr');
  if (childOf(ofMark, 'w:del')) return [];
  // The order of the marks is fixed: an insertion that is deleted again says so behind it.
  const inserted = childOf(ofMark, 'w:ins');
  if (inserted) return [putAt(inserted.end, mark)];
  if (ofMark) return putInside(xml, ofMark, { first: mark });
  const dressed = vocabulary.tag('rPr', {}, mark);
  if (properties) {
    const behind = properties.children.find(({ name }) => name === 'w:sectPr' || name === 'w:pPrChange');
    return behind ? [putAt(behind.start, dressed)] : putInside(xml, properties, { last: dressed });
  }
  return putInside(xml, paragraph, { first: vocabulary.tag('pPr', {}, dressed) });
}

/** Takes a row out, or marks it as taken out. */
export function removeRow({ xml, vocabulary, revisions, gone }: Writing, row: Row, below: Row | undefined): TextEdit[] {
  const { element } = row;
  const isFirstOfMerged = row.cells.some(
    (cell, at) => cell.element && !goesOn(cell.element, 'w:vMerge') && goesOn(below?.cells[at]?.element, 'w:vMerge'),
  );
  const others = element.parent?.children.filter((one) => one.name === 'w:tr' && !gone.has(one)) ?? [];
  if (isFirstOfMerged) throw new Refused('merged');
  if (others.length === 0 || !isWordsOnly(element)) throw new Refused('structure');
  if (!revisions.isTracked) return [{ span: element, text: '' }];

  const mark = revisions.mark('del');
  const properties = childOf(element, 'w:trPr');
  if (properties) {
    const behind = properties.children.find(({ name }) => name === 'w:trPrChange');
    return behind ? [putAt(behind.start, mark)] : putInside(xml, properties, { last: mark });
  }
  const dressed = vocabulary.tag('trPr', {}, mark);
  const exception = childOf(element, 'w:tblPrEx');
  return exception ? [putAt(exception.end, dressed)] : putInside(xml, element, { first: dressed });
}

/** Whether nothing stands in an element that its text does not show. */
function isWordsOnly(element: XmlElement): boolean {
  return element.children.every((child) => !beyondWords.has(child.name) && isWordsOnly(child));
}

const beyondWords = new Set([
  'w:sectPr',
  'w:drawing',
  'w:pict',
  'w:object',
  'w:footnoteReference',
  'w:endnoteReference',
  'w:commentReference',
  'w:fldChar',
  'mc:AlternateContent',
  'm:oMath',
  'm:oMathPara',
]);

const blockNames = new Set(['w:p', 'w:tbl', 'w:sdt']);

/** A cell must end with a paragraph, and tables that follow one another become one. */
function isDispensable(paragraph: XmlElement, gone: ReadonlySet<XmlElement>): boolean {
  const siblings = paragraph.parent?.children ?? [];
  const at = siblings.indexOf(paragraph);
  const isBlock = (one: XmlElement): boolean => blockNames.has(one.name) && !gone.has(one);
  const before = siblings.slice(0, at).findLast(isBlock);
  const behind = siblings.slice(at + 1).find(isBlock);
  if (behind) return !(before?.name === 'w:tbl' && behind.name === 'w:tbl');
  return before?.name === 'w:p';
}

/** The marks of bookmarks and comments whose other end stands elsewhere: they are left where the paragraph was. */
function rangeMarks(xml: string, paragraph: XmlElement): string {
  const marks: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of element.children) {
      if (/(?:Start|End)$/.test(child.name)) marks.push(child);
      else visit(child);
    }
  };
  visit(paragraph);
  const keyOf = ({ name, attributes }: XmlElement): string =>
    `${name.replace(/(?:Start|End)$/, '')} ${attributes['w:id']}`;
  return marks
    .filter((mark) => marks.filter((other) => keyOf(other) === keyOf(mark)).length === 1)
    .map(({ start, end }) => xml.slice(start, end))
    .join('');
}
