import type { XmlElement } from './xml';

/** The text of a document with the XML behind it. Blocks follow one another, a line end between them. */
export interface Layout {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In the order of the text; what no piece covers has no place in the XML: joints, automatic numbers. */
  readonly pieces: readonly Piece[];
  readonly tally: Tally;
}

/** What notes are made of. */
export interface Tally {
  trackedChanges: number;
  hidden: number;
  numbers: number;
  textBoxes: number;
}

/** A paragraph, soft breaks in it being line ends, or a table row, its cells behind tabs. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** More than one where the marks between them are deleted. Of a row, those of all its cells. */
  readonly paragraphs: readonly Paragraph[];
  readonly row?: Row;
}

export interface Row {
  readonly element: XmlElement;
  readonly cells: readonly Cell[];
}

/** A column's share of a row. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  /** Absent where the row has no cell in this column. */
  readonly element?: XmlElement;
  /** Whether it is covered by the cell on its left or above it. */
  readonly isMerged: boolean;
  readonly paragraphs: readonly Paragraph[];
}

/** A `w:p` and what it gives of the text; the automatic number before its words stands in `[start, wordsStart)`. */
export interface Paragraph {
  readonly element: XmlElement;
  readonly start: number;
  readonly wordsStart: number;
  readonly end: number;
}

/** Characters of the text that stand in the XML. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly xmlStart: number;
  readonly xmlEnd: number;
  /** Whether they stand there one by one; else the whole piece is one entity or one element such as a soft break. */
  readonly isLiteral: boolean;
  /** The `w:r` that they stand in, and the child of it that holds them. */
  readonly run: XmlElement;
  readonly holder: XmlElement;
  /** Whether Word computes them anew: the result of a field that is no link. */
  readonly isComputed: boolean;
}
