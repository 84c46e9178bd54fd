import type { Signature } from '../documents/source-document';

/** Under whose name, and when, changes and comments stand in a Word file. */
export function signature(author = '年报校验'): Signature {
  return { author, date: `${new Date().toISOString().slice(0, 19)}Z` };
}
