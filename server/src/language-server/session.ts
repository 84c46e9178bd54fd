import { TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { noNeighbours } from '../rules/neighbours';
import { type CheckedDocument, checkDocument, type DocumentSettings } from './checked-document';
import { pathOf } from './file-addresses';
import type { Neighbourhood } from './neighbourhood';
import type { SettingsSource } from './settings-source';

/** The open documents, each with the result of its last check, which every feature shares. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly #settings: SettingsSource;
  readonly #neighbourhood: Neighbourhood;
  readonly #onChecked: (checked: CheckedDocument) => void;
  readonly #checked = new Map<string, CheckedDocument>();

  /** @param onChecked told of every check that was made */
  constructor(settings: SettingsSource, neighbourhood: Neighbourhood, onChecked: (checked: CheckedDocument) => void) {
    this.#onChecked = onChecked;
    this.#settings = settings;
    this.#neighbourhood = neighbourhood;
  }

  /**
   * What the linter says of a document as it is now; `undefined` where it is not open. Lints only where the version or the
   * settings are not those of the last time, or the document's neighbours have changed.
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
      const checked = this.#lint(document, settings);
      this.#checked.set(uri, checked);
      this.#onChecked(checked);
      return checked;
    }
  }

  #lint(document: TextDocument, settings: DocumentSettings): CheckedDocument {
    const path = pathOf(document.uri);
    if (path === undefined) return checkDocument(document, settings, () => noNeighbours);
    const checked = checkDocument(document, settings, (report) => this.#neighbourhood.place(path, report, settings));
    if (!checked.report) this.#neighbourhood.remove(path);
    return checked;
  }

  /** The result of the last check, as far as it may still hold. */
  last(uri: string): CheckedDocument | undefined {
    return this.#checked.get(uri);
  }

  /** What is known of a document's neighbours has changed: it must be checked again. Gives what held until now. */
  outdate(uri: string): CheckedDocument | undefined {
    const last = this.#checked.get(uri);
    this.#checked.delete(uri);
    return last;
  }

  forget(uri: string): void {
    this.#checked.delete(uri);
    this.#settings.forget(uri);
  }
}
