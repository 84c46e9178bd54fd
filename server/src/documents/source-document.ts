import type { TextEdit } from '../text/edits';
import type { Localized } from '../text/localized';
import type { Span } from '../text/span';

/**
 * A file of a word processor or a browser as a text, with the way back. Offsets are UTF-16 code units of `text`.
 *
 * `text` is what a reader of the finished document sees: a line for each paragraph, a line for each table row with its
 * cells behind tabs (the layout `tabs`), a merged cell empty, automatic numbers written out, nothing that is hidden or deleted.
 */
export interface SourceDocument {
  readonly format: 'docx' | 'html' | 'pdf';
  readonly text: string;
  /** What a person should know of how it was read: tracked changes, hidden text, automatic numbers. */
  readonly notes: readonly DocumentNote[];
  /** The page on which an offset stands, from 1, where the format has fixed pages. */
  readonly pageAt?: (offset: number) => number;
  /** Where the file itself is text that people look at: that text, and where in it a span of `text` stands. */
  readonly source?: { readonly text: string; readonly spanOf: (span: Span) => Span };
  /** Changes the file, where the format allows it. */
  readonly edit?: (edits: readonly TextEdit[], way: EditWay) => Edited;
  /** A copy of the file with a comment at each place; comments that an earlier run wrote are replaced. */
  readonly remark?: (remarks: readonly Remark[], by: Signature) => Uint8Array;
}

export interface DocumentNote {
  readonly kind: 'tracked-changes' | 'hidden-text' | 'automatic-numbers' | 'text-boxes' | 'no-text';
  /** How many of them. */
  readonly count: number;
  readonly message: Localized;
}

/** Under whose name and when a change or a comment stands in the file. `date` is ISO 8601, since pure code has no clock. */
export interface Signature {
  readonly author: string;
  readonly date: string;
}

/** As if it had been typed, or as a tracked change (修订) that somebody accepts or rejects. */
export type EditWay = { readonly kind: 'plain' } | ({ readonly kind: 'tracked' } & Signature);

/** The new file, as it was read back and found to be what was intended; or which edits cannot be made, and then nothing was made. */
export type Edited =
  | { readonly bytes: Uint8Array; readonly document: SourceDocument; readonly refused?: undefined }
  | { readonly bytes?: undefined; readonly refused: readonly RefusedEdit[] };

export interface RefusedEdit {
  readonly edit: TextEdit;
  /** E.g. that it touches an automatic number. */
  readonly reason: Localized;
}

/** A comment (批注) at the exact words. */
export interface Remark {
  readonly span: Span;
  readonly text: string;
}

/** What came of reading a file: the document, or the one reason why there is none. */
export type ReadDocument =
  | { readonly document: SourceDocument; readonly problem?: undefined }
  | { readonly document?: undefined; readonly problem: Localized };
