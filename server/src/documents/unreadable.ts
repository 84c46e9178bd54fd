import { type Localized, localized } from '../text/localized';
import type { FileFormat } from './format';

/** Why a file of this format is not read and what to do instead; `undefined` for those that are read. */
export function whyUnreadable(format: FileFormat): Localized | undefined {
  switch (format) {
    case 'docx':
    case 'html':
    case 'pdf':
      return undefined;
    case 'doc':
      return localized(
        '这是旧版 Word 或 WPS 格式的文件（.doc、.wps），无法直接检查。请在 Word 或 WPS 中打开它，点“文件—另存为”，类型选“Word 文档（*.docx）”，再检查另存的文件。',
        'This is a file of old Word or WPS (.doc, .wps), which cannot be checked as it is. Open it in Word or WPS, choose File – Save As with the type Word Document (*.docx), and check that file.',
      );
    case 'encrypted':
      return localized(
        '这个文件设有打开密码，无法检查。请在 Word 或 WPS 中输入密码打开，在“文件—信息—保护文档—用密码进行加密”（WPS 为“文件—文档加密—密码加密”）中清空密码，保存后再检查。',
        'This file is protected by a password and cannot be checked. Open it in Word or WPS, clear the password under File – Info – Protect Document – Encrypt with Password, save it and check again.',
      );
    case 'xlsx':
      return otherKind('Excel 或 WPS 表格', 'a spreadsheet (Excel or WPS)');
    case 'pptx':
      return otherKind('PowerPoint 或 WPS 演示', 'a presentation (PowerPoint or WPS)');
    case 'rtf':
    case 'odt':
      return localized(
        `这是 ${format === 'rtf' ? 'RTF' : 'OpenDocument（.odt）'}文件，无法直接检查。请在 Word 或 WPS 中打开它，另存为“Word 文档（*.docx）”后再检查。`,
        `This is ${format === 'rtf' ? 'an RTF' : 'an OpenDocument (.odt)'} file, which cannot be checked as it is. Open it in Word or WPS, save it as a Word Document (*.docx) and check that.`,
      );
    case 'ofd':
      return localized(
        '这是 OFD 版式文件，无法直接检查。请检查制作它所用的 Word 文件，或用 OFD 阅读器把它导出为 PDF 后再检查。',
        'This is an OFD file, which cannot be checked as it is. Check the Word file that it was made from, or export it as PDF from an OFD reader and check that.',
      );
    case 'zip':
      return localized(
        '这是压缩包，不是 Word 文件。请先解压，再检查里面的文件。',
        'This is a zip archive, not a Word file. Unpack it first, and check the files in it.',
      );
  }
}

function otherKind(zh: string, en: string): Localized {
  return localized(
    `这是 ${zh}文件，不是年度报告的 Word 文件。请确认选对了文件，或把报告全文放进 Word 文件后再检查。`,
    `This is ${en}, not the Word file of an annual report. Please make sure it is the right file, or put the whole report into a Word file and check that.`,
  );
}
