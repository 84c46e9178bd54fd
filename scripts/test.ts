// `npm test`: every step runs even where one before it failed, and the last line says how many tests passed and failed.
import { spawn } from 'node:child_process';

const steps = [
  'build',
  'generate:check',
  'lint',
  'typecheck',
  'test:unit',
  'test:protocol',
  'test:cli',
  'test:grammar',
  'test:package',
  'test:vscode',
];

interface Outcome {
  readonly step: string;
  readonly passed: number;
  readonly failed: number;
  readonly pending: number;
}

/** Runs an npm script, showing what it prints. A script that ran no mocha counts as one test. */
function run(step: string): Promise<Outcome> {
  console.log(`\n━━ ${step}`);
  return new Promise((resolve) => {
    let output = '';
    const child = spawn('npm', ['run', '--silent', step], {
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (data: Buffer) => {
      process.stdout.write(data);
      output += data.toString();
    });
    child.on('close', (status) => {
      const passed = count(output, 'passing');
      const failed = count(output, 'failing');
      // Something may also go wrong before or behind the tests themselves.
      const failedOtherwise = status !== 0 && failed === 0 ? 1 : 0;
      const pending = count(output, 'pending');
      const passedWithoutMocha = status === 0 && passed + pending === 0 ? 1 : 0;
      resolve({ step, passed: passed + passedWithoutMocha, failed: failed + failedOtherwise, pending });
    });
  });
}

/** Adds up mocha's `12 passing`, for a step may run mocha more than once. */
function count(output: string, word: string): number {
  return Array.from(output.matchAll(new RegExp(`^\\s*(\\d+) ${word}\\b`, 'gm')), ([, number]) => Number(number)).reduce(
    (sum, number) => sum + number,
    0,
  );
}

async function main(): Promise<void> {
  const outcomes: Outcome[] = [];
  for (const step of steps) outcomes.push(await run(step));
  const total = (key: 'passed' | 'failed' | 'pending') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  console.log('');
  for (const { step, passed, failed, pending } of outcomes) {
    const skipped = pending > 0 ? `, ${pending} skipped` : '';
    console.log(`${failed > 0 ? '✘' : '✔'} ${step}: ${passed} passed, ${failed} failed${skipped}`);
  }
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  process.exitCode = total('failed') > 0 ? 1 : 0;
}

main();
