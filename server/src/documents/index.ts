/** The readers of Word files and web pages: a bundle of its own, loaded with the first of them. */
export { readDocx } from './docx/read-docx';
export { readHtml } from './html/read-html';
