import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** What became of the tests, as the test module inside the extension host wrote it down after mocha had ended. */
export interface Results {
  readonly passes: number;
  readonly pending: number;
  readonly failures: readonly { readonly title: string; readonly message: string }[];
}

/** Environment variables by which the runner tells the test module where to write, and which tests to run. */
export const resultsVariable = 'NIANBAO_TEST_RESULTS';
export const logVariable = 'NIANBAO_TEST_LOG';
export const filterVariable = 'NIANBAO_TEST_FILTER';

export const writeResults = (path: string, results: Results): void => writeFileSync(path, JSON.stringify(results));

export const readResults = (path: string): Results | undefined =>
  existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Results) : undefined;
