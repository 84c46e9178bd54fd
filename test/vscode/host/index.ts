import { appendFileSync } from 'node:fs';
import { format } from 'node:util';
import Mocha from 'mocha';
import { filterVariable, logVariable, resultsVariable, writeResults } from '../runner/results';

/** Called by VS Code inside the extension host. Rejects when a test failed, for those who look at VS Code's verdict. */
export const run = async (): Promise<void> => {
  const log = process.env[logVariable];
  if (log !== undefined) {
    Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => appendFileSync(log, `${format(...parts)}\n`);
  }
  const mocha = new Mocha({ ui: 'bdd', color: false, timeout: 30_000, forbidOnly: process.env.CI === 'true' });
  mocha.fgrep(process.env[filterVariable] ?? '');
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  // Not before `describe` and `it` exist.
  await import('./suites');
  const failures: { readonly title: string; readonly message: string }[] = [];
  const stats = await new Promise<Mocha.Stats>((resolve) => {
    const runner = mocha.run(() => resolve(runner.stats!));
    runner.on('fail', (test, error) => failures.push({ title: test.fullTitle(), message: String(error) }));
  });
  const results = process.env[resultsVariable];
  if (results !== undefined) {
    writeResults(results, { passes: stats.passes, pending: stats.pending, failures });
  }
  if (failures.length > 0) throw new Error(`${failures.length} of ${stats.tests} tests failed`);
};
