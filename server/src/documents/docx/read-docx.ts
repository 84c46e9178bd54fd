import { formatOf } from '../format';
import type { ReadDocument } from '../source-document';
import { whyUnreadable } from '../unreadable';
import { notesOf } from './notes';
import { readPackage } from './package';
import { DocumentProblem, damaged } from './problem';
import { readLayout } from './read-layout';

/** Reads a Word file. Never throws: a file that cannot be read has a `problem`. */
export function readDocx(bytes: Uint8Array): ReadDocument {
  try {
    const format = formatOf(bytes);
    if (format === 'doc' || format === 'encrypted') return { problem: whyUnreadable(format)! };
    const file = readPackage(bytes);
    const layout = readLayout(file);
    return { document: { format: 'docx', text: layout.text, notes: notesOf(layout.text, layout.tally) } };
  } catch (error) {
    if (error instanceof DocumentProblem) return { problem: error.problem };
    if (error instanceof RangeError) return { problem: damaged };
    throw error;
  }
}
