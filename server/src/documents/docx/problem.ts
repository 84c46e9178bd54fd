import { type Localized, localized } from '../../text/localized';

/** Ends the reading of a file from anywhere in it; `readDocx` turns it into its one message. */
export class DocumentProblem extends Error {
  constructor(readonly problem: Localized) {
    super(problem.en);
  }
}

export const damaged = localized(
  '这个 Word 文件不完整或已损坏，无法读取。请重新传一份；如果 Word 或 WPS 还能打开它，打开后另存一份再检查。',
  'This Word file is incomplete or damaged and cannot be read. Please get another copy; if Word or WPS still opens it, save it under another name and check that.',
);

export const tooLarge = localized(
  '这个文件的内容大得不像年度报告，为安全起见没有读取。请确认它来源可靠，在 Word 或 WPS 中打开后另存一份再检查。',
  'The content of this file is larger than any annual report’s, so for safety it was not read. Make sure that you trust it, save it anew in Word or WPS and check that.',
);

export const declaresType = localized(
  '这个文件带有文档类型声明（DTD），正常的 Word 文件没有这种内容，为安全起见没有读取。请在 Word 或 WPS 中打开后另存一份再检查。',
  'This file has a document type declaration (DTD), as no proper Word file has, so for safety it was not read. Open it in Word or WPS, save it under another name and check that.',
);
