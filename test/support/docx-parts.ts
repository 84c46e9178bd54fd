import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';

/** The parts of a Word file as text, by name. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

export interface RemarkedWords {
  readonly author: string;
  readonly text: string;
  /** What stands between the marks of the comment; a paragraph's end and a soft break are line ends. */
  readonly words: string;
}

/** The comments of a Word file in the order in which they stand in their part, read with nothing but patterns. */
export function remarkedWords(bytes: Uint8Array): RemarkedWords[] {
  const { 'word/document.xml': document = '', 'word/comments.xml': comments = '' } = partsOf(bytes);
  const found = comments.matchAll(/<w:comment w:id="(\d+)" w:author="([^"]*)".*?<\/w:comment>/gs);
  return Array.from(found, ([whole, id, author]) => {
    const marks = [
      `<w:commentRangeStart w:id="${id}"/>`,
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`,
    ];
    const [start, end] = marks.map((mark) => document.indexOf(mark));
    assert.ok(start! >= 0 && end! > start!, `the marks of comment ${id}`);
    for (const mark of marks) assert.equal(document.indexOf(mark), document.lastIndexOf(mark), 'marks stand once');
    return { author: author!, text: wordsOf(whole), words: wordsOf(document.slice(start, end)) };
  });
}

function wordsOf(xml: string): string {
  return xml
    .replace(/<w:delText[^>]*>[^<]*<\/w:delText>/g, '')
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>(?!<\/w:comment>|<\/w:tc>)/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
