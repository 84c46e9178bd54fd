import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

export const root = join(__dirname, '../..');
const programs = join(__dirname, 'programs');
const autocorrect = join(__dirname, 'peers/node_modules/autocorrect-node/cli.js');

/** The first is what the others are measured against. */
export const participants = ['floor', 'nianbao', 'autocorrect', 'markdownlint', 'zhlint'] as const;
export type Participant = (typeof participants)[number];

/** What a program has taken: milliseconds, and MiB at most at a time. */
export interface Run {
  readonly wall: number;
  readonly cpu: number;
  readonly memory: number;
  readonly findings: number;
}

/** Has the files of a folder checked as a person would on the command line, and waits for it. */
export async function checkFolder(participant: Participant, folder: string): Promise<Run> {
  const { output, ...run } = await measured(commandFor(participant, folder));
  return { ...run, findings: findingsIn(participant, output) };
}

function commandFor(participant: Participant, folder: string): string[] {
  if (participant === 'nianbao') return [join(root, 'dist/cli.js'), 'check', '--format', 'json', folder];
  if (participant === 'autocorrect') return [autocorrect, '--lint', '--format', 'json', folder];
  return [join(programs, 'check-files.mjs'), participant, folder];
}

function findingsIn(participant: Participant, output: string): number {
  if (participant === 'nianbao') {
    const { errors, warnings, infos } = JSON.parse(output).summary;
    return errors + warnings + infos;
  }
  if (participant === 'autocorrect') {
    const { messages } = JSON.parse(output) as { messages: { lines: unknown[] }[] };
    return messages.reduce((sum, { lines }) => sum + lines.length, 0);
  }
  return Number(output);
}

/** Has one text checked again and again in one process: gives the milliseconds of each time. */
export async function checkText(
  participant: Participant,
  file: string,
  seconds: number,
  engine: string,
): Promise<{ readonly times: readonly number[]; readonly findings: number }> {
  const command = [join(programs, 'check-text.mjs'), participant, file, String(seconds)];
  const { output } = await measured(command, { ...process.env, NIANBAO_ENGINE: engine });
  return JSON.parse(output);
}

/** The servers among the participants. */
export const servers: Partial<Record<Participant, readonly string[]>> = {
  floor: [join(programs, 'floor-server.mjs')],
  nianbao: [join(root, 'dist/server.js'), '--stdio'],
  autocorrect: [autocorrect, 'server'],
};

async function measured(
  command: readonly string[],
  env = process.env,
): Promise<Pick<Run, 'wall' | 'cpu' | 'memory'> & { output: string }> {
  const began = performance.now();
  const child = spawn(process.execPath, ['--require', join(programs, 'usage.cjs'), ...command], {
    stdio: ['ignore', 'pipe', 'inherit', 'pipe'],
    env,
  });
  const ended = new Promise<void>((resolve, reject) => child.on('close', () => resolve()).on('error', reject));
  const [output, usage] = await Promise.all([text(child.stdout!), text(child.stdio[3] as NodeJS.ReadableStream)]);
  await ended;
  if (usage === '') throw new Error(`${command.join(' ')} broke off`);
  return { wall: performance.now() - began, ...JSON.parse(usage), output };
}
