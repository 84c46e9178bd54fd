import type { Piece } from './layout';

/** Writes the text of a document piece by piece, and remembers where each came from. */
export class TextWriter {
  readonly pieces: Piece[] = [];
  length = 0;
  readonly #parts: string[] = [];
  #joint = '';

  /** Where the next text will begin, if there is any: behind the joint. */
  get next(): number {
    return this.length + this.#joint.length;
  }

  /** Text without a place in the XML. */
  append(text: string): void {
    if (text === '') return;
    this.#parts.push(this.#joint, text);
    this.length += this.#joint.length + text.length;
    this.#joint = '';
  }

  /** What is to stand before whatever comes next, if anything comes before `dropJoint`. */
  join(joint: string): void {
    this.#joint = joint;
  }

  dropJoint(): void {
    this.#joint = '';
  }

  appendPiece(text: string, piece: Omit<Piece, 'start' | 'end'>): void {
    if (text === '') return;
    this.append(text);
    this.pieces.push({ ...piece, start: this.length - text.length, end: this.length });
  }

  toString(): string {
    return this.#parts.join('');
  }
}
