// Bundles everything that is shipped into dist/, so that nothing is installed at run time.
import { build } from 'esbuild';

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
  legalComments: 'none',
};

await Promise.all([
  build({
    ...common,
    entryPoints: { cli: 'server/src/cli/main.ts' },
    outdir: 'dist',
    banner: { js: '#!/usr/bin/env node' },
  }),
  build({ ...common, entryPoints: { server: 'server/src/language-server/main.ts' }, outdir: 'dist' }),
  build({ ...common, entryPoints: { extension: 'client/src/extension.ts' }, outdir: 'dist', external: ['vscode'] }),
]);
