/** A report as it is published: neutral of any file format, and without anything that only a draft has. */
export interface Publication {
  /** The title, a line for each element; empty where the draft has none. */
  readonly title: readonly string[];
  /** Everything below the title, in the order of the draft. */
  readonly blocks: readonly Block[];
}

export type Block = Heading | TextBlock | TableBlock;

export interface Heading {
  readonly kind: 'heading';
  /** 1: `一、`; 2: `（一）`. */
  readonly level: 1 | 2;
  readonly text: string;
}

/** `dateline`: agency or date below the title; `signature`: the same at the end; `paragraph`: everything else. */
export interface TextBlock {
  readonly kind: 'paragraph' | 'dateline' | 'signature';
  readonly text: string;
  /** How many UTF-16 code units at the beginning are a heading that the text goes on from: `（一）主动公开情况。` */
  readonly lead?: number;
}

export interface TableBlock {
  readonly kind: 'table';
  /** How wide the columns are in proportion to each other. */
  readonly widths: readonly number[];
  /** How many rows at the top are its head, which stands on every page that the table goes on to. */
  readonly headRows: number;
  /** The cells that begin in each row, from left to right. */
  readonly rows: readonly (readonly TableCell[])[];
}

export interface TableCell {
  readonly text: string;
  /** Over how many columns and rows it reaches. */
  readonly columns: number;
  readonly rows: number;
  readonly role: 'head' | 'label' | 'figure';
}

/** Whether a row stands on the same page as the next: a head, and where each part of a table has its own, a part's rows. */
export function staysWithNext({ headRows, rows }: TableBlock, at: number): boolean {
  const isHead = (row: number) => rows[row]?.every(({ role }) => role === 'head') ?? true;
  const isOfPart = headRows === 0 && isHead(0);
  return at + 1 < rows.length && (isHead(at) || (isOfPart && !isHead(at + 1)));
}
