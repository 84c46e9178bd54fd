import { localized } from '../../text/localized';
import type { DocumentNote, ReadDocument } from '../source-document';
import type { CMaps } from './cmaps';
import { pagesOf } from './open-pdf';
import type { PageContent } from './page-content';
import { flowPages } from './page-flow';

/** No annual report is so long. */
const mostPages = 300;

/**
 * Reads a PDF: its tables from the lines that rule them, its paragraphs from where lines begin and end. What is invisible,
 * page numbers and running heads are left out.
 */
export async function readPdf(bytes: Uint8Array, cmaps: CMaps): Promise<ReadDocument> {
  const pages: PageContent[] = [];
  try {
    for await (const page of pagesOf(bytes, cmaps)) {
      if (page.count > mostPages) return { problem: tooLong };
      pages.push(page);
    }
  } catch (error) {
    return { problem: error instanceof Error && error.name === 'PasswordException' ? encrypted : damaged };
  }
  const missing = pages.reduce((sum, page) => sum + page.missing, 0);
  const known = pages.reduce((sum, page) => sum + page.glyphs.length, 0);
  if (missing > known / 4) return { problem: noMeaning };
  const { text, turns } = flowPages(pages);
  if (text === '') return { problem: scanned };
  return {
    document: {
      format: 'pdf',
      text,
      notes: notesOf(pages),
      pageAt: (offset) => turns.findLast(({ at }) => at <= offset)?.page ?? turns[0]!.page,
    },
  };
}

function notesOf(pages: readonly PageContent[]): DocumentNote[] {
  const count = pages.filter(({ glyphs }) => glyphs.length === 0).length;
  if (count === 0) return [];
  const message = localized(
    `有 ${count} 页没有文字（可能是空白页或扫描的图片），这些页没有检查。`,
    `${count} ${count === 1 ? 'page has' : 'pages have'} no text (blank, or a scanned image) and ${count === 1 ? 'was' : 'were'} not checked.`,
  );
  return [{ kind: 'no-text', count, message }];
}

const scanned = localized(
  '这个 PDF 里没有文字，应当是扫描件或图片，无法检查。请检查制作它所用的 Word 文件；没有的话，用 WPS 或其他软件识别文字（OCR）、校对后存为 Word 文件再检查。',
  'This PDF has no text; it must be a scan or an image, which cannot be checked. Please check the Word file that it was made from; without one, have the text recognised (OCR), proofread it, save it as a Word file and check that.',
);

const noMeaning = localized(
  '这个 PDF 的字体没有说明各个字形是什么字，读出来是乱码，无法检查。请检查制作它所用的 Word 文件，或重新导出 PDF 后再检查。',
  'The fonts of this PDF do not tell which characters they draw, so it cannot be read. Please check the Word file that it was made from, or export the PDF anew.',
);

const encrypted = localized(
  '这个 PDF 设有打开密码，无法检查。请输入密码打开，另存一份没有密码的，或检查制作它所用的 Word 文件。',
  'This PDF is protected by a password and cannot be checked. Please open it, save a copy without a password, or check the Word file that it was made from.',
);

const damaged = localized(
  '这个 PDF 不完整或已损坏，无法读取。请重新传一份，或检查制作它所用的 Word 文件。',
  'This PDF is incomplete or damaged and cannot be read. Please get another copy, or check the Word file that it was made from.',
);

const tooLong = localized(
  `这个 PDF 超过 ${mostPages} 页，不像一份年度报告，没有读取。请确认选对了文件；如果是汇编，请把各份报告拆开后再检查。`,
  `This PDF has more than ${mostPages} pages, as no annual report has, and was not read. Please make sure that it is the right file; a collection should be split into its reports.`,
);
