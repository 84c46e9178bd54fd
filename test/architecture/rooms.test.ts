import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ruleNames } from '../../scripts/rule-files';

const root = path.resolve(__dirname, '../..');

/** Data goes one way: a room may import itself and the rooms before it. */
const rooms = ['text', 'documents', 'standard', 'report', 'rules', 'lint', 'workspace', 'publish', 'overview', 'files'];
/** The two ends of the house, each for itself. */
const ends = ['language-server', 'cli'];
/** Rooms whose code also runs where there is no Node: what they may import besides other rooms. */
const pure = new Map<string, readonly string[]>([
  ...['text', 'standard', 'report', 'rules', 'lint', 'workspace'].map((room) => [room, ['jsonc-parser']] as const),
  ['documents', ['fflate', 'htmlparser2', 'pdfjs-dist']],
  ['publish', ['fflate']],
  ['overview', ['fflate', 'write-excel-file/universal']],
]);

interface Import {
  readonly file: string;
  /** `rules`, `client` …; of the importing file. */
  readonly room: string;
  /** The module named: a package, or a path from the root. */
  readonly target: string;
}

function importsBelow(folder: string, roomOf: (file: string) => string): Import[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => path.posix.join(folder, file.split(path.sep).join('/')))
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      namedModules(readFileSync(path.join(root, file), 'utf8')).map((target) => ({
        file,
        room: roomOf(file),
        target: target.startsWith('.') ? path.posix.join(path.posix.dirname(file), target) : target,
      })),
    );
}

/** The modules that a file imports or exports from, at its top or while it runs. */
function namedModules(code: string): string[] {
  const forms = [
    /^(?:import|export)\b[^;'"]*\bfrom '([^'\n]+)'/gm,
    /^import '([^'\n]+)'/gm,
    /\b(?:import|require)\('([^'\n]+)'/g,
  ];
  return forms.flatMap((form) => Array.from(code.matchAll(form), ([, target]) => target!));
}

const serverImports = importsBelow('server/src', (file) => file.split('/')[2]!);
const clientImports = importsBelow('client/src', () => 'client');

function offenders(imports: readonly Import[], allowed: (entry: Import) => boolean): string[] {
  return imports.filter((entry) => !allowed(entry)).map(({ file, target }) => `${file} imports ${target}`);
}

describe('the rooms of the house', () => {
  it('are all known', () => {
    const found = readdirSync(path.join(root, 'server/src'));
    assert.deepEqual(found.toSorted(), [...rooms, ...ends].toSorted());
    assert.notEqual(serverImports.length, 0);
    assert.notEqual(clientImports.length, 0);
  });

  it('import only what lies to their left', () => {
    const allowed = ({ room, target }: Import): boolean => {
      if (!target.startsWith('server/src/')) return true;
      const imported = target.split('/')[2]!;
      if (imported === room) return true;
      return ends.includes(room)
        ? rooms.includes(imported)
        : rooms.indexOf(imported) < rooms.indexOf(room) && rooms.includes(imported);
    };
    assert.deepEqual(offenders(serverImports, allowed), []);
  });

  it('know neither Node nor packages where they are pure', () => {
    const allowed = ({ room, target }: Import): boolean =>
      target.startsWith('server/src/') ||
      (pure.get(room)?.some((name) => target === name || target.startsWith(`${name}/`)) ?? true);
    assert.deepEqual(offenders(serverImports, allowed), []);
  });

  it('leave the protocol to the language server', () => {
    const allowed = ({ room, target }: Import): boolean =>
      !target.startsWith('vscode-languageserver') || room === 'language-server';
    assert.deepEqual(offenders(serverImports, allowed), []);
  });

  it('leave VS Code to the client', () => {
    assert.deepEqual(
      offenders(serverImports, ({ target }) => target !== 'vscode'),
      [],
    );
  });

  it('show the client nothing but the messages', () => {
    const allowed = ({ target }: Import): boolean =>
      !target.startsWith('server/') || target === 'server/src/language-server/messages';
    assert.deepEqual(offenders(clientImports, allowed), []);
  });
});

describe('a rule', () => {
  it('is one file, which no other rule imports', () => {
    const rules = new Set(ruleNames().map((name) => `server/src/rules/${name}`));
    const isRule = (file: string): boolean => rules.has(file.replace(/\.ts$/, ''));
    const allowed = ({ file, target }: Import): boolean => !isRule(file) || !isRule(target);
    assert.deepEqual(offenders(serverImports, allowed), []);
  });
});
