import * as vscode from 'vscode';
import {
  documentScheme,
  type ReadDocumentParams,
  type ReadDocumentResult,
  readDocumentRequest,
  type WriteDocumentParams,
  type WriteDocumentResult,
  writeDocumentRequest,
} from '../../../server/src/language-server/messages';
import type { Server } from '../server';
import { say } from '../user-language';
import { fileOf } from './address';
import { TextVersions } from './text-versions';

/** With this VS Code takes the text for what it is, whatever `files.encoding` says. */
const byteOrderMark = '\ufeff';

/** Shows Word files and PDF as text, and saves into Word files as tracked changes. The server reads and writes them. */
export const registerDocumentText = (server: Server): vscode.Disposable => {
  const changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  const versions = new TextVersions();
  const provider: vscode.FileSystemProvider = {
    onDidChangeFile: changed.event,
    watch: (uri) => watch(uri, (type) => changed.fire([{ type, uri }])),
    stat: async (uri) => {
      const status = await vscode.workspace.fs.stat(fileOf(uri));
      return isEditable(uri) ? status : { ...status, permissions: vscode.FilePermission.Readonly };
    },
    readFile: async (uri) => {
      const client = await server.running();
      const parameters: ReadDocumentParams = { uri: uri.toString() };
      const read = await client.sendRequest<ReadDocumentResult>(readDocumentRequest, parameters);
      if ('problem' in read) throw new vscode.FileSystemError(read.problem);
      versions.read(uri, read.text, read.version);
      return new TextEncoder().encode(byteOrderMark + read.text);
    },
    writeFile: async (uri, content) => {
      const text = new TextDecoder().decode(content);
      const version = versions.base(uri);
      const client = await server.running();
      const parameters: WriteDocumentParams = { uri: uri.toString(), text, ...(version !== undefined && { version }) };
      const written = await client.sendRequest<WriteDocumentResult>(writeDocumentRequest, parameters);
      if ('problem' in written) throw new vscode.FileSystemError(written.problem);
      versions.written(uri, text, written.version);
      vscode.window.setStatusBarMessage(say(saved), 5000);
    },
    readDirectory: () => [],
    createDirectory: refuse,
    delete: refuse,
    rename: refuse,
  };
  return vscode.Disposable.from(
    changed,
    versions,
    vscode.workspace.registerFileSystemProvider(documentScheme, provider, { isCaseSensitive: true }),
  );
};

const isEditable = (uri: vscode.Uri): boolean => fileOf(uri).path.toLowerCase().endsWith('.docx');

/** Tells of changes to the file; its name may hold what means something in a pattern, and so all files beside it are watched. */
const watch = (uri: vscode.Uri, tell: (type: vscode.FileChangeType) => void): vscode.Disposable => {
  const file = fileOf(uri);
  const folder = vscode.Uri.joinPath(file, '..');
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  const about = (type: vscode.FileChangeType) => (other: vscode.Uri) => {
    if (other.path === file.path) tell(type);
  };
  watcher.onDidCreate(about(vscode.FileChangeType.Created));
  watcher.onDidChange(about(vscode.FileChangeType.Changed));
  watcher.onDidDelete(about(vscode.FileChangeType.Deleted));
  return watcher;
};

const refuse = (): never => {
  throw vscode.FileSystemError.NoPermissions(say(cannotBeMade));
};

const saved = { zh: '已作为修订写入 Word 文件', en: 'Written to the Word file as tracked changes' };

const cannotBeMade = {
  zh: '这里显示的是 Word 文件的文字，不能另存或改名。请对 Word 文件本身操作。',
  en: 'This is the text of a Word file and cannot be saved elsewhere or renamed. Please do that with the Word file itself.',
};
