import { type Localized, localized } from '../text/localized';
import { encodeGb18030 } from './gb18030';

/** How a text is written down as bytes. UTF-16 has a byte-order mark unless it says that it is `unmarked`. */
export type Encoding =
  | 'utf-8'
  | 'utf-8-bom'
  | 'utf-16le'
  | 'utf-16be'
  | 'utf-16le-unmarked'
  | 'utf-16be-unmarked'
  | 'gb18030';

/** A file's text without its byte-order mark, or why it has none. */
export type Decoded =
  | { readonly text: string; readonly encoding: Encoding; readonly problem?: undefined }
  | { readonly text?: undefined; readonly problem: Localized };

/** Finds out how a text was encoded, and decodes it. Never throws: what cannot be read has a `problem`. */
export function decode(bytes: Uint8Array): Decoded {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    return textIn(bytes.subarray(3), 'utf-8-bom') ?? { problem: damaged(bytes) };
  }
  if (startsWith(bytes, [0xff, 0xfe])) return textIn(bytes.subarray(2), 'utf-16le') ?? { problem: binary };
  if (startsWith(bytes, [0xfe, 0xff])) return textIn(bytes.subarray(2), 'utf-16be') ?? { problem: binary };

  if (bytes.includes(0)) {
    // Text has no zero bytes, except in UTF-16, where every line end and every ASCII digit has one.
    const [likely] = (['utf-16le-unmarked', 'utf-16be-unmarked'] as const)
      .flatMap((encoding) => textIn(bytes, encoding) ?? [])
      .map((decoded) => ({ decoded, share: shareOfCommon(decoded.text) }))
      .sort((a, b) => b.share - a.share);
    return likely && likely.share > 0.75 ? likely.decoded : { problem: binary };
  }
  const utf8 = textIn(bytes, 'utf-8');
  if (utf8) return utf8;
  if (isNearlyUtf8(bytes)) return { problem: damaged(bytes) };
  return textIn(bytes, 'gb18030') ?? { problem: unknownEncoding };
}

/**
 * The bytes of a text, its byte-order mark put back. Throws an error where the encoding has no code for a character,
 * so that nothing is ever lost silently.
 */
export async function encode(text: string, encoding: Encoding): Promise<Uint8Array> {
  const bytes = bytesOf(text, encoding);
  const back = decode(bytes);
  if (back.text !== text || back.encoding !== encoding) {
    throw new Error(`The text cannot be written in ${encoding} without loss.`);
  }
  return bytes;
}

function bytesOf(text: string, encoding: Encoding): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text, 'utf8');
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`, 'utf8');
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16le-unmarked':
      return Buffer.from(text, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'utf-16be-unmarked':
      return Buffer.from(text, 'utf16le').swap16();
    case 'gb18030':
      return encodeGb18030(text);
  }
}

/** The text if every byte is valid and there are no more control characters than a text copied from Word has. */
function textIn(bytes: Uint8Array, encoding: Encoding): { text: string; encoding: Encoding } | undefined {
  let text: string;
  try {
    text = new TextDecoder(labels[encoding], { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  return hasFewControls(text) ? { text, encoding } : undefined;
}

const labels: Record<Encoding, string> = {
  'utf-8': 'utf-8',
  'utf-8-bom': 'utf-8',
  'utf-16le': 'utf-16le',
  'utf-16be': 'utf-16be',
  'utf-16le-unmarked': 'utf-16le',
  'utf-16be-unmarked': 'utf-16be',
  gb18030: 'gb18030',
};

/** No U+0000, and at most one control character in twenty. */
function hasFewControls(text: string): boolean {
  let controls = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0) return false;
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) controls++;
  }
  return controls * 20 <= text.length;
}

/** The share of characters that are Chinese, ASCII or common punctuation; by chance it would be about a third. */
function shareOfCommon(text: string): number {
  let common = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x7f || isChinese(code) || (code >= 0x2000 && code < 0x2070) || code >= 0xff00) common++;
  }
  return common / text.length;
}

/** Han characters of the basic block, and the punctuation that goes with them. */
function isChinese(code: number): boolean {
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x3000 && code <= 0x303f);
}

/** Whether Chinese text in UTF-8 has only a few bad bytes. Read as GB18030 it would be gibberish, and passed over. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(bytes);
  let chinese = 0;
  let bad = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0xfffd) bad++;
    else if (isChinese(code)) chinese++;
  }
  return bad * 10 < chinese;
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, i) => bytes[i] === byte);
}

const binary = localized(
  '文件含有二进制内容，不是纯文本。请确认选对了文件，或把报告另存为纯文本（.txt）。',
  'The file has binary content and is not plain text. Please make sure it is the right file, or save the report as plain text (.txt).',
);

const unknownEncoding = localized(
  '无法识别文件的编码：它不是 UTF-8、UTF-16，也不是 GB18030（GBK）。请用记事本或 VS Code 打开，另存为 UTF-8 后再检查。',
  'The encoding is unknown: neither UTF-8 nor UTF-16 nor GB18030 (GBK). Please open the file in an editor, save it as UTF-8, and check again.',
);

/** Says on which line the first byte stands that is not UTF-8. */
function damaged(bytes: Uint8Array): Localized {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = text.indexOf('\ufffd');
  const line = text.slice(0, bad).split('\n').length;
  return localized(
    `文件是 UTF-8 编码，但第 ${line} 行有损坏的字节，无法可靠读取。请打开文件，改正该行的乱码后重新保存。`,
    `The file is UTF-8, but line ${line} has damaged bytes and cannot be read reliably. Please open the file, mend that line and save it again.`,
  );
}
