import { formatOf } from '../format';
import type { ReadDocument } from '../source-document';
import { whyUnreadable } from '../unreadable';
import { edited } from './edit';
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
    const layout = readLayout(file);
    return {
      document: {
        format: 'docx',
        text: layout.text,
        notes: notesOf(layout.text, layout.tally),
        edit: (edits, way) => edited(bytes, file, layout, edits, way),
        remark: (remarks, by) => remarked(file, layout, remarks, by),
      },
    };
  } catch (error) {
    if (error instanceof DocumentProblem) return { problem: error.problem };
    if (error instanceof RangeError) return { problem: damaged };
    throw error;
  }
}
