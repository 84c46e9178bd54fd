import { TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { noNeighbours } from '../rules/neighbours';
import { type CheckedDocument, checkAmong, checkDocument, readDocument } from './checked-document';
import { pathOf } from './file-addresses';
import type { SettingsSource } from './settings-source';
import type { Workspace } from './workspace';

/** The open documents, each with the result of its last check, which every feature shares. */
export class Session {
  readonly documents = new TextDocuments(TextDocument);
  readonly #settings: SettingsSource;
  readonly #workspace: Pick<Workspace, 'place'>;
  readonly #onChecked: (checked: CheckedDocument) => void;
  readonly #checked = new Map<string, CheckedDocument>();
  /** The versions of which a check was asked for, however long the document is. */
  readonly #askedFor = new Map<string, number>();
  /** The documents whose neighbours have changed since. */
  readonly #outdated = new Set<string>();
  /** The paths of the open documents with the addresses that the client uses for them. */
  readonly #addresses = new Map<string, string>();

  /** @param onChecked told of every check that was made */
  constructor(
    settings: SettingsSource,
    workspace: Pick<Workspace, 'place'>,
    onChecked: (checked: CheckedDocument) => void,
  ) {
    this.#settings = settings;
    this.#workspace = workspace;
    this.#onChecked = onChecked;
    this.documents.onDidOpen(({ document: { uri } }) => {
      const path = pathOf(uri);
      if (path !== undefined) this.#addresses.set(path, uri);
    });
    this.documents.onDidClose(({ document: { uri } }) => {
      this.#checked.delete(uri);
      this.#askedFor.delete(uri);
      this.#outdated.delete(uri);
      this.#settings.forget(uri);
      const path = pathOf(uri);
      if (path !== undefined) this.#addresses.delete(path);
    });
  }

  /** The paths of the open documents, whether or not there are such files. */
  get paths(): readonly string[] {
    return [...this.#addresses.keys()];
  }

  isOpen(path: string): boolean {
    return this.#addresses.has(path);
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
      const neighbours = path === undefined ? noNeighbours : this.#workspace.place(path, read.report, settings);
      const checked = isRead ? checkAmong(last, neighbours) : checkDocument(read, neighbours);
      this.#checked.set(uri, checked);
      this.#onChecked(checked);
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
