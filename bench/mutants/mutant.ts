/** The rooms whose tests are tried; all of them pure. */
export const rooms = ['text', 'standard', 'report', 'rules', 'lint'] as const;

/** What is done to a place in the code, before it is known where. */
export interface Change {
  /** Offsets in the file. */
  readonly start: number;
  readonly end: number;
  /** What stands there instead; of a statement nothing. */
  readonly replacement: string;
  readonly isStatement?: boolean;
  /** In few words, where the two texts would not show it. */
  readonly words?: string;
}

/** One small change to the code that some test should notice. */
export interface Mutant extends Change {
  readonly id: number;
  /** Its path in the project. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** The text of that line, without its indent. */
  readonly code: string;
  /** What changes, on one line. */
  readonly change: string;
}

/** What a mutant is called wherever line numbers must not matter. */
export function keyOf({ file, code, change }: Pick<Mutant, 'file' | 'code' | 'change'>): string {
  return [file, code, change].join('\n');
}
