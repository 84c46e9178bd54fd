import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../documents/source-document';
import type { Report } from '../report/report';
import type { Neighbours } from '../rules/neighbours';
import type { Localized } from '../text/localized';
import { type CheckedDocument, checkDocument, readDocument } from './checked-document';
import { explanationOf } from './features/status';
import { addressOf } from './file-addresses';
import type { WorkspaceHost } from './workspace-host';

/** What is needed to check one file as it is on the disk. */
export interface FileHost extends Pick<WorkspaceHost, 'readFile' | 'settingsFor'> {
  neighboursOf(path: string): Neighbours;
}

/** What a file was found to be; a report together with the document that it stands in, where that is not plain text. */
export type CheckedFile =
  | { readonly kind: 'unreadable' | 'passed-over'; readonly reason: Localized }
  | {
      readonly kind: 'report';
      readonly checked: CheckedDocument;
      readonly report: Report;
      readonly document?: SourceDocument | undefined;
    };

/** Checks one file because somebody asked for it, however long it is. */
export async function checkFile(path: string, host: FileHost): Promise<CheckedFile> {
  const [content, settings] = await Promise.all([host.readFile(path), host.settingsFor(path)]);
  if (content.kind === 'unreadable' || content.kind === 'passed-over') return content;
  const text = TextDocument.create(addressOf(path), 'plaintext', 0, content.text);
  const checked = checkDocument(readDocument(text, settings, true), host.neighboursOf(path));
  return fileOf(checked, content.kind === 'document' ? content.document : undefined);
}

export function fileOf(checked: CheckedDocument, document?: SourceDocument): CheckedFile {
  const { report } = checked;
  return report
    ? { kind: 'report', checked, report, document }
    : { kind: 'passed-over', reason: explanationOf(checked) };
}
