/**
 * Text to GB18030. Node decodes GB18030 but does not encode it. The codes are found by asking its decoder for the
 * character of every code: no table is shipped, and what was decoded is encoded back to the very same bytes.
 */
export function encodeGb18030(text: string): Uint8Array {
  const codes = codesOfBasicPlane();
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    if (point < 0x80) bytes.push(point);
    else if (point >= 0x10000) bytes.push(...fourBytes(firstSupplementary + point - 0x10000));
    else bytes.push(...(codes.get(point) ?? questionMark));
  }
  return Uint8Array.from(bytes);
}

/** Stands where there is no code; the caller compares and refuses. */
const questionMark = [0x3f];

/** Four-byte codes are numbered; these are how many belong to the basic plane, and where U+10000 begins. */
const basicFourByteCodes = 39420;
const firstSupplementary = 189000;

function codesOfBasicPlane(): Map<number, readonly number[]> {
  const codes = new Map<number, readonly number[]>();
  // Four-byte codes first, so that a character with a two-byte code as well gets that, as is usual.
  for (const list of [Array.from({ length: basicFourByteCodes }, (_, i) => fourBytes(i)), twoByteCodes()]) {
    const characters = new TextDecoder('gb18030').decode(Uint8Array.from(list.flat()));
    if (characters.length !== list.length)
      throw new Error('The GB18030 decoder of this Node.js is not the standard one.');
    for (let i = 0; i < list.length; i++) codes.set(characters.charCodeAt(i), list[i]!);
  }
  return codes;
}

function fourBytes(number: number): number[] {
  return [
    0x81 + Math.floor(number / 12600),
    0x30 + (Math.floor(number / 1260) % 10),
    0x81 + (Math.floor(number / 10) % 126),
    0x30 + (number % 10),
  ];
}

function twoByteCodes(): number[][] {
  const codes: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail !== 0x7f) codes.push([lead, trail]);
    }
  }
  return codes;
}
