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
    const own = foldCode(code);
    // Whole runs of what stands for itself are taken at once.
    if (own === code) continue;
    folded += text.slice(from, i) + (own === 0 ? '' : String.fromCharCode(own));
    from = i + 1;
  }
  return from === 0 ? text : folded + text.slice(from);
}

/** White space, emphasis and invisible characters removed, everything else as it stands. */
export function squeeze(text: string): string {
  return text.replace(/[\s\u3000\u00a0\ufeff\u200b*]+/g, '');
}

/** The same of one UTF-16 code unit; 0 where nothing is left of it. */
export function foldCode(code: number): number {
  // Nearly every character of a label stands for itself.
  if ((code >= 0x4e00 && code <= 0x9fff) || (code >= 0x30 && code <= 0x39)) return code;
  return folds.get(code) ?? (code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code);
}

const folds = new Map<number, number>();
for (const [characters, one] of [
  [' \t\r\n\u3000\u00a0\ufeff\u200b*', '\0'],
  ['“”„‟＂"「」『』‘’\'', '"'],
  ['（〔【［[(', '('],
  ['）〕】］])', ')'],
  ['、，,､', ','],
  ['．。.｡', '.'],
  ['：', ':'],
  ['；', ';'],
  ['／', '/'],
  ['＼', '\\'],
] as const) {
  for (const character of characters) folds.set(character.charCodeAt(0), one.charCodeAt(0));
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
