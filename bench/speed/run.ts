// `npm run bench`: how long Nianbao takes, and how long others take, against a floor that no checker can come below.
// Everything is measured in turns, in one run, so that whatever else the machine does meets all alike. Prints Markdown.
//
//   --files 1,100       how many files are checked on the command line        --rounds 5   how often
//   --kilobytes 7       how long the texts are that are typed in and checked in process
//   --keys 40           how often a key is hit                                --only nianbao,autocorrect
//
// A participant of which one measure took longer than a minute is not measured again.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { longText, usualText, writeFiles } from './corpus';
import { checkFolder, checkText, type Participant, participants, root, servers } from './programs';
import { median, quantile, ratio, rounded, table } from './statistics';
import { type Typing, type as typeInto } from './typing';

const { values } = parseArgs({
  options: {
    files: { type: 'string', default: '1,100' },
    kilobytes: { type: 'string', default: '7' },
    rounds: { type: 'string', default: '5' },
    keys: { type: 'string', default: '40' },
    only: { type: 'string', default: participants.join(',') },
  },
});
const numbers = (list: string): number[] => list.split(',').filter(Boolean).map(Number);
const rounds = Number(values.rounds);
const chosen = participants.filter((one) => one === 'floor' || values.only.split(',').includes(one));
/** Of what takes longer than this, in milliseconds, once is enough. */
const longest = 60_000;

/** Measures all in turns; the first round of the floor warms the files up and does not count. */
async function inTurns<T>(
  who: readonly Participant[],
  measure: (participant: Participant) => Promise<T>,
): Promise<Map<Participant, T[]>> {
  const results = new Map<Participant, T[]>(who.map((one) => [one, []]));
  const tired = new Set<Participant>();
  await measure('floor');
  for (let round = 0; round < rounds; round++) {
    for (const participant of who) {
      if (tired.has(participant)) continue;
      const began = performance.now();
      results.get(participant)!.push(await measure(participant));
      if (performance.now() - began > longest) tired.add(participant);
    }
  }
  return results;
}

async function files(count: number, folder: string): Promise<string> {
  mkdirSync(folder);
  if (count === 1) writeFileSync(join(folder, '0.md'), usualText());
  else writeFiles(folder, count);
  const results = await inTurns(chosen, (participant) => checkFolder(participant, folder));
  const floor = results.get('floor')!;
  const rows = Array.from(results, ([participant, runs]) => [
    participant,
    ratio(pick(runs, 'wall'), pick(floor, 'wall')),
    ratio(pick(runs, 'cpu'), pick(floor, 'cpu')),
    `${rounded(median(pick(runs, 'wall')))} ms`,
    `${rounded(median(pick(runs, 'memory')))} MiB`,
    String(runs[0]!.findings),
  ]);
  const title = count === 1 ? 'One file, the whole process' : `${count.toLocaleString('en')} files, the whole process`;
  return table(title, ['wall', 'cpu', 'wall, median', 'memory', 'findings'], rows);
}

async function inProcess(kilobytes: number, folder: string, engine: string): Promise<string> {
  const file = join(folder, 'text.md');
  const text = textOf(kilobytes);
  writeFileSync(file, text);
  const results = await inTurns(chosen, (participant) => checkText(participant, file, 2, engine));
  const speeds = (participant: Participant): number[] =>
    results.get(participant)!.map(({ times }) => Buffer.byteLength(text) / 1000 / median(times));
  const rows = Array.from(results, ([participant, runs]) => [
    participant,
    ratio(speeds(participant), speeds('floor')),
    `${rounded(median(speeds(participant)))} MB/s`,
    String(runs[0]!.findings),
  ]);
  return table(`In process, warm, ${kilobytes} KB`, ['speed', 'median', 'findings'], rows);
}

async function typing(kilobytes: number): Promise<string> {
  const text = textOf(kilobytes);
  const who = chosen.filter((participant) => servers[participant]);
  const results = await inTurns(who, (participant) => typeInto(servers[participant]!, text, Number(values.keys)));
  const keys = (participant: Participant, share: number): number[] =>
    results.get(participant)!.map((run) => quantile(run.keys, share));
  const starts = (runs: readonly Typing[]): number[] => runs.map(({ start }) => start);
  const rows = Array.from(results, ([participant, runs]) => [
    participant,
    ratio(keys(participant, 0.5), keys('floor', 0.5)),
    `${rounded(median(keys(participant, 0.5)))} ms`,
    `${rounded(median(keys(participant, 0.99)))} ms`,
    ratio(starts(runs), starts(results.get('floor')!)),
    `${rounded(median(runs.map(({ memory }) => memory ?? Number.NaN)))} MiB`,
    String(runs[0]!.findings),
  ]);
  const columns = ['key to findings', 'p50', 'p99', 'start to first findings', 'memory', 'findings'];
  return table(`Typing, ${kilobytes} KB`, columns, rows);
}

function pick<T, K extends keyof T>(runs: readonly T[], key: K): T[K][] {
  return runs.map((run) => run[key]);
}

function textOf(kilobytes: number): string {
  const text = usualText();
  return kilobytes * 1000 <= Buffer.byteLength(text) ? text : longText(kilobytes * 1000);
}

async function main(): Promise<void> {
  const peers = join(__dirname, 'peers');
  // Not `ci`: one of them names optional packages that no lock file can hold, since not all of them were published.
  if (!existsSync(join(peers, 'node_modules')))
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--prefix', peers], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-speed-'));
  const engine = join(folder, 'engine.cjs');
  buildSync({
    stdin: {
      contents: `export { decode } from './server/src/files/decode'; export { lintText } from './server/src/lint/lint';`,
      resolveDir: root,
    },
    bundle: true,
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    outfile: engine,
  });
  try {
    const memory = Math.round(totalmem() / 1024 ** 3);
    console.log(
      `${new Date().toISOString().slice(0, 10)}, ${availableParallelism()} processors (${cpus()[0]?.model}), ${memory} GiB, Node ${process.version}, ${process.platform}; ${rounds} rounds\n`,
    );
    for (const count of numbers(values.files)) console.log(await files(count, join(folder, `files-${count}`)));
    for (const kilobytes of numbers(values.kilobytes)) {
      console.log(await inProcess(kilobytes, folder, engine));
      console.log(await typing(kilobytes));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

void main();
