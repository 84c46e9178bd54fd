import * as vscode from 'vscode';
import { documentScheme } from '../../../server/src/language-server/messages';

/**
 * Remembers from which version of its file the text in each editor comes. The last one that was read need not be it: VS Code
 * reads a file that has changed meanwhile to compare it with the text in the editor, which still is that of the old one.
 */
export class TextVersions implements vscode.Disposable {
  /** The versions by their texts, of each address. */
  readonly #read = new Map<string, Map<string, string>>();
  /** The text with which each editor began, or which it saved last. */
  readonly #bases = new Map<string, string>();
  readonly #listeners = vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => this.#look(document)),
    vscode.workspace.onDidChangeTextDocument(({ document }) => this.#look(document)),
  );

  /** A file was read. */
  read(uri: vscode.Uri, text: string, version: string): void {
    const key = uri.toString();
    const versions = this.#read.get(key) ?? new Map<string, string>();
    this.#read.set(key, versions.set(text, version));
  }

  /** A text was written, and is what the file holds now. */
  written(uri: vscode.Uri, text: string, version: string): void {
    const key = uri.toString();
    this.#read.set(key, new Map([[withNewlines(text), version]]));
    this.#bases.set(key, withNewlines(text));
  }

  /** The version of the file that the text in the editor was made from; `undefined` where VS Code brought it back unsaved. */
  base(uri: vscode.Uri): string | undefined {
    const key = uri.toString();
    return this.#read.get(key)?.get(this.#bases.get(key) ?? '');
  }

  dispose(): void {
    this.#listeners.dispose();
  }

  /** A document without changes shows what was read. */
  #look(document: vscode.TextDocument): void {
    if (document.uri.scheme !== documentScheme || document.isDirty) return;
    const key = document.uri.toString();
    const text = withNewlines(document.getText());
    if (this.#read.get(key)?.has(text)) this.#bases.set(key, text);
  }
}

const withNewlines = (text: string): string => text.replaceAll('\r\n', '\n');
