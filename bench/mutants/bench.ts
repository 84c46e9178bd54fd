import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Answer, Request, Selection } from './worker';

/** The process in which mutants are tried; a new one where the last did not come back. */
export class Bench {
  private child: ChildProcess | undefined;

  constructor(
    private readonly root: string,
    private readonly bundle: string,
  ) {}

  /** What came of the tests, with one mutant or with none; nothing where `limit` milliseconds of work did not do. */
  async run(run: readonly Selection[], limit: number, mutant?: number): Promise<Answer | undefined> {
    if (!this.child) {
      this.child = fork(path.join(__dirname, 'worker.ts'), {
        execArgv: ['--import', 'tsx', '--max-old-space-size=2048'],
      });
      await this.ask({ load: this.bundle, root: this.root });
    }
    const answer = await this.ask({ run, limit, ...(mutant !== undefined && { mutant }) });
    if (!answer) this.close();
    return answer;
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  private ask(request: Request): Promise<Answer | undefined> {
    const child = this.child!;
    return new Promise((resolve) => {
      const done = (answer: Answer | undefined): void => {
        child.removeAllListeners();
        resolve(answer);
      };
      child.once('message', (answer) => done(answer as Answer)).once('exit', () => done(undefined));
      child.send(request);
    });
  }
}
