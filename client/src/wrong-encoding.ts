import * as vscode from 'vscode';
import { nameOf } from './document-text/address';
import { isWatched, telltale } from './documents';
import { type Localized, say, tell } from './user-language';

/** As text decoders and as VS Code call it, and as people know it. */
interface Encoding {
  readonly label: string;
  readonly id: string;
  readonly name: string;
}

/** In which reports are saved. Word on a Chinese Windows writes the second, unless it is told otherwise. */
const encodings: readonly Encoding[] = [
  { label: 'utf-8', id: 'utf8', name: 'UTF-8' },
  { label: 'gb18030', id: 'gb18030', name: 'GBK' },
  { label: 'utf-16le', id: 'utf16le', name: 'UTF-16' },
];

/** No report comes near this many bytes. */
const mostBytes = 8 * 1024 * 1024;

/** Offers to reopen a report that is in front and garbled, because it was not opened in its encoding. Needs no server. */
export const offerRightEncoding = (): vscode.Disposable => {
  /** Whoever declined once is not asked again. */
  const asked = new Set<string>();
  const look = async (document: vscode.TextDocument | undefined): Promise<void> => {
    if (document === undefined || !isGarbled(document)) return;
    const { uri } = document;
    if (asked.has(uri.toString())) return;
    asked.add(uri.toString());
    const encoding = await encodingOf(uri);
    // Once reopened, the file is asked about again where it is opened anew.
    if (encoding !== undefined && (await offer(document, encoding))) asked.delete(uri.toString());
  };
  void look(vscode.window.activeTextEditor?.document);
  return vscode.window.onDidChangeActiveTextEditor((editor) => void look(editor?.document));
};

const isGarbled = (document: vscode.TextDocument): boolean => {
  if (document.uri.scheme !== 'file' || document.isDirty || !isWatched(document)) return false;
  const text = document.getText();
  return text.includes('\ufffd') && !text.includes(telltale);
};

/** The encoding in which a file speaks of what reports are about. */
const encodingOf = async (uri: vscode.Uri): Promise<Encoding | undefined> => {
  try {
    if ((await vscode.workspace.fs.stat(uri)).size > mostBytes) return undefined;
    const bytes = await vscode.workspace.fs.readFile(uri);
    return encodings.find(({ label }) => decoded(bytes, label)?.includes(telltale));
  } catch {
    // Deleted or locked meanwhile: then there is nothing to reopen either.
    return undefined;
  }
};

const decoded = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** Asks, and reopens the document if that is wanted. Gives whether it was. */
const offer = async (document: vscode.TextDocument, encoding: Encoding): Promise<boolean> => {
  const { name } = encoding;
  const reopen = say({ zh: `用 ${name} 重新打开`, en: `Reopen as ${name}` });
  if ((await vscode.window.showWarningMessage(say(garbled(nameOf(document.uri), name)), reopen)) !== reopen)
    return false;
  if (document.isDirty) {
    void vscode.window.showWarningMessage(say(edited));
    return true;
  }
  await reopenAs(document.uri, encoding);
  await vscode.window.showTextDocument(document);
  if (isGarbled(document)) {
    tell(byHand(name));
    await vscode.commands.executeCommand('workbench.action.editor.changeEncoding');
  }
  return true;
};

/** Since 1.100; before, VS Code heeds no encoding, or refuses one. */
const reopenAs = async (uri: vscode.Uri, { id }: Encoding): Promise<void> => {
  const open = vscode.workspace.openTextDocument as (
    uri: vscode.Uri,
    options?: { readonly encoding: string },
  ) => Thenable<vscode.TextDocument>;
  try {
    await open(uri, { encoding: id });
  } catch {
    // The text shows whether it was reopened.
  }
};

const garbled = (file: string, name: string): Localized => ({
  zh: `“${file}”是用 ${name} 编码保存的，现在显示为乱码。文件没有损坏；重新打开之前请不要保存。`,
  en: `“${file}” was saved as ${name} and is shown garbled. The file is not damaged; do not save it before it is reopened.`,
});
const byHand = (name: string): Localized => ({
  zh: `这个版本的 VS Code 要您自己选编码：先选“通过编码重新打开”（Reopen with Encoding），再选“Simplified Chinese (${name})”。`,
  en: `This version of VS Code lets you choose the encoding: “Reopen with Encoding”, then “Simplified Chinese (${name})”.`,
});
const edited: Localized = {
  zh: '文件已有改动，没有重新打开。请先撤销改动，再关闭文件重新打开。',
  en: 'The file was edited and is not reopened. Undo the changes first, then close it and open it again.',
};
