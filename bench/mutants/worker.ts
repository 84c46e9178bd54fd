// Runs tests of a bundle in this process, one mutant after the other, as the parent asks; see run.ts.
import { createRequire } from 'node:module';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';
import { Worker } from 'node:worker_threads';
import Mocha from 'mocha';

/** Which tests of a file to run: all but those of these titles. */
export interface Selection {
  readonly file: string;
  readonly leftOut: readonly string[];
}

export type Request =
  | { readonly load: string; readonly root: string }
  /** No mutant: all pass, and what each of them reaches is recorded. After `limit` milliseconds of work the process ends. */
  | { readonly run: readonly Selection[]; readonly limit: number; readonly mutant?: number };

export type Answer = { readonly failure?: string; readonly files: readonly FileRun[] };

export interface FileRun {
  readonly file: string;
  readonly tests: readonly TestRun[];
  /** Mutants reached outside of any test, while the file was loaded or a suite prepared. */
  readonly reached: readonly number[];
}

export interface TestRun {
  readonly title: string;
  readonly milliseconds: number;
  readonly reached: readonly number[];
}

type Bundle = (
  require: NodeJS.Require,
  module: { exports: Record<string, () => void> },
  isActive: (id: number) => boolean,
) => void;

// The bundle is loaded again and again, since data are built while it is loaded; it is compiled once.
setFlagsFromString('--no-flush-bytecode');

/** Until when this process may work, in milliseconds of processor time. */
const until = new Float64Array(new SharedArrayBuffer(8)).fill(Number.POSITIVE_INFINITY);

// An endless loop can only be seen from another thread; on a busy machine the clock would not tell it from a slow one.
new Worker(
  `const { workerData: until } = require('node:worker_threads');
  setInterval(() => {
    const { user, system } = process.cpuUsage();
    if ((user + system) / 1000 > until[0]) process.kill(process.pid, 'SIGKILL');
  }, 500);`,
  { eval: true, execArgv: [], workerData: until },
).unref();

class SilentReporter {}

let script: Script | undefined;
let root = '.';

function loadBundle(isActive: (id: number) => boolean): Record<string, () => void> {
  const module = { exports: {} as Record<string, () => void> };
  const bundle = script!.runInThisContext() as Bundle;
  bundle(createRequire(path.join(root, 'package.json')), module, isActive);
  return module.exports;
}

async function run(selections: readonly Selection[], mutant: number | undefined): Promise<Answer> {
  let reached = new Set<number>();
  const isActive =
    mutant === undefined
      ? (id: number) => {
          reached.add(id);
          return false;
        }
      : (id: number) => id === mutant;
  const taken = (): number[] => {
    const before = [...reached];
    reached = new Set();
    return before;
  };
  const files: FileRun[] = [];
  let loaders = loadBundle(isActive);
  for (const { file, leftOut } of selections) {
    const mocha = new Mocha({ bail: true, timeout: 60_000, reporter: SilentReporter as never });
    mocha.suite.emit('pre-require', globalThis, file, mocha);
    try {
      // To record, anew for each file: what is prepared while code is loaded is reached by all of them.
      if (mutant === undefined) loaders = loadBundle(isActive);
      loaders[file]!();
    } catch (error) {
      return { failure: `${file}, while it was loaded: ${error}`, files };
    }
    leaveOut(mocha.suite, new Set(leftOut));
    const tests: TestRun[] = [];
    const outside = taken();
    let failure: string | undefined;
    await new Promise<void>((resolve) => {
      let began = process.cpuUsage();
      mocha
        .run(() => resolve())
        .on('test', () => {
          outside.push(...taken());
          began = process.cpuUsage();
        })
        .on('test end', (test) => tests.push({ title: test.fullTitle(), milliseconds: since(began), reached: taken() }))
        .on('fail', (test, error) => {
          failure ??= `${file}: ${test.fullTitle()}: ${error.message}`;
        });
    });
    mocha.dispose();
    files.push({ file, tests, reached: [...outside, ...taken()] });
    if (failure !== undefined) return { failure, files };
  }
  return { files };
}

/** Processor time: of what else the machine does nothing is seen. */
function since(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

function leaveOut(suite: Mocha.Suite, titles: ReadonlySet<string>): void {
  suite.tests = suite.tests.filter((test) => !titles.has(test.fullTitle()));
  for (const inner of suite.suites) leaveOut(inner, titles);
}

// Ctrl-C is for the parent, which ends this process when it has told what it knows.
process.on('SIGINT', () => undefined);

process.on('message', async (request: Request) => {
  if ('load' in request) {
    root = request.root;
    script = new Script(`(function (require, module, __mutant) {${request.load}\n})`, { filename: 'bundle.cjs' });
    process.send!({ files: [] } satisfies Answer);
    return;
  }
  const { user, system } = process.cpuUsage();
  until[0] = (user + system) / 1000 + request.limit;
  const answer = await run(request.run, request.mutant);
  until[0] = Number.POSITIVE_INFINITY;
  process.send!(answer);
});
