import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Span } from '../text/span';
import { type CheckedDocument, type ReadDocument, readDocument } from './checked-document';
import { isWithin } from './file-addresses';
import type { StaleIgnores } from './stale-ignores';
import type { Looked, WorkspaceHost } from './workspace-host';

/** The files that are not open, with the findings that the client shows for them; open documents have their own. */
export class ClosedFiles {
  readonly #host: WorkspaceHost;
  readonly #ignores: StaleIgnores;
  /** Those that the client shows findings for. */
  readonly #shown = new Set<string>();

  constructor(host: WorkspaceHost, ignores: StaleIgnores) {
    this.#host = host;
    this.#ignores = ignores;
  }

  /** Reads a file, a very long one only if somebody asked for it; `undefined` where it is too large to be a report. */
  async read(path: string, isAskedFor: boolean): Promise<ReadDocument | Exclude<Looked, CheckedDocument>> {
    const [content, settings] = await Promise.all([this.#host.readFile(path), this.#host.settingsFor(path)]);
    if (content.kind === 'unreadable') return { unreadable: content.reason };
    if (content.kind === 'passed-over') return undefined;
    const document = TextDocument.create(this.#host.textAddressOf(path), 'plaintext', 0, content.text);
    const source = content.kind === 'document' ? content.document.source : undefined;
    return { ...readDocument(document, settings, isAskedFor), source };
  }

  /** Shows what was found in a file; nothing, where it could not be checked. */
  show(path: string, checked: CheckedDocument | undefined): void {
    this.#ignores.looked(path, checked);
    if (!checked || checked.findings.length === 0) this.hide(path);
    else {
      this.#shown.add(path);
      this.#host.publish(path, inSource(checked));
    }
  }

  hide(path: string): void {
    if (this.#shown.delete(path)) this.#host.publish(path, undefined);
  }

  /** A file or folder has gone. */
  removed(path: string): void {
    for (const shown of [...this.#shown]) if (isWithin(path, shown)) this.hide(shown);
  }

  keepOnly(paths: ReadonlySet<string>): void {
    for (const path of [...this.#shown]) if (!paths.has(path)) this.hide(path);
  }
}

/** The same with its places in the file itself. */
function inSource(checked: CheckedDocument): CheckedDocument {
  const { source } = checked;
  if (!source) return checked;
  const moved = <T extends { readonly span: Span }>(one: T): T => ({ ...one, span: source.spanOf(one.span) });
  const findings = checked.findings.map((finding) => ({
    ...moved(finding),
    related: finding.related.map((other) => (other.elsewhere ? other : moved(other))),
  }));
  return { ...checked, document: TextDocument.create(checked.document.uri, 'html', 0, source.text), findings };
}
