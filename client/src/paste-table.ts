import * as vscode from 'vscode';
import {
  type PasteHtmlParams,
  type PasteHtmlResult,
  pasteHtmlRequest,
} from '../../server/src/language-server/messages';
import { documentSelector } from './documents';
import type { Server } from './server';
import { say } from './user-language';

/** What VS Code has since 1.97, as far as it is used. */
interface PasteApi {
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind };
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => object;
  readonly languages: {
    registerDocumentPasteEditProvider(
      selector: vscode.DocumentSelector,
      provider: {
        provideDocumentPasteEdits(
          document: vscode.TextDocument,
          ranges: readonly vscode.Range[],
          dataTransfer: vscode.DataTransfer,
          context: unknown,
          token: vscode.CancellationToken,
        ): Promise<readonly object[]>;
      },
      metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
    ): vscode.Disposable;
  };
}
interface PasteKind {
  append(...parts: readonly string[]): PasteKind;
}

/** Word writes some 2 KB for each cell; what is longer than this is not worth the wait. UTF-16 code units. */
const longest = 8_000_000;

/** Turns tables that are pasted into reports, from pages, Word, WPS and Excel, into the layout of the document. */
export const pasteTables = (server: Server): vscode.Disposable => {
  const { DocumentDropOrPasteEditKind, DocumentPasteEdit, languages } = vscode as unknown as PasteApi;
  if (DocumentPasteEdit === undefined) return new vscode.Disposable(() => {});
  const kind = DocumentDropOrPasteEditKind.Empty.append('text', 'nianbao', 'table');
  const isReport = ({ languageId, uri }: vscode.TextDocument): boolean =>
    languageId === 'nianbao' || server.status(uri)?.state === 'report';
  return languages.registerDocumentPasteEditProvider(
    documentSelector,
    {
      provideDocumentPasteEdits: async (document, ranges, dataTransfer, _context, token) => {
        const [range] = ranges;
        if (range === undefined || ranges.length > 1 || !isReport(document)) return [];
        const html = await dataTransfer.get('text/html')?.asString();
        if (html === undefined || html.length > longest || !/<tr\b/i.test(html)) return [];
        const client = await server.running();
        const parameters: PasteHtmlParams = { uri: document.uri.toString(), html };
        const { text } = await client.sendRequest<PasteHtmlResult>(pasteHtmlRequest, parameters, token);
        if (text === undefined) return [];
        const title = say({ zh: '按年报的表格写法粘贴', en: 'Paste as the report writes tables' });
        return [new DocumentPasteEdit(onLinesOfItsOwn(text, document, range), title, kind)];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html'] },
  );
};

/** A table begins and ends with a line. */
const onLinesOfItsOwn = (text: string, document: vscode.TextDocument, { start, end }: vscode.Range): string => {
  const before = document.lineAt(start.line).text.slice(0, start.character).trim();
  const after = document.lineAt(end.line).text.slice(end.character).trim();
  return (before === '' ? '' : '\n') + text + (after === '' ? '' : '\n');
};
