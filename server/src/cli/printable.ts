import { printable } from '../text/printable';

/** Prints a line on standard error. */
export function tell(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}

/** The same text of JSON, XML or the like, with `escaped` for what they let through but a terminal obeys. */
export function withoutControls(text: string, escaped: (codeUnit: number) => string): string {
  return text.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, (one) =>
    escaped(one.charCodeAt(0)),
  );
}
