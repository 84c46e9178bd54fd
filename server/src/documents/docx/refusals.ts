import { localized } from '../../text/localized';

/** Why a change cannot be made in a Word file, in words for who typed it. */
export const refusals = {
  number: localized(
    '这里是 Word 的自动编号，文件里没有这几个字。请在 Word 或 WPS 中修改编号。',
    'This is an automatic number, which does not stand in the file as text. Please change it in Word or WPS.',
  ),
  field: localized(
    '这里是 Word 自动生成的内容（域，如页码、引用、公式结果），改了也会被 Word 改回去。请在 Word 或 WPS 中修改。',
    'This is written by Word itself (a field such as a page number, a reference or a formula), which would write it again. Please change it in Word or WPS.',
  ),
  fixed: localized(
    '这里是公式、拼音等特殊内容，不能当作文字修改。请在 Word 或 WPS 中修改。',
    'This is a formula or the like, which cannot be changed as text. Please change it in Word or WPS.',
  ),
  joint: localized(
    '这个单元格里有几段文字，段与段之间不能这样修改。请逐段修改，或在 Word、WPS 中修改。',
    'The cell has several paragraphs, and the gap between them cannot be changed. Change one paragraph at a time, or do it in Word or WPS.',
  ),
  merged: localized(
    '这里是合并单元格，文件里没有单独的格子。请在 Word 或 WPS 中修改。',
    'This is a merged cell, for which the file has no cell of its own. Please change it in Word or WPS.',
  ),
  cells: localized(
    '修改后这一行的格数与表格不一致。制表符（Tab）隔开单元格，请保持原有个数，增减列请在 Word 或 WPS 中进行。',
    'The row would not have as many cells as the table. Tabs part the cells: keep as many as there were, and add or remove columns in Word or WPS.',
  ),
  row: localized(
    '表格中间只能插入与上下行格数相同的一行，各格用制表符（Tab）隔开。',
    'Within a table only a row with as many cells as its neighbours can be inserted, the cells parted by tabs.',
  ),
  tab: localized('正文里不能输入制表符（Tab），请改用空格。', 'A tab cannot stand in a paragraph; use blanks.'),
  structure: localized(
    '这一段或这一行不能整个删除：里面有图片、脚注、批注、分节符等，或者表格离不开它。请在 Word 或 WPS 中删除。',
    'This paragraph or row cannot be removed as a whole: it holds a picture, a note, a comment, a section break or the like, or a table needs it. Please remove it in Word or WPS.',
  ),
  characters: localized(
    '新文字里有 Word 文件存不了的控制字符，请删去后再试。',
    'The new text has control characters that a Word file cannot hold; please take them out.',
  ),
  place: localized(
    '找不到放新文字的地方。请在 Word 或 WPS 中修改。',
    'There is no place for the new text. Please change it in Word or WPS.',
  ),
  renumbering: localized(
    '增删段落后，Word 会重排后面的自动编号，与这里的文字不再一致，所以没有写入。请在 Word 或 WPS 中增删这一段。',
    'Word would count the automatic numbers behind it anew, and the text would not be what stands here, so nothing was written. Please add or remove the paragraph in Word or WPS.',
  ),
  mismatch: localized(
    '写入后重新读取，文字与预期不一致，所以没有写入。请在 Word 或 WPS 中修改。',
    'Read again after writing, the text was not what was intended, so nothing was written. Please make the change in Word or WPS.',
  ),
} as const;

export type Refusal = keyof typeof refusals;

/** Ends the making of one change; `edit` turns it into the reason for which nothing is written. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal);
  }
}
