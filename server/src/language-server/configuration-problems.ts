import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundConfiguration } from '../files/find-configuration';
import { type ParsedConfiguration, parseConfiguration } from '../lint/configuration';
import { entryKey, type IgnoreEntry, staleMessage } from '../lint/ignore-entries';
import { inLanguage, type Language, type Localized } from '../text/localized';
import type { Span } from '../text/span';
import { rangeOf } from './checked-document';
import type { ClientFeatures } from './client-features';
import { diagnosticSource } from './features/diagnostics';
import { addressOf } from './file-addresses';

/** A `nianbao.json` as it was read last. */
interface ReadConfiguration extends ParsedConfiguration {
  readonly document: TextDocument;
  readonly language: Language;
}

/** Tells the client what is wrong in the `nianbao.json` files that the documents depend on. */
export class ConfigurationProblems {
  readonly #publish: (uri: string, diagnostics: Diagnostic[]) => void;
  readonly #client: ClientFeatures;
  /** What the client shows for a file: its address, and the problems in one string. */
  readonly #shown = new Map<string, { readonly uri: string; readonly said: string }>();
  /** The files read since `beginRound`. */
  readonly #read = new Map<string, ReadConfiguration>();
  /** The entries of a file that mean no finding any more. */
  readonly #stale = new Map<string, ReadonlySet<string>>();

  constructor(client: ClientFeatures, publish: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#client = client;
    this.#publish = publish;
  }

  /** A configuration was read from the disk. */
  found({ path, text, configuration, problems }: FoundConfiguration, language: Language): void {
    const document = TextDocument.create(addressOf(path), 'jsonc', 0, text);
    this.#keep(path, { document, language, configuration, problems });
  }

  /** A configuration is open in the editor, and what stands there counts. Its faults are said once, by one of the two. */
  edited(document: TextDocument, path: string, language: Language): void {
    const { configuration, problems } = parseConfiguration(document.getText());
    const own = this.#client.checksConfiguration ? [] : problems;
    this.#keep(path, { document, language, configuration, problems: own });
  }

  /** These entries mean no finding any more, wherever in the text they stand by now. */
  stale(path: string, entries: readonly IgnoreEntry[]): void {
    this.#stale.set(path, new Set(entries.map(entryKey)));
    const read = this.#read.get(path);
    if (read) this.#show(path, read.document.uri, this.#diagnosticsOf(path, read));
  }

  /** From here on configurations are read afresh … */
  beginRound(): void {
    this.#read.clear();
    this.#stale.clear();
  }

  /** … and those that were not found again have gone, and their problems with them. */
  endRound(): void {
    for (const [path, { uri }] of [...this.#shown]) {
      if (!this.#read.has(path)) this.#show(path, uri, []);
    }
  }

  #keep(path: string, read: ReadConfiguration): void {
    this.#read.set(path, read);
    this.#show(path, read.document.uri, this.#diagnosticsOf(path, read));
  }

  #diagnosticsOf(path: string, { document, language, configuration, problems }: ReadConfiguration): Diagnostic[] {
    const diagnostic = (span: Span, message: Localized, severity: DiagnosticSeverity): Diagnostic => ({
      range: rangeOf(document, span),
      severity,
      source: diagnosticSource,
      message: inLanguage(message, language),
    });
    const stale = this.#stale.get(path);
    return [
      ...problems.map(({ message, span }) => diagnostic(span, message, DiagnosticSeverity.Error)),
      ...configuration.ignoreFindings
        .filter((entry) => stale?.has(entryKey(entry)))
        .map((entry) => diagnostic(entry.span, staleMessage(entry), DiagnosticSeverity.Warning)),
    ];
  }

  #show(path: string, uri: string, diagnostics: Diagnostic[]): void {
    const said = JSON.stringify(diagnostics);
    const shown = this.#shown.get(path);
    if (shown ? shown.uri === uri && shown.said === said : diagnostics.length === 0) return;
    if (diagnostics.length > 0) this.#shown.set(path, { uri, said });
    else this.#shown.delete(path);
    this.#publish(uri, diagnostics);
  }
}
