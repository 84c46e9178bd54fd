import type { CancellationToken } from 'vscode-languageserver/node';
import type { FoundFiles } from '../files/find-files';
import type { FileContent } from '../files/read-file';
import type { Localized } from '../text/localized';
import type { CheckedDocument, DocumentSettings } from './checked-document';

/** What the workspace needs of the editor and of the disk. */
export interface WorkspaceHost {
  settingsFor(path: string): Promise<DocumentSettings>;
  readFile(path: string): Promise<FileContent>;
  /** The address at which the client shows the lines of a file. */
  textAddressOf(path: string): string;
  isOpen(path: string): boolean;
  /** The paths of the open documents, whether or not there are such files. */
  openPaths(): readonly string[];
  /** The open document of a path, checked as it is now; `undefined` where none is open, or none any more. */
  checkOpen(path: string): Promise<CheckedDocument | undefined>;
  /** Told of open documents whose findings may be different now. Until they are checked again, none is up to date. */
  outdated(paths: readonly string[]): void;
  /** Replaces what the client shows for a file that is not open. */
  publish(path: string, checked: CheckedDocument | undefined): void;
  /** Sees to work that nobody waits for. */
  start(work: Promise<unknown>): void;
}

/** What a file was found to be; `undefined` where it holds no text. */
export type Looked = CheckedDocument | { readonly unreadable: Localized } | undefined;

/** What came of looking at all files. */
export interface Survey {
  readonly looked: ReadonlyMap<string, Looked>;
  /** What the search itself could not read. */
  readonly unreadable: FoundFiles['unreadable'];
  /** Whether it was not cancelled before its end. */
  readonly isWhole: boolean;
}

/** One look at all files. */
export interface Round {
  readonly number: number;
  isOver(): boolean;
  readonly progress?: (done: number, all: number, path: string) => void;
  readonly token: CancellationToken;
}
