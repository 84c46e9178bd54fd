// Leaves its message handler where the library looks for it, so that no worker is started.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { CMaps } from './cmaps';
import { type Drawing, type PageContent, readPage } from './page-content';

/**
 * The pages of a PDF, one after the other.
 *
 * @throws PasswordException and others of pdf.js where it cannot be opened.
 */
export async function* pagesOf(
  bytes: Uint8Array,
  cmaps: CMaps,
): AsyncGenerator<PageContent & { readonly count: number }> {
  const task = getDocument({
    // The library takes the bytes for its own.
    data: bytes.slice(),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    maxImageSize: 0,
    CMapReaderFactory: cmapReader(cmaps),
    StandardFontDataFactory: NoFonts,
    FilterFactory: Nothing,
    CanvasFactory: Nothing,
  });
  try {
    const document = await task.promise;
    for (let number = 1; number <= document.numPages; number++) {
      yield { ...(await contentOf(document, number)), count: document.numPages };
    }
  } finally {
    await task.destroy();
  }
}

async function contentOf(document: PDFDocumentProxy, number: number): Promise<PageContent> {
  const page = await document.getPage(number);
  // Without annotations: what a reader of the PDF wrote on it is not part of the report.
  const drawing = await page.getOperatorList({ annotationMode: 0 });
  const unitOf = (font: string): number => {
    const known = page.commonObjs.has(font) ? page.commonObjs.get(font) : undefined;
    return known?.fontMatrix?.[0] ?? 0.001;
  };
  const content = readPage(drawing as Drawing, page.getViewport({ scale: 1 }), unitOf);
  page.cleanup();
  return content;
}

/** What pdf.js asks when a font names one of the tables. */
function cmapReader(cmaps: CMaps) {
  return class {
    async fetch({ name }: { name: string }) {
      const cMapData = (cmaps as Readonly<Record<string, Uint8Array>>)[name];
      if (!cMapData) throw new Error(`There is no ${name}.`);
      return { cMapData, isCompressed: true };
    }
  };
}

/** Nothing is drawn: no shapes of letters are needed. */
class NoFonts {
  async fetch(): Promise<never> {
    throw new Error('Nothing is drawn.');
  }
}

class Nothing {
  destroy(): void {}
}
