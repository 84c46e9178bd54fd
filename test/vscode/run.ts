/** `npm run test:vscode [-- WORDS]`: the tests in host/ whose names contain the words, inside a real VS Code. */
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { findVscodeOrSkip } from './runner/find-vscode';
import { runInHost } from './runner/run-in-host';

const root = resolve(import.meta.dirname, '../..');

const main = async (): Promise<number> => {
  const vscode = await findVscodeOrSkip(resolve(root, '.vscode-test'));
  if (vscode === undefined) {
    console.log('  1 pending');
    return 0;
  }
  const tests = resolve(root, 'out/test-vscode/index.cjs');
  await build({
    entryPoints: [resolve(root, 'test/vscode/host/index.ts')],
    outfile: tests,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    sourcemap: 'inline',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  const results = await runInHost(vscode, {
    extension: root,
    tests,
    workspace: resolve(root, 'test/vscode/fixture'),
    artifacts: resolve(root, 'artifacts'),
    patienceSeconds: 300,
    filter: process.argv[2] ?? '',
  });
  for (const { title, message } of results.failures) console.error(`FAILED ${title}\n  ${message}`);
  // As mocha says it, so that `npm test` counts them.
  console.log(`  ${results.passes} passing\n  ${results.failures.length} failing\n  ${results.pending} pending`);
  const nothingSkipped = process.env.CI !== 'true' || results.pending === 0;
  return results.failures.length === 0 && results.passes > 0 && nothingSkipped ? 0 : 1;
};

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => process.exit(130));

main().then(
  (status) => process.exit(status),
  (error) => {
    console.error(error);
    process.exit(2);
  },
);
