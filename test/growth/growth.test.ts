import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { contexts } from '../../bench/growth/contexts';
import { lintText } from '../../server/src/lint/lint';
import { publicationOf } from '../../server/src/publish';

const root = path.resolve(__dirname, '../..');

describe('a text of twice the length', () => {
  it('is twice the work, by the steps that the engine counts', function () {
    this.timeout(300_000);
    // A process of its own: only what is loaded after the counting has begun is counted.
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', 'bench/growth/run.ts', '--inputs', '25', '--length', '1000', '--seed', 'npm test'],
      { cwd: root, encoding: 'utf8' },
    );
    assert.equal(status, 0, `${stdout}${stderr}`);
    assert.match(stdout, /^25 inputs, 0 slow;/m);
  });
});

/** What once took seconds; by its steps alone, nothing would be seen of what a built-in function does. */
const tokens = [
  '其中1件，',
  '1条中，',
  '分为2类，即',
  '主要包括1项、',
  '分别为1件、',
  '较上年增加1件，',
  '上述1件，共2件；',
  '占50%\n',
  '《',
  '“',
  '\f',
  '\t规章\n',
  '\t0\n',
  '# \n',
  '1',
  '一',
];
const places = ['one line', 'a table of cells'];
const length = 4_000;
/** Four times the text takes four times as long, sixteen times where the work is quadratic; far enough from both. */
const most = 10;
const tries = 5;

describe('four times the text', function () {
  this.timeout(120_000);
  for (const token of tokens) {
    it(`takes about four times as long: ${JSON.stringify(token)}`, () => {
      for (const { name, write } of contexts.filter((context) => places.includes(context.name))) {
        const [small, large] = [1, 4].map((times) => write(token, times * length)) as [string, string];
        const ratios: number[] = [];
        // One quiet moment is enough to show that it is not quadratic.
        do ratios.push(timeOf(large) / timeOf(small));
        while (ratios.at(-1)! > most && ratios.length < tries);
        assert.ok(ratios.at(-1)! <= most, `${name}: ${ratios.map((ratio) => ratio.toFixed(1)).join(', ')} times`);
      }
    });
  }
});

/** Processor time of reading, checking and publishing a text. */
function timeOf(text: string): number {
  const before = process.cpuUsage();
  const { report } = lintText(text);
  if (report) publicationOf(report);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
