import { type CancellationToken, FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { findFiles } from '../files/find-files';
import { readTextFile } from '../files/read-file';
import { readReport } from '../report/read';
import type { Report } from '../report/report';
import { summarize } from '../report/summary';
import { type Neighbours, noNeighbours } from '../rules/neighbours';
import { WorkspaceIndex } from '../workspace/workspace-index';
import type { DocumentSettings } from './checked-document';
import { isSearched, isWithin } from './file-addresses';

export interface NeighbourhoodHost {
  /** The paths of the workspace folders. */
  folders(): readonly string[];
  settingsFor(path: string): Promise<DocumentSettings>;
  isOpen(path: string): boolean;
  /** The paths of the open documents, whether or not there are such files. */
  openPaths(): readonly string[];
  /** Checks the open document of a path, and so places its report. */
  checkOpen(path: string): Promise<unknown>;
  /** Told of the files whose findings may be different now. Until they are checked again, none of them is up to date. */
  changed(paths: readonly string[]): void;
}

/**
 * What the reports of the workspace know of each other. No file is read before it is asked to gather them; from then on
 * it follows the files and, for those that are open, what stands in the editor.
 */
export class Neighbourhood {
  readonly #host: NeighbourhoodHost;
  readonly #index = new WorkspaceIndex();
  #active = false;
  #round = 0;

  constructor(host: NeighbourhoodHost) {
    this.#host = host;
  }

  get active(): boolean {
    return this.#active;
  }

  /** Whether a file is one that the reports of the workspace can know of. */
  holds(path: string): boolean {
    return this.#host.folders().some((folder) => isSearched(folder, path));
  }

  /** Keeps what others must know of a report, and gives what it must know of them. */
  place(path: string, report: Report, { units }: DocumentSettings): Neighbours {
    if (!this.#active || !this.holds(path)) return noNeighbours;
    this.#tell(this.#index.set(path, { summary: summarize(report), units }));
    return this.#index.neighboursOf(path);
  }

  /** The file is no report, or not any more. */
  remove(path: string): void {
    this.#tell(this.#index.set(path, undefined));
  }

  /** Reads all reports of the workspace. */
  async search(): Promise<void> {
    this.#active = true;
    const isIgnored = async (path: string) => (await this.#host.settingsFor(path)).ignored;
    this.#tell(await this.gather((await findFiles(this.#host.folders(), isIgnored)).files));
  }

  /**
   * Reads the reports among some files, which are all that there are; a second call while one is at work takes its place.
   * Gives the files that are not open whose findings may be different now.
   */
  async gather(files: readonly string[], token?: CancellationToken): Promise<readonly string[]> {
    this.#active = true;
    const round = ++this.#round;
    const isOver = () => round !== this.#round || token?.isCancellationRequested === true;
    const open = this.#host.openPaths().filter((path) => this.holds(path));
    this.#tell(open);
    for (const path of open) await this.#host.checkOpen(path);
    const affected = new Set<string>();
    for (const path of files) {
      if (isOver()) break;
      for (const other of await this.#read(path)) affected.add(other);
    }
    if (!isOver()) {
      const found = new Set([...files, ...this.#host.openPaths()]);
      for (const path of this.#index.paths.filter((known) => !found.has(known))) {
        for (const other of this.#index.set(path, undefined)) affected.add(other);
      }
    }
    const closed = [...affected].filter((path) => !this.#host.isOpen(path));
    this.#tell([...affected].filter((path) => this.#host.isOpen(path)));
    return closed;
  }

  /** Files were made, changed or deleted on the disk; a deleted folder takes its files along. */
  async changed(events: readonly (Pick<FileEvent, 'type'> & { readonly path: string })[]): Promise<void> {
    if (!this.#active) return;
    for (const { path, type } of events) {
      if (type === FileChangeType.Deleted) {
        const gone = this.#index.paths.filter((known) => isWithin(path, known) && !this.#host.isOpen(known));
        for (const known of gone) this.remove(known);
      } else if (this.holds(path)) {
        this.#tell(await this.#read(path));
      }
    }
  }

  /** Puts in what stands on the disk. Gives the other files that this may matter to. */
  async #read(path: string): Promise<readonly string[]> {
    // What stands in the editor counts for more.
    if (this.#host.isOpen(path)) return [];
    const [content, settings] = await Promise.all([readTextFile(path), this.#host.settingsFor(path)]);
    if (this.#host.isOpen(path)) return [];
    const report =
      content.kind === 'text' && !settings.ignored ? readReport(content.text, settings.lint).report : undefined;
    return this.#index.set(path, report && { summary: summarize(report), units: settings.units });
  }

  #tell(affected: readonly string[]): void {
    if (affected.length > 0) this.#host.changed(affected);
  }
}
