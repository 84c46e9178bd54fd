// Bundles everything that is shipped into dist/, so that nothing is installed at run time.
import { writeFile } from 'node:fs/promises';
import { build } from 'esbuild';
import { thirdPartyNotices } from './scripts/notices.mjs';

const common = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  // jsonc-parser's main file is UMD, whose own requires a bundler cannot see.
  mainFields: ['module', 'main'],
  minify: true,
  // Escaped, every Chinese character would take six.
  charset: 'utf8',
  logLevel: 'info',
  // They go along in one file, whole, and not once more in each bundle.
  legalComments: 'none',
  metafile: true,
};

const bundles = await Promise.all([
  build({
    ...common,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...common, entryPoints: { server: 'server/src/language-server/main.ts' }, outdir: 'dist' }),
  build({
    ...common,
    entryPoints: { pdf: 'server/src/documents/pdf/bundle.ts' },
    outdir: 'dist',
    loader: { '.bcmap': 'binary' },
    // pdf.js takes the process for none of Node's, and looks for no canvas: nothing is drawn.
    define: { 'process.versions.nw': 'true', 'import.meta.url': '""' },
  }),
  build({
    ...common,
    entryPoints: { extension: 'client/src/extension.ts' },
    outdir: 'dist',
    // The library for clients is most of it, and is loaded when there is a report.
    external: ['vscode', './client-library'],
    supported: { 'dynamic-import': false },
  }),
  build({
    ...common,
    entryPoints: { 'client-library': 'client/src/client-library.ts' },
    outdir: 'dist',
    external: ['vscode'],
  }),
]);

await writeFile('dist/third-party-notices.txt', await thirdPartyNotices(bundles.map(({ metafile }) => metafile)));
