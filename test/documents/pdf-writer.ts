/** What is drawn on a page, in points from its lower left corner, in PDF's own words. */
export type Drawn = string;

export interface PdfPage {
  readonly drawn: readonly Drawn[];
  /** How far a reader turns the page, in degrees. */
  readonly rotate?: number;
}

export interface PdfOptions {
  /** How the codes of the font are written: the table that says which characters they are. */
  readonly encoding?: 'UniGB-UCS2-H' | 'UniGB-UTF16-H' | 'GBK-EUC-H';
  /** Put into the trailer, and objects for it. */
  readonly trailer?: string;
}

/** Text at a place. As in many old files the font is not in the PDF, and only its encoding says what the codes mean. */
export function text(x: number, y: number, size: number, words: string, mode = 0): Drawn {
  return `BT /F1 ${size} Tf ${mode} Tr 1 0 0 1 ${x} ${y} Tm <${hex(words)}> Tj ET`;
}

export function box(x: number, y: number, width: number, height: number): Drawn {
  return `${x} ${y} ${width} ${height} re S`;
}

/** UTF-16 in hexadecimal; `encoded` turns codes of other encodings into the same. */
function hex(words: string): string {
  return Array.from({ length: words.length }, (_, i) => words.charCodeAt(i).toString(16).padStart(4, '0')).join('');
}

/** A PDF of pages of A4, or of what their boxes say; ASCII letters are half as wide as Chinese ones. */
export function writePdf(
  pages: readonly PdfPage[],
  { encoding = 'UniGB-UCS2-H', trailer = '' }: PdfOptions = {},
): Uint8Array {
  const half = encoding === 'GBK-EUC-H' ? '814 908 500' : '1 95 500';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, i) => `${6 + i * 2} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [4 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> /FontDescriptor 5 0 R /DW 1000 /W [${half}] >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
    ...pages.flatMap(({ drawn, rotate = 0 }, i) => {
      const content = drawn.join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Rotate ${rotate} /Contents ${7 + i * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.5\n';
  const places: number[] = [];
  for (const [i, object] of objects.entries()) {
    places.push(file.length);
    file += `${i + 1} 0 obj\n${object}\nendobj\n`;
  }
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.lastIndexOf('xref\n0 ')}\n%%EOF\n`;
  return new TextEncoder().encode(file);
}
