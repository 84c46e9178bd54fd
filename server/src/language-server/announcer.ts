import type { Connection, Diagnostic } from 'vscode-languageserver/node';
import type { CheckedDocument } from './checked-document';
import type { ClientFeatures } from './client-features';
import type { ConfigurationProblems } from './configuration-problems';
import { diagnosticsOf } from './features/diagnostics';
import { statusOf } from './features/status';
import { isConfiguration, pathOf } from './file-addresses';
import { statusNotification } from './messages';
import type { Session } from './session';

export type Publish = (uri: string, diagnostics: Diagnostic[], version?: number) => void;

/** Tells the client of open documents what it does not ask for: their status, and the findings where it cannot ask. */
export class Announcer {
  readonly #connection: Connection;
  readonly #client: ClientFeatures;
  readonly #session: Session;
  readonly #problems: ConfigurationProblems;
  readonly #publish: Publish;
  /** What was said last of each document. */
  readonly #statuses = new Map<string, string>();
  readonly #findings = new Map<string, string>();

  constructor(
    connection: Connection,
    client: ClientFeatures,
    session: Session,
    problems: ConfigurationProblems,
    publish: Publish,
  ) {
    this.#connection = connection;
    this.#client = client;
    this.#session = session;
    this.#problems = problems;
    this.#publish = publish;
  }

  async tell(uri: string): Promise<void> {
    const checked = await this.#session.check(uri);
    if (!checked) return;
    const path = pathOf(uri);
    if (path !== undefined && isConfiguration(path)) {
      this.#problems.edited(checked.document, path, checked.settings.language);
      return;
    }
    if (!this.#client.pullsDiagnostics) this.#send(checked);
    const status = statusOf(checked);
    const said = JSON.stringify(status);
    if (this.#statuses.get(uri) === said) return;
    this.#statuses.set(uri, said);
    await this.#connection.sendNotification(statusNotification, status);
  }

  /** A client that is told of versions learns with each that it was looked at; another one is told what is new. */
  #send(checked: CheckedDocument): void {
    const { uri } = checked.document;
    const diagnostics = diagnosticsOf(checked, this.#client);
    if (this.#client.versionedDiagnostics) {
      this.#publish(uri, diagnostics, checked.version);
      return;
    }
    const said = JSON.stringify(diagnostics);
    if (this.#findings.get(uri) === said) return;
    this.#findings.set(uri, said);
    this.#publish(uri, diagnostics);
  }

  /** First lets in the messages that have arrived already: a version that they outdate is never looked at. */
  async tellLatest(uri: string, version: number): Promise<void> {
    await nextTurn();
    await nextTurn();
    if (this.#session.documents.get(uri)?.version === version) await this.tell(uri);
  }

  /** Tells of documents whose neighbours have changed what is different now. Gives whether anything is. */
  async tellAgain(outdated: readonly CheckedDocument[]): Promise<boolean> {
    let differ = false;
    for (const { document, findings } of outdated) {
      const checked = await this.#session.check(document.uri);
      if (!checked || JSON.stringify(checked.findings) === JSON.stringify(findings)) continue;
      differ = true;
      await this.tell(document.uri);
    }
    return differ;
  }

  tellAll(): Promise<unknown> {
    return Promise.all(this.#session.documents.keys().map((uri) => this.tell(uri)));
  }

  /** A document was closed. A client that asks forgets its findings by itself. */
  closed(uri: string): void {
    this.#statuses.delete(uri);
    this.#findings.delete(uri);
    if (!this.#client.pullsDiagnostics) this.#publish(uri, []);
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
