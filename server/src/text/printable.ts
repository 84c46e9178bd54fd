/** Control characters, halves of pairs, and what breaks a line or turns the direction of the text. */
const unprintable = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A text on one line of a terminal or a log. Nothing in it moves the cursor, sets a colour, begins a line of its own or
 * turns what follows round: a picture stands for it, a blank for a tab.
 */
export function printable(text: string): string {
  return text.replace(unprintable, (character) => (character === '\t' ? ' ' : pictureOf(character)));
}

/** The picture of a control character of ASCII; of any other that must not be printed, the sign for unknown ones. */
export function pictureOf(character: string): string {
  const point = character.codePointAt(0)!;
  return point < 0x20 ? String.fromCodePoint(0x2400 + point) : '\ufffd';
}
