/** The tables by which fonts that are not in a PDF say which characters their codes are: those for simplified Chinese. */
export const cmapNames = [
  'Adobe-GB1-UCS2',
  'GB-EUC-H',
  'GB-EUC-V',
  'GBK-EUC-H',
  'GBK-EUC-V',
  'GBK2K-H',
  'GBK2K-V',
  'GBKp-EUC-H',
  'GBKp-EUC-V',
  'GBpc-EUC-H',
  'GBpc-EUC-V',
  'UniGB-UCS2-H',
  'UniGB-UCS2-V',
  'UniGB-UTF16-H',
  'UniGB-UTF16-V',
] as const;

/** Each in the packed form in which pdfjs-dist has it (`.bcmap`). */
export type CMaps = Readonly<Record<(typeof cmapNames)[number], Uint8Array>>;
