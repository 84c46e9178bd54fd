import assert from 'node:assert/strict';
import { readDocx } from '../../server/src/documents/docx/read-docx';
import type { SourceDocument } from '../../server/src/documents/source-document';

/** A Word file that can be read, as it is read. */
export function openDocx(bytes: Uint8Array): SourceDocument {
  const { document, problem } = readDocx(bytes);
  assert.ok(document, problem?.zh);
  return document;
}
