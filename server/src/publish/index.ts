export type { Block, Heading, Publication, TableBlock, TableCell, TextBlock } from './blocks';
export { fileNameOf } from './file-name';
export { publicationOf } from './publication';
export { docxOf } from './to-docx';
export { htmlOf } from './to-html';
