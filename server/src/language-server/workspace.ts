import { CancellationToken, FileChangeType, type FileEvent } from 'vscode-languageserver/node';
import { isPdfName } from '../files/searched';
import type { Report } from '../report/report';
import { summarize } from '../report/summary';
import { type Neighbours, noNeighbours } from '../rules/neighbours';
import { type IndexedReport, WorkspaceIndex } from '../workspace/workspace-index';
import { checkAmong, checkDocument, type DocumentSettings } from './checked-document';
import { ClosedFiles } from './closed-files';
import { isWithin } from './file-addresses';
import type { StaleIgnores } from './stale-ignores';
import type { WorkspaceFolders } from './workspace-folders';
import type { Looked, Round, Survey, WorkspaceHost } from './workspace-host';

/** Each takes half a second in which nothing is answered: enough for last year's report, and not a whole county's. */
const mostPdfsUnasked = 5;

/**
 * How long nothing must have happened before files are read again because of their neighbours: nearly every key in a report
 * concerns next year's, and one that copies it. Milliseconds.
 */
const rest = 400;

/**
 * The reports of the workspace: what they know of each other, the findings of those that are not open, and the entries of
 * `ignoreFindings` that mean none. No file is read before `gather` or `survey`; from then on it follows the files and, for
 * those that are open, what stands in the editor. Whatever reads files does so in one queue, so that no two readings of a
 * file race, and of several reasons to look at a file one is enough.
 */
export class Workspace {
  readonly #folders: WorkspaceFolders;
  readonly #ignores: StaleIgnores;
  readonly #host: WorkspaceHost;
  readonly #index = new WorkspaceIndex();
  readonly #closed: ClosedFiles;
  /** The files that are to be looked at again. */
  readonly #due = new Set<string>();
  #resting: NodeJS.Timeout | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #follows = false;
  #showsFindings = false;
  /** The newest round, which takes the place of those before it that nobody waits for. */
  #round = 0;
  /** Whether the newest round is yet to look at the files, so that it need not be done before. */
  #isAhead = false;
  /** Whether settings have changed that no round has followed to its end. */
  #isRenewing = false;
  /** Whether a round has seen every report. */
  #isComplete = false;

  constructor(folders: WorkspaceFolders, ignores: StaleIgnores, host: WorkspaceHost) {
    this.#folders = folders;
    this.#ignores = ignores;
    this.#host = host;
    this.#closed = new ClosedFiles(host, ignores);
  }

  /** Whether the reports know of each other. */
  get follows(): boolean {
    return this.#follows;
  }

