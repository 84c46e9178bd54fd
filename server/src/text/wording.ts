import { editDistance } from './edit-distance';

/**
 * A wording reduced to what matters when it is held against the mandated one: no white space, no Markdown emphasis,
 * full-width letters and digits made ASCII, every kind of bracket, quotation mark, comma and full stop made one.
 */
export function fold(text: string): string {
  let folded = '';
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Nearly every character of a label stands for itself; whole runs of them are taken at once.
    if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) continue;
    folded += text.slice(from, i) + (folds.get(text[i]!) ?? narrow(text[i]!));
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** White space, emphasis and invisible characters removed, everything else as it stands. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u00a0\ufeff\u200b*]+/g, '');
}

const folds = new Map<string, string>([
  ...[...' \t\r\n\u3000\u00a0\ufeff\u200b*'].map((blank): [string, string] => [blank, '']),
  ...[...'“”„‟＂"「」『』‘’\''].map((quote): [string, string] => [quote, '"']),
  ...[...'（〔【［[('].map((open): [string, string] => [open, '(']),
  ...[...'）〕】］])'].map((close): [string, string] => [close, ')']),
  ...[...'、，,､'].map((comma): [string, string] => [comma, ',']),
  ...[...'．。.｡'].map((stop): [string, string] => [stop, '.']),
  ['：', ':'],
  ['；', ';'],
  ['／', '/'],
  ['＼', '\\'],
]);

function narrow(character: string): string {
  const code = character.charCodeAt(0);
  return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : character;
}

/**
 * How alike two short wordings are, from 0 to 1: one minus the edit distance over the longer length.
 * Wordings whose lengths alone put them below `least` are not compared further and give 0.
 */
export function similarity(a: string, b: string, least = 0): number {
  const longer = Math.max(a.length, b.length);
  if (longer === 0) return 1;
  if (1 - Math.abs(a.length - b.length) / longer < least) return 0;
  return 1 - editDistance(a, b) / longer;
}
