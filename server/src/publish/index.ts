export type { Block, Heading, Publication, TableBlock, TableCell, TextBlock } from './blocks';
export { publicationOf } from './publication';
export { docxOf } from './to-docx';
export { htmlOf } from './to-html';
