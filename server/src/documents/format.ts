/** What a file is, whatever its name says. `doc` is every kind of Word file before .docx, old .wps files included. */
export type FileFormat =
  | 'docx'
  | 'html'
  | 'pdf'
  | 'doc'
  | 'encrypted'
  | 'rtf'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ofd'
  | 'zip';

/** The format by the first bytes of a file, a few thousand of them; `undefined` where they may be plain text. */
export function formatOf(bytes: Uint8Array): FileFormat | undefined {
  const head = latin(bytes.subarray(0, headLength));
  if (/^PK(?:\x03\x04|\x05\x06|\x07\x08)/.test(head)) return zipFormatOf(head);
  if (head.startsWith('\xd0\xcf\x11\xe0')) return oleFormatOf(bytes);
  if (head.startsWith('{\\rtf')) return 'rtf';
  // Bytes before the mark are allowed, and seen.
  if (/^[\s\S]{0,1000}?%PDF-\d/.test(head)) return 'pdf';
  // What is left of UTF-16 without its zeros, and of a byte-order mark.
  const markup = head.replace(/\0/g, '').replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*/, '');
  if (/^MIME-Version:/i.test(markup) || /<\?mso-application progid="Word\.Document"/.test(markup)) return 'doc';
  if (/^(?:<\?xml[^>]*>|<!--[\s\S]*?-->|\s)*<(?:!doctype\s+html|html|head|body|meta|title)\b/i.test(markup)) {
    return 'html';
  }
  return undefined;
}

/** Where the names of the parts begin to stand, even behind a long first part. */
const headLength = 8192;

/** By the names of the parts at the front; a package that shows none of its own counts as Word's, the commonest. */
function zipFormatOf(head: string): FileFormat {
  if (/word[/\\]/i.test(head)) return 'docx';
  if (/PK\x03\x04[\s\S]{26}xl[/\\]/.test(head)) return 'xlsx';
  if (/PK\x03\x04[\s\S]{26}ppt[/\\]/.test(head)) return 'pptx';
  if (head.includes('opendocument.text')) return 'odt';
  if (/PK\x03\x04[\s\S]{26}(?:OFD\.xml|Doc_0\/)/.test(head)) return 'ofd';
  return head.includes('[Content_Types].xml') ? 'docx' : 'zip';
}

/** A compound file is an old Word file, or the wrapping of one that is protected by a password. */
function oleFormatOf(bytes: Uint8Array): FileFormat {
  if (bytes.length < 52) return 'doc';
  const sectorSize = bytes[30] === 12 ? 4096 : 512;
  const directory = (bytes[48]! | (bytes[49]! << 8) | (bytes[50]! << 16)) * sectorSize + sectorSize;
  const names = latin(bytes.subarray(directory, directory + 4 * sectorSize)).replace(/\0/g, '');
  return /EncryptedPackage|EncryptionInfo/.test(names) ? 'encrypted' : 'doc';
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
