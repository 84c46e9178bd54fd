interface Field {
  code: string;
  isInCode: boolean;
}

/** Where the reader stands among the fields of a document: in a code, which nobody sees, or in a result. */
export class FieldStack {
  readonly #open: Field[] = [];

  /** Whether Word writes the result of this code itself; what a link or a form shows, people write. */
  static isComputed(code: string): boolean {
    return !/^\s*(?:HYPERLINK|FORM(?:TEXT|CHECKBOX|DROPDOWN))\b/i.test(code);
  }

  get isInCode(): boolean {
    return this.#open.some((field) => field.isInCode);
  }

  get isComputed(): boolean {
    return this.#open.some(({ code }) => FieldStack.isComputed(code));
  }

  mark(type: string | undefined): void {
    const top = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ code: '', isInCode: true });
    else if (type === 'separate' && top) top.isInCode = false;
    else if (type === 'end') this.#open.pop();
  }

  addCode(code: string): void {
    const top = this.#open.at(-1);
    if (top?.isInCode) top.code += code;
  }

  /** A code ends with its paragraph at the latest: one that was never closed must not hide the rest of the document. */
  endParagraph(): void {
    const unclosed = this.#open.findIndex((field) => field.isInCode);
    if (unclosed >= 0) this.#open.length = unclosed;
  }
}
