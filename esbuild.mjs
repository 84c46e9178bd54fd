// Bundles everything that is shipped into dist/, so that nothing is installed at run time.
import { writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
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
  // Whoever builds on the way to something else wants to see that, and of this only what is wrong.
  logLevel: 'warning',
  // They go along in one file, whole, and not once more in each bundle.
  legalComments: 'none',
  metafile: true,
};

/** What only some runs need, and what it is called in dist/; loaded when it is asked for. */
const loadedLater = {
  'server/src/documents/index': 'documents',
  'server/src/documents/pdf/bundle': 'pdf',
  'server/src/publish/index': 'publish',
  'server/src/overview/index': 'overview',
};

/** Leaves these modules out of the bundle that asks for them by `import()`, and has it load theirs. */
const apart = {
  name: 'apart',
  setup(build) {
    build.onResolve({ filter: /^\.\.?\// }, ({ kind, path, resolveDir }) => {
      if (kind !== 'dynamic-import') return undefined;
      const module = relative('.', resolve(resolveDir, path)).replaceAll('\\', '/');
      const name = loadedLater[module] ?? loadedLater[`${module}/index`];
      return name && { path: `./${name}`, external: true };
    });
  },
};

const server = { ...common, outdir: 'dist', plugins: [apart], supported: { 'dynamic-import': false } };

const withPdfJs = {
  loader: { '.bcmap': 'binary' },
  // pdf.js takes the process for none of Node's, and looks for no canvas: nothing is drawn.
  define: { 'process.versions.nw': 'true', 'import.meta.url': '""' },
};

const bundles = await Promise.all([
  build({ ...server, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } }),
  build({ ...server, entryPoints: { server: 'server/src/language-server/main.ts' } }),
  ...Object.entries(loadedLater).map(([module, name]) =>
    build({ ...server, ...(name === 'pdf' && withPdfJs), entryPoints: { [name]: `${module}.ts` } }),
  ),
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
