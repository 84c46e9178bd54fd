import { formatOf } from '../format';
import type { ReadDocument, SourceDocument } from '../source-document';
import { whyUnreadable } from '../unreadable';
import { edited, type WordFile } from './edit';
import { notesOf } from './notes';
import { readPackage } from './package';
import { DocumentProblem, damaged } from './problem';
import { readLayout } from './read-layout';
import { remarked } from './remark';

/**
 * Reads a Word file. Never throws: a file that cannot be read has a `problem`.
 *
 * zip → parts (`package.ts`) → XML with places (`xml.ts`) → blocks and pieces (`layout.ts`), from which `edit` and `remark`
 * find their way back.
 */
export function readDocx(bytes: Uint8Array): ReadDocument {
  try {
    const format = formatOf(bytes);
    if (format === 'doc' || format === 'encrypted') return { problem: whyUnreadable(format)! };
    const file = readPackage(bytes);
    return { document: documentOf({ bytes, file, layout: readLayout(file) }) };
  } catch (error) {
    if (error instanceof DocumentProblem) return { problem: error.problem };
    if (error instanceof RangeError) return { problem: damaged };
    throw error;
  }
}

function documentOf(word: WordFile): SourceDocument {
  const { file, layout } = word;
  return {
    format: 'docx',
    text: layout.text,
    notes: notesOf(file, layout),
    edit: (edits, way) => {
      const result = edited(word, edits, way);
      return 'refused' in result ? result : { bytes: result.bytes, document: documentOf(result) };
    },
    remark: (remarks, by) => remarked(file, layout, remarks, by),
  };
}
