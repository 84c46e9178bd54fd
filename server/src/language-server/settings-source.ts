import { configurationFinder, type FoundConfiguration, loadConfiguration, matcher } from '../files/find-configuration';
import type { FileContent } from '../files/read-file';
import { type Configuration, parseConfiguration } from '../lint/configuration';
import type { Language } from '../text/localized';
import type { DocumentSettings } from './checked-document';
import { isWithin, pathOf } from './file-addresses';

/** What the editor's settings under `nianbao.*` say. */
export interface EditorSettings extends Configuration {
  readonly language: Language;
}

export interface SettingsHost {
  /** The editor's settings for an address, or in general; whatever the client sends. */
  readEditorSettings(uri: string | undefined): Promise<unknown>;
  readFile(path: string): Promise<FileContent>;
  /** The workspace folder that holds a path. */
  workspaceFolder(path: string): string | undefined;
  /** Told of every `nianbao.json` that was read. */
  configurationRead(found: FoundConfiguration, language: Language): void;
}

/**
 * The settings in force for documents and files: `nianbao.json` goes before the editor's settings, key by key.
 * Everything is asked for once and kept until `clear`.
 */
export class SettingsSource {
  readonly #host: SettingsHost;
  readonly #documents = new Map<string, Promise<DocumentSettings>>();
  readonly #editor = new Map<string | undefined, Promise<EditorSettings>>();
  #configurationFor = this.#newFinder();
  /** The paths of the `nianbao.json` files in use. */
  readonly #files = new Set<string>();
  #generation = 0;

  constructor(host: SettingsHost) {
    this.#host = host;
  }

  /** Another number means that settings given out before may be out of date. */
  get generation(): number {
    return this.#generation;
  }

  /** The settings of an open document. Never rejects. */
  forDocument(uri: string): Promise<DocumentSettings> {
    return kept(this.#documents, uri, () => this.#find(uri, pathOf(uri)));
  }

  /** The settings of a file that is not open; those of the editor are the ones of its workspace folder. Never rejects. */
  forFile(path: string, folderUri: string | undefined): Promise<DocumentSettings> {
    return this.#find(folderUri, path);
  }

  /** The editor's settings that are bound to no document. */
  general(): Promise<EditorSettings> {
    return this.#editorSettings(undefined);
  }

  forget(uri: string): void {
    this.#documents.delete(uri);
    this.#editor.delete(uri);
  }

  clear(): void {
    this.#generation++;
    this.#documents.clear();
    this.#editor.clear();
    this.#configurationFor = this.#newFinder();
    this.#files.clear();
  }

  /** Whether a path is that of a `nianbao.json` in use, or of a folder that holds one. */
  dependsOn(path: string): boolean {
    return [...this.#files].some((file) => isWithin(path, file));
  }

  async #find(scopeUri: string | undefined, path: string | undefined): Promise<DocumentSettings> {
    const [editor, found] = await Promise.all([
      this.#editorSettings(scopeUri),
      path === undefined ? undefined : this.#configurationFor(path),
    ]);
    const own = found?.configuration;
    const ignoredByEditor = (): boolean => {
      const folder = path === undefined ? undefined : this.#host.workspaceFolder(path);
      return path !== undefined && folder !== undefined && matcher(folder, editor.ignore)(path);
    };
    return {
      lint: {
        edition: own?.settings.edition ?? editor.settings.edition,
        organization: own?.settings.organization ?? editor.settings.organization,
        rules: own?.settings.rules ?? editor.settings.rules,
        ignoreFindings: found?.entriesFor(path!),
      },
      language: editor.language,
      configuration: found?.path,
      units: found?.units ?? [],
      ignored: own && own.ignore.length > 0 ? found.ignores(path!) : ignoredByEditor(),
    };
  }

  #editorSettings(uri: string | undefined): Promise<EditorSettings> {
    return kept(this.#editor, uri, async () => {
      try {
        return editorSettings(await this.#host.readEditorSettings(uri));
      } catch {
        // A client that does not answer, or not with settings, configures nothing.
        return editorSettings(undefined);
      }
    });
  }

  #newFinder(): ReturnType<typeof configurationFinder> {
    const workspaceFolders = { has: (folder: string) => this.#host.workspaceFolder(folder) === folder };
    return configurationFinder(workspaceFolders, async (path) => {
      const found = await loadConfiguration(path, this.#host.readFile);
      this.#files.add(found.path);
      this.#host.configurationRead(found, (await this.general()).language);
      return found;
    });
  }
}

function kept<Key, Value>(map: Map<Key, Promise<Value>>, key: Key, find: () => Promise<Value>): Promise<Value> {
  let value = map.get(key);
  if (!value) {
    value = find();
    map.set(key, value);
  }
  return value;
}

/** Reads the editor's settings with the reader of `nianbao.json`; what it does not understand is left out. */
export function editorSettings(value: unknown): EditorSettings {
  const { edition, organization, rules, ignore, language } = (value ?? {}) as Record<string, unknown>;
  const { configuration } = parseConfiguration(JSON.stringify({ edition, organization, rules, ignore }));
  return { ...configuration, language: language === 'en' ? 'en' : 'zh-CN' };
}
