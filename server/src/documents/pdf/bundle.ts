// What is bundled into dist/pdf.js: the reader with its tables in it.
import adobeGB1UCS2 from 'pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap';
import gbEUCH from 'pdfjs-dist/cmaps/GB-EUC-H.bcmap';
import gbEUCV from 'pdfjs-dist/cmaps/GB-EUC-V.bcmap';
import gbkEUCH from 'pdfjs-dist/cmaps/GBK-EUC-H.bcmap';
import gbkEUCV from 'pdfjs-dist/cmaps/GBK-EUC-V.bcmap';
import gbk2kH from 'pdfjs-dist/cmaps/GBK2K-H.bcmap';
import gbk2kV from 'pdfjs-dist/cmaps/GBK2K-V.bcmap';
import gbkpEUCH from 'pdfjs-dist/cmaps/GBKp-EUC-H.bcmap';
import gbkpEUCV from 'pdfjs-dist/cmaps/GBKp-EUC-V.bcmap';
import gbpcEUCH from 'pdfjs-dist/cmaps/GBpc-EUC-H.bcmap';
import gbpcEUCV from 'pdfjs-dist/cmaps/GBpc-EUC-V.bcmap';
import uniGBUCS2H from 'pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap';
import uniGBUCS2V from 'pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap';
import uniGBUTF16H from 'pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap';
import uniGBUTF16V from 'pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap';
import type { ReadDocument } from '../source-document';
import type { CMaps } from './cmaps';
import { readPdf as readWith } from './read-pdf';

const cmaps: CMaps = {
  'Adobe-GB1-UCS2': adobeGB1UCS2,
  'GB-EUC-H': gbEUCH,
  'GB-EUC-V': gbEUCV,
  'GBK-EUC-H': gbkEUCH,
  'GBK-EUC-V': gbkEUCV,
  'GBK2K-H': gbk2kH,
  'GBK2K-V': gbk2kV,
  'GBKp-EUC-H': gbkpEUCH,
  'GBKp-EUC-V': gbkpEUCV,
  'GBpc-EUC-H': gbpcEUCH,
  'GBpc-EUC-V': gbpcEUCV,
  'UniGB-UCS2-H': uniGBUCS2H,
  'UniGB-UCS2-V': uniGBUCS2V,
  'UniGB-UTF16-H': uniGBUTF16H,
  'UniGB-UTF16-V': uniGBUTF16V,
};

/** Reads a PDF. */
export function readPdf(bytes: Uint8Array): Promise<ReadDocument> {
  return readWith(bytes, cmaps);
}
