import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { unzipSync } from 'fflate';
import { rules } from '../../server/src/rules';
import { temporaryFolder } from '../files/temporary-folder';
import { pack } from './pack';

const kilobyte = 1024;

describe('the packed extension', () => {
  const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
  const folder = temporaryFolder();
  let vsix: string;
  before(function () {
    this.timeout(120_000);
    vsix = pack();
  });

  it('holds the bundles and the static files, and nothing else', () => {
    const packed = Object.keys(unzipSync(readFileSync(vsix))).flatMap(
      (file) => /^extension\/(.*)/.exec(file)?.[1] ?? [],
    );
    const expected = [
      'LICENSE.txt',
      'changelog.md',
      'client/icon.png',
      'dist/cli.js',
      'dist/client-library.js',
      'dist/extension.js',
      'dist/documents.js',
      'dist/overview.js',
      'dist/pdf.js',
      'dist/publish.js',
      ...['en', 'zh'].flatMap((language) =>
        ['README', ...rules.map(({ name }) => name)].map((page) => `dist/rules/${language}/${page}.md`),
      ),
      'dist/server.js',
      'dist/third-party-notices.txt',
      'docs/images/hover.png',
      'docs/images/insert-table.png',
      'docs/images/overview.png',
      'docs/images/problems.png',
      'docs/images/quick-fix.png',
      'docs/images/workspace-check.png',
      'language-configuration.json',
      'package.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'readme.md',
      'schemas/nianbao.schema.json',
      'snippets/nianbao.json',
      'syntaxes/nianbao.tmLanguage.json',
    ];
    assert.deepEqual(packed.sort(), expected.sort());
  });

  it('is small', () => {
    const size = statSync(vsix).size;
    // Two bundles hold the readers, the command's and the server's; half of each is words of rules and of the lexicon. pdf.js,
    // which decodes images too and cannot be had without, takes 700 KB, the pictures of the walkthrough 570, the pages of rules 110.
    assert.ok(size < 2500 * kilobyte, `${Math.round(size / kilobyte)} KB`);
  });

  // Somewhat more than they are: a library that comes in by accident is noticed, a rule more is not.
  const limits = {
    'dist/cli.js': 580,
    'dist/server.js': 745,
    'dist/extension.js': 36,
    'dist/client-library.js': 460,
    'dist/documents.js': 130,
    'dist/overview.js': 100,
    'dist/publish.js': 64,
    // Loaded when a PDF is met: 1.7 MB of pdf.js, and 230 KB of tables for Chinese fonts.
    'dist/pdf.js': 2000,
  };
  for (const [bundle, limit] of Object.entries(limits)) {
    it(`keeps ${bundle} below ${limit} KB`, () => {
      const size = statSync(bundle).size / kilobyte;
      assert.ok(size < limit, `${Math.round(size)} KB`);
    });
  }

  it('holds the licence of every package that is bundled', async () => {
    const notices = readFileSync('dist/third-party-notices.txt', 'utf8');
    const { metafile } = await build({
      entryPoints: [
        'server/src/cli/main.ts',
        'server/src/language-server/main.ts',
        'server/src/overview/index.ts',
        'server/src/publish/index.ts',
        'server/src/documents/index.ts',
        'server/src/documents/pdf/bundle.ts',
        'client/src/extension.ts',
      ],
      loader: { '.bcmap': 'binary' },
      define: { 'import.meta.url': '""' },
      bundle: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['vscode'],
      metafile: true,
      write: false,
      outdir: 'dist',
    });
    const bundled = new Set(
      Object.keys(metafile.inputs).flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []),
    );
    assert.ok(bundled.size > 10);
    for (const folder of bundled) {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
      assert.ok(notices.includes(`\n${name} ${version} (${license})\n`), name);
    }
    for (const words of [
      'Copyright (c) Microsoft Corporation',
      'Isaac Z. Schlueter',
      'Kevin Decker',
      'Sindre Sorhus',
      'Adobe Systems Incorporated',
    ]) {
      assert.ok(notices.includes(words), words);
    }
  });

  for (const [what, license, text, complaint] of [
    ['asks for more than to be named', 'GPL-3.0-only', 'text', /oak: the licence is GPL-3\.0-only/],
    ['is nowhere to be read', 'MIT', undefined, /oak: there is no text/],
  ] as const) {
    it(`cannot be built with a package whose licence ${what}`, () => {
      const root = folder({
        'node_modules/oak/package.json': JSON.stringify({ name: 'oak', version: '1.0.0', license }),
        'node_modules/oak/lib/index.js': '',
        ...(text && { 'node_modules/oak/LICENSE': text }),
      });
      const script = `import { thirdPartyNotices } from ${JSON.stringify(pathToFileURL('scripts/notices.mjs').href)};
        await thirdPartyNotices([{ inputs: { 'node_modules/oak/lib/index.js': {} } }]);`;
      const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root });
      assert.equal(status, 1);
      assert.match(stderr.toString(), complaint);
    });
  }

  it('holds every file that the manifest names', () => {
    const { contributes, main, icon, bin } = manifest;
    const named: readonly string[] = [
      main,
      icon,
      bin.nianbao,
      ...contributes.languages.flatMap((language: { configuration?: string }) => language.configuration ?? []),
      ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
      ...contributes.snippets.map((snippet: { path: string }) => snippet.path),
      ...contributes.walkthroughs[0].steps.map(({ media }: { media: { image: string } }) => media.image),
      ...contributes.jsonValidation.map((validation: { url: string }) => validation.url),
    ];
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });

  it('has a page in Chinese first, without pictures and links, which VS Code shows there only from the network', () => {
    const page = readFileSync('client/extension-page.md', 'utf8');
    assert.match(page, /^# 年报校验\n/);
    assert.doesNotMatch(page, /\]\(|<img|<a /);
  });

  it('names its commands on that page as they are called', () => {
    const page = readFileSync('client/extension-page.md', 'utf8');
    const titles = JSON.parse(readFileSync('package.nls.zh-cn.json', 'utf8')) as Record<string, string>;
    for (const command of [
      'checkWorkspace',
      'fixAll',
      'newReport',
      'insertTable',
      'fillZeros',
      'showStatus',
      'checkDocument',
      'annotate',
      'export',
    ]) {
      const title = titles[`command.${command}`];
      assert.ok(page.includes(`“${title}”`), title);
    }
  });

  it('says everything in Chinese and in English', () => {
    const keys = (path: string): string[] => Object.keys(JSON.parse(readFileSync(path, 'utf8'))).sort();
    const used = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map((match) => match[1]!);
    assert.deepEqual(keys('package.nls.json'), [...new Set(used)].sort());
    assert.deepEqual(keys('package.nls.zh-cn.json'), keys('package.nls.json'));
  });

  it('wakes up for reports and text files, never at the start of VS Code', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:nianbao',
      'onLanguage:plaintext',
      'onLanguage:markdown',
      'onFileSystem:nianbao-document',
      'workspaceContains:nianbao.json',
    ]);
  });
});