  /** Keeps what others must know of an open document, if it is a report, and gives what it must know of them. */
  place(path: string, report: Report | undefined, { units }: DocumentSettings): Neighbours {
    if (!this.#follows || !this.#folders.hold(path)) return noNeighbours;
    this.#affects(this.#index.set(path, report && { summary: summarize(report), units }));
    return this.#index.neighboursOf(path);
  }

  /** What is known of the others; nothing before `gather` or `survey`. */
  neighboursOf(path: string): Neighbours {
    return this.#index.neighboursOf(path);
  }

  /** From now on the document's own findings are shown. */
  opened(path: string): void {
    this.#closed.hide(path);
  }

  /** What stands on the disk counts from now on. */
  closed(path: string): Promise<void> {
    // Where findings are shown it is looked at again, and counts until then.
    if (!this.#showsFindings) this.#ignores.looked(path, undefined);
    return this.filesChanged([{ path, type: FileChangeType.Changed }]);
  }

  /** Files were made, changed or deleted on the disk; a deleted folder takes its files along. */
  async filesChanged(events: readonly (Pick<FileEvent, 'type'> & { readonly path: string })[]): Promise<void> {
    for (const { path, type } of events) if (type === FileChangeType.Deleted) this.#ignores.removed(path);
    if (!this.#follows) return;
    await this.#next(async () => {
      for (const { path, type } of events) {
        if (type === FileChangeType.Deleted) this.#removed(path);
        else if (!this.#isAhead && this.#folders.hold(path)) this.#due.add(path);
      }
      await this.#lookAtDue();
    });
  }

  /** Reads all reports, so that they know of each other. */
  async gather(): Promise<void> {
    await this.#lookSilently(this.#begin());
  }

  /** Once the reports know of each other, as far as they ever will. */
  async gathered(): Promise<void> {
    await (this.#follows ? this.#queue : this.gather());
  }

  /** Looks at all files and shows what is found. */
  survey(progress: NonNullable<Round['progress']>, token: CancellationToken): Promise<Survey> {
    this.#showsFindings = true;
    const isOver = () => token.isCancellationRequested;
    const round = { number: this.#begin(), isOver, progress, token };
    return this.#next(() => this.#lookAtAll(round));
  }

  /** Settings or folders have changed: first the open documents, then all files are looked at again, each once. */
  async renew(openDocuments: () => Promise<void>): Promise<void> {
    this.#ignores.clear();
    if (!this.#follows) return openDocuments();
    this.#isRenewing = true;
    const number = this.#begin();
    try {
      await openDocuments();
    } finally {
      await this.#lookSilently(number);
    }
  }

  #begin(): number {
    this.#follows = true;
    this.#isAhead = true;
    return ++this.#round;
  }

  /** A round that nobody waits for ends where another takes its place. */
  async #lookSilently(number: number): Promise<void> {
    const isOver = () => number !== this.#round;
    await this.#next(() => this.#lookAtAll({ number, isOver, token: CancellationToken.None }));
  }

  /** Reads every file once, then holds the reports against each other. */
  async #lookAtAll({ number, isOver, progress, token }: Round): Promise<Survey> {
    const folders = this.#folders.paths;
    const isIgnored = async (path: string) => (await this.#host.settingsFor(path)).ignored;
    const found = isOver() ? undefined : await this.#folders.search(isIgnored, token);
    const { files = [], unreadable = [] } = found ?? {};
    const looked = new Map<string, Looked>();
    const affected = new Set<string>();
    if (found) await this.#lookAtOpen();
    const tooMany = new Set(this.#showsFindings ? [] : files.filter(isPdfName).slice(mostPdfsUnasked));
    for (const path of files) {
      if (isOver()) break;
      if (tooMany.has(path)) continue;
      progress?.(looked.size, files.length, path);
      looked.set(path, await this.#look(path, affected));
    }
    const isNewest = number === this.#round;
    if (!found || isOver()) {
      // It may have taken the place of a round that settings called for.
      if (isNewest && this.#isRenewing) this.#host.start(this.#lookSilently(number));
      else if (isNewest) this.#isAhead = false;
      this.#affects([...affected].filter((path) => this.#isComplete || this.#host.isOpen(path)));
      return { looked, unreadable, isWhole: false };
    }
    if (isNewest) {
      this.#isAhead = false;
      this.#isRenewing = false;
    }
    const present = new Set([...files, ...this.#host.openPaths()]);
    for (const path of this.#index.paths.filter((known) => !present.has(known))) this.#put(path, undefined, affected);
    this.#closed.keepOnly(present);
    this.#isComplete = true;
    this.#tellOpen(affected);
    if (this.#showsFindings) {
      for (const [path, one] of looked) looked.set(path, await this.#hold(path, one));
      const isAll = unreadable.length === 0 && ![...looked.values()].some((one) => one && 'unreadable' in one);
      if (isAll && number === this.#round) this.#ignores.searched(folders);
    }
    return { looked, unreadable, isWhole: true };
  }

  /** The reports in open documents are put into the index as well. */
  async #lookAtOpen(): Promise<void> {
    const open = this.#host.openPaths().filter((path) => this.#folders.hold(path));
    this.#tellOpen(open);
    for (const path of open) await this.#host.checkOpen(path);
  }

  async #lookAtDue(): Promise<void> {
    const affected = new Set<string>();
    // What becomes due meanwhile is come upon too.
    for (const path of this.#due) await this.#look(path, affected);
    this.#affects(affected);
  }

  /** Reads and checks one file by itself; `affected` takes the others whose findings may be different now. */
  async #look(path: string, affected: Set<string>): Promise<Looked> {
    this.#due.delete(path);
    const open = await this.#host.checkOpen(path);
    if (open) return open;
    const read = await this.#closed.read(path, this.#showsFindings);
    // Opened while it was read: what stands in the editor counts for more.
    if (this.#host.isOpen(path)) return this.#host.checkOpen(path);
    if (!read || 'unreadable' in read) {
      this.#put(path, undefined, affected);
      this.#closed.show(path, undefined);
      return read;
    }
    const { report, settings } = read;
    this.#put(path, report && { summary: summarize(report), units: settings.units }, affected);
    if (!this.#showsFindings) return undefined;
    const checked = checkDocument(read, this.#isComplete ? this.#index.neighboursOf(path) : noNeighbours);
    this.#closed.show(path, checked);
    // Until all files were looked at, only what is small is kept.
    return { ...checked, report: checked.alone?.report };
  }

  /** Once all reports are known: shows what is different for a file that was looked at by itself. */
  async #hold(path: string, looked: Looked): Promise<Looked> {
    if (this.#host.isOpen(path)) return (await this.#host.checkOpen(path)) ?? looked;
    if (!looked || 'unreadable' in looked) return looked;
    const checked = checkAmong(looked, this.#index.neighboursOf(path));
    if (JSON.stringify(checked.findings) !== JSON.stringify(looked.findings)) this.#closed.show(path, checked);
    return checked;
  }

  #put(path: string, report: IndexedReport | undefined, affected: Set<string>): void {
    for (const other of this.#index.set(path, report)) affected.add(other);
  }

  #removed(path: string): void {
    const affected = new Set<string>();
    this.#closed.removed(path);
    for (const known of this.#index.paths) {
      if (isWithin(path, known) && !this.#host.isOpen(known)) this.#put(known, undefined, affected);
    }
    this.#affects(affected);
  }

  /** The findings of these files may be different now. */
  #affects(paths: Iterable<string>): void {
    this.#tellOpen(paths);
    if (!this.#showsFindings || this.#isAhead) return;
    for (const path of paths) if (!this.#host.isOpen(path)) this.#due.add(path);
    if (this.#due.size === 0) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => this.#host.start(this.#next(() => this.#lookAtDue())), rest);
  }

  #tellOpen(paths: Iterable<string>): void {
    const open = [...paths].filter((path) => this.#host.isOpen(path));
    if (open.length > 0) this.#host.outdated(open);
  }

  #next<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }
}
