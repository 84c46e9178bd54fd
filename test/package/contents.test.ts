import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { listFiles, PackageManager } from '@vscode/vsce';
import { pack } from './pack';

const kilobyte = 1024;

describe('the packed extension', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  let vsix: string;
  before(function () {
    this.timeout(120_000);
    vsix = pack();
  });

  it('holds the bundles and the static files, and nothing else', async () => {
    const files = await listFiles({ packageManager: PackageManager.None });
    assert.deepEqual([...files].sort(), [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'README.zh-CN.md',
      'client/icon.png',
      'dist/cli.js',
      'dist/extension.js',
      'dist/server.js',
      'language-configuration.json',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'schemas/nianbao.schema.json',
      'snippets/nianbao.json',
      'syntaxes/nianbao.tmLanguage.json',
    ]);
  });

  it('is small', () => {
    const size = statSync(vsix).size;
    // Two bundles hold the readers, the command's and the server's; half of each is words of rules and of the lexicon.
    assert.ok(size < 640 * kilobyte, `${Math.round(size / kilobyte)} KB`);
  });

  it('holds every file that the manifest names', () => {
    const { contributes, main, icon, bin } = manifest;
    const named: readonly string[] = [
      main,
      icon,
      bin.nianbao,
      ...contributes.languages.flatMap((language: { configuration?: string }) => language.configuration ?? []),
      ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
      ...contributes.snippets.map((snippet: { path: string }) => snippet.path),
      ...contributes.jsonValidation.map((validation: { url: string }) => validation.url),
    ];
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('says everything in Chinese and in English', () => {
    const keys = (path: string): string[] => Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort();
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual(keys('package.nls.json'), [...new Set(used)].sort());
    assert.deepEqual(keys('package.nls.zh-cn.json'), keys('package.nls.json'));
  });

  it('wakes up for reports and text files, never at the start of VS Code', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:nianbao',
      'onLanguage:plaintext',
      'onLanguage:markdown',
      'workspaceContains:nianbao.json',
    ]);
  });
});
