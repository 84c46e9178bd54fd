import { TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type CheckedDocument, checkDocument } from './checked-document';
import type { SettingsSource } from './settings-source';

/** The open documents, each with the result of its last check, which every feature shares. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly #settings: SettingsSource;
  readonly #checked = new Map<string, CheckedDocument>();

  constructor(settings: SettingsSource) {
    this.#settings = settings;
  }

  /**
   * What the linter says of a document as it is now; `undefined` where it is not open. Lints only where neither the
   * version nor the settings are those of the last time.
   */
  async check(uri: string): Promise<CheckedDocument | undefined> {
    for (;;) {
      const { generation } = this.#settings;
      const settings = await this.#settings.forDocument(uri);
      if (generation !== this.#settings.generation) continue;
      const document = this.documents.get(uri);
      if (!document) return undefined;
      const last = this.#checked.get(uri);
      if (last?.document === document && last.version === document.version && last.settings === settings) return last;
      const checked = checkDocument(document, settings);
      this.#checked.set(uri, checked);
      return checked;
    }
  }

  forget(uri: string): void {
    this.#checked.delete(uri);
    this.#settings.forget(uri);
  }
}
