import { TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { noNeighbours } from '../rules/neighbours';
import { type CheckedDocument, checkAmong, checkDocument, isGarbled, readDocument } from './checked-document';
import { isConfiguration, pathOf } from './file-addresses';
import type { SettingsSource } from './settings-source';
import type { Workspace } from './workspace';

/** The open documents, each with the result of its last check, which every feature shares. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly #settings: SettingsSource;
  readonly #workspace: Pick<Workspace, 'place'>;
  readonly #onChecked: (path: string, checked: CheckedDocument) => void;
  readonly #checked = new Map<string, CheckedDocument>();
  /** The versions of which a check was asked for, however long the document is. */
  readonly #askedFor = new Map<string, number>();
  /** The documents whose neighbours have changed since. */
  readonly #outdated = new Set<string>();
  /** The paths of the open documents with the addresses that the client uses for them; garbled ones are not among them. */
  readonly #addresses = new Map<string, string>();
  /** The paths of the open documents whose text is garbled. */
  readonly #garbled = new Set<string>();

  /** @param onChecked told of every check of a document that counts for its file */
  constructor(
    settings: SettingsSource,
    workspace: Pick<Workspace, 'place'>,
    onChecked: (path: string, checked: CheckedDocument) => void,
  ) {
    this.#settings = settings;
    this.#workspace = workspace;
    this.#onChecked = onChecked;
    // Told of the text that a document is opened with, too.
    this.documents.onDidChangeContent(({ document }) => {
      const path = pathOf(document.uri);
      if (path === undefined) return;
      if (isConfiguration(path) || !isGarbled(document.getText())) {
        this.#addresses.set(path, document.uri);
        this.#garbled.delete(path);
      } else {
        this.#addresses.delete(path);
        this.#garbled.add(path);
      }
    });
    this.documents.onDidClose(({ document: { uri } }) => {
      this.#checked.delete(uri);
      this.#askedFor.delete(uri);
      this.#outdated.delete(uri);
      this.#settings.forget(uri);
      const path = pathOf(uri);
      if (path === undefined) return;
      this.#addresses.delete(path);
      this.#garbled.delete(path);
    });
  }

  /** The paths of the open documents that count for their files, whether or not there are such files. */
  get paths(): readonly string[] {
    return [...this.#addresses.keys()];
  }

  /** Whether a document is open that counts for its file: one whose text is garbled does not. */
  isOpen(path: string): boolean {
    return this.#addresses.has(path);
  }

  isGarbled(path: string): boolean {
    return this.#garbled.has(path);
  }

  documentAt(path: string): TextDocument | undefined {
    return this.documents.get(this.#addresses.get(path) ?? '');
  }

  /** The open documents, as they stand, are to be checked however long they are. Gives whether one has waited for that. */
  askForAll(): boolean {
    let hasWaited = false;
    for (const { uri, version } of this.documents.all()) {
      this.#askedFor.set(uri, version);
      if (this.#checked.get(uri)?.state === 'on-request') hasWaited = this.#checked.delete(uri);
    }
    return hasWaited;
  }

  /**
   * What the linter says of a document as it is now; `undefined` where it is not open, or not any more. Reads it only where
   * the version or the settings are not those of the last time, and lints no more than its neighbours call for.
   */
  async check(uri: string): Promise<CheckedDocument | undefined> {
    // Of what is not open no settings are kept.
    while (this.documents.get(uri)) {
      const { generation } = this.#settings;
      const settings = await this.#settings.forDocument(uri);
      if (generation !== this.#settings.generation) continue;
      const document = this.documents.get(uri);
      if (!document) return undefined;
      const last = this.#checked.get(uri);
      const isRead = last?.document === document && last.version === document.version && last.settings === settings;
      const isOutdated = this.#outdated.delete(uri);
      if (isRead && !isOutdated) return last;
      const isAskedFor = this.#askedFor.get(uri) === document.version;
      const read = isRead ? last : readDocument(document, settings, isAskedFor);
      const path = pathOf(uri);
      const counts = path !== undefined && this.isOpen(path);
      const neighbours = counts ? this.#workspace.place(path, read.report, settings) : noNeighbours;
      const checked = isRead ? checkAmong(last, neighbours) : checkDocument(read, neighbours);
      this.#checked.set(uri, checked);
      if (counts) this.#onChecked(path, checked);
      return checked;
    }
    return undefined;
  }

  async checkPath(path: string): Promise<CheckedDocument | undefined> {
    const uri = this.#addresses.get(path);
    return uri === undefined ? undefined : this.check(uri);
  }

  /** The result of the last check, as far as it may still hold. */
  last(uri: string): CheckedDocument | undefined {
    return this.#checked.get(uri);
  }

  /** The neighbours of some documents have changed: they must be checked again. Gives what held until now. */
  outdate(paths: readonly string[]): readonly CheckedDocument[] {
    return paths.flatMap((path) => {
      const uri = this.#addresses.get(path) ?? '';
      this.#outdated.add(uri);
      return this.#checked.get(uri) ?? [];
    });
  }
}
