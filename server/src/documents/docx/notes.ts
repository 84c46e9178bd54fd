import { localized } from '../../text/localized';
import type { DocumentNote } from '../source-document';
import type { Layout } from './layout';
import type { Package } from './package';

/** What a person should know of how a Word file was read. */
export function notesOf({ zip }: Package, { text, tally }: Layout): DocumentNote[] {
  const hasPictures = zip.entries.some(({ name }) => /(?:^|\/)media\//.test(name));
  const notes: DocumentNote[] = [
    {
      kind: 'tracked-changes',
      count: tally.trackedChanges,
      message: localized(
        `文件中有 ${tally.trackedChanges} 处修订，按全部接受后的文字检查。`,
        `The file has ${tally.trackedChanges} tracked changes; it was checked as if all were accepted.`,
      ),
    },
    {
      kind: 'hidden-text',
      count: tally.hidden,
      message: localized(
        `文件中有 ${tally.hidden} 处隐藏文字，没有检查。`,
        `The file has hidden text in ${tally.hidden} places; it was not checked.`,
      ),
    },
    {
      kind: 'automatic-numbers',
      count: tally.numbers,
      message: localized(
        `文件中有 ${tally.numbers} 段使用自动编号，编号按 Word 显示的样子检查，只能在 Word 或 WPS 中修改。`,
        `${tally.numbers} paragraphs of the file are numbered automatically; the numbers were checked as Word shows them and can only be changed in Word or WPS.`,
      ),
    },
    {
      kind: 'text-boxes',
      count: tally.textBoxes,
      message: localized(
        `文件中有 ${tally.textBoxes} 个文本框，框内文字排在它所在的段落之前检查。`,
        `The file has ${tally.textBoxes} text boxes; their text was checked before the paragraph to which they belong.`,
      ),
    },
    {
      kind: 'no-text',
      count: hasPictures && text.trim() === '' ? 1 : 0,
      message: localized(
        '这个 Word 文件里只有图片，没有文字，无法检查。请检查扫描之前的 Word 文件；没有的，请先用文字识别软件转成文字。',
        'This Word file holds pictures and no text, so it cannot be checked. Check the Word file that was scanned, or have the pictures turned into text first.',
      ),
    },
  ];
  return notes.filter(({ count }) => count > 0);
}
