import { relative } from 'node:path';
import { CancellationToken, FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findFiles } from '../files/find-files';
import { readTextFile } from '../files/read-file';
import type { Report } from '../report/report';
import type { Neighbours } from '../rules/neighbours';
import { inLanguage, type Language } from '../text/localized';
import { type CheckedDocument, checkDocument, type DocumentSettings } from './checked-document';
import { addressOf, isSearched, isWithin } from './file-addresses';
import type { CheckWorkspaceResult } from './messages';

export interface WorkspaceHost {
  /** The paths of the workspace folders. */
  folders(): readonly string[];
  settingsFor(path: string): Promise<DocumentSettings>;
  /** Reads the reports, so that each can be checked along with its neighbours. */
  gather(files: readonly string[], token: CancellationToken): Promise<unknown>;
  neighbours(path: string, report: Report, settings: DocumentSettings): Neighbours;
  /** The open document of a path, checked; `undefined` where none is open. */
  checkOpen(path: string): Promise<CheckedDocument | undefined>;
  isOpen(path: string): boolean;
  /** Replaces what the client shows for a file. */
  publish(path: string, checked: CheckedDocument | undefined): void;
  /** Told of every closed file that was looked at; without a result where it could not be read. */
  looked(path: string, checked: CheckedDocument | undefined): void;
  /** Told when every file of the folders has been looked at. */
  searched(folders: readonly string[]): void;
}

export interface Progress {
  report(done: number, all: number, path: string): void;
}

/** What a file was found to be; `undefined` where it is not checked or its findings are not wanted any more. */
type Looked = CheckedDocument | { readonly unreadable: string } | undefined;

/**
 * The findings of files that are not open. Nothing happens before the first `check`; from then on the findings follow
 * the files. Open documents are never published here: they have findings of their own.
 */
export class WorkspaceFindings {
  readonly #host: WorkspaceHost;
  /** The closed files that the client shows findings for. */
  readonly #shown = new Set<string>();
  /** How often a file was read: of two readings at a time the later one counts. */
  readonly #readings = new Map<string, number>();
  #active = false;
  #round = 0;

  constructor(host: WorkspaceHost) {
    this.#host = host;
  }

  /** Whether a check has begun, so that findings follow the files. */
  get active(): boolean {
    return this.#active;
  }

  /** Checks every report of the workspace. A check that is cancelled leaves the findings that it had come to. */
  async check(language: Language, progress: Progress, token: CancellationToken): Promise<CheckWorkspaceResult> {
    this.#active = true;
    const folders = this.#host.folders();
    const result = { files: 0, reports: 0, errors: 0, warnings: 0, infos: 0 };
    const unreadable: { path: string; reason: string }[] = [];
    const shown = (path: string) => relative(folders.find((folder) => isWithin(folder, path)) ?? '', path) || path;

    const found = await search(folders, this.#host, token);
    if (!found) return { ...result, unreadable, cancelled: true };
    await this.#host.gather(found.files, token);
    for (const { path, reason } of found.unreadable) {
      unreadable.push({ path: shown(path), reason: inLanguage(reason, language) });
    }
    for (const path of found.files) {
      if (token.isCancellationRequested) return { ...result, unreadable, cancelled: true };
      progress.report(result.files, found.files.length, shown(path));
      const looked = await this.#look(path, language);
      result.files++;
      if (looked && 'unreadable' in looked) unreadable.push({ path: shown(path), reason: looked.unreadable });
      else if (looked?.report) {
        result.reports++;
        for (const { severity } of looked.findings) result[`${severity}s`]++;
      }
    }
    this.#keepOnly(new Set(found.files));
    if (unreadable.length === 0) this.#host.searched(folders);
    return { ...result, unreadable, cancelled: false };
  }

  /** Checks the files again without a word, because settings or folders have changed. */
  async refresh(language: Language): Promise<void> {
    if (!this.#active) return;
    const round = ++this.#round;
    const folders = this.#host.folders();
    const found = await search(folders, this.#host, CancellationToken.None);
    if (!found) return;
    let isComplete = found.unreadable.length === 0;
    for (const path of found.files) {
      if (round !== this.#round) return;
      const looked = await this.#look(path, language);
      if (looked && 'unreadable' in looked) isComplete = false;
    }
    if (round !== this.#round) return;
    this.#keepOnly(new Set(found.files));
    if (isComplete) this.#host.searched(folders);
  }

  /** A document was opened: from now on its own findings are shown. */
  opened(path: string): void {
    this.#drop(path);
  }

  /** What stands on the disk counts from now on, or the file's neighbours have changed. */
  async recheck(path: string, language: Language): Promise<void> {
    if (this.#belongs(path)) await this.#look(path, language);
  }

  /** Files were made, changed or deleted on the disk; a deleted folder takes its files along. */
  async changed(
    events: readonly (Pick<FileEvent, 'type'> & { readonly path: string })[],
    language: Language,
  ): Promise<void> {
    if (!this.#active) return;
    for (const { path, type } of events) {
      if (type === FileChangeType.Deleted) {
        this.#drop(path);
        for (const shown of [...this.#shown]) if (isWithin(path, shown)) this.#drop(shown);
      } else if (this.#belongs(path)) {
        await this.#look(path, language);
      }
    }
  }

  #belongs(path: string): boolean {
    return this.#active && this.#host.folders().some((folder) => isSearched(folder, path));
  }

  /** Reads and checks one file, and shows what was found unless it is open. */
  async #look(path: string, language: Language): Promise<Looked> {
    if (this.#host.isOpen(path)) return this.#host.checkOpen(path);
    const reading = this.#invalidate(path);
    const [content, settings] = await Promise.all([readTextFile(path), this.#host.settingsFor(path)]);
    if (reading !== this.#readings.get(path)) return this.#host.checkOpen(path);
    if (content.kind !== 'text') {
      this.#hide(path);
      this.#host.looked(path, undefined);
      return content.kind === 'unreadable' ? { unreadable: inLanguage(content.reason, language) } : undefined;
    }
    const checked = checkDocument(
      TextDocument.create(addressOf(path), 'plaintext', 0, content.text),
      settings,
      (report) => this.#host.neighbours(path, report, settings),
    );
    this.#host.looked(path, checked);
    if (checked.findings.length === 0) this.#hide(path);
    else {
      this.#shown.add(path);
      this.#host.publish(path, checked);
    }
    return checked;
  }

  #invalidate(path: string): number {
    const reading = (this.#readings.get(path) ?? 0) + 1;
    this.#readings.set(path, reading);
    return reading;
  }

  /** Shows nothing for a file, whatever a reading that has already begun may find. */
  #drop(path: string): void {
    this.#invalidate(path);
    this.#hide(path);
  }

  #hide(path: string): void {
    if (this.#shown.delete(path)) this.#host.publish(path, undefined);
  }

  #keepOnly(paths: ReadonlySet<string>): void {
    for (const path of [...this.#shown]) if (!paths.has(path)) this.#hide(path);
  }
}

/** The files to look at, those left out that settings ignore; `undefined` where cancelled. */
async function search(folders: readonly string[], host: WorkspaceHost, token: CancellationToken) {
  const abort = new AbortController();
  const listener = token.onCancellationRequested(() => abort.abort());
  if (token.isCancellationRequested) abort.abort();
  try {
    return await findFiles(folders, async (path) => (await host.settingsFor(path)).ignored, abort.signal);
  } catch (error) {
    if (abort.signal.aborted) return undefined;
    throw error;
  } finally {
    listener.dispose();
  }
}
