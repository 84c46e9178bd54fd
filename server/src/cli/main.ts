import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../../package.json';
import { reasonOf } from '../files/problem';
import { inLanguage } from '../text/localized';
import { readArguments, UsageError } from './arguments';
import { exitStatus } from './exit-status';
import type { Invocation } from './invocation';
import { tell } from './printable';

/** Carries out a command and gives the exit status. What a command needs is loaded with it: most are over in a moment. */
async function run(invocation: Invocation): Promise<number> {
  switch (invocation.command) {
    case 'version':
      process.stdout.write(`${version}\n`);
      return exitStatus.clean;
    case 'help': {
      const { help } = await import('./help');
      process.stdout.write(inLanguage(help, invocation.language));
      return exitStatus.clean;
    }
    case 'check':
      return (await import('./check')).check(invocation);
    case 'fix':
      return (await import('./fix')).fix(invocation);
    case 'annotate':
      return (await import('./annotate')).annotate(invocation);
    case 'text':
      return (await import('./text')).printText(invocation);
    case 'new':
      return (await import('./new')).createReport(invocation);
    case 'export':
      return (await import('./export')).exportReport(invocation);
    case 'explain':
      return (await import('./explain')).explain(invocation.rule, invocation.language);
    case 'explain-text':
      return (await import('./explain-text')).explainText(invocation);
    case 'rules':
      return (await import('./explain')).listRules(invocation.language);
    case 'server':
      // A bundle of its own, so that checking a file does not load it. It lives until its client ends it.
      require(join(__dirname, 'server.js'));
      return exitStatus.clean;
  }
}

async function main(): Promise<void> {
  let isOutputLost = false;
  const lose = (error: NodeJS.ErrnoException): void => {
    // `nianbao check | head` is nobody's mistake.
    if (error.code === 'EPIPE') process.exit();
    process.exitCode = exitStatus.failure;
    if (isOutputLost) return;
    isOutputLost = true;
    const { zh, en } = reasonOf(error);
    tell(`结果没有写出：${zh} / The output was lost: ${en}`);
  };
  process.stdout.on('error', lose);
  process.stderr.on('error', lose);
  try {
    const status = await run(readArguments(process.argv.slice(2)));
    if (!isOutputLost) process.exitCode = status;
  } catch (error) {
    process.exitCode = exitStatus.failure;
    // Whoever waited for the output to be taken gets the error that was told already.
    if (isOutputLost) return;
    if (error instanceof UsageError) tell(inLanguage(error.localized, error.language));
    else {
      const { stack } = error as Error;
      const lines = ['年报校验出错了，这是程序的问题 / nianbao failed, which is a bug:', stack ?? String(error)];
      lines.flatMap((text) => text.split('\n')).forEach(tell);
    }
  }
}

if (isMainThread) void main();
else void import('./thread').then(({ serveCrew }) => serveCrew());
