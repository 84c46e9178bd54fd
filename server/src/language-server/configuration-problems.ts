import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FoundConfiguration } from '../files/find-configuration';
import { type ConfigurationProblem, parseConfiguration } from '../lint/configuration';
import { inLanguage, type Language } from '../text/localized';
import { rangeOf } from './checked-document';
import { diagnosticSource } from './features/diagnostics';
import { addressOf } from './file-addresses';

/** Tells the client what is wrong in the `nianbao.json` files that the documents depend on. */
export class ConfigurationProblems {
  readonly #publish: (uri: string, diagnostics: Diagnostic[]) => void;
  /** The files that the client shows problems for, with their addresses; and those read since `beginRound`. */
  readonly #shown = new Map<string, string>();
  readonly #read = new Set<string>();

  constructor(publish: (uri: string, diagnostics: Diagnostic[]) => void) {
    this.#publish = publish;
  }

  /** A configuration was read from the disk. */
  found({ path, text, problems }: FoundConfiguration, language: Language): void {
    this.#read.add(path);
    const document = TextDocument.create(addressOf(path), 'jsonc', 0, text);
    this.#show(path, document.uri, diagnosticsOf(document, problems, language));
  }

  /** A configuration is open in the editor, and what stands there counts. */
  edited(document: TextDocument, path: string, language: Language): void {
    this.#read.add(path);
    this.#show(path, document.uri, diagnosticsOf(document, parseConfiguration(document.getText()).problems, language));
  }

  /** From here on configurations are read afresh … */
  beginRound(): void {
    this.#read.clear();
  }

  /** … and those that were not found again have gone, and their problems with them. */
  endRound(): void {
    for (const [path, uri] of [...this.#shown]) {
      if (!this.#read.has(path)) this.#show(path, uri, []);
    }
  }

  #show(path: string, uri: string, diagnostics: Diagnostic[]): void {
    if (diagnostics.length === 0 && !this.#shown.has(path)) return;
    if (diagnostics.length > 0) this.#shown.set(path, uri);
    else this.#shown.delete(path);
    this.#publish(uri, diagnostics);
  }
}

function diagnosticsOf(
  document: TextDocument,
  problems: readonly ConfigurationProblem[],
  language: Language,
): Diagnostic[] {
  return problems.map(({ message, span }) => ({
    range: rangeOf(document, span),
    severity: DiagnosticSeverity.Error,
    source: diagnosticSource,
    message: inLanguage(message, language),
  }));
}
