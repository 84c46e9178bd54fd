import { basename, extname } from 'node:path';

/** Plain text, in which a report may stand. */
const text = ['.txt', '.md', '.nianbao'];
/** Files of programs that can be read. */
const documents = ['.docx', '.html', '.htm', '.pdf'];
/** Files that hold drafts as often and cannot be read: to pass over them in silence would be to call them checked. */
const unreadable = ['.doc', '.wps', '.rtf', '.odt', '.ofd'];

/** Ends of the names of the files that a folder is searched for, in lower case. */
export const searchedExtensions: readonly string[] = [...text, ...documents, ...unreadable];

/** Whether a search of a folder comes upon a file of this name. */
export function isSearchedName(path: string): boolean {
  return searchedExtensions.includes(extname(path).toLowerCase()) && !isLeftByPrograms.test(basename(path));
}

/** `~$年报.docx` tells Word and WPS who has the file open; `._年报.docx` is what macOS leaves beside it. */
const isLeftByPrograms = /^(?:~\$|\._)/;

/** Whether a file is by its name one whose text has no place in the file that an editor could show. */
export function isDocumentName(path: string): boolean {
  return ['.docx', '.pdf'].includes(extname(path).toLowerCase());
}

export function isPdfName(path: string): boolean {
  return extname(path).toLowerCase() === '.pdf';
}

/** Whether a file is a web page by its name; what it begins with does not always tell. */
export function isPageName(path: string): boolean {
  return ['.html', '.htm'].includes(extname(path).toLowerCase());
}
