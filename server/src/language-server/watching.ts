import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver/node';
import { configurationName } from '../files/find-configuration';
import { searchedExtensions } from '../files/searched';
import type { ClientFeatures } from './client-features';

/** Asks to be told when settings change, in the editor or in a `nianbao.json`. */
export async function watchSettings(connection: Connection, client: ClientFeatures): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: 'nianbao' });
  }
  await watch(connection, client, [{ globPattern: `**/${configurationName}` }]);
}

/** Asks to be told when reports change on the disk. A deleted folder is one event, which names none of its files. */
export async function watchReports(connection: Connection, client: ClientFeatures): Promise<void> {
  const extensions = searchedExtensions.map((extension) => extension.slice(1)).join(',');
  await watch(connection, client, [
    { globPattern: `**/*.{${extensions}}` },
    { globPattern: '**/*', kind: WatchKind.Delete },
  ]);
}

async function watch(connection: Connection, client: ClientFeatures, watchers: FileSystemWatcher[]): Promise<void> {
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
  }
}
