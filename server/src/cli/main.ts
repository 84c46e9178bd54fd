import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../../package.json';
import { inLanguage } from '../text/localized';
import { type Invocation, readArguments, UsageError } from './arguments';
import { exitStatus } from './exit-status';

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
    case 'new':
      return (await import('./new')).createReport(invocation);
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
  // `nianbao check | head` is nobody's mistake.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    process.exitCode = await run(readArguments(process.argv.slice(2)));
  } catch (error) {
    process.exitCode = exitStatus.failure;
    process.stderr.write(
      error instanceof UsageError
        ? `${inLanguage(error.localized, error.language)}\n`
        : `年报校验出错了，这是程序的问题 / nianbao failed, which is a bug:\n${(error as Error).stack ?? error}\n`,
    );
  }
}

if (isMainThread) void main();
else void import('./thread').then(({ serveCrew }) => serveCrew());
